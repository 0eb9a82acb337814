package org.isnad.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.core.comparison.Outcome;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.compare.Coverage;
import org.isnad.workbench.compare.Desk;
import org.isnad.workbench.compare.PairResult;
import org.isnad.workbench.compare.Proof;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.publish.CompareReport;
import org.isnad.workbench.publish.Page;
import org.isnad.workbench.publish.ProofSheet;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;

/** Makes what is said of a comparison: lines, and a proof sheet for each message that differs. */
final class CompareShow {
    private final Path folder;
    private final Clock clock;

    CompareShow(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * @param sheets folder for proof sheets, made if it is not there; null for none
     * @param languages of the sheets
     * @param most messages that stand on one side only are listed up to so many
     */
    CompareReport report(CompareOutcome outcome, @Nullable Path sheets, List<Words> languages, int most) {
        try (Desk desk = Desk.open(folder, outcome.folder().mail())) {
            if (sheets != null) {
                Files.createDirectories(sheets);
            }
            Judge judge = new Judge(CaseKeys.of(desk.dump().keys().all()), clock.instant());
            List<CompareReport.Line> lines = new ArrayList<>();
            for (PairResult pair : outcome.comparison().pairs()) {
                if (pair.outcome().compareTo(Outcome.UNCLEAR) >= 0) {
                    Optional<Proof> proof = Proof.of(
                            outcome.exhibit(), pair, outcome.comparison().known(), desk, judge);
                    if (proof.isPresent()) {
                        lines.add(line(proof.get(), sheets, languages));
                    }
                }
            }
            return new CompareReport(
                    outcome.exhibit(),
                    outcome.made(),
                    outcome.outdated(),
                    outcome.comparison(),
                    Coverage.of(desk.dump(), outcome.exhibit(), outcome.comparison()),
                    lines,
                    first(desk.dump(), outcome.comparison().onlyInDump(), most),
                    first(desk.reference(), outcome.comparison().onlyInReference(), most));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The proof sheet of one message of the dump; empty where nothing of it differs. */
    Optional<Page> sheet(CompareOutcome outcome, ItemId dump, Words words) {
        Optional<PairResult> pair = outcome.comparison().pairs().stream()
                .filter(each -> each.dump().equals(dump) && each.outcome().compareTo(Outcome.UNCLEAR) >= 0)
                .findFirst();
        try (Desk desk = Desk.open(folder, outcome.folder().mail())) {
            Judge judge = new Judge(CaseKeys.of(desk.dump().keys().all()), clock.instant());
            return pair.flatMap(found -> Proof.of(
                            outcome.exhibit(), found, outcome.comparison().known(), desk, judge))
                    .map(proof -> ProofSheet.of(proof, words));
        }
    }

    private CompareReport.Line line(Proof proof, @Nullable Path sheets, List<Words> languages) throws IOException {
        String name = ProofSheet.fileName(proof);
        if (sheets != null) {
            for (Words words : languages) {
                ProofSheet.of(proof, words)
                        .write(
                                sheets.resolve(name + "." + words.language().tag() + ".html"),
                                Version.CURRENT,
                                clock.instant());
            }
        }
        return new CompareReport.Line(proof.pair(), proof.storedDump(), proof.standing(), sheets == null ? null : name);
    }

    private static List<StoredMessage> first(CaseReader reader, List<ItemId> ids, int most) {
        return ids.stream()
                .limit(most)
                .flatMap(id -> reader.messages().of(id).stream())
                .toList();
    }
}
