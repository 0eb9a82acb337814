package org.isnad.core.quote;

import org.isnad.core.wording.TextSpan;

/**
 * What stands above a quote and says whose words these are, and when they were written. It is a statement of whoever
 * quotes.
 *
 * @param form how it is written
 * @param name the name in it, or empty
 * @param address {@code local@domain} in lower case, or empty
 * @param time what it says of the time, as written, or empty ({@link StatedTime} reads it)
 * @param span where it stands in the text, from its first line to its last, marks included
 */
public record Attribution(Form form, String name, String address, String time, TextSpan span) {
    /** Ways to write it. */
    public enum Form {
        /** {@code On … wrote:} and its like in other languages, above lines with marks. */
        LINE,
        /** The same, above text without marks, which reaches to the end. */
        LINE_UNMARKED,
        /** From, Sent, To, Subject, as Outlook writes them; what follows has no marks. */
        BLOCK,
        /** A line that says that a message was forwarded, and the fields below it. */
        FORWARDED,
        /** A line that says that the original follows, without any field. */
        SEPARATOR
    }
}
