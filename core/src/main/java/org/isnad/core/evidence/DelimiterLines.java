package org.isnad.core.evidence;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;

/**
 * Lines that a multipart reading could take for a delimiter (RFC 2046, 5.1.1), those of the known boundaries apart.
 *
 * <p>A boundary may be almost anything, {@code -} too, but software does not make such ones, and a patch or a forwarded
 * message is full of lines that begin with hyphens. A line {@code --X} is a rival if X
 * <ul>
 *   <li>is one word with a letter or digit in it, or any one word where the line is the body's first; or
 *   <li>is anything at all, and {@code Content-} stands below it, or a line {@code --X--} follows: what a multipart that
 *       somebody made has.
 * </ul>
 */
final class DelimiterLines {
    /** RFC 2046, 5.1.1; a longer line is no delimiter. */
    private static final int LONGEST_BOUNDARY = 70;

    /** More different lines than this are not told apart; that many are a doubt by themselves. */
    private static final int MOST_LINES = 10_000;

    private final Octets bytes;
    private final Set<String> known;
    private final Set<String> seen = new HashSet<>();

    private DelimiterLines(Octets bytes, Set<String> known) {
        this.bytes = bytes;
        this.known = known;
    }

    /**
     * Whether {@code body} holds a rival delimiter line.
     *
     * @param known boundaries that are declared where they cannot be changed, or by the reading that is examined
     */
    static boolean hasRival(Octets bytes, Span body, Set<String> known) {
        return new DelimiterLines(bytes, known).search(body);
    }

    private boolean search(Span body) {
        boolean first = true;
        long line = body.start();
        while (line < body.end()) {
            long lineFeed = bytes.indexOf('\n', line, body.end());
            long behind = lineFeed < 0 ? body.end() : lineFeed + 1;
            if (isHyphen(line, behind) && isHyphen(line + 1, behind)) {
                if (isRival(line, behind, body.end(), first)) {
                    return true;
                }
            }
            first = first && isBlank(line, behind);
            line = behind;
        }
        return false;
    }

    private boolean isRival(long line, long behind, long end, boolean first) {
        long last = behind;
        while (last > line + 2 && bytes.at(last - 1) <= ' ') {
            last--;
        }
        long length = last - line - 2;
        if (length == 0 || length > LONGEST_BOUNDARY + 2) {
            return false;
        }
        String boundary = new String(bytes.copy(new Span(line + 2, last)), StandardCharsets.ISO_8859_1);
        String closed = boundary.endsWith("--") ? boundary.substring(0, boundary.length() - 2) : "";
        if (known.contains(boundary) || known.contains(closed)) {
            return false;
        }
        boolean closes = !closed.isEmpty() && seen.contains(closed);
        boolean full = seen.size() >= MOST_LINES;
        seen.add(boundary);
        boolean oneWord = boundary.chars().noneMatch(c -> c <= ' ');
        boolean speaks = first || boundary.chars().anyMatch(Character::isLetterOrDigit);
        return (oneWord && speaks) || closes || full || standsAt(behind, end, "content-");
    }

    private boolean standsAt(long at, long end, String lowerCase) {
        if (end - at < lowerCase.length()) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            int c = bytes.at(at + i);
            if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isHyphen(long at, long end) {
        return at < end && bytes.at(at) == '-';
    }

    private boolean isBlank(long from, long to) {
        for (long at = from; at < to; at++) {
            if (bytes.at(at) > ' ') {
                return false;
            }
        }
        return true;
    }
}
