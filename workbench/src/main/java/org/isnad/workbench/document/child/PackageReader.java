package org.isnad.workbench.document.child;

import java.io.IOException;
import java.util.List;
import org.isnad.core.document.DocumentMetadata;
import org.isnad.core.item.Defect;

/** A zip: OOXML if it declares content types, OpenDocument if it declares a media type, else an archive that is not looked into. */
final class PackageReader {
    private PackageReader() {}

    static DocumentMetadata read(byte[] file, List<Defect> defects) {
        try (PackageParts parts = new PackageParts(file, defects)) {
            if (parts.has("[Content_Types].xml")) {
                return OoxmlReader.read(parts, CentralDirectory.of(file));
            }
            String type = parts.start("mimetype", 100).strip();
            return type.startsWith("application/vnd.oasis.opendocument") || type.startsWith("application/vnd.sun.xml")
                    ? OdfReader.read(parts, type, CentralDirectory.of(file))
                    : new DocumentMetadata.Unknown("zip");
        } catch (IOException e) {
            defects.add(Defect.of("document.defect.container", e.getClass().getSimpleName()));
            return new DocumentMetadata.Unknown("zip");
        }
    }
}
