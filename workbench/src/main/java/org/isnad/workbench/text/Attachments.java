package org.isnad.workbench.text;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.HeaderText;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.TransferEncoding;
import org.jspecify.annotations.Nullable;

/** Finds what hangs on a message: files and embedded messages, all levels of its multiparts. */
public final class Attachments {
    private Attachments() {}

    /**
     * In document order, those that stand in the text itself ({@link UuencodedFiles}) behind all others. Embedded messages are
     * listed and not entered: they are items with attachments of their own.
     */
    public static List<AttachmentPart> list(Message message) {
        List<AttachmentPart> found = new ArrayList<>();
        collect(message.root(), found);
        collectFromText(message, message.root(), found);
        return found;
    }

    private static void collectFromText(Message message, BodyPart part, List<AttachmentPart> found) {
        switch (part) {
            case BodyPart.Leaf leaf -> {
                if (isText(leaf)) {
                    for (UuencodedFiles.Found file : UuencodedFiles.in(message.bytes(), leaf.body())) {
                        found.add(new AttachmentPart(
                                found.size() + 1,
                                HeaderText.decode(file.name()),
                                "application/octet-stream",
                                file.span(),
                                TransferEncoding.UUENCODE,
                                null));
                    }
                }
            }
            case BodyPart.Embedded embedded -> {}
            case BodyPart.Multipart multipart -> multipart.parts().forEach(p -> collectFromText(message, p, found));
        }
    }

    private static boolean isText(BodyPart.Leaf leaf) {
        return !leaf.attachment()
                && leaf.encoding() == TransferEncoding.IDENTITY
                && leaf.contentType().is("text", "plain");
    }

    private static void collect(BodyPart part, List<AttachmentPart> found) {
        int ordinal = found.size() + 1;
        switch (part) {
            case BodyPart.Leaf leaf -> {
                if (leaf.attachment()) {
                    found.add(new AttachmentPart(
                            ordinal,
                            named(leaf.fileName()),
                            leaf.contentType().name(),
                            leaf.body(),
                            leaf.encoding(),
                            null));
                }
            }
            case BodyPart.Embedded embedded ->
                found.add(new AttachmentPart(
                        ordinal,
                        named(embedded.fileName()),
                        embedded.contentType().name(),
                        embedded.body(),
                        embedded.encoding(),
                        embedded));
            case BodyPart.Multipart multipart -> multipart.parts().forEach(p -> collect(p, found));
        }
    }

    private static String named(@Nullable String name) {
        return name == null ? "" : name;
    }
}
