package org.isnad.workbench.document;

import java.util.List;

/**
 * @param reading what was read
 * @param files the bytes of {@link TextReading#files}
 */
public record TextDocument(TextReading reading, List<byte[]> files) {
    public TextDocument {
        files = List.copyOf(files);
        if (files.size() != reading.files().size()) {
            throw new IllegalArgumentException("names and bytes of files do not go together");
        }
    }
}
