package org.isnad.core.mail;

import java.util.List;
import java.util.Optional;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.jspecify.annotations.Nullable;

/**
 * An entity of the MIME structure (RFC 2045, 2.4). Spans are offsets into the bytes of the message that holds the part.
 */
public sealed interface BodyPart {
    /** The whole entity, its header included, without the delimiter lines around it. */
    Span span();

    /** The fields of the part's own header; for the root, those of the message. */
    List<HeaderField> fields();

    /** The part's body, behind its header's empty line, still transfer-encoded. */
    Span body();

    /** The type as declared, or {@code text/plain; charset=us-ascii} where none is (RFC 2045, 5.2). */
    ContentType contentType();

    default Optional<HeaderField> first(String name) {
        return fields().stream().filter(f -> f.is(name)).findFirst();
    }

    /**
     * A part without parts.
     *
     * @param encoding how the body is transfer-encoded
     * @param fileName the name from Content-Disposition or Content-Type, decoded (RFC 2231, RFC 2047), or null
     * @param attachment whether a reader would be shown it as an attachment: disposition {@code attachment}, or a file
     *     name, or a type other than text
     */
    record Leaf(
            Span span,
            List<HeaderField> fields,
            Span body,
            ContentType contentType,
            TransferEncoding encoding,
            @Nullable String fileName,
            boolean attachment)
            implements BodyPart {}

    /**
     * A multipart (RFC 2046, 5.1).
     *
     * @param boundary the declared boundary
     * @param parts in the order of the bytes
     * @param preamble bytes before the first delimiter
     * @param epilogue bytes behind the close delimiter; empty if it was never closed
     * @param closed whether a close delimiter was found
     */
    record Multipart(
            Span span,
            List<HeaderField> fields,
            Span body,
            ContentType contentType,
            String boundary,
            List<BodyPart> parts,
            Span preamble,
            Span epilogue,
            boolean closed)
            implements BodyPart {}

    /**
     * A message within a message (RFC 2046, 5.2.1).
     *
     * @param bytes the embedded message's own bytes, decoded; offsets inside {@code message} refer to these
     * @param message the embedded message
     */
    record Embedded(
            Span span,
            List<HeaderField> fields,
            Span body,
            ContentType contentType,
            TransferEncoding encoding,
            @Nullable String fileName,
            Octets bytes,
            Message message)
            implements BodyPart {}
}
