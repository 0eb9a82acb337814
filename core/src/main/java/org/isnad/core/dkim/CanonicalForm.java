package org.isnad.core.dkim;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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

    /** The field that holds the signature, as it is hashed last (RFC 6376, 3.7). */
    public static byte[] signature(Message message, SignatureField field) {
        SignatureFieldParser.Parsed parsed = SignatureFieldParser.parse(
                SignatureKind.DKIM, field.field(), field.field().rawValue(message.bytes()));
        ByteArrayOutputStream canonical = new ByteArrayOutputStream();
        CanonicalOutput out = new CanonicalOutput(canonical::write);
        new HeaderCanonicalizer(message.bytes(), field.headerCanonicalization(), out)
                .signature(field.field(), parsed.signatureValue());
        out.drain();
        return canonical.toByteArray();
    }

    /** What {@code a=} hashes with, or null if nobody defined it. */
    public static @Nullable MessageDigest digest(SignatureField field) {
        Algorithm algorithm = Algorithm.named(field.algorithm());
        return algorithm == null ? null : algorithm.newDigest();
    }
}
