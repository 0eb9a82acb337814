package org.isnad.workbench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    /**
     * What a signed message has to say of the windows that hold its stated date, or else the time that a signature says it was made
     * (EVIDENCE, rule 11): whoever holds an account dates as he likes, and the server that signs for him does not.
     *
     * @param signed the times that its signatures say
     */
    static List<Evidence> caveats(List<CompromiseWindow> windows, StoredMessage message, List<Instant> signed) {
        Long date = message.date();
        List<Evidence> said = new ArrayList<>();
        for (CompromiseWindow window : windows) {
            if (date != null && window.holds(date)) {
                said.add(caveat("window.caveat", window));
            } else if (signed.stream().anyMatch(time -> window.holds(time.getEpochSecond()))) {
                said.add(caveat("window.caveat.signed", window));
            }
        }
        return said;
    }

    private static Evidence caveat(String key, CompromiseWindow window) {
        return new Evidence(
                "window",
                "window",
                Claim.SENDER,
                Bearing.NEUTRAL,
                Strength.NONE,
                Phrase.of(
                        key, day(window.opened()), day(window.closed().minusSeconds(1)), window.by(), window.because()),
                List.of(Phrase.of("window.limit")),
                List.of());
    }

    private static String day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
