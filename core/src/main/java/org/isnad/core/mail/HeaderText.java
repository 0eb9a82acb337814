package org.isnad.core.mail;

import org.isnad.core.item.Octets;

/**
 * The text of an unstructured field: unfolded (RFC 5322, 2.2.3), encoded words decoded (RFC 2047), raw bytes above 127
 * read as UTF-8 (RFC 6532) or else guessed. Control characters become spaces, for what is decoded is shown in one line.
 */
public final class HeaderText {
    private HeaderText() {}

    /** The field's text, decoded, without white space around it. */
    public static String of(Octets bytes, HeaderField field) {
        return decode(field.rawValue(bytes));
    }

    /** @param raw a value byte for byte as ISO 8859-1, folds included */
    public static String decode(String raw) {
        return decodeText(HeaderBytes.text(raw));
    }

    /** Of text whose bytes above 127 have been read already. */
    static String decodeText(String raw) {
        String text = hasControls(raw) ? unfold(raw) : raw;
        return (text.contains("=?") ? EncodedWords.decode(text) : text).strip();
    }

    private static boolean hasControls(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (isControl(raw.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Line ends go, the white space behind them stays; other control characters become spaces. */
    private static String unfold(String text) {
        StringBuilder unfolded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\r' && c != '\n') {
                unfolded.append(isControl(c) ? ' ' : c);
            }
        }
        return unfolded.toString();
    }

    static boolean isControl(char c) {
        return (c < ' ' && c != '\t') || c == 127;
    }
}
