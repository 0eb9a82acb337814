package org.isnad.workbench.document.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.core.document.DocumentKind;
import org.isnad.core.document.DocumentMetadata;
import org.isnad.core.document.DocumentReading;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Defect;

/** Reads metadata of whatever it is handed, by what it is. */
final class MetadataReader {
    private MetadataReader() {}

    static DocumentReading read(byte[] file) {
        List<Defect> defects = new ArrayList<>();
        DocumentKind kind = DocumentKind.of(ArrayOctets.of(file));
        DocumentMetadata metadata = switch (kind) {
            case ZIP -> PackageReader.read(file, defects);
            case OLE2 -> Ole2Reader.read(file, defects);
            case PDF -> PdfReader.read(file, defects);
            case RTF -> RtfReader.read(file);
            case JPEG, PNG, GIF, TIFF, WEBP, HEIF ->
                ImageReader.read(file, kind.name().toLowerCase(Locale.ROOT), defects);
            case OTHER -> new DocumentMetadata.Unknown("");
        };
        return new DocumentReading(metadata, defects);
    }
}
