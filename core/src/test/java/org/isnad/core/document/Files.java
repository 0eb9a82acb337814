package org.isnad.core.document;

import java.util.List;

/** Documents for tests, by what differs. */
final class Files {
    private static final ZipContainer OFFICE = new ZipContainer(
            9, List.of("[Content_Types].xml", "_rels/.rels"), 9, null, null, List.of(45), List.of(), 0);

    private Files() {}

    /** Word's own file, made and saved as said; {@code version} as in {@code 16.0000}. */
    static DocumentMetadata.Ooxml word(String created, String modified, String version) {
        return office(properties(created, modified, "Salma", "Salma", version), OFFICE);
    }

    static DocumentMetadata.Ooxml office(DocumentProperties properties, ZipContainer container) {
        return new DocumentMetadata.Ooxml(
                "word", properties, container, "", List.of(), List.of(), "", List.of(), false, false, 0);
    }

    static DocumentProperties properties(
            String created, String modified, String creator, String lastModifiedBy, String version) {
        return new DocumentProperties(
                DocumentTimeParser.w3c(created),
                DocumentTimeParser.w3c(modified),
                null,
                creator,
                lastModifiedBy,
                "Microsoft Office Word",
                version,
                "2",
                3L,
                "",
                "Normal.dotm");
    }
}
