package org.isnad.bench.traces;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.Exhibit;
import org.isnad.core.evidence.Surroundings;
import org.isnad.core.evidence.traces.Traces;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;

/** Real messages whose Received fields somebody edits: how often that is seen in the habits of the archive. */
final class Rerouted {
    /** Of so many messages one is tried. */
    private static final int EACH = 25;

    private static final String FOREIGN =
            "Received: from [10.9.8.7] by out.foreign.example with ESMTP id 7; Mon, 1 Jan 2018 00:00:00 +0000\n";

    long seen;
    long tried;
    long withoutOne;
    long withAnother;

    void take(Message message, Surroundings learnt) {
        List<HeaderField> received = message.all("Received");
        if (received.size() < 2 || seen++ % EACH != 0) {
            return;
        }
        tried++;
        String text = new String(message.bytes().copy(message.bytes().all()), StandardCharsets.ISO_8859_1);
        Span second = received.get(1).span();
        String above = text.substring(0, (int) second.start());
        withoutOne += tells(above + text.substring((int) second.end()), learnt);
        withAnother += tells(above + FOREIGN + text.substring((int) second.start()), learnt);
    }

    private static int tells(String text, Surroundings learnt) {
        Message message =
                MessageScanner.scan(ArrayOctets.of(text.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
        return Traces.examine(new Exhibit(message, DisplayFactsReader.read(message), learnt)).stream()
                        .anyMatch(found -> found.signal().equals("handover"))
                ? 1
                : 0;
    }

    static void page(TracesPage page, List<SetTally> sets) {
        page.text("## Received fields edited\n\nOf every " + EACH
                + "th message with two Received fields at least, the second"
                + " taken out, or another put above it: how often `handover` speaks.\n");
        page.line("set", "tried", "taken out, seen", "put in, seen");
        page.line("---", "--:", "--:", "--:");
        for (SetTally set : sets) {
            page.line(set.name, set.rerouted.tried, set.rerouted.withoutOne, set.rerouted.withAnother);
        }
        page.text("");
    }
}
