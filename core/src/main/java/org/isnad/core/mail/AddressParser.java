package org.isnad.core.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.core.item.Octets;

/**
 * Address fields (RFC 5322, 3.4 and 4.4). Structure is found first, in the characters as they stand, and only display
 * names are decoded afterwards: no encoded word can bring an address, a comma or a bracket into being.
 *
 * <p>Tolerated: groups, comments, routes, {@code addr (Name)}, semicolons between addresses, brackets that are never
 * closed, quotes that are never closed, white space around {@code @}, raw bytes above 127.
 */
public final class AddressParser {
    private static final int LONGEST_LITERAL = 64;

    private final String text;
    private final int lastSemicolon;
    private final int lastQuote;
    private final int lastParenthesis;
    private final List<Mailbox> mailboxes = new ArrayList<>(2);
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private String bracketed = "";
    private boolean hasBrackets;
    private boolean hasQuotes;
    private int wordsBefore;
    private int at;

    private AddressParser(String text) {
        this.text = text;
        this.lastSemicolon = text.lastIndexOf(';');
        this.lastQuote = text.lastIndexOf('"');
        this.lastParenthesis = text.lastIndexOf(')');
    }

    /** The mailboxes of a field, in order; empty where it names none. */
    public static List<Mailbox> of(Octets bytes, HeaderField field) {
        return parse(field.rawValue(bytes));
    }

    /** @param raw a field's value byte for byte as ISO 8859-1, folds included */
    public static List<Mailbox> parse(String raw) {
        AddressParser parser = new AddressParser(HeaderBytes.text(raw));
        parser.run();
        return parser.mailboxes;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> quotedOrSkipped();
                case '(' -> commentOrSelf();
                case '<' -> bracketed();
                case '[' -> literal();
                case ',' -> end();
                case ';' -> end();
                case ':' -> colon();
                case '=' -> encodedWordOrSelf();
                case ' ', '\t', '\r', '\n' -> space();
                default -> ordinary();
            }
        }
        end();
    }

    /** A run of characters that mean nothing here but themselves: most of every field. */
    private void ordinary() {
        int start = at;
        do {
            at++;
        } while (at < text.length() && !isSpecial(text.charAt(at)));
        words.append(text, start, at);
    }

    private static boolean isSpecial(char c) {
        return switch (c) {
            case '"', '(', '<', '[', ',', ';', ':', '=', ' ', '\t', '\r', '\n' -> true;
            default -> false;
        };
    }

    /** White space between words counts as one space (RFC 5322, 3.2.5). */
    private void space() {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
        at++;
    }

    /** A quote that is never closed means nothing. */
    private void quotedOrSkipped() {
        if (at < lastQuote) {
            quoted();
        } else {
            at++;
        }
    }

    /** A bracket that is never closed is a character like others. */
    private void commentOrSelf() {
        if (at < lastParenthesis) {
            comment();
        } else {
            words.append('(');
            at++;
        }
    }

    /** Kept with its quotes, which a local part needs and a display name loses at the end. */
    private void quoted() {
        hasQuotes = true;
        words.append('"');
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                words.append(c);
                c = text.charAt(++at);
            }
            if (c != '\r' && c != '\n') {
                words.append(c);
            }
            at++;
        }
        words.append('"');
        at++;
    }

    private void comment() {
        int depth = 0;
        int start = comment.length();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                comment.append(text.charAt(at++));
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                break;
            }
            comment.append(c == '\r' || c == '\n' ? ' ' : c);
        }
        comment.setCharAt(start, ' '); // in place of its opening bracket
        words.append(' ');
    }

    /** The last pair of brackets counts that holds something; two with an address each are two mailboxes without a comma. */
    private void bracketed() {
        int start = ++at;
        boolean inQuotes = false;
        boolean isRoute = at < text.length() && text.charAt(at) == '@';
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                inQuotes = !inQuotes;
            } else if (!inQuotes && (c == '>' || c == '<' || (c == ',' && !isRoute) || c == ';')) {
                break;
            }
            at++;
        }
        String inside = text.substring(start, at);
        if (at < text.length() && text.charAt(at) == '>') {
            at++;
        }
        if (isAnother(inside)) {
            String behind = words.substring(wordsBefore);
            words.setLength(wordsBefore);
            add(words.toString().strip(), bracketed);
            forget();
            words.append(behind.stripLeading());
        }
        hasBrackets = true;
        if (!inside.isBlank()) {
            bracketed = inside;
            wordsBefore = words.length();
        }
    }

    private boolean isAnother(String inside) {
        return bracketed.indexOf('@') >= 0
                && inside.indexOf('@') >= 0
                && !inside.strip().equalsIgnoreCase(bracketed.strip());
    }

    /** A domain literal (RFC 5322, 3.4.1), whose colons are no group's. */
    private void literal() {
        int close = text.indexOf(']', at, Math.min(at + LONGEST_LITERAL, text.length()));
        int end = close < 0 ? at + 1 : close + 1;
        words.append(text, at, end);
        at = end;
    }

    /** The name of a group ends here, if a semicolon is still to come; else it is a character like others. */
    private void colon() {
        if (at < lastSemicolon) {
            forget();
        } else {
            words.append(':');
        }
        at++;
    }

    /** An encoded word is one token, though careless mailers leave commas and brackets in it. */
    private void encodedWordOrSelf() {
        int end = EncodedWords.wordEnd(text, at);
        if (end < 0) {
            words.append('=');
            at++;
        } else {
            words.append(text, at, end);
            at = end;
        }
    }

    private void end() {
        at++;
        String phrase = words.toString().strip();
        if (hasBrackets && !bracketed.isEmpty()) {
            add(phrase, bracketed);
        } else if (!phrase.isEmpty()) {
            addUnbracketed(phrase);
        }
        forget();
    }

    private void forget() {
        words.setLength(0);
        comment.setLength(0);
        bracketed = "";
        hasBrackets = false;
        hasQuotes = false;
        wordsBefore = 0;
    }

    /** {@code addr}, {@code addr (Name)}, {@code Name addr}; or words without any address. */
    private void addUnbracketed(String phrase) {
        int sign = phrase.lastIndexOf('@');
        if (sign < 0) {
            boolean oneWord = phrase.indexOf(' ') < 0 && !hasQuotes && !hasBrackets && !phrase.contains("=?");
            add(oneWord ? "" : phrase, oneWord ? phrase : "");
            return;
        }
        int start = sign;
        start -= start > 0 && phrase.charAt(start - 1) == ' ' ? 1 : 0;
        boolean inQuotes = start > 0 && phrase.charAt(start - 1) == '"';
        start -= inQuotes ? 1 : 0;
        while (start > 0 && (inQuotes ? phrase.charAt(start - 1) != '"' : phrase.charAt(start - 1) != ' ')) {
            start--;
        }
        start -= inQuotes && start > 0 ? 1 : 0;
        int end = sign + 1;
        end += end < phrase.length() && phrase.charAt(end) == ' ' ? 1 : 0;
        while (end < phrase.length() && phrase.charAt(end) != ' ') {
            end++;
        }
        add(phrase.substring(0, start) + phrase.substring(end), phrase.substring(start, end));
    }

    private void add(String phrase, String address) {
        String name = phrase.isBlank() ? comment.toString().strip() : withoutQuotes(phrase);
        mailboxes.add(new Mailbox(HeaderText.decodeText(name), normal(address)));
    }

    private String withoutQuotes(String phrase) {
        if (!hasQuotes) {
            return phrase;
        }
        StringBuilder plain = new StringBuilder(phrase.length());
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (c == '\\' && i + 1 < phrase.length()) {
                plain.append(phrase.charAt(++i));
            } else if (c != '"') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Without route, comments and white space, the domain in lower case. */
    private static String normal(String address) {
        String route = unquoted(withoutComments(address).strip());
        if (isPlain(route)) {
            int domain = route.lastIndexOf('@');
            return domain < 0
                    ? route
                    : route.substring(0, domain) + route.substring(domain).toLowerCase(Locale.ROOT);
        }
        String bare = route.startsWith("@") && route.indexOf(':') > 0 ? route.substring(route.indexOf(':') + 1) : route;
        StringBuilder kept = new StringBuilder(bare.length());
        boolean inQuotes = false;
        int sign = -1;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            inQuotes ^= c == '"';
            if (inQuotes || c > ' ') {
                sign = c == '@' && !inQuotes ? kept.length() : sign;
                kept.append(c < ' ' ? ' ' : c);
            }
        }
        String whole = kept.toString();
        return sign < 0
                ? whole
                : whole.substring(0, sign) + whole.substring(sign).toLowerCase(Locale.ROOT);
    }

    /**
     * Single quotes around a whole address, which some mailers put there, are none of its characters. Double ones are: what
     * stands in them alone is no address, and who puts one there wants it to be taken for one.
     */
    private static String unquoted(String address) {
        int last = address.length() - 1;
        boolean whole = last > 1 && address.charAt(0) == '\'' && address.indexOf('\'', 1) == last;
        return whole && address.indexOf('@') > 0 ? address.substring(1, last) : address;
    }

    /** Comments may stand between the parts of an address (RFC 5322, 3.4.1); a bracket that is never closed is none. */
    private static String withoutComments(String address) {
        if (address.indexOf('(') < 0 || address.indexOf('"') >= 0) {
            return address;
        }
        StringBuilder kept = new StringBuilder(address.length());
        int depth = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                kept.append(c);
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return depth == 0 ? kept.toString() : address;
    }

    /** Without anything that {@link #normal} would take out or must not take apart. */
    private static boolean isPlain(String address) {
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) <= ' ' || address.charAt(i) == '"') {
                return false;
            }
        }
        return !address.startsWith("@");
    }
}
