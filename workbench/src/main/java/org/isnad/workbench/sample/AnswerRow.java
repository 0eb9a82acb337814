package org.isnad.workbench.sample;

import java.util.List;

/**
 * One line of the answer key: what is true of one message or document, and the bounds within which a result is right.
 * Levels and claims are named as EVIDENCE.md names them, in words, because the generator knows nothing of the types
 * that judge. Levels run VERIFIED, CORROBORATED, CONSISTENT, UNDECIDED, SUSPICIOUS, CONTRADICTED.
 *
 * @param locator where it stands, as {@code isnad} writes locators with the dump's folder as root; empty for something
 *     that was left out
 * @param messageId without angle brackets; empty for a document
 * @param kind {@code F1} … {@code F28}, {@code genuine…} or {@code benign…}
 * @param what was done, in English
 * @param neverVerified claims that must not be VERIFIED, lower case, in the order of EVIDENCE.md
 * @param lowest the message must reach this level; CONTRADICTED where nothing is demanded
 * @param highest the message must not rise above this level
 * @param changed words and fields that were changed, {@code place: before → after}, several divided by {@code  | };
 *     empty where nothing was
 * @param damage what harmless things happened to it, divided by commas, see docs/design/sample.md
 * @param original where an untouched copy of it stands in the dump; empty for what is untouched itself
 * @param reference where the organisation's own copy stands, if a reference was written and holds one
 */
public record AnswerRow(
        String locator,
        String messageId,
        String kind,
        String what,
        List<String> neverVerified,
        String lowest,
        String highest,
        String changed,
        String damage,
        String original,
        String reference) {
    public AnswerRow {
        neverVerified = List.copyOf(neverVerified);
    }
}
