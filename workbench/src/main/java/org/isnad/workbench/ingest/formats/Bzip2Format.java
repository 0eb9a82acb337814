package org.isnad.workbench.ingest.formats;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.Source;

/** bzip2: one or many streams that make up one file. Its memory is bounded by the format, at 4 MB. */
final class Bzip2Format implements Format {
    @Override
    public String name() {
        return "bzip2";
    }

    /** The level, then the magic number of a block (π) or of an empty stream (√π). */
    @Override
    public boolean recognises(Head head) {
        return head.has(0, "BZh")
                && head.length() > 9
                && head.at(3) >= '1'
                && head.at(3) <= '9'
                && (head.has(4, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59) || head.has(4, 0x17, 0x72, 0x45, 0x38, 0x50, 0x90));
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
        return new PackedFile(
                source,
                PackedFile.unpackedName(source.name()),
                (packed, entries) -> new BZip2CompressorInputStream(packed, true));
    }
}
