package org.isnad.workbench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.CompromiseWindow;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.StoredMessage;

/** Statements that accounts may have been in other hands: kept, and said of signed messages. No level hangs on them. */
final class WindowRun {
    private WindowRun() {}

    static void state(Path folder, CompromiseWindow window) {
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING)) {
            writer.custody().state(window);
            writer.commit();
        }
    }

    /** What a signed message has to say of the windows that hold its stated date (EVIDENCE, rule 11). */
    static List<Evidence> caveats(List<CompromiseWindow> windows, StoredMessage message) {
        Long date = message.date();
        return windows.stream()
                .filter(window -> date != null && window.holds(date))
                .map(WindowRun::caveat)
                .toList();
    }

    private static Evidence caveat(CompromiseWindow window) {
        return new Evidence(
                "window",
                "window",
                Claim.SENDER,
                Bearing.NEUTRAL,
                Strength.NONE,
                Phrase.of(
                        "window.caveat",
                        day(window.opened()),
                        day(window.closed().minusSeconds(1)),
                        window.by(),
                        window.because()),
                List.of(Phrase.of("window.limit")),
                List.of());
    }

    private static String day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
