package org.isnad.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.judge.VersionPass;
import org.isnad.workbench.repair.RecipientRounds;
import org.isnad.workbench.repair.RepairSearch;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.Unmatched;

/**
 * The second pass over signatures that do not match: searches for what was signed, page by page, on all processors, and
 * judges again what was found. It can die anywhere and be run again: what was searched with the keys of now is not
 * searched twice.
 */
final class RepairRun {
    private final Path folder;
    private final Clock clock;

    RepairRun(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** What was found more than once is one. */
    private record Signature(long number, int position) {}

    private static List<Signature> found(List<RepairSearch.Searched> done) {
        return done.stream()
                .flatMap(one -> one.found().stream())
                .map(found -> new Signature(found.number(), found.position()))
                .toList();
    }

    RepairOutcome run(LongConsumer progress, BooleanSupplier stop) {
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING);
                CaseReader reader = writer.reader()) {
            CaseKeys keys = CaseKeys.of(reader);
            RepairSearch search = new RepairSearch(keys);
            Judge judge = new Judge(keys, clock.instant());
            long searched = 0;
            Set<Signature> found = new HashSet<>();
            long last = -1;
            long page = reader.repairs().pageAfter(last);
            while (page > last && !stop.getAsBoolean()) {
                List<RepairSearch.Searched> done = search.page(reader, last, page);
                Set<Long> changed = write(writer, search, done);
                writer.commit();
                judge(writer, reader, judge, changed);
                writer.commit();
                searched += done.size();
                found.addAll(found(done));
                progress.accept(searched);
                last = page;
                page = reader.repairs().pageAfter(last);
            }
            if (page <= last) {
                found.addAll(recipients(writer, reader, search, judge, stop));
            }
            List<Long> named = writer.judgements().nameListedRepairs();
            writer.commit();
            judge(writer, reader, judge, new LinkedHashSet<>(named));
            writer.commit();
            VersionPass.run(writer, judge);
            return new RepairOutcome(
                    searched, found.size(), page <= last, reader.repairs().byTransformation());
        }
    }

    /** Once all have been searched by themselves: Cc that a list wrote anew, for which the other messages are needed. */
    private static Set<Signature> recipients(
            CaseWriter writer, CaseReader reader, RepairSearch search, Judge judge, BooleanSupplier stop) {
        RecipientRounds rounds = new RecipientRounds(reader, search);
        Set<Signature> found = new HashSet<>();
        List<RepairSearch.Searched> done = rounds.next(stop);
        while (!done.isEmpty()) {
            Set<Long> changed = keep(writer, done);
            writer.commit();
            judge(writer, reader, judge, changed);
            writer.commit();
            found.addAll(found(done));
            done = rounds.next(stop);
        }
        if (!stop.getAsBoolean()) {
            for (Unmatched signature : rounds.searched()) {
                writer.judgements()
                        .searchedForRepair(
                                signature.number(), signature.position(), search.fingerprintWithOthers(signature));
            }
            writer.commit();
        }
        return found;
    }

    private static Set<Long> write(CaseWriter writer, RepairSearch search, List<RepairSearch.Searched> done) {
        for (RepairSearch.Searched one : done) {
            Unmatched signature = one.signature();
            writer.judgements()
                    .searchedForRepair(signature.number(), signature.position(), search.fingerprint(signature));
        }
        return keep(writer, done);
    }

    /** The numbers of the messages of which something was found. */
    private static Set<Long> keep(CaseWriter writer, List<RepairSearch.Searched> done) {
        Set<Long> changed = new LinkedHashSet<>();
        for (RepairSearch.Searched one : done) {
            one.found().ifPresent(found -> {
                writer.judgements().repaired(found);
                changed.add(found.number());
            });
        }
        return changed;
    }

    private static void judge(CaseWriter writer, CaseReader reader, Judge judge, Set<Long> numbers) {
        for (long number : numbers) {
            reader.facts()
                    .of(number)
                    .ifPresent(facts ->
                            writer.judgements().judged(judge.judge(facts).of(number)));
        }
    }
}
