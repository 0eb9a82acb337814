package org.isnad.workbench.publish;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.workbench.recovery.RecoveryOutcome;
import org.isnad.workbench.store.RecoveryProgress;
import org.isnad.workbench.store.RecoveryProgress.Outcome;
import org.isnad.workbench.words.Words;

/** What recovering keys came to. */
public final class RecoveryText {
    /** Bits of an octet. */
    private static final int BITS = 8;

    private RecoveryText() {}

    /** A table of all searches but those of too few signatures, which are counted. */
    public static void write(RecoveryOutcome outcome, Sheet sheet) {
        Words words = sheet.words();
        List<List<String>> rows = outcome.searches().stream()
                .filter(search -> search.outcome() != Outcome.TOO_FEW)
                .map(search -> row(search, sheet))
                .toList();
        if (!rows.isEmpty()) {
            sheet.table(
                    List.of(
                            new Sheet.Column("recovery.key", false),
                            new Sheet.Column("recovery.bits", true),
                            new Sheet.Column("recovery.signatures", true),
                            new Sheet.Column("recovery.cpu", true),
                            new Sheet.Column("recovery.outcome", false)),
                    rows);
        }
        counts(outcome)
                .forEach((result, count) -> sheet.line(
                        words.say("recovery.outcome." + Json.low(result)) + words.say("colon") + words.number(count)));
        sheet.line(words.frame(
                "recovery.done",
                words.number(outcome.status().recovered()),
                words.number(outcome.status().messages()),
                words.number(Math.round(outcome.status().cpuSeconds()))));
        sheet.paragraph(0, "", words.say("recovery.meaning"));
    }

    private static List<String> row(RecoveryProgress search, Sheet sheet) {
        Words words = sheet.words();
        return List.of(
                sheet.data(search.selector() + "._domainkey." + search.domain()),
                words.number((long) search.octets() * BITS),
                words.number(search.signatures()),
                words.number(Math.round(search.cpuMillis() / 1000.0)),
                words.say("recovery.outcome." + Json.low(search.outcome())));
    }

    private static Map<Outcome, Integer> counts(RecoveryOutcome outcome) {
        Map<Outcome, Integer> counts = new TreeMap<>();
        outcome.searches().forEach(search -> counts.merge(search.outcome(), 1, Integer::sum));
        return counts;
    }

    /** One search: one object, one line. */
    public static List<String> json(RecoveryOutcome outcome) {
        return outcome.searches().stream().map(RecoveryText::json).toList();
    }

    private static String json(RecoveryProgress search) {
        return Json.object(json -> {
            json.writeStringProperty("domain", search.domain());
            json.writeStringProperty("selector", search.selector());
            json.writeNumberProperty("bits", search.octets() * BITS);
            json.writeNumberProperty("knownBefore", search.known());
            json.writeNumberProperty("signatures", search.signatures());
            json.writeNumberProperty("attempts", search.attempts());
            json.writeNumberProperty("cpuSeconds", search.cpuMillis() / 1000.0);
            json.writeStringProperty("outcome", Json.low(search.outcome()));
        });
    }
}
