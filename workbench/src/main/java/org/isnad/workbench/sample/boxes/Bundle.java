package org.isnad.workbench.sample.boxes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZMethodConfiguration;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.tukaani.xz.LZMA2Options;

/**
 * The 7z around other files. LZMA2 comes from xz for Java, whose one version is pinned, and so do its bytes; the entries
 * carry no dates.
 */
final class Bundle {
    private static final int PRESET = 0;
    private static final int DICTIONARY = 1 << 20;
    /** Above this, packing would take longer than making the mail: the archive then only holds its members. */
    private static final long WORTH_PACKING = 16_000_000;

    private Bundle() {}

    /** @param always whether it is packed even where that takes longer than making the mail */
    static void pack(Path file, Path base, List<Path> members, boolean always) throws IOException {
        long size = 0;
        for (Path member : members) {
            size += Files.size(member);
        }
        try (SevenZOutputFile out = new SevenZOutputFile(file.toFile())) {
            out.setContentMethods(List.of(method(always || size <= WORTH_PACKING)));
            for (Path member : members) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(base.relativize(member).toString().replace('\\', '/'));
                entry.setSize(Files.size(member));
                out.putArchiveEntry(entry);
                try (InputStream in = Files.newInputStream(member)) {
                    out.write(in);
                }
                out.closeArchiveEntry();
            }
        }
    }

    private static SevenZMethodConfiguration method(boolean packed) throws IOException {
        if (!packed) {
            return new SevenZMethodConfiguration(SevenZMethod.COPY);
        }
        LZMA2Options options = new LZMA2Options(PRESET);
        options.setDictSize(DICTIONARY);
        return new SevenZMethodConfiguration(SevenZMethod.LZMA2, options);
    }
}
