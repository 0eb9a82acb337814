package org.isnad.core.evidence.traces;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.item.Phrase;

/**
 * Who signs the topmost Authentication-Results (RFC 8601, 2.5) and who took the message in. Names of services and of
 * machines differ often enough that this is told and held against nothing.
 */
final class ResultsHostTrace implements ReadTrace {
    @Override
    public String name() {
        return "results-host";
    }

    @Override
    public List<Evidence> examine(Reading reading) {
        String value = reading.value("Authentication-Results").toLowerCase(Locale.ROOT);
        int end = value.indexOf(';');
        if (end < 0 || reading.clocks().hops().isEmpty()) {
            return List.of();
        }
        String host = value.substring(0, end).strip();
        if (host.indexOf('=') >= 0) {
            return List.of(); // a result at once: nobody is named
        }
        String domain = domain(host);
        boolean known = reading.clocks().hops().stream()
                .anyMatch(hop -> domain(hop.received().by()).equals(domain));
        return known || host.indexOf('.') < 0
                ? List.of()
                : List.of(new Clue(
                                name(),
                                Claim.SENDER,
                                Set.of(Maker.RECIPIENT_STORE),
                                reading.spans("Authentication-Results"))
                        .neutral(Phrase.of("trace.results.other-host", host)));
    }

    /** The last two labels: enough to see whether two names may be of one house. */
    private static String domain(String host) {
        String[] labels = host.split("\\.", -1);
        return labels.length < 2 ? host : labels[labels.length - 2] + "." + labels[labels.length - 1];
    }
}
