package org.isnad.workbench.outlook.child.mapi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.core.mail.TextDecoding;
import org.jspecify.annotations.Nullable;

/**
 * How the 8-bit texts of a message, of its recipients and of its attachments read.
 *
 * <p>They stand in the code page of the computer that wrote the file. PidTagMessageCodepage names it, and is often
 * missing; PidTagInternetCodepage is that of the mail on its way (UTF-8, ISO-2022-JP), in which texts of the file seldom
 * stand. What is left is the language, PidTagMessageLocaleId, each of which has one code page on Windows; only where
 * that is the western one, the texts themselves are asked, for on many computers the programs speak English and the
 * mail another language. Recipients and attachments have none of the three and go by their message.
 *
 * @param stated named by the file itself; null where it names none
 * @param local that of the file's language; null where it says none
 * @param internet in which it was or would be sent; null where it says none
 */
record EightBit(
        @Nullable Charset stated,
        @Nullable Charset local,
        @Nullable Charset internet) {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    static EightBit of(MapiObject message) {
        return new EightBit(
                number(message, Tags.MESSAGE_CODEPAGE)
                        .flatMap(CodePages::charset)
                        .orElse(null),
                number(message, Tags.LOCALE_ID).flatMap(CodePages::ofLocale).orElse(null),
                number(message, Tags.INTERNET_CODEPAGE)
                        .flatMap(CodePages::charset)
                        .orElse(null));
    }

    String decode(byte[] bytes) {
        Charset likeliest = local != null ? local : internet;
        return strictly(bytes, stated)
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> strictly(bytes, WESTERN.equals(likeliest) ? null : likeliest))
                .orElseGet(() -> TextDecoding.decode(bytes, null).text());
    }

    /** HTML that is kept as bytes is as it was or would be sent, not as the other texts. */
    Charset ofHtml() {
        return Stream.of(internet, stated, local)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(WESTERN);
    }

    private static Optional<String> strictly(byte[] bytes, @Nullable Charset charset) {
        if (charset == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(MapiObject message, int id) {
        return message.value(id).map(Value::number);
    }
}
