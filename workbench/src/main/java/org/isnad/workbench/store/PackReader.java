package org.isnad.workbench.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads frames of the packs at random and keeps the last unpacked ones. Guarded by itself. */
final class PackReader implements AutoCloseable {
    /** Unpacked bytes that are kept: a page of hits lies in a few blocks. */
    private static final long KEPT_BYTES = 8 << 20;

    private final CaseFolder folder;
    private final Problems problems;
    private final Sql sql;
    private final Map<Integer, FileChannel> packs = new HashMap<>();
    private final Map<PackWriter.Place, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long keptBytes;
    private @Nullable ZstdDictDecompress dictionary;

    PackReader(CaseFolder folder, Problems problems, Sql sql) {
        this.folder = folder;
        this.problems = problems;
        this.sql = sql;
    }

    /** The unpacked bytes of a frame; not to be changed. */
    synchronized byte[] unpack(PackWriter.Place place) {
        byte[] known = kept.get(place);
        if (known != null) {
            return known;
        }
        byte[] raw = unpack(read(place));
        kept.put(place, raw);
        keptBytes += raw.length;
        var oldest = kept.entrySet().iterator();
        while (keptBytes > KEPT_BYTES && kept.size() > 1) {
            keptBytes -= oldest.next().getValue().length;
            oldest.remove();
        }
        return raw;
    }

    private PackFrame read(PackWriter.Place place) {
        try {
            FileChannel pack = packs.get(place.pack());
            if (pack == null) {
                pack = FileChannel.open(folder.pack(place.pack()), StandardOpenOption.READ);
                packs.put(place.pack(), pack);
            }
            return PackFrame.read(pack, place.frame());
        } catch (IOException e) {
            throw problems.damaged(folder.pack(place.pack()).getFileName() + ": " + e.getMessage(), e);
        }
    }

    private byte[] unpack(PackFrame frame) {
        byte[] raw = new byte[frame.rawLength()];
        try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            if (frame.dictionary() != 0) {
                context.loadDict(dictionary(frame.dictionary()));
            }
            int length = context.decompressByteArray(
                    raw,
                    0,
                    raw.length,
                    frame.payload().bytes(),
                    0,
                    frame.payload().bytes().length);
            if (Zstd.isError(length) || length != raw.length) {
                throw problems.damaged("zstd " + length, null);
            }
            return raw;
        } catch (ZstdException e) {
            throw problems.damaged(String.valueOf(e.getMessage()), e);
        }
    }

    private ZstdDictDecompress dictionary(int number) {
        ZstdDictDecompress known = dictionary;
        if (known == null) {
            byte[] bytes = sql.first("SELECT bytes FROM dictionary WHERE number = ?", row -> row.bytes(1), number)
                    .orElseThrow(() -> problems.damaged("dictionary " + number, null));
            known = new ZstdDictDecompress(bytes);
            dictionary = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        ZstdDictDecompress known = dictionary;
        if (known != null) {
            known.close();
        }
        try {
            for (FileChannel pack : packs.values()) {
                pack.close();
            }
        } catch (IOException e) {
            throw problems.of(e);
        }
    }
}
