package org.isnad.core.mail;

import org.isnad.core.item.Octets;
import org.isnad.core.item.Octets.ChunkConsumer;
import org.isnad.core.item.Span;

/**
 * Undoes a transfer encoding (RFC 2045, 6), in pieces and without ever holding the whole. Lenient: what does not belong
 * into the encoding is skipped or taken as it stands, and the outcome is not clean.
 */
public final class TransferDecoder {
    /** How much encoded text is looked at between two questions whether enough was decoded. */
    private static final int STRIDE = 1 << 16;

    private TransferDecoder() {}

    /**
     * @param length number of decoded bytes
     * @param clean whether the encoded text was what its definition demands
     */
    public record Outcome(long length, boolean clean) {}

    /** Decodes all of {@code span} into {@code sink}, which must not keep or change the arrays it is given. */
    public static Outcome decode(Octets bytes, Span span, TransferEncoding encoding, ChunkConsumer sink) {
        LeafDecoder decoder = LeafDecoder.of(encoding, sink);
        bytes.forEachChunk(span, decoder::feed);
        decoder.finish();
        return new Outcome(decoder.length(), decoder.clean());
    }

    /** The first {@code limit} decoded bytes of {@code span}, or all if there are fewer. */
    public static byte[] decode(Octets bytes, Span span, TransferEncoding encoding, int limit) {
        if (encoding == TransferEncoding.IDENTITY || encoding == TransferEncoding.UNKNOWN) {
            return bytes.copy(new Span(span.start(), span.start() + Math.min(limit, span.length())));
        }
        Bounded bounded = new Bounded((int) Math.min(limit, span.length()), limit);
        LeafDecoder decoder = LeafDecoder.of(encoding, bounded);
        for (long at = span.start(); at < span.end() && !bounded.isFull(); at += STRIDE) {
            bytes.forEachChunk(new Span(at, Math.min(at + STRIDE, span.end())), decoder::feed);
        }
        decoder.finish();
        return bounded.bytes();
    }
}
