package org.isnad.core.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.isnad.core.mail.Base64Digit;
import org.jspecify.annotations.Nullable;

/**
 * Whether bytes say themselves in which charset they are to be read, whatever a field claims.
 *
 * <ul>
 *   <li>Bytes below 128 read alike in every charset that holds ASCII, and so do they when one of those is declared. Not if
 *       they could be a 7-bit encoding of something else: ISO 2022 (escape or shift characters), HZ (<code>~{</code>, RFC
 *       1843), UTF-7 (RFC 2152), UTF-16 (zero bytes).
 *   <li>Bytes above 127 say it only as UTF-8 (RFC 3629), which other charsets do not hit by chance once there are
 *       {@value #LEAST_UTF8_CHARACTERS} characters: of the common pairs of GB 2312 about 18 in 100 are valid UTF-8,
 *       of those of 8-bit charsets fewer.
 * </ul>
 */
final class CharsetReading {
    static final int LEAST_UTF8_CHARACTERS = 8;

    /** Charsets in which every byte below 128 is the ASCII character; Shift_JIS is none. */
    private static final Set<String> HOLD_ASCII = Set.of(
            "us-ascii",
            "ascii",
            "utf-8",
            "utf8",
            "gb2312",
            "gbk",
            "gb18030",
            "big5",
            "euc-kr",
            "euc-jp",
            "koi8-r",
            "koi8-u",
            "tis-620");

    private static final Set<String> HOLD_ASCII_PREFIXES = Set.of("iso-8859-", "windows-125");

    private static final Set<String> UTF8 = Set.of("utf-8", "utf8");

    private CharsetReading() {}

    /** @param declared the charset's name as the message has it, or null where none is declared */
    static boolean isUnique(ExaminedText text, @Nullable String declared) {
        String name = declared == null ? "us-ascii" : declared.toLowerCase(Locale.ROOT);
        if (!holdsAscii(name) || hasControls(text) || isHz(text) || couldBeUtf7(text)) {
            return false;
        }
        return text.isAscii() || (UTF8.contains(name) && isUtf8(text.bytes()));
    }

    private static boolean holdsAscii(String name) {
        return HOLD_ASCII.contains(name) || HOLD_ASCII_PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** Valid, and enough of it that it is not so by chance. */
    private static boolean isUtf8(byte[] text) {
        int characters = 0;
        for (byte b : text) {
            characters += (b & 0xC0) == 0xC0 ? 1 : 0;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return characters >= LEAST_UTF8_CHARACTERS;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /** Controls other than tab, form feed and line ends; a CR by itself, which some readers take for a line end. */
    private static boolean hasControls(ExaminedText text) {
        boolean controls = text.hasAny(0, '\t') || text.has(0x0B) || text.hasAny(0x0E, ' ') || text.has(127);
        return controls || (text.has('\r') && hasBareCr(text));
    }

    private static boolean hasBareCr(ExaminedText text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.at(i) == '\r' && (i + 1 == text.length() || text.at(i + 1) != '\n')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHz(ExaminedText text) {
        for (int i = 0; text.has('~') && i + 1 < text.length(); i++) {
            if (text.at(i) == '~' && text.at(i + 1) == '{') {
                return true;
            }
        }
        return false;
    }

    /** There are shifts ({@code +…}), and each of them is well-formed: one that is not rules the charset out. */
    private static boolean couldBeUtf7(ExaminedText text) {
        boolean shifts = false;
        for (int i = 0; text.has('+') && i < text.length(); i++) {
            if (text.at(i) == '+') {
                int end = i + 1;
                while (end < text.length() && Base64Digit.valueOf(text.at(end)) >= 0) {
                    end++;
                }
                int digits = end - i - 1;
                if (digits == 0) {
                    if (end == text.length() || text.at(end) != '-') {
                        return false;
                    }
                } else if (!isUtf16(digits, text.at(end - 1))) {
                    return false;
                } else {
                    shifts = true;
                }
                i = end - 1;
            }
        }
        return shifts;
    }

    /** Whole 16-bit units, and what is left over are less than six bits, all zero (RFC 2152, rule 2). */
    private static boolean isUtf16(int digits, int lastDigit) {
        int left = digits * 6 % 16;
        return left < 6 && (Base64Digit.valueOf(lastDigit) & ((1 << left) - 1)) == 0;
    }
}
