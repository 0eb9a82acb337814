package org.isnad.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.workbench.ingest.formats.Formats;

/** Walks over something, for tests; no spool file may be left. */
public final class Walks {
    private Walks() {}

    public static Recorder walk(Path given, Path spool) throws IOException {
        return walk(given, spool, IngestLimits.STANDARD, new Recorder());
    }

    public static Recorder walk(Path given, Path spool, IngestLimits limits, Recorder recorder) throws IOException {
        new ContainerWalk(Formats.all(), limits, Spool.open(spool), List.of())
                .walk(given, Locator.root(String.valueOf(given.getFileName())), 1, recorder);
        try (Stream<Path> left = Files.list(spool)) {
            assertThat(left).isEmpty();
        }
        return recorder;
    }

    public static ItemId sha256(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return ContentHash.of(bytes, bytes.length);
    }

    /** Limits that make small things large. */
    public static IngestLimits inMemory(int bytes) {
        IngestLimits s = IngestLimits.STANDARD;
        return new IngestLimits(
                s.depth(),
                s.ratio(),
                s.ratioFloor(),
                s.entries(),
                s.inputExpansion(),
                s.entrySize(),
                bytes,
                s.decoderMemory());
    }
}
