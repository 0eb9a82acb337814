package org.isnad.core.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.HeaderText;
import org.isnad.core.mail.Mailbox;

/**
 * Whether a From field plainly shows one address. The address parser is lenient, and so are mail programs, each in its own
 * way; a sender is only proved where no two of them can disagree. The accepted form is
 * <pre>[name] &lt;local@domain&gt;    or    local@domain [(comment)]</pre>
 * with a dot-atom for the local part, letters, digits, hyphens, underscores and dots for the domain, and no other
 * address anywhere in name or comment. Groups, lists, routes, quoted local parts, raw bytes above 127 in the address and
 * stray control characters are doubts.
 */
final class SenderDoubts {
    /** A longer field shows nothing plainly. */
    private static final int LONGEST = 1_000;

    /** {@code %} and {@code !} once routed mail (RFC 1123, 5.2.16); they are left out on purpose. */
    private static final String LOCAL_SIGNS = "#$&'*+/=?^_`{|}~.-";

    private static final Pattern FOLD = Pattern.compile("\r?\n(?=[ \t])");
    private static final String EDGE = "\"' \t\n\u000B\f\r";

    private final String text;
    private final StringBuilder outside = new StringBuilder();
    private final StringBuilder comments = new StringBuilder();
    private final List<String> bracketed = new ArrayList<>();
    private boolean stray;
    private boolean behindBrackets;

    private SenderDoubts(String text) {
        this.text = text;
    }

    /**
     * @param raw the field's value byte for byte as ISO 8859-1, folds included
     * @param mailboxes what the address parser made of it
     */
    static List<Phrase> of(String raw, List<Mailbox> mailboxes) {
        if (raw.length() > LONGEST) {
            return List.of(Phrase.of("verdict.sender.not-one-address"));
        }
        SenderDoubts reading =
                new SenderDoubts(raw.indexOf('\n') < 0 ? raw : FOLD.matcher(raw).replaceAll(""));
        reading.split();
        String address = reading.address();
        if (address.isEmpty()
                || mailboxes.size() != 1
                || !mailboxes.getFirst().address().equalsIgnoreCase(address)) {
            return List.of(Phrase.of("verdict.sender.not-one-address"));
        }
        if (reading.namesAnother(address)) {
            return List.of(Phrase.of("verdict.sender.name-shows-address"));
        }
        return List.of();
    }

    /** Splits into what stands outside of brackets and comments, what stands in each, and what should not be there. */
    private void split() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            at = switch (c) {
                case '"' -> quoted(at);
                case '(' -> comment(at);
                case '<' -> brackets(at);
                default -> {
                    stray |= ",;:>)\\".indexOf(c) >= 0 || (c < ' ' && c != '\t') || c == 127;
                    stray |= behindBrackets && c != ' ' && c != '\t';
                    outside.append(c);
                    yield at + 1;
                }
            };
        }
    }

    private int quoted(int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 1 : 0;
            if (at < text.length()) {
                stray |= text.charAt(at) < ' ' && text.charAt(at) != '\t';
                outside.append(text.charAt(at));
            }
            at++;
        }
        stray |= at >= text.length() || behindBrackets;
        return at + 1;
    }

    private int comment(int start) {
        int depth = 0;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            depth += c == '(' ? 1 : 0;
            depth -= c == ')' ? 1 : 0;
            at += c == '\\' ? 1 : 0;
            comments.append(c);
            if (depth == 0) {
                return at + 1;
            }
        }
        stray = true;
        return text.length();
    }

    private int brackets(int start) {
        int close = text.indexOf('>', start);
        stray |= close < 0;
        int end = close < 0 ? text.length() : close;
        bracketed.add(text.substring(start + 1, end));
        behindBrackets = true;
        return end + 1;
    }

    /** The one address, or empty where there is not plainly one. */
    private String address() {
        if (stray || bracketed.size() > 1) {
            return "";
        }
        String candidate = bracketed.isEmpty() ? outside.toString().strip() : bracketed.getFirst();
        return isPlainAddress(candidate) ? candidate : "";
    }

    private static boolean isPlainAddress(String candidate) {
        if (candidate.contains("=?")) {
            return false; // no encoded word stands in an address (RFC 2047, 5), and readers decode it all the same
        }
        int at = candidate.indexOf('@');
        for (int i = 0; i < at; i++) {
            if (!isLetterOrDigit(candidate.charAt(i)) && LOCAL_SIGNS.indexOf(candidate.charAt(i)) < 0) {
                return false;
            }
        }
        int labels = 1;
        int labelStart = at + 1;
        for (int i = at + 1; i < candidate.length(); i++) {
            char c = candidate.charAt(i);
            if (c == '.') {
                if (i == labelStart) {
                    return false;
                }
                labels++;
                labelStart = i + 1;
            } else if (!isLetterOrDigit(c) && c != '_' && c != '-') {
                return false;
            }
        }
        return at > 0 && labels > 1 && labelStart < candidate.length();
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    }

    /** A name that shows another address than the field's, or turns the direction of writing around. */
    private boolean namesAnother(String address) {
        String name = bracketed.isEmpty() ? "" : withoutEdge(shown(outside));
        return (!name.equalsIgnoreCase(address) && deceives(name)) || deceives(shown(comments));
    }

    private static String shown(StringBuilder raw) {
        String decoded = raw.isEmpty() ? "" : HeaderText.decode(raw.toString());
        return Normalizer.normalize(decoded, Normalizer.Form.NFKC);
    }

    private static String withoutEdge(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && EDGE.indexOf(name.charAt(start)) >= 0) {
            start++;
        }
        while (start < end && EDGE.indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(start, end);
    }

    private static boolean deceives(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '@' || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
                return true;
            }
        }
        return false;
    }
}
