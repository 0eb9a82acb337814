package org.isnad.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;

/** Asserts that the spans of a message tile its bytes: nothing lost, nothing twice. */
final class EveryByte {
    private EveryByte() {}

    static void isCoveredBy(Message message) {
        Octets bytes = message.bytes();
        long end = bytes.length();
        fieldsTile(message.fields(), message.header().start(), message.header().end());
        separates(bytes, message.header().end(), message.body().start());
        assertThat(message.body().end()).isEqualTo(end);
        BodyPart root = message.root();
        assertThat(root.span()).isEqualTo(new Span(0, end));
        assertThat(root.body()).isEqualTo(message.body());
        assertThat(root.fields()).isEqualTo(message.fields());
        partTiles(root, bytes);
    }

    private static void fieldsTile(Iterable<HeaderField> fields, long start, long end) {
        long at = start;
        for (HeaderField field : fields) {
            assertThat(field.span().start()).isEqualTo(at);
            assertThat(field.value().start()).isGreaterThan(at + field.name().length());
            assertThat(field.value().end()).isLessThanOrEqualTo(field.span().end());
            at = field.span().end();
        }
        assertThat(at).isEqualTo(end);
    }

    /** Between header and body there is an empty line or nothing. */
    private static void separates(Octets bytes, long headerEnd, long bodyStart) {
        assertThat(latin(bytes, headerEnd, bodyStart)).isIn("", "\n", "\r\n");
    }

    private static void partTiles(BodyPart part, Octets bytes) {
        assertThat(part.body().end()).isEqualTo(part.span().end());
        switch (part) {
            case BodyPart.Leaf leaf -> {}
            case BodyPart.Multipart multipart -> multipartTiles(multipart, bytes);
            case BodyPart.Embedded embedded -> {
                if (embedded.bytes().length() == embedded.body().length()) {
                    assertThat(embedded.bytes().copy(embedded.bytes().all())).isEqualTo(bytes.copy(embedded.body()));
                }
                isCoveredBy(embedded.message());
            }
        }
    }

    /** Preamble, then delimiter line and part in turn, then the close delimiter and the epilogue. */
    private static void multipartTiles(BodyPart.Multipart multipart, Octets bytes) {
        assertThat(multipart.preamble().start()).isEqualTo(multipart.body().start());
        long at = multipart.preamble().end();
        for (BodyPart part : multipart.parts()) {
            isDelimiter(bytes, at, part.span().start(), multipart.boundary(), "");
            if (!part.fields().isEmpty()) {
                fieldsTile(
                        part.fields(),
                        part.span().start(),
                        part.fields().getLast().span().end());
            }
            partTiles(part, bytes);
            at = part.span().end();
        }
        if (multipart.closed()) {
            isDelimiter(bytes, at, multipart.epilogue().start(), multipart.boundary(), "--");
        } else if (multipart.epilogue().start() != at) {
            // only where the limit of parts was met
            isDelimiter(bytes, at, multipart.epilogue().start(), multipart.boundary(), "");
        }
        assertThat(multipart.epilogue().end()).isEqualTo(multipart.body().end());
    }

    private static void isDelimiter(Octets bytes, long start, long end, String boundary, String mark) {
        String line = latin(bytes, start, end);
        String delimiter =
                line.startsWith("\r\n") ? line.substring(2) : line.startsWith("\n") ? line.substring(1) : line;
        assertThat(delimiter.stripTrailing()).isEqualTo("--" + boundary + mark);
    }

    private static String latin(Octets bytes, long start, long end) {
        return new String(bytes.copy(new Span(start, end)), StandardCharsets.ISO_8859_1);
    }
}
