package org.isnad.core.evidence;

import org.isnad.core.item.Phrase;

/**
 * Why the same body bytes could be read another way if one header field were changed (EVIDENCE, rule 7). It weighs only
 * where a signature leaves that field open.
 *
 * @param field the field's name, for instance {@code Content-Type}; the doubt falls where its only occurrence, or its
 *     absence, is signed, and stays where this is {@link #NO_FIELD}
 * @param phrase the other reading, in a sentence
 */
public record ReadingDoubt(String field, Phrase phrase) {
    /** Of a doubt that lies in the body itself, and that no signed field settles. */
    public static final String NO_FIELD = "";
}
