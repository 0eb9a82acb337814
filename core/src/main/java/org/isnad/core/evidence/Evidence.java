package org.isnad.core.evidence;

import java.util.List;
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
 */
public record Evidence(
        String signal,
        String witness,
        Claim claim,
        Bearing bearing,
        Strength strength,
        Phrase phrase,
        List<Phrase> limits,
        List<Span> spans) {
    public Evidence {
        limits = List.copyOf(limits);
        spans = List.copyOf(spans);
    }
}
