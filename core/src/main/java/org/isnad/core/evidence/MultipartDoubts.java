package org.isnad.core.evidence;

import static org.isnad.core.evidence.ReadingDoubts.CONTENT_TYPE;
import static org.isnad.core.evidence.ReadingDoubts.doubt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.ContentType;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.TextDecoding;

/**
 * Whether a multipart at the root could be read another way. Its delimiters must be the body's first and last lines, so
 * that no text lies before or behind; no other delimiter may be in it; each part must say itself what it is, and read
 * without an error in the charset that it names. The subtype decides what is shown of the parts, so that it is believed
 * only where the parts bear it out: {@code alternative} where its two parts say the same words, {@code mixed} around one
 * text or around plain texts, which are no alternatives; the others, which may hide parts, are not.
 */
final class MultipartDoubts {
    /** RFC 2046, 5.1.1. */
    private static final Pattern BOUNDARY = Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");

    private MultipartDoubts() {}

    static List<ReadingDoubt> of(Message message, BodyPart.Multipart root) {
        Octets bytes = message.bytes();
        List<ReadingDoubt> doubts = new ArrayList<>();
        boolean bare = !isBlank(bytes, root.preamble()) || !isBlank(bytes, root.epilogue());
        if (!root.closed() || bare || !BOUNDARY.matcher(root.boundary()).matches()) {
            doubts.add(doubt(CONTENT_TYPE, "verdict.reading.outside-parts"));
        }
        Set<String> known = new HashSet<>();
        collectBoundaries(root, known);
        if (DelimiterLines.hasRival(bytes, message.body(), known)) {
            doubts.add(doubt(CONTENT_TYPE, "verdict.reading.delimiter"));
        }
        if (!showsItsParts(message, root)) {
            doubts.add(doubt(
                    CONTENT_TYPE, "verdict.reading.type", root.contentType().name()));
        }
        if (!texts(root).stream().allMatch(leaf -> readsWithoutError(bytes, leaf))) {
            doubts.add(doubt(CONTENT_TYPE, "verdict.reading.charset"));
        }
        return doubts;
    }

    private static boolean showsItsParts(Message message, BodyPart.Multipart root) {
        List<BodyPart> parts = root.parts();
        if (parts.isEmpty()
                || !parts.stream().allMatch(part -> part.contentType().declared())) {
            return false;
        }
        ContentType type = root.contentType();
        if (AlternativeTexts.areTwins(message.bytes(), parts)) {
            return type.is("multipart", "alternative");
        }
        List<BodyPart> withText =
                parts.stream().filter(part -> !texts(part).isEmpty()).toList();
        boolean noAlternatives = withText.size() <= 1 || withText.stream().allMatch(MultipartDoubts::isPlainText);
        return noAlternatives && type.is("multipart", "mixed");
    }

    private static boolean isPlainText(BodyPart part) {
        return part instanceof BodyPart.Leaf leaf && leaf.contentType().is("text", "plain");
    }

    /** The inline text parts of this message, those of embedded ones apart. */
    static List<BodyPart.Leaf> texts(BodyPart part) {
        return switch (part) {
            case BodyPart.Leaf leaf ->
                leaf.contentType().type().equals("text") && !leaf.attachment() ? List.of(leaf) : List.of();
            case BodyPart.Embedded embedded -> List.of();
            case BodyPart.Multipart multipart ->
                multipart.parts().stream()
                        .flatMap(child -> texts(child).stream())
                        .toList();
        };
    }

    private static boolean readsWithoutError(Octets bytes, BodyPart.Leaf leaf) {
        ExaminedText content = ExaminedText.of(bytes, leaf.body(), leaf.encoding());
        String charset = PlainTextDoubts.charsetOf(leaf);
        return content != null
                && TextDecoding.decode(content.bytes(), charset == null ? "us-ascii" : charset)
                        .clean();
    }

    private static void collectBoundaries(BodyPart part, Set<String> known) {
        switch (part) {
            case BodyPart.Leaf leaf -> {}
            case BodyPart.Embedded embedded ->
                collectBoundaries(embedded.message().root(), known);
            case BodyPart.Multipart multipart -> {
                known.add(multipart.boundary());
                multipart.parts().forEach(child -> collectBoundaries(child, known));
            }
        }
    }

    private static boolean isBlank(Octets bytes, Span span) {
        for (long at = span.start(); at < span.end(); at++) {
            if (bytes.at(at) > ' ') {
                return false;
            }
        }
        return true;
    }
}
