package org.isnad.workbench.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;

/**
 * {@link Octets} of any length of which only a few windows lie in memory. Every window but the last has the same length.
 * For one thread at a time.
 */
final class WindowedOctets implements Octets {
    private static final int KEPT = 8;

    private final long length;
    private final int size;
    private final Source source;
    private final Map<Long, byte[]> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true);
    private byte[] window = new byte[0];
    private long windowStart;

    /** Gives the bytes of the window that begins at an offset. */
    @FunctionalInterface
    interface Source {
        byte[] window(long start);
    }

    WindowedOctets(long length, int size, Source source) {
        this.length = length;
        this.size = size;
        this.source = source;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int at(long offset) {
        Objects.checkIndex(offset, length);
        return enter(offset)[(int) (offset - windowStart)] & 0xFF;
    }

    @Override
    public long indexOf(int value, long from, long to) {
        byte wanted = (byte) value;
        long end = Math.min(to, length);
        for (long at = from; at < end; at = windowStart + window.length) {
            byte[] bytes = enter(at);
            int stop = (int) Math.min(bytes.length, end - windowStart);
            for (int i = (int) (at - windowStart); i < stop; i++) {
                if (bytes[i] == wanted) {
                    return windowStart + i;
                }
            }
        }
        return -1;
    }

    @Override
    public void forEachChunk(Span span, ChunkConsumer consumer) {
        Objects.checkFromToIndex(span.start(), span.end(), length);
        long at = span.start();
        while (at < span.end()) {
            byte[] bytes = enter(at);
            int offset = (int) (at - windowStart);
            int count = (int) Math.min(bytes.length - offset, span.end() - at);
            consumer.accept(bytes, offset, count);
            at += count;
        }
    }

    @Override
    public byte[] copy(Span span) {
        byte[] out = new byte[Math.toIntExact(span.length())];
        int[] filled = new int[1];
        forEachChunk(span, (bytes, offset, count) -> {
            System.arraycopy(bytes, offset, out, filled[0], count);
            filled[0] += count;
        });
        return out;
    }

    private byte[] enter(long offset) {
        if (offset < windowStart || offset >= windowStart + window.length) {
            long start = offset - offset % size;
            byte[] found = kept.get(start);
            if (found == null) {
                found = source.window(start);
                if (found.length != Math.min(size, length - start)) {
                    throw new IllegalStateException("window of " + found.length + " bytes at " + start);
                }
                makeRoom();
                kept.put(start, found);
            }
            window = found;
            windowStart = start;
        }
        return window;
    }

    private void makeRoom() {
        if (kept.size() >= KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
