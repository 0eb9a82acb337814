package org.isnad.core.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text in a declared charset, as mail declares it: under aliases, wrongly, or not at all.
 *
 * <ol>
 *   <li>Bytes below 128 only, in a charset that holds ASCII: taken as they are.
 *   <li>A known declared charset: used; what it cannot read becomes U+FFFD, and the result is not clean.
 *   <li>ISO 8859-1 is read as windows-1252, its superset in all that mail means (WHATWG Encoding Standard).
 *   <li>US-ASCII with bytes above 127, an unknown charset or none: {@link CharsetGuess}; clean only where no charset was
 *       declared and the bytes are UTF-8.
 *   <li>UTF-8 was declared and not one character of it is there, as scripts do that pass on what they were given: guessed.
 *   <li>UTF-16 without a mark of byte order is big-endian (RFC 2781, 4.3), unless its spaces and letters say otherwise.
 *   <li>UTF-7: {@link Utf7}; never clean, for many readers know it no longer and show its letters as they stand.
 * </ol>
 */
public final class TextDecoding {
    private static final int ENDIAN_SAMPLE = 4_096;

    private TextDecoding() {}

    /**
     * @param text never null; U+FFFD where bytes could not be read
     * @param clean whether every byte was read in the charset that was declared, or in UTF-8 where none was
     */
    public record Decoded(String text, boolean clean) {}

    /** @param declared the charset's name as the message has it, or null */
    public static Decoded decode(byte[] bytes, @Nullable String declared) {
        if (declared != null && CharsetNames.isUtf7(declared)) {
            return new Decoded(Utf7.decode(bytes), false);
        }
        Charset charset = declared == null ? null : CharsetNames.find(declared);
        if (isAscii(bytes) && (charset == null || CharsetNames.holdsAscii(charset))) {
            return new Decoded(new String(bytes, StandardCharsets.ISO_8859_1), charset != null || isVague(declared));
        }
        if (charset == null || charset.equals(StandardCharsets.US_ASCII)) {
            Charset guess = CharsetGuess.of(bytes);
            String text = new String(bytes, guess);
            boolean isUtf8 = guess.equals(StandardCharsets.UTF_8) && isReadable(bytes, text, guess);
            return new Decoded(text, isVague(declared) && isUtf8);
        }
        if (charset.equals(StandardCharsets.UTF_16) && isLittleEndian(bytes)) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_16LE), false);
        }
        String text = new String(bytes, charset);
        boolean readable = isReadable(bytes, text, charset);
        if (!readable && charset.equals(StandardCharsets.UTF_8) && CharsetGuess.isAnythingButUtf8(bytes)) {
            return new Decoded(new String(bytes, CharsetGuess.of(bytes)), false);
        }
        return readable
                ? new Decoded(text, true)
                : new Decoded(inAnother(bytes, charset).orElse(text), false);
    }

    /** Texts that a store made UTF-8 of without telling; and what mailers of Windows call by the name of a standard. */
    private static Optional<String> inAnother(byte[] bytes, Charset declared) {
        return !isAscii(bytes) && isReadable(bytes, StandardCharsets.UTF_8)
                ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
                : CharsetNames.wider(declared)
                        .filter(wider -> isReadable(bytes, wider))
                        .map(wider -> new String(bytes, wider));
    }

    /** Whether {@code bytes} hold a text of {@code charset} without anything that cannot be read. */
    static boolean isReadable(byte[] bytes, Charset charset) {
        return isReadable(bytes, new String(bytes, charset), charset);
    }

    /** What cannot be read became U+FFFD; where one is found it may also have been in the text. */
    private static boolean isReadable(byte[] bytes, String text, Charset charset) {
        if (text.indexOf('\uFFFD') < 0) {
            return true;
        }
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException unreadable) {
            return false;
        }
    }

    static boolean isAscii(byte[] bytes) {
        byte all = 0;
        for (byte b : bytes) {
            all |= b;
        }
        return all >= 0;
    }

    /** No mark of byte order, and the first bytes of pairs are less often zero than the second ones. */
    private static boolean isLittleEndian(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF)) {
            return false;
        }
        int first = 0;
        int second = 0;
        for (int i = 0; i + 1 < Math.min(bytes.length, ENDIAN_SAMPLE); i += 2) {
            first += bytes[i] == 0 ? 1 : 0;
            second += bytes[i + 1] == 0 ? 1 : 0;
        }
        return second > first;
    }

    /** Nothing was declared, or a word that says nothing (RFC 1428). */
    private static boolean isVague(@Nullable String declared) {
        return declared == null || declared.isBlank() || CharsetNames.saysNothing(declared);
    }
}
