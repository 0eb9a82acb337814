package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.isnad.workbench.ingest.Entries;
import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.Source;
import org.jspecify.annotations.Nullable;

/** What gzip, bzip2, xz and zstd share: one stream in, one entry out. That it is one, their formats say. */
final class PackedFile implements Format.Opened {
    private static final Map<String, String> ENDINGS = Map.of(
            ".tgz", ".tar", ".tbz2", ".tar", ".tbz", ".tar", ".txz", ".tar", ".tzst", ".tar", ".gz", "", ".bz2", "",
            ".xz", "", ".zst", "");

    /** Opens a decompressor over the packed bytes. */
    interface Decoder {
        InputStream open(InputStream packed, Entries entries) throws IOException;
    }

    private final Source source;
    private final String name;
    private final Decoder decoder;

    PackedFile(Source source, String name, Decoder decoder) {
        this.source = source;
        this.name = name;
        this.decoder = decoder;
    }

    /** The name without the ending that says how it is packed. */
    static String unpackedName(String packed) {
        String lower = packed.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            if (lower.endsWith(ending.getKey())
                    && lower.length() > ending.getKey().length()) {
                return packed.substring(0, packed.length() - ending.getKey().length()) + ending.getValue();
            }
        }
        return packed;
    }

    @Override
    public @Nullable Long expected() {
        return 1L;
    }

    @Override
    public void each(Entries entries) throws IOException {
        if (entries.nextIsKnown()) {
            entries.passOver();
            return;
        }
        CountingStream packed = new CountingStream(source.stream());
        try (InputStream body = new LazyStream(() -> decoder.open(packed, entries))) {
            entries.bytes(name, packed::count, body);
        }
    }
}
