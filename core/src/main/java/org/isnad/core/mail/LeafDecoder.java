package org.isnad.core.mail;

import org.isnad.core.item.Octets.ChunkConsumer;

/** The state of a transfer decoding between two pieces of encoded text. */
abstract sealed class LeafDecoder permits IdentityDecoder, Base64Decoder, QuotedPrintableDecoder, UuDecoder {
    private static final int BUFFER = 8_192;

    private final ChunkConsumer sink;
    private final byte[] buffer = new byte[BUFFER];
    private int buffered;
    private long length;
    private boolean clean = true;

    LeafDecoder(ChunkConsumer sink) {
        this.sink = sink;
    }

    static LeafDecoder of(TransferEncoding encoding, ChunkConsumer sink) {
        return switch (encoding) {
            case IDENTITY, UNKNOWN -> new IdentityDecoder(sink);
            case BASE64 -> new Base64Decoder(sink);
            case QUOTED_PRINTABLE -> new QuotedPrintableDecoder(sink);
            case UUENCODE -> new UuDecoder(sink);
        };
    }

    /** Takes the next piece of encoded text. */
    abstract void feed(byte[] bytes, int offset, int count);

    /** No more is coming: gives out what is pending. */
    void finish() {
        flush();
    }

    final long length() {
        return length + buffered;
    }

    final boolean clean() {
        return clean;
    }

    final void blemish() {
        clean = false;
    }

    final void put(int b) {
        if (buffered == buffer.length) {
            flush();
        }
        buffer[buffered++] = (byte) b;
    }

    /** The three bytes of a number of 24 bits. */
    final void putThree(int bits) {
        if (buffered > buffer.length - 3) {
            flush();
        }
        buffer[buffered] = (byte) (bits >> 16);
        buffer[buffered + 1] = (byte) (bits >> 8);
        buffer[buffered + 2] = (byte) bits;
        buffered += 3;
    }

    final void pass(byte[] bytes, int offset, int count) {
        if (count <= buffer.length - buffered) {
            System.arraycopy(bytes, offset, buffer, buffered, count);
            buffered += count;
        } else {
            flush();
            sink.accept(bytes, offset, count);
            length += count;
        }
    }

    private void flush() {
        if (buffered > 0) {
            sink.accept(buffer, 0, buffered);
            length += buffered;
            buffered = 0;
        }
    }
}
