package org.isnad.workbench.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * zstd (RFC 8878) for the packs. The first blocks of a case are packed without a dictionary and their beginnings kept as
 * samples; from them the case's one dictionary is trained, and every block after that is packed with it. The writer puts
 * the dictionary into pack and catalog before the first block that needs it. For many threads.
 */
final class BlockCompressor {
    /** Packs mail to a quarter; docs/design/store.md has the measurement. */
    private static final int LEVEL = 1;

    private static final int DICTIONARY_BYTES = 64 << 10;
    private static final int SAMPLE_BYTES = 8 << 10;
    private static final int SAMPLES_BYTES = 1 << 20;

    /** The number of the one dictionary of a case. */
    static final int DICTIONARY = 1;

    private final Deque<ZstdCompressCtx> idle = new ArrayDeque<>();
    private final List<byte[]> samples = new ArrayList<>();
    private int sampled;
    private boolean training;
    private volatile @Nullable Dictionary dictionary;

    private record Dictionary(CaseDictionary value, ZstdDictCompress digested) {}

    /** @param known the case's dictionary, or null if it has none yet */
    BlockCompressor(@Nullable CaseDictionary known) {
        if (known != null) {
            use(known);
        }
    }

    /** What {@link #compress} gives. */
    record Packed(int dictionary, PackBlock.Compressed bytes) {}

    Packed compress(byte[] raw, int length) {
        Dictionary current = dictionary;
        if (current == null) {
            sample(raw, length);
        }
        return new Packed(current == null ? 0 : DICTIONARY, new PackBlock.Compressed(run(raw, length, current)));
    }

    /** Without the dictionary, for large contents: they bring their own repetitions. */
    byte[] compressAlone(byte[] raw, int length) {
        return run(raw, length, null);
    }

    /** The dictionary, once there is one. */
    @Nullable
    CaseDictionary dictionary() {
        Dictionary current = dictionary;
        return current == null ? null : current.value();
    }

    private byte[] run(byte[] raw, int length, @Nullable Dictionary with) {
        ZstdCompressCtx context = take();
        try {
            context.reset();
            context.setLevel(LEVEL).setContentSize(true).setChecksum(false);
            if (with != null) {
                context.loadDict(with.digested());
            }
            byte[] out = new byte[(int) Zstd.compressBound(length)];
            int packed = context.compressByteArray(out, 0, out.length, raw, 0, length);
            return Arrays.copyOf(out, packed);
        } finally {
            synchronized (idle) {
                idle.push(context);
            }
        }
    }

    private ZstdCompressCtx take() {
        synchronized (idle) {
            ZstdCompressCtx context = idle.poll();
            return context == null ? new ZstdCompressCtx() : context;
        }
    }

    private void sample(byte[] raw, int length) {
        List<byte[]> gathered;
        synchronized (samples) {
            if (training) {
                return;
            }
            for (int at = 0; at < length; at += 2 * SAMPLE_BYTES) {
                byte[] piece = Arrays.copyOfRange(raw, at, Math.min(length, at + SAMPLE_BYTES));
                samples.add(piece);
                sampled += piece.length;
            }
            if (sampled < SAMPLES_BYTES) {
                return;
            }
            training = true;
            gathered = List.copyOf(samples);
            samples.clear();
        }
        train(gathered);
    }

    private void train(List<byte[]> gathered) {
        byte[] out = new byte[DICTIONARY_BYTES];
        long size = Zstd.trainFromBuffer(gathered.toArray(byte[][]::new), out);
        // Samples that have nothing in common give no dictionary; then the case goes without.
        if (!Zstd.isError(size) && size > 0) {
            use(new CaseDictionary(DICTIONARY, Arrays.copyOf(out, (int) size)));
        }
    }

    private void use(CaseDictionary value) {
        dictionary = new Dictionary(value, new ZstdDictCompress(value.bytes(), LEVEL));
    }

    /** Frees what lies outside the Java heap; nobody compresses any more. */
    void close() {
        synchronized (idle) {
            idle.forEach(ZstdCompressCtx::close);
            idle.clear();
        }
        Dictionary current = dictionary;
        if (current != null) {
            current.digested().close();
        }
    }
}
