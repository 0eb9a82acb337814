package org.isnad.core.evidence;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;

/**
 * One finding about one claim.
 *
 * @param signal the name of the signal that found it, for instance {@code dkim}
 * @param witness what speaks, for instance {@code dkim#2} for the second DKIM-Signature from the top. Findings of one
 *     witness belong together: a message is proved by one witness or not at all, for the halves of two signatures can be
 *     put together by a forger
 * @param claim what it bears on
 * @param bearing which way
 * @param strength how far it can carry
 * @param phrase the finding in a sentence
 * @param limits what keeps it from carrying further, a sentence each: the reason is shown with the level
 * @param spans the bytes of the message it rests on
 * @param makers who could have set these bytes, and so could have made the finding up; empty for signatures, whose keys
 *     say it
 * @param excluded the innocent causes that were looked for and not found, a sentence each
 */
public record Evidence(
        String signal,
        String witness,
        Claim claim,
        Bearing bearing,
        Strength strength,
        Phrase phrase,
        List<Phrase> limits,
        List<Span> spans,
        Set<Maker> makers,
        List<Phrase> excluded) {
    public Evidence {
        limits = List.copyOf(limits);
        spans = List.copyOf(spans);
        Set<Maker> ordered = EnumSet.noneOf(Maker.class);
        ordered.addAll(makers);
        makers = Collections.unmodifiableSet(ordered);
        excluded = List.copyOf(excluded);
    }

    /** Of a signature, or of nothing that anybody could have made up. */
    public Evidence(
            String signal,
            String witness,
            Claim claim,
            Bearing bearing,
            Strength strength,
            Phrase phrase,
            List<Phrase> limits,
            List<Span> spans) {
        this(signal, witness, claim, bearing, strength, phrase, limits, spans, Set.of(), List.of());
    }

    /** The same finding, carrying no further than this. */
    public Evidence carrying(Strength strength) {
        return new Evidence(signal, witness, claim, bearing, strength, phrase, limits, spans, makers, excluded);
    }
}
