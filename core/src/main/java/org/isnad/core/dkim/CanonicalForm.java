package org.isnad.core.dkim;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.jspecify.annotations.Nullable;

/**
 * The canonical forms of RFC 6376, 3.4, of bytes that somebody supposes to have been signed: what a search for them
 * needs of this room. LF is read as CRLF throughout.
 */
public final class CanonicalForm {
    private CanonicalForm() {}

    /** A whole body, without any limit {@code l=}. */
    public static byte[] body(byte[] raw, Canonicalization kind) {
        ByteArrayOutputStream canonical = new ByteArrayOutputStream(raw.length + 2);
        CanonicalOutput out = new CanonicalOutput(canonical::write);
        BodyCanonicalizer canonicalizer = BodyCanonicalizer.of(kind, BodyCanonicalizer.LineEnds.LF_IS_CRLF, out);
        canonicalizer.accept(raw, 0, raw.length);
        if (canonicalizer.settle()) {
            out.putLineEnd();
        }
        out.drain();
        return canonical.toByteArray();
    }

    /** A field with its line end. */
    public static byte[] field(String name, byte[] value, Canonicalization kind) {
        byte[] start = (name + ":").getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + value.length + 2];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(value, 0, whole, start.length, value.length);
        whole[whole.length - 2] = '\r';
        whole[whole.length - 1] = '\n';
        Span span = new Span(0, whole.length);
        HeaderField field = new HeaderField(name, span, new Span(start.length, whole.length - 2L));
        ByteArrayOutputStream canonical = new ByteArrayOutputStream(whole.length);
        CanonicalOutput out = new CanonicalOutput(canonical::write);
        new HeaderCanonicalizer(ArrayOctets.of(whole), kind, out).field(field);
        out.drain();
        return canonical.toByteArray();
    }

    /** Fields of a message as they stand, one after the other, each with its line end. */
    public static byte[] fields(Message message, List<HeaderField> fields, Canonicalization kind) {
        ByteArrayOutputStream canonical = new ByteArrayOutputStream();
        CanonicalOutput out = new CanonicalOutput(canonical::write);
        HeaderCanonicalizer canonicalizer = new HeaderCanonicalizer(message.bytes(), kind, out);
        fields.forEach(canonicalizer::field);
        out.drain();
        return canonical.toByteArray();
    }

    /** The field that holds the signature, as it is hashed last (RFC 6376, 3.7). */
    public static byte[] signature(Message message, SignatureField field) {
        byte[] value = field.field().rawValue(message.bytes()).getBytes(StandardCharsets.ISO_8859_1);
        return signature(field.field().name(), value, field.headerCanonicalization());
    }

    /** The same, of a field supposed to have been written so. */
    public static byte[] signature(String name, byte[] value, Canonicalization kind) {
        byte[] start = (name + ":").getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + value.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(value, 0, whole, start.length, value.length);
        HeaderField field = new HeaderField(name, new Span(0, whole.length), new Span(start.length, whole.length));
        SignatureFieldParser.Parsed parsed =
                SignatureFieldParser.parse(SignatureKind.DKIM, field, new String(value, StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream canonical = new ByteArrayOutputStream(whole.length);
        CanonicalOutput out = new CanonicalOutput(canonical::write);
        new HeaderCanonicalizer(ArrayOctets.of(whole), kind, out).signature(field, parsed.signatureValue());
        out.drain();
        return canonical.toByteArray();
    }

    /** The names of {@code h=} in the signer's own capitals, as many as {@link SignatureField#signedNames()}. */
    public static List<String> writtenNames(Message message, SignatureField field) {
        String list = TagList.parse(field.field().rawValue(message.bytes())).value("h");
        return list == null
                ? List.of()
                : Stream.of(list.split(":", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /** What {@code a=} hashes with, or null if nobody defined it. */
    public static @Nullable MessageDigest digest(SignatureField field) {
        Algorithm algorithm = Algorithm.named(field.algorithm());
        return algorithm == null ? null : algorithm.newDigest();
    }
}
