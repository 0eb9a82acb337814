package org.isnad.core.document;

import java.util.List;
import org.isnad.core.item.Phrase;

/**
 * What a document shows beside the message that carries it. It bears on the message's attachments and on nothing else.
 *
 * @param weight how much it is worth
 * @param phrase in a sentence
 * @param limits innocent causes that remain, a sentence each
 * @param excluded innocent causes that were looked for and do not hold here
 */
public record DocumentFinding(Weight weight, Phrase phrase, List<Phrase> limits, List<Phrase> excluded) {
    public DocumentFinding {
        limits = List.copyOf(limits);
        excluded = List.copyOf(excluded);
    }

    /** How much a finding is worth. */
    public enum Weight {
        /** Checked, and it says nothing either way. */
        NEUTRAL,
        /** Worth a sentence, and innocent more often than not. */
        SLIGHT,
        /** No innocent cause that is known by name is left. */
        TELLING
    }
}
