package org.isnad.core.dkim.repair;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.dkim.Repair;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.Message;
import org.jspecify.annotations.Nullable;

/** A text in the charsets it may have been in before a system changed it. */
final class Charsets {
    /** In which mail was written before everything was UTF-8: Western and Arabic. */
    private static final List<String> OTHERS =
            List.of("UTF-8", "ISO-8859-1", "windows-1252", "ISO-8859-15", "windows-1256", "ISO-8859-6");

    private Charsets() {}

    /** The charset of the text that is shown first. */
    static Charset of(Message message) {
        BodyPart part = message.root();
        while (part instanceof BodyPart.Multipart multipart
                && !multipart.parts().isEmpty()) {
            part = multipart.parts().getFirst();
        }
        return named(part.contentType().parameter("charset").orElse("utf-8"));
    }

    private static Charset named(String name) {
        try {
            return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException notACharset) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The text in other charsets, where it is anything else but ASCII and they hold all of its characters. */
    static List<BodyForm> others(BodyForm form, Charset shown) {
        List<BodyForm> forms = new ArrayList<>();
        CharBuffer text = decode(form.bytes(), shown);
        if (text == null || isAscii(form.bytes())) {
            return forms;
        }
        for (String name : OTHERS) {
            byte[] bytes = shown.name().equals(name) ? null : encode(text.duplicate(), Charset.forName(name));
            if (bytes != null) {
                forms.add(form.into(bytes, Repair.of(Repair.Kind.CHARSET, shown.name(), name)));
            }
        }
        return forms;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable CharBuffer decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException notInThisCharset) {
            return null;
        }
    }

    private static byte @Nullable [] encode(CharBuffer text, Charset charset) {
        if (!charset.canEncode()) {
            return null;
        }
        try {
            ByteBuffer encoded = charset.newEncoder().encode(text);
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException notInThisCharset) {
            return null;
        }
    }
}
