package org.isnad.core.dkim.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a mail program puts the recipients of To and Cc on lines (RFC 5322, 2.2.3): as many on a line as it has room for.
 * White space alone is a matter of this; what stands between it is never changed.
 *
 * @param width a line is continued below where it would be longer; 0 for one recipient a line. A tab counts for one column
 * @param behindComma what is put between two recipients on different lines
 * @param withinRecipient what is put between a name and its address on different lines; empty where these stay together
 */
record RecipientLines(int width, String behindComma, String withinRecipient) {
    /** Shorter than a name and an address no program makes a line; the longest keeps all on one (RFC 5322, 2.1.1). */
    private static final List<Integer> WIDTHS = List.of(78, 76, 74, 72, 70, 68, 66, 64, 998);

    /**
     * The likeliest first: one a line, as git and many scripts write them; then broken after commas, and at any blank,
     * which stays where it was on one side of the line end (Evolution).
     */
    static final List<RecipientLines> ALL = all();

    private static List<RecipientLines> all() {
        List<RecipientLines> all = new ArrayList<>();
        for (String fold : List.of("\r\n\t", "\r\n ", " \r\n\t", "\r\n        ")) {
            all.add(new RecipientLines(0, fold, ""));
        }
        for (int width : WIDTHS) {
            all.add(new RecipientLines(width, " \r\n\t", "\r\n\t "));
            all.add(new RecipientLines(width, "\r\n\t", ""));
            all.add(new RecipientLines(width, "\r\n ", ""));
            all.add(new RecipientLines(width, "\r\n ", "\r\n "));
        }
        return List.copyOf(all);
    }

    /**
     * The value with its recipients on other lines; as it is where that would change more than white space, for instance
     * in a group.
     *
     * @param value raw, from behind the colon
     */
    String apply(String name, String value) {
        List<String> words = words(FormerValues.oneLine(value));
        StringBuilder out = new StringBuilder(value.length() + 32);
        int column = name.length() + 1;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean fits = i == 0 || column + 1 + word.length() <= width;
            if (fits) {
                out.append(' ');
            } else {
                out.append(words.get(i - 1).endsWith(",") ? behindComma : withinRecipient);
                column = 0;
            }
            out.append(word);
            column += 1 + word.length();
        }
        return isSameButWhiteSpace(value, out) ? out.toString() : value;
    }

    /** What is never broken: recipients with their commas, or the words of these. */
    private List<String> words(String line) {
        List<String> mailboxes = Addresses.split(line);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < mailboxes.size(); i++) {
            String mailbox = mailboxes.get(i) + (i < mailboxes.size() - 1 ? "," : "");
            words.addAll(withinRecipient.isEmpty() ? List.of(mailbox) : Arrays.asList(mailbox.split(" ")));
        }
        return words;
    }

    private static boolean isSameButWhiteSpace(CharSequence one, CharSequence other) {
        int j = 0;
        for (int i = 0; i < one.length(); i++) {
            if (isWhiteSpace(one.charAt(i))) {
                continue;
            }
            while (j < other.length() && isWhiteSpace(other.charAt(j))) {
                j++;
            }
            if (j == other.length() || one.charAt(i) != other.charAt(j++)) {
                return false;
            }
        }
        return other.chars().skip(j).allMatch(c -> isWhiteSpace((char) c));
    }

    private static boolean isWhiteSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
