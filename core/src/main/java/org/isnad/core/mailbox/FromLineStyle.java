package org.isnad.core.mailbox;

import java.util.regex.Pattern;

/**
 * How a program writes the line that begins a message in a mailbox file (RFC 4155): {@code From - } by Mozilla's, {@code From
 * ???@???} by Eudora, else the sender; and the form of its date. Who sent it and when is no part of the style.
 */
final class FromLineStyle {
    private static final String FROM = "From ";
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private FromLineStyle() {}

    /** Empty if it is no such line. */
    static String of(String line) {
        if (!line.startsWith(FROM)) {
            return "";
        }
        String rest = BLANKS.matcher(line.substring(FROM.length()).strip()).replaceAll(" ");
        int end = rest.indexOf(' ');
        String sender = end < 0 ? rest : rest.substring(0, end);
        String date = end < 0 ? "" : rest.substring(end);
        String who = sender.equals("-") || sender.equals("???@???") ? sender : "sender";
        return FROM
                + who
                + DIGITS.matcher(LETTERS.matcher(date).replaceAll("a")).replaceAll("#");
    }
}
