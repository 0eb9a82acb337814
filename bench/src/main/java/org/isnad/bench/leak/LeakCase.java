package org.isnad.bench.leak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.isnad.bench.shared.WorkFolder;
import org.isnad.core.item.Locator;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.IngestOrder;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.sample.AnswerKey;
import org.isnad.workbench.sample.AnswerRow;
import org.isnad.workbench.sample.SampleLeak;
import org.isnad.workbench.sample.SampleOptions;
import org.isnad.workbench.sample.SampleSummary;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.MessageFacts;
import org.isnad.workbench.store.StoredMessage;

/**
 * An invented leak as a user takes it in: ingest, the published keys, the search for what was signed, the second pass. The
 * organisation's own mailboxes go into a case of their own, where the true twins of altered letters are.
 *
 * @param folder of both cases
 * @param leak what was written
 */
record LeakCase(Path folder, SampleSummary leak) {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final int READERS = 2;

    /** One message of the leak with the truth about it. */
    record Told(
            AnswerRow truth, Verdict verdict, Optional<Verdict> twin, String family, String lack, Standing standing) {}

    /**
     * @param folder emptied before
     * @param signed share of copies that bear a signature, 0 to 1
     * @param together share of talks that only owners of leaked mailboxes take part in, 0 to 1
     */
    static LeakCase taken(Path folder, long seed, int messages, double signed, double together) throws IOException {
        WorkFolder.emptied(folder);
        SampleSummary leak = SampleLeak.write(
                folder.resolve("leak"),
                SampleOptions.demo()
                        .withSeed(seed)
                        .withMessages(messages)
                        .withSignedShare(signed)
                        .withTogetherShare(together)
                        .withReference(folder.resolve("reference"))
                        .withAttachmentBytes(600));
        LeakCase made = new LeakCase(folder, leak);
        take(made.dump(), leak.dump(), leak.keys());
        take(made.own(), folder.resolve("reference"), leak.keys());
        return made;
    }

    private static void take(Workbench workbench, Path dump, Path keys) {
        workbench.ingest(new IngestOrder(List.of(dump), "bench", null, "bench", READERS), _ -> {}, () -> false);
        workbench.keys().add(List.of(keys), KeyOrigin.Kind.ARCHIVE, "an archive");
        workbench.repair(_ -> {}, () -> false);
        workbench.examineAll(_ -> {}, () -> false);
    }

    private Workbench dump() {
        return Workbench.at(folder.resolve("case"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Workbench own() {
        return Workbench.at(folder.resolve("own"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Every message of the answer key that the product gave back. */
    List<Told> told() throws IOException {
        List<Told> all = new ArrayList<>();
        try (CaseReader found = dump().read();
                CaseReader kept = own().read()) {
            Judge judge = new Judge(CaseKeys.of(found), NOW);
            Judge other = new Judge(CaseKeys.of(kept), NOW);
            AnswerKey.forEach(leak.answerKey(), row -> {
                if (row.locator().isEmpty() || row.messageId().isEmpty()) {
                    return;
                }
                Optional<Verdict> twin =
                        verdict(found, judge, row.original()).or(() -> verdict(kept, other, row.reference()));
                String family =
                        found.items().at(new Locator(row.locator())).isEmpty() ? "" : Families.of(row.messageId());
                message(found, row.locator())
                        .flatMap(stored -> found.facts()
                                .of(stored.number())
                                .map(facts -> told(found, judge, stored, facts, row, twin, family)))
                        .ifPresent(all::add);
            });
        }
        return all;
    }

    private static Told told(
            CaseReader found,
            Judge judge,
            StoredMessage stored,
            MessageFacts facts,
            AnswerRow row,
            Optional<Verdict> twin,
            String family) {
        Judge.Judged judged = judge.judge(facts);
        return new Told(
                row,
                judged.verdict(),
                twin,
                family,
                Lacks.of(found, judge, stored, judged.verdict()),
                Standing.of(found, facts, judged));
    }

    private static Optional<Verdict> verdict(CaseReader reader, Judge judge, String locator) {
        if (locator.isEmpty()) {
            return Optional.empty();
        }
        return message(reader, locator)
                .flatMap(stored -> reader.facts().of(stored.number()))
                .map(facts -> judge.judge(facts).verdict());
    }

    private static Optional<StoredMessage> message(CaseReader reader, String locator) {
        return reader.items().at(new Locator(locator)).stream()
                .map(ItemRow::content)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(reader.messages()::of);
    }
}
