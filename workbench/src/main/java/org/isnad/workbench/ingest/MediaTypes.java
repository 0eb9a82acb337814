package org.isnad.workbench.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The media type of a file by its first bytes: a short table of what dumps are made of. Detailed types within a family
 * (what kind of OLE2 file) are found when the document is read.
 */
public final class MediaTypes {
    public static final String TEXT = "text/plain";
    public static final String OUTLOOK_MESSAGE = "application/vnd.ms-outlook";
    public static final String OLE_STORAGE = "application/x-ole-storage";
    public static final String UNKNOWN = "application/octet-stream";

    private static final int PRINTABLE_TEST = 8 * 1024;
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    /** The first bytes of every OLE2 file (MS-CFB, 2.2), as Latin-1 characters. */
    private static final String OLE_MAGIC = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private record Magic(int offset, String ascii, String mediaType) {}

    /** Bytes as Latin-1 characters. */
    private static final List<Magic> MAGIC = List.of(
            new Magic(0, "%PDF-", "application/pdf"),
            new Magic(0, OLE_MAGIC, OLE_STORAGE),
            new Magic(0, "\u0089PNG\r\n\u001A\n", "image/png"),
            new Magic(0, "\u00FF\u00D8\u00FF", "image/jpeg"),
            new Magic(0, "GIF87a", "image/gif"),
            new Magic(0, "GIF89a", "image/gif"),
            new Magic(0, "II*\u0000", "image/tiff"),
            new Magic(0, "MM\u0000*", "image/tiff"),
            new Magic(8, "WEBP", "image/webp"),
            new Magic(8, "WAVE", "audio/vnd.wave"),
            new Magic(8, "AVI ", "video/vnd.avi"),
            new Magic(4, "ftypheic", "image/heic"),
            new Magic(4, "ftyp", "video/mp4"),
            new Magic(0, "ID3", "audio/mpeg"),
            new Magic(0, "OggS", "application/ogg"),
            new Magic(0, "\u001AE\u00DF\u00A3", "video/matroska"),
            new Magic(0, "{\\rtf", "application/rtf"),
            new Magic(0, "%!PS", "application/postscript"),
            new Magic(0, "!BDN", "application/vnd.ms-outlook-pst"),
            new Magic(0, "Rar!\u001A\u0007", "application/vnd.rar"),
            new Magic(0, "MSCF\u0000\u0000\u0000\u0000", "application/vnd.ms-cab-compressed"),
            new Magic(0, "!<arch>\n", "application/x-archive"),
            new Magic(0, "\u001F\u009D", "application/x-compress"),
            new Magic(0, "LZIP", "application/lzip"),
            new Magic(0, "x\u009F>\"", "application/vnd.ms-tnef"),
            new Magic(0, "\u00CF\u00AD\u0012\u00FE", "application/x-outlook-express-dbx"),
            new Magic(0, "SQLite format 3\u0000", "application/vnd.sqlite3"),
            new Magic(0, "\u007FELF", "application/x-elf"),
            new Magic(0, "MZ", "application/vnd.microsoft.portable-executable"),
            new Magic(0, "-----BEGIN PGP", "application/pgp-encrypted"),
            new Magic(0, "BEGIN:VCARD", "text/vcard"),
            new Magic(0, "BEGIN:VCALENDAR", "text/calendar"),
            new Magic(0, "PK\u0003\u0004", "application/zip"));

    /** Containers that are known and not opened yet. */
    private static final Set<String> UNOPENED = Set.of(
            "application/vnd.ms-outlook-pst",
            "application/vnd.ms-outlook",
            "application/vnd.rar",
            "application/vnd.ms-cab-compressed",
            "application/x-archive",
            "application/x-compress",
            "application/lzip",
            "application/vnd.ms-tnef",
            "application/x-outlook-express-dbx");

    private MediaTypes() {}

    public static String of(Head head) {
        String document = zipDocument(head);
        if (!document.isEmpty()) {
            return document;
        }
        for (Magic magic : MAGIC) {
            if (head.has(magic.offset, magic.ascii)) {
                return magic.mediaType.equals(OLE_STORAGE) ? ole(head) : magic.mediaType;
            }
        }
        return looksLikeText(head) ? text(head) : UNKNOWN;
    }

    /** Whether it begins as all of {@link #OLE_STORAGE} and {@link #OUTLOOK_MESSAGE} do: eight bytes, where {@link #of} looks at thousands. */
    public static boolean isOleStorage(Head head) {
        return head.has(0, OLE_MAGIC);
    }

    static boolean isUnopenedContainer(String mediaType) {
        return UNOPENED.contains(mediaType);
    }

    /**
     * The media type if this is a document that happens to be a zip (OOXML, OpenDocument, EPUB, Java archive), or empty.
     * Such a thing is one document and not an archive: what lies in it nobody ever sent.
     */
    public static String zipDocument(Head head) {
        if (!head.has(0, "PK\u0003\u0004") || head.length() < 30) {
            return "";
        }
        String start = head.latin1(0, head.length());
        String first = head.latin1(30, head.at(26) | head.at(27) << 8);
        if (first.equals("mimetype")) {
            return declared(head);
        }
        if (first.startsWith("META-INF/")) {
            return "application/java-archive";
        }
        boolean ooxml = first.equals("[Content_Types].xml") || start.contains("[Content_Types].xml");
        if (!ooxml && !first.equals("_rels/.rels")) {
            return "";
        }
        if (start.contains("word/")) {
            return OOXML + "wordprocessingml.document";
        }
        if (start.contains("xl/")) {
            return OOXML + "spreadsheetml.sheet";
        }
        return start.contains("ppt/")
                ? OOXML + "presentationml.presentation"
                : "application/vnd.openxmlformats-package";
    }

    /** OpenDocument 1.2 part 3, 3.3, and EPUB OCF 3.3: the first entry is stored and holds the media type. */
    private static String declared(Head head) {
        int size = head.at(22) | head.at(23) << 8;
        int extra = head.at(28) | head.at(29) << 8;
        String type = head.latin1(38 + extra, Math.min(size, 100)).trim();
        return type.matches("[a-z]+/[-+.a-zA-Z0-9]+") ? type : "application/zip";
    }

    /** An Outlook message names its property stream in its directory (MS-OXMSG, 2.4); often within the head. */
    private static String ole(Head head) {
        String start = head.latin1(0, head.length());
        return start.contains("_\0_\0s\0u\0b\0s\0t\0g\0") || start.contains("_\0_\0n\0a\0m\0e\0i\0d\0")
                ? OUTLOOK_MESSAGE
                : OLE_STORAGE;
    }

    /** No byte that text never has; any encoding that keeps ASCII as it is. */
    private static boolean looksLikeText(Head head) {
        if (head.has(0, 0xFF, 0xFE) || head.has(0, 0xFE, 0xFF)) {
            return true;
        }
        int n = Math.min(head.length(), PRINTABLE_TEST);
        for (int i = 0; i < n; i++) {
            int b = head.at(i);
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
                return false;
            }
        }
        return n > 0;
    }

    private static String text(Head head) {
        String start = head.latin1(head.has(0, 0xEF, 0xBB, 0xBF) ? 3 : 0, 1024)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return "text/html";
        }
        if (start.startsWith("<?xml") || start.startsWith("<svg")) {
            return start.contains("<svg") ? "image/svg+xml" : "application/xml";
        }
        return TEXT;
    }
}
