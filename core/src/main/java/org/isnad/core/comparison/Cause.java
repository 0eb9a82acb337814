package org.isnad.core.comparison;

import java.util.Locale;

/**
 * What was found to differ, and what that means. Stored by name.
 *
 * <p>Those that are {@link Outcome#TRANSPORT} are the benign transformations of DOMAIN.md, each recognised by a rule of its
 * own; those that are {@link Outcome#UNCLEAR} look like one of them, but the rule is not fulfilled.
 */
public enum Cause {
    // --- content
    LINE_ENDS_AND_SPACES(Outcome.TRANSPORT),
    UNICODE_FORM(Outcome.TRANSPORT),
    TYPOGRAPHY(Outcome.TRANSPORT),
    FROM_LINE_ESCAPED(Outcome.TRANSPORT),
    DOT_STUFFED(Outcome.TRANSPORT),
    LONG_LINE_BROKEN(Outcome.TRANSPORT),
    CHARSET_MISREAD(Outcome.TRANSPORT),
    LINK_REWRITTEN(Outcome.TRANSPORT),
    ADDRESS_OBSCURED(Outcome.TRANSPORT),
    LIST_FOOTER(Outcome.TRANSPORT),
    BANNER(Outcome.TRANSPORT),
    OTHER_FORM(Outcome.TRANSPORT),
    ALTERNATIVE_MISSING(Outcome.TRANSPORT),
    CHARACTERS_LOST(Outcome.UNCLEAR),
    TRANSLITERATED(Outcome.UNCLEAR),
    INVISIBLE_CHARACTERS(Outcome.UNCLEAR),
    SPACE_WITHIN_WORD(Outcome.UNCLEAR),
    QUOTE_MARKS_WRAPPED(Outcome.UNCLEAR),
    LINES_FLOWED(Outcome.UNCLEAR),
    FOOTER_LIKE(Outcome.UNCLEAR),
    BANNER_LIKE(Outcome.UNCLEAR),
    LINK_OPAQUE(Outcome.UNCLEAR),
    OTHER_FORM_UNLIKE(Outcome.UNCLEAR),
    WORDS(Outcome.DIFFERS),
    LETTERS(Outcome.DIFFERS),
    SIGNS(Outcome.DIFFERS),
    QUOTING(Outcome.DIFFERS),
    LINK_TARGET(Outcome.DIFFERS),
    // --- sender and recipients
    FROM_REWRITTEN(Outcome.TRANSPORT),
    NAME_ARRANGED(Outcome.TRANSPORT),
    ADDRESS_CASE(Outcome.TRANSPORT),
    BLIND_COPY_NOT_CARRIED(Outcome.TRANSPORT),
    RECIPIENT_ADDED_BY_LIST(Outcome.TRANSPORT),
    NAME_MISSING(Outcome.UNCLEAR),
    RECIPIENT_NAME(Outcome.UNCLEAR),
    RECIPIENT_DROPPED_BY_LIST(Outcome.UNCLEAR),
    SENDER_ADDRESS(Outcome.DIFFERS),
    SENDER_NAME(Outcome.DIFFERS),
    RECIPIENTS(Outcome.DIFFERS),
    // --- single fields
    SUBJECT_TAG(Outcome.TRANSPORT),
    REPLY_PREFIX(Outcome.TRANSPORT),
    TIME_ZONE(Outcome.TRANSPORT),
    FIELD_MISSING(Outcome.UNCLEAR),
    TAG_LIKE(Outcome.UNCLEAR),
    SECONDS_LOST(Outcome.UNCLEAR),
    FIELD_REPEATED(Outcome.DIFFERS),
    SUBJECT(Outcome.DIFFERS),
    STATED_DATE(Outcome.DIFFERS),
    // --- attachments
    TEXT_FILE_RECODED(Outcome.TRANSPORT),
    SIGNATURE_PART_MISSING(Outcome.TRANSPORT),
    FILE_NAME_MISSING(Outcome.UNCLEAR),
    FILE_ADDED(Outcome.DIFFERS),
    FILE_REMOVED(Outcome.DIFFERS),
    FILE_CHANGED(Outcome.DIFFERS),
    FILE_NAME(Outcome.DIFFERS),
    // --- thread
    THREAD_FIELD_MISSING(Outcome.TRANSPORT),
    MESSAGE_ID_OTHER(Outcome.UNCLEAR),
    OTHER_SENDING(Outcome.UNCLEAR),
    THREAD_PLACE(Outcome.DIFFERS);

    private final Outcome outcome;

    Cause(Outcome outcome) {
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Lower case with hyphens, for programs and as the end of keys of the catalogue. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
