package org.isnad.core.document;

import org.isnad.core.item.Octets;

/**
 * What a file is by its first bytes, never by its name or by what a message declares it to be. A zip may be a document of
 * OOXML (ECMA-376) or OpenDocument (ISO/IEC 26300) or just an archive: its entries tell, not its start.
 */
public enum DocumentKind {
    ZIP,
    /** MS-CFB: Word, Excel and PowerPoint before 2007, and what Office encrypts. */
    OLE2,
    PDF,
    RTF,
    JPEG,
    PNG,
    GIF,
    TIFF,
    WEBP,
    HEIF,
    /** Nothing that metadata are read of. */
    OTHER;

    /** Some writers put a few bytes before {@code %PDF-}; readers look for it this far (PDF 1.7, annex H, note 13). */
    private static final int PDF_WITHIN = 1024;

    private static final String HEIF_BRANDS = "heic heix hevc mif1 msf1 avif";

    public static DocumentKind of(Octets bytes) {
        if (has(bytes, 0, "PK\u0003\u0004")) {
            return ZIP;
        }
        if (has(bytes, 0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OLE2;
        }
        if (has(bytes, 0, "{\\rtf")) {
            return RTF;
        }
        DocumentKind image = image(bytes);
        return image == OTHER && startsAsPdf(bytes) ? PDF : image;
    }

    private static DocumentKind image(Octets bytes) {
        if (has(bytes, 0, "\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (has(bytes, 0, "\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (has(bytes, 0, "GIF8")) {
            return GIF;
        }
        if (has(bytes, 0, "II*\u0000") || has(bytes, 0, "MM\u0000*")) {
            return TIFF;
        }
        if (has(bytes, 0, "RIFF") && has(bytes, 8, "WEBP")) {
            return WEBP;
        }
        return has(bytes, 4, "ftyp") && HEIF_BRANDS.contains(text(bytes, 8)) ? HEIF : OTHER;
    }

    private static boolean startsAsPdf(Octets bytes) {
        long end = Math.min(PDF_WITHIN, bytes.length());
        for (long at = bytes.indexOf('%', 0, end); at >= 0; at = bytes.indexOf('%', at + 1, end)) {
            if (has(bytes, at, "%PDF-")) {
                return true;
            }
        }
        return false;
    }

    private static String text(Octets bytes, long at) {
        StringBuilder four = new StringBuilder(4);
        for (long i = at; i < Math.min(at + 4, bytes.length()); i++) {
            four.append((char) bytes.at(i));
        }
        return four.length() == 4 ? four.toString() : "-";
    }

    private static boolean has(Octets bytes, long at, String wanted) {
        if (at + wanted.length() > bytes.length()) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (bytes.at(at + i) != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
