package org.isnad.workbench.document;

import java.util.List;
import org.isnad.core.item.Defect;

/**
 * The text of a document, and what lies in it.
 *
 * @param mediaType what its parser took it for
 * @param title as it states it, or empty
 * @param text as a reader would meet it, at most {@link #MOST_CHARS} UTF-16 units
 * @param cut whether the text goes on beyond that
 * @param encrypted whether it cannot be read without a password
 * @param files what lies in it as files of their own: their bytes come beside this record, in the same order
 * @param defects what went wrong while it was read; the text is what could be had nevertheless
 */
public record TextReading(
        String mediaType,
        String title,
        String text,
        boolean cut,
        boolean encrypted,
        List<InnerFile> files,
        List<Defect> defects) {
    /** Longer texts are novels and tables of data: found by their beginnings, and the bytes have them whole. */
    public static final int MOST_CHARS = 1 << 20;

    /** Files taken out of one document, and their bytes together. */
    public static final int MOST_FILES = 500;

    public static final int MOST_BYTES = 64 << 20;

    /** The media type of the source of a macro. */
    public static final String MACRO = "text/x-vbasic";

    public TextReading {
        files = List.copyOf(files);
        defects = List.copyOf(defects);
    }

    /**
     * @param name as it stands in the document, or empty
     * @param mediaType as the document says, or as its first bytes do
     */
    public record InnerFile(String name, String mediaType) {}
}
