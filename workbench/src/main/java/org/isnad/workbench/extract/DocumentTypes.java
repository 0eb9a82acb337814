package org.isnad.workbench.extract;

import java.util.List;
import java.util.Set;
import org.isnad.core.document.DocumentKind;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.MediaTypes;

/**
 * Which files are handed to the readers of documents, by their first bytes: names and declared types are anybody's word.
 * Plain text needs no reader, archives were opened on the way in, and pictures are read by eye or not at all.
 */
final class DocumentTypes {
    private static final Set<String> MARKED_UP = Set.of("text/html", "application/xml", "image/svg+xml");

    /** What the table of media types has no name for: offset and bytes, as Latin-1. */
    private record Magic(int offset, String bytes) {}

    private static final List<Magic> OTHERS = List.of(
            // Mobipocket and Kindle books
            new Magic(60, "BOOKMOBI"),
            new Magic(60, "TEXtREAd"),
            // compiled help
            new Magic(0, "ITSF"),
            // WordPerfect
            new Magic(0, "\u00FFWPC"),
            // Access
            new Magic(4, "Standard Jet DB"),
            new Magic(4, "Standard ACE DB"));

    private DocumentTypes() {}

    /**
     * @param loose whether it lies somewhere by itself: attached HTML is read with the message
     */
    static boolean isRead(Octets bytes, boolean loose) {
        byte[] start = bytes.copy(new Span(0, Math.min(Head.SIZE, bytes.length())));
        Head head = Head.of(start);
        return switch (DocumentKind.of(bytes)) {
            case PDF, RTF -> true;
            // An Outlook message is mail, and not a document.
            case OLE2 -> !MediaTypes.of(head).equals("application/vnd.ms-outlook");
            case ZIP -> {
                String type = MediaTypes.zipDocument(head);
                yield !type.isEmpty() && !type.equals("application/java-archive");
            }
            case JPEG, PNG, GIF, TIFF, WEBP, HEIF -> false;
            case OTHER -> (loose && MARKED_UP.contains(MediaTypes.of(head))) || isOther(head);
        };
    }

    private static boolean isOther(Head head) {
        return OTHERS.stream().anyMatch(magic -> head.has(magic.offset, magic.bytes));
    }
}
