package org.isnad.core.dkim;

import java.util.Locale;
import org.isnad.core.item.Phrase;

/** A harmless transformation whose undoing made a hash match, named with the bytes it concerns (EVIDENCE, rule 9). */
public record Repair(Kind kind, Phrase phrase) {
    /** @param args what the sentence of this kind needs: for {@link Kind#MBOX_ESCAPING} the number of lines */
    public static Repair of(Kind kind, Object... args) {
        return new Repair(
                kind,
                Phrase.of("dkim.repair." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), args));
    }

    /** In the order in which they are tried: the first that suffices is the one that is reported. */
    public enum Kind {
        /** Line ends were LF, or mixed; a signer saw CRLF (RFC 6376, 5.3). Changes no visible character. */
        LINE_ENDS,
        /** The last line had lost its line end, or gained some. */
        FINAL_LINE_END,
        /** A mailbox file's {@code From } line stood on top. */
        MBOX_FROM_LINE,
        /** A byte order mark stood on top. */
        BYTE_ORDER_MARK,
        /** A body line "From " had been written as ">From ". */
        MBOX_ESCAPING(Leaves.AMBIGUOUS),
        // What only a search finds (org.isnad.core.dkim.repair); stored by place, so that more go to the end.
        /** Text behind the signed text was taken off. */
        TEXT_BEHIND(Leaves.UNCOVERED),
        /** The same, and the same bytes stand on many messages of the list: its footer. */
        LIST_FOOTER(Leaves.AMBIGUOUS),
        /** Text before the signed text was taken off. */
        TEXT_BEFORE(Leaves.UNCOVERED),
        /** The body was taken out of a multipart that a list or gateway had wrapped around it. */
        WRAPPED(Leaves.AMBIGUOUS),
        /** A part that had been added to a multipart was taken off. */
        PART_ADDED(Leaves.UNCOVERED),
        /** The transfer encoding was undone, or made again (RFC 2045, 6). */
        TRANSFER_ENCODING(Leaves.AMBIGUOUS),
        /** The text was put back into another charset. */
        CHARSET(Leaves.AMBIGUOUS),
        /** Dots at the start of lines were doubled, or had been (RFC 5321, 4.5.2). */
        DOT_STUFFING(Leaves.AMBIGUOUS),
        /** Lines that a relay had broken were joined. */
        BROKEN_LINES(Leaves.AMBIGUOUS),
        /** White space at the end of lines, or empty lines on top, were put back or taken off. */
        BODY_SPACE(Leaves.AMBIGUOUS),
        /** A field was put back as it was signed; what is shown of it is not covered. */
        FIELD_RESTORED(Leaves.ALL),
        /** A field that is shown was not there when the message was signed. */
        FIELD_ADDED(Leaves.ALL),
        /** A tag was taken out of Subject. */
        SUBJECT_TAG(Leaves.ALL),
        /** The same, and the same tag stands on many messages of the list. */
        LIST_TAG(Leaves.ALL),
        /** A field was folded in another way: white space alone. */
        REFOLDED(Leaves.ALL),
        /** The body that was signed stands in another copy, and nothing that is known of leads from here to it. */
        ORIGINAL_FOUND(Leaves.UNCOVERED),
        /** The same, and words of the author's own text differ, which no transport does. */
        WORDS_ALTERED(Leaves.UNCOVERED),
        /** The names of fields were written in other capitals: RFC 5322, 1.2.2 knows no difference, {@code c=simple} does. */
        NAMES_REWRITTEN(Leaves.ALL),
        /** A gateway had put its own links in place of those that were signed. */
        LINKS_REWRITTEN(Leaves.UNCOVERED),
        /** A field was written anew: white space alone, tabs and the lines of recipients, which {@code c=simple} signs. */
        WHITE_SPACE_REWRITTEN(Leaves.ALL),
        /** A mail store had written the HTML anew: the same text and tags, spelled in its own way. */
        HTML_REWRITTEN(Leaves.AMBIGUOUS);

        private final Leaves leaves;

        Kind() {
            this(Leaves.ALL);
        }

        Kind(Leaves leaves) {
            this.leaves = leaves;
        }

        /** What it leaves of the claim that the content shown is the content signed. */
        public Leaves leaves() {
            return leaves;
        }

        /** Whether it was found by a search: RFC 6376 knows nothing of it, and calls the signature failed. */
        public boolean isBeyondRfc() {
            return compareTo(MBOX_ESCAPING) > 0;
        }

        /** Whether it concerns the header, not the body. */
        public boolean isOfHeader() {
            return switch (this) {
                case FIELD_RESTORED,
                        FIELD_ADDED,
                        SUBJECT_TAG,
                        LIST_TAG,
                        REFOLDED,
                        NAMES_REWRITTEN,
                        WHITE_SPACE_REWRITTEN -> true;
                case LINE_ENDS,
                        FINAL_LINE_END,
                        MBOX_FROM_LINE,
                        BYTE_ORDER_MARK,
                        MBOX_ESCAPING,
                        TEXT_BEHIND,
                        LIST_FOOTER,
                        TEXT_BEFORE,
                        WRAPPED,
                        PART_ADDED,
                        TRANSFER_ENCODING,
                        CHARSET,
                        DOT_STUFFING,
                        BROKEN_LINES,
                        BODY_SPACE,
                        ORIGINAL_FOUND,
                        WORDS_ALTERED,
                        LINKS_REWRITTEN,
                        HTML_REWRITTEN -> false;
            };
        }
    }

    /** What a repair of the body leaves of the claim that the content shown is the content signed (EVIDENCE, rule 9). */
    public enum Leaves {
        /** The same text is shown. */
        ALL,
        /** All that is shown is accounted for, but the bytes that were signed could be read another way. */
        AMBIGUOUS,
        /** Something is shown that nobody signed. */
        UNCOVERED
    }
}
