package org.isnad.workbench.text;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.Message;
import org.jspecify.annotations.Nullable;

/** Finds what hangs on a message: files and embedded messages, all levels of its multiparts. */
public final class Attachments {
    private Attachments() {}

    /** In document order. Embedded messages are listed and not entered: they are items with attachments of their own. */
    public static List<AttachmentPart> list(Message message) {
        List<AttachmentPart> found = new ArrayList<>();
        collect(message.root(), found);
        return found;
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
