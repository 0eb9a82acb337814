package org.isnad.workbench.document;

import java.util.List;

/**
 * @param reading which pages
 * @param pictures of {@link PagesReading#pages}, PNG
 */
public record PagesDocument(PagesReading reading, List<byte[]> pictures) {
    public PagesDocument {
        pictures = List.copyOf(pictures);
        if (pictures.size() != reading.pages().size()) {
            throw new IllegalArgumentException("pages and pictures do not go together");
        }
    }
}
