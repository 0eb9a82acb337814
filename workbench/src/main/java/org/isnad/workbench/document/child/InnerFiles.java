package org.isnad.workbench.document.child;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.extractor.DefaultEmbeddedStreamTranslator;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedStreamTranslator;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.isnad.core.item.Defect;
import org.isnad.workbench.document.TextReading;
import org.xml.sax.ContentHandler;

/**
 * Takes out what lies in a document as files of their own: they become items of the case and are read like any other, so
 * nothing in them is read here. Bounded in number and in bytes; what is beyond is counted in a defect.
 */
final class InnerFiles implements EmbeddedDocumentExtractor {
    private final EmbeddedStreamTranslator translator = new DefaultEmbeddedStreamTranslator();
    private final List<TextReading.InnerFile> files = new ArrayList<>();
    private final List<byte[]> bytes = new ArrayList<>();
    private int left = TextReading.MOST_BYTES;
    private long leftOut;

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        // A preview is a picture of the document that it lies in.
        return !TikaCoreProperties.EmbeddedResourceType.THUMBNAIL
                .toString()
                .equals(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE));
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws IOException {
        if (files.size() == TextReading.MOST_FILES || left == 0) {
            leftOut++;
            return;
        }
        byte[] file;
        if (translator.shouldTranslate(stream, metadata)) {
            try (InputStream translated = translator.translate(stream, metadata)) {
                file = translated.readNBytes(left + 1);
            }
        } else {
            file = stream.readNBytes(left + 1);
        }
        if (file.length > left) {
            leftOut++;
        } else if (file.length > 0) {
            left -= file.length;
            bytes.add(file);
            files.add(new TextReading.InnerFile(name(metadata), type(metadata)));
        }
    }

    private static String name(Metadata metadata) {
        String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        return name == null ? "" : name.substring(0, Math.min(255, name.length()));
    }

    private static String type(Metadata metadata) {
        if (TikaCoreProperties.EmbeddedResourceType.MACRO
                .toString()
                .equals(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE))) {
            return TextReading.MACRO;
        }
        String type = metadata.get(Metadata.CONTENT_TYPE);
        return type == null || !type.matches("[a-z]+/[-+.a-zA-Z0-9]+") ? "" : type;
    }

    List<TextReading.InnerFile> files() {
        return files;
    }

    List<byte[]> bytes() {
        return bytes;
    }

    List<Defect> defects() {
        return leftOut == 0 ? List.of() : List.of(Defect.of("document.defect.inner-files", leftOut));
    }
}
