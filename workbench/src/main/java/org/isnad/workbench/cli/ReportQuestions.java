package org.isnad.workbench.cli;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.CaseReport;
import org.isnad.workbench.publish.Omissions;
import org.isnad.workbench.store.Arrived;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CauseLine;
import org.isnad.workbench.store.WantedKey;
import org.jspecify.annotations.Nullable;

/**
 * Asks a case for all that a report says. Keys and gaps take about as long as everything else: where the whole case is
 * asked, a second reader looks for them at the same time.
 */
final class ReportQuestions {
    private static final int MOST_REASONS = 100_000;

    private final CaseReader reader;

    private ReportQuestions(CaseReader reader) {
        this.reader = reader;
    }

    /** Why signatures do not match, which keys would help, and what seems to be left out. */
    private record KeysAndGaps(
            List<CauseLine> causes,
            List<WantedKey> wanted,
            @Nullable Omissions omissions) {}

    /** The whole case. */
    static CaseReport ask(Workbench workbench) {
        return ask(workbench, null);
    }

    /**
     * @param since only what came after this acquisition; null for the whole case
     * @throws org.isnad.workbench.store.CaseProblem if it is no case, or a damaged one
     */
    static CaseReport ask(Workbench workbench, @Nullable Long since) {
        try (CaseReader reader = workbench.read()) {
            ReportQuestions questions = new ReportQuestions(reader);
            if (since == null) {
                return questions.whole(workbench);
            }
            AcquisitionsCommand.check(reader, since);
            Arrived arrived = reader.acquisitions().arrivedSince(since);
            return reader.since(since, () -> questions.report(() -> questions.keysAndGaps(false), arrived));
        }
    }

    private CaseReport whole(Workbench workbench) {
        try (CaseReader second = workbench.read();
                ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<KeysAndGaps> asked = beside.submit(() -> new ReportQuestions(second).keysAndGaps(true));
            return report(() -> answer(asked), null);
        }
    }

    private CaseReport report(Supplier<KeysAndGaps> beside, @Nullable Arrived arrived) {
        var summary = reader.overview().summary();
        var others = reader.layers().summary();
        var containers = reader.overview().containers();
        var notEmitted = reader.items().notEmitted(MOST_REASONS);
        KeysAndGaps keys = beside.get();
        return new CaseReport(
                summary,
                others,
                containers,
                notEmitted,
                keys.causes,
                keys.wanted,
                reader.documents().counts(),
                reader.overview().corroboratedInPart(),
                keys.omissions,
                reader.windows().statements(),
                arrived);
    }

    /** What came later than something is no measure of what is left out. */
    private KeysAndGaps keysAndGaps(boolean whole) {
        return new KeysAndGaps(
                reader.keys().causes(),
                reader.keys().wanted(),
                whole ? Omissions.of(reader.overview().absences(), null) : null);
    }

    private static <T> T answer(Future<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
