package org.isnad.workbench.ingest.formats;

import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.Source;
import org.tukaani.xz.XZInputStream;

/** The .xz format 1.2: one or many streams that make up one file. The dictionary it may ask for is limited. */
final class XzFormat implements Format {
    @Override
    public String name() {
        return "xz";
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(0, 0xFD, '7', 'z', 'X', 'Z', 0);
    }

    @Override
    public boolean needsRandomAccess() {
        return false;
    }

    @Override
    public boolean packsOneFile() {
        return true;
    }

    @Override
    public Opened open(Source source) {
        int limit = Math.toIntExact(source.limits().decoderMemory() / 1024);
        return new PackedFile(
                source, PackedFile.unpackedName(source.name()), (packed, entries) -> new XZInputStream(packed, limit));
    }
}
