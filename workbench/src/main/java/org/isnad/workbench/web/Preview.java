package org.isnad.workbench.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.isnad.core.item.ByteString;
import org.isnad.core.mail.TextDecoding;
import org.isnad.workbench.text.AttachmentPart;
import org.isnad.workbench.words.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What of an attachment can be shown without risk. Pictures are recognised by their first bytes, never by what is declared; a
 * browser decodes them in its own confines. SVG is a document, not a picture, and is not among them.
 */
final class Preview {
    /** Bytes that tell a picture. */
    static final int HEAD = 16;

    private static final int LARGEST_PICTURE = 16 << 20;
    private static final int LONGEST_TEXT = 1 << 20;

    private Preview() {}

    static String kind(AttachmentPart part, byte[] head) {
        if (picture(head) != null) {
            return "picture";
        }
        return part.mediaType().startsWith("text/") ? "text" : "none";
    }

    /** The media type of a picture, or null. */
    static @Nullable String picture(byte[] head) {
        if (begins(head, 0x89, 'P', 'N', 'G', 13, 10, 26, 10)) {
            return "image/png";
        }
        if (begins(head, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (begins(head, 'G', 'I', 'F', '8')) {
            return "image/gif";
        }
        boolean riff = begins(head, 'R', 'I', 'F', 'F') && head.length >= 12;
        return riff && Arrays.equals(head, 8, 12, new byte[] {'W', 'E', 'B', 'P'}, 0, 4) ? "image/webp" : null;
    }

    private static boolean begins(byte[] head, int... wanted) {
        if (head.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((head[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    static Answer of(AttachmentPart part, byte[] bytes) {
        String picture = picture(bytes);
        if (picture != null && bytes.length <= LARGEST_PICTURE) {
            return new Answer.Shown(ByteString.of(bytes), picture);
        }
        if (!part.mediaType().startsWith("text/")) {
            throw new HttpProblem(415, org.isnad.core.item.Phrase.of("web.problem.no-preview"));
        }
        byte[] some = bytes.length <= LONGEST_TEXT ? bytes : Arrays.copyOf(bytes, LONGEST_TEXT);
        String text = Shown.block(Shown.defanged(TextDecoding.decode(some, null).text()));
        return new Answer.Shown(ByteString.of(text.getBytes(StandardCharsets.UTF_8)), "text/plain; charset=utf-8");
    }
}
