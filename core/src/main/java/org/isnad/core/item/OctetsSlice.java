package org.isnad.core.item;

import java.util.Objects;

/** A view of a part of other {@link Octets}: an embedded message within the message that holds it. */
record OctetsSlice(Octets whole, long start, long length) implements Octets {

    static OctetsSlice of(Octets whole, Span span) {
        Objects.checkFromToIndex(span.start(), span.end(), whole.length());
        return whole instanceof OctetsSlice outer
                ? new OctetsSlice(outer.whole, outer.start + span.start(), span.length())
                : new OctetsSlice(whole, span.start(), span.length());
    }

    @Override
    public int at(long offset) {
        return whole.at(start + Objects.checkIndex(offset, length));
    }

    @Override
    public long indexOf(int value, long from, long to) {
        long found = whole.indexOf(value, start + from, start + Math.min(to, length));
        return found < 0 ? -1 : found - start;
    }

    @Override
    public void forEachChunk(Span span, ChunkConsumer consumer) {
        whole.forEachChunk(inWhole(span), consumer);
    }

    @Override
    public byte[] copy(Span span) {
        return whole.copy(inWhole(span));
    }

    private Span inWhole(Span span) {
        Objects.checkFromToIndex(span.start(), span.end(), length);
        return new Span(start + span.start(), start + span.end());
    }
}
