package org.isnad.core.verdict;

import java.util.List;
import java.util.Optional;
import org.isnad.core.evidence.Evidence;

/**
 * How much of a message's own text is corroborated by quotes. It stands beside the levels and is none: the content as a whole
 * keeps its own (EVIDENCE, rule 4).
 *
 * @param characters of the author's own lines that are corroborated
 * @param own characters of these lines
 * @param quoters addresses of those on whom it rests, as a sentence names them
 */
public record InPart(int characters, int own, String quoters) {
    private static final String KEY = "verdict.quote.in-part";

    /** Empty where nothing is. */
    public static Optional<InPart> of(Verdict verdict) {
        // Asked of every message that is judged, and answered with nothing for nearly all of them.
        for (Evidence finding : verdict.evidence()) {
            if (finding.phrase().key().equals(KEY)) {
                return Optional.of(of(finding.phrase().args()));
            }
        }
        return Optional.empty();
    }

    private static InPart of(List<String> args) {
        return new InPart(Integer.parseInt(args.get(0)), Integer.parseInt(args.get(1)), args.get(2));
    }
}
