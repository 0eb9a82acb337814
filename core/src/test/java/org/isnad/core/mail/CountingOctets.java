package org.isnad.core.mail;

import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;

/** Counts how many bytes are looked at, whichever way. */
final class CountingOctets implements Octets {
    private final Octets bytes;
    private long looks;

    CountingOctets(Octets bytes) {
        this.bytes = bytes;
    }

    long looks() {
        return looks;
    }

    @Override
    public long length() {
        return bytes.length();
    }

    @Override
    public int at(long offset) {
        looks++;
        return bytes.at(offset);
    }

    @Override
    public long indexOf(int value, long from, long to) {
        long found = bytes.indexOf(value, from, to);
        looks += (found < 0 ? to : found + 1) - from;
        return found;
    }

    @Override
    public void forEachChunk(Span span, ChunkConsumer consumer) {
        looks += span.length();
        bytes.forEachChunk(span, consumer);
    }

    @Override
    public byte[] copy(Span span) {
        looks += span.length();
        return bytes.copy(span);
    }
}
