package org.isnad.core.mail;

import org.isnad.core.item.Octets.ChunkConsumer;

/** 7bit, 8bit, binary (RFC 2045, 6.2): the bytes as they are. */
final class IdentityDecoder extends LeafDecoder {
    IdentityDecoder(ChunkConsumer sink) {
        super(sink);
    }

    @Override
    void feed(byte[] bytes, int offset, int count) {
        pass(bytes, offset, count);
    }
}
