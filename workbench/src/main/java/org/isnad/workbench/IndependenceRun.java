package org.isnad.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.Independence;
import org.isnad.workbench.store.AcquisitionAccount;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.IndependenceStatement;

/** Declaring acquisitions independent, and taking it back: a line of the record each, and other levels where a recovered key is vouched for by it. */
final class IndependenceRun {
    private final Path folder;
    private final Clock clock;

    IndependenceRun(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    Independence state(long acquisition, long other, boolean withdrawn, String because, String by) {
        if (because.isBlank()) {
            throw new Workbench.BadRequest(Phrase.of("acquisitions.problem.no-reason"));
        }
        if (by.isBlank()) {
            throw new Workbench.BadRequest(Phrase.of("acquisitions.problem.no-name"));
        }
        if (acquisition == other) {
            throw new Workbench.BadRequest(Phrase.of("acquisitions.problem.same"));
        }
        Independence said = new Independence(
                Math.min(acquisition, other), Math.max(acquisition, other), because, by, clock.instant());
        try (CaseReader reader = CaseStore.openReader(folder)) {
            check(reader, said, withdrawn);
        }
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING)) {
            writer.custody().state(new IndependenceStatement(said, withdrawn));
            writer.commit();
            new KeyRun(folder, clock).judgeRecovered(writer);
        }
        return said;
    }

    private static void check(CaseReader reader, Independence said, boolean withdrawn) {
        Set<Long> known = reader.acquisitions().accounts().stream()
                .map(AcquisitionAccount::number)
                .collect(Collectors.toSet());
        for (long number : new long[] {said.acquisition(), said.of()}) {
            if (!known.contains(number)) {
                throw new Workbench.BadRequest(Phrase.of("acquisitions.problem.none", number));
            }
        }
        boolean holds = reader.custody().independence().stream()
                .anyMatch(each -> each.acquisition() == said.acquisition() && each.of() == said.of());
        if (withdrawn && !holds) {
            throw new Workbench.BadRequest(
                    Phrase.of("acquisitions.problem.not-declared", said.acquisition(), said.of()));
        }
    }
}
