package org.isnad.core.document;

import org.jspecify.annotations.Nullable;

/**
 * The properties that all formats have in some form (OOXML core and extended properties, OLE2 summary information, ODF
 * {@code meta.xml}, RTF {@code \info}, PDF's information dictionary). Names say who may have handled the file; they can be
 * planted, and no level hangs on them.
 *
 * @param created when it says it was made
 * @param modified when it says it was last saved
 * @param printed when it says it was last printed
 * @param creator the author named, or empty
 * @param lastModifiedBy the last editor named, or empty
 * @param application the program named, or empty
 * @param version of the program as it is written, or empty
 * @param revision how often it was saved, as it is written, or empty
 * @param editingMinutes total time of editing, or null
 * @param company or empty
 * @param template or empty
 */
public record DocumentProperties(
        @Nullable DocumentTime created,
        @Nullable DocumentTime modified,
        @Nullable DocumentTime printed,
        String creator,
        String lastModifiedBy,
        String application,
        String version,
        String revision,
        @Nullable Long editingMinutes,
        String company,
        String template) {
    public static final DocumentProperties NONE =
            new DocumentProperties(null, null, null, "", "", "", "", "", null, "", "");

    /** Who is named as having saved it last: the last editor, or where none is named the author. */
    public String editor() {
        return lastModifiedBy.isEmpty() ? creator : lastModifiedBy;
    }
}
