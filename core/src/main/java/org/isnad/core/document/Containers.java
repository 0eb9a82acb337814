package org.isnad.core.document;

import java.util.Optional;
import org.isnad.core.item.Phrase;

/** Whether the zip around a document is as the program that the document names writes it. */
public final class Containers {
    private static final String TYPES = "[Content_Types].xml";

    private Containers() {}

    /** Names Microsoft Office, and is packed as Microsoft Office packs. */
    static boolean isOfficeOwn(DocumentMetadata.Ooxml office) {
        ZipContainer zip = office.container();
        return namesOffice(office.properties())
                && zip.allAtEpoch()
                && !zip.first().isEmpty()
                && zip.first().getFirst().equals(TYPES);
    }

    private static boolean namesOffice(DocumentProperties properties) {
        return properties.application().startsWith("Microsoft ");
    }

    /**
     * What is to be said where the two differ: neutral, for gateways that label documents and libraries that name Office
     * do the same as somebody who packs a document again by hand.
     */
    public static Optional<Phrase> remark(DocumentMetadata metadata) {
        if (metadata instanceof DocumentMetadata.Ooxml office) {
            return office(office);
        }
        boolean again = metadata instanceof DocumentMetadata.Odf open
                && !open.container().first().isEmpty()
                && !open.container().first().getFirst().equals("mimetype");
        return again ? Optional.of(Phrase.of("document.container.no-mimetype")) : Optional.empty();
    }

    private static Optional<Phrase> office(DocumentMetadata.Ooxml office) {
        ZipContainer zip = office.container();
        if (!namesOffice(office.properties()) || zip.entries() == 0 || isOfficeOwn(office)) {
            return Optional.empty();
        }
        Object latest = zip.latest() == null ? "1980-01-01" : zip.latest();
        return Optional.of(
                Phrase.of("document.container.not-office", office.properties().application(), latest));
    }
}
