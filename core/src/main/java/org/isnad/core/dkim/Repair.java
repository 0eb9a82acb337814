package org.isnad.core.dkim;

import java.util.Locale;
import org.isnad.core.item.Phrase;

/** A harmless transformation whose undoing made a hash match, named with the bytes it concerns (EVIDENCE, rule 9). */
public record Repair(Kind kind, Phrase phrase) {
    /** @param args what the sentence of this kind needs: for {@link Kind#MBOX_ESCAPING} the number of lines */
    static Repair of(Kind kind, Object... args) {
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
        MBOX_ESCAPING;

        /** Whether text a reader is shown differs from the text that was signed. */
        public boolean changesShownText() {
            return this == MBOX_ESCAPING;
        }
    }
}
