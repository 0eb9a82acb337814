package org.isnad.workbench.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.isnad.core.item.ItemId;

/**
 * The unit of a pack. A pack is a row of frames and nothing else, so that it can be read and checked without the catalog.
 *
 * <pre>
 *  0  4  magic "ISF1"
 *  4  4  kind: 0 block of small contents, 1 piece of a large content, 2 dictionary
 *  8  4  number of the dictionary the payload needs, or for kind 2 that it is; 0 for none
 * 12  4  number of entries e
 * 16  4  length of the payload p
 * 20  4  length of the payload when unpacked
 * 24     e entries of 48 bytes: SHA-256 of the content; its length; the place of this frame's piece in it
 *        payload: one zstd frame (RFC 8878), for kind 2 the dictionary itself
 *     4  CRC-32C (RFC 3720) of all before
 * </pre>
 *
 * Numbers are big-endian.
 */
record PackFrame(Kind kind, int dictionary, List<Entry> entries, int rawLength, PackBlock.Compressed payload) {
    static final int MAGIC = 0x49534631;
    static final int HEADER = 24;
    static final int ENTRY = ItemId.BYTES + 8 + 8;
    static final int TRAILER = 4;

    /** No frame is larger: a larger length is damage, not a reason to allocate. */
    static final int LARGEST = 64 << 20;

    enum Kind {
        BLOCK,
        PIECE,
        DICTIONARY
    }

    /**
     * @param length of the whole content
     * @param start where the content's piece in this frame begins within the content; 0 in a block
     */
    record Entry(ItemId content, long length, long start) {}

    static PackFrame of(PackBlock block) {
        List<Entry> entries = new ArrayList<>(block.entries().size());
        for (PackBlock.Entry entry : block.entries()) {
            entries.add(new Entry(entry.content(), entry.length(), 0));
        }
        return new PackFrame(Kind.BLOCK, block.dictionary(), entries, block.rawLength(), block.compressed());
    }

    int length() {
        return HEADER + entries.size() * ENTRY + payload.bytes().length + TRAILER;
    }

    byte[] encode() {
        byte[] bytes = new byte[length()];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        buffer.putInt(MAGIC).putInt(Codes.of(kind)).putInt(dictionary);
        buffer.putInt(entries.size()).putInt(payload.bytes().length).putInt(rawLength);
        for (Entry entry : entries) {
            ItemId id = entry.content();
            buffer.putLong(id.a()).putLong(id.b()).putLong(id.c()).putLong(id.d());
            buffer.putLong(entry.length()).putLong(entry.start());
        }
        buffer.put(payload.bytes());
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, buffer.position());
        buffer.putInt((int) crc.getValue());
        return bytes;
    }

    /**
     * Reads the frame that begins at a position of a pack.
     *
     * @throws IOException if there is none, or it is damaged
     */
    static PackFrame read(FileChannel pack, long position) throws IOException {
        ByteBuffer header = fill(pack, position, HEADER);
        int entries = header.getInt(12);
        int payload = header.getInt(16);
        long length = HEADER + (long) entries * ENTRY + payload + TRAILER;
        if (header.getInt(0) != MAGIC || entries < 0 || payload < 0 || length > LARGEST) {
            throw new IOException("no frame at " + position);
        }
        ByteBuffer whole = fill(pack, position, (int) length);
        CRC32C crc = new CRC32C();
        crc.update(whole.slice(0, whole.limit() - TRAILER));
        if (whole.getInt(whole.limit() - TRAILER) != (int) crc.getValue()) {
            throw new IOException("frame at " + position + " is damaged");
        }
        return decode(whole);
    }

    private static PackFrame decode(ByteBuffer whole) throws IOException {
        int kind = whole.getInt(4);
        int rawLength = whole.getInt(20);
        if (kind < 0 || kind >= Kind.values().length || rawLength < 0 || rawLength > LARGEST) {
            throw new IOException("frame of an unknown kind: " + kind);
        }
        List<Entry> entries = new ArrayList<>();
        whole.position(HEADER);
        for (int left = whole.getInt(12); left > 0; left--) {
            ItemId id = new ItemId(whole.getLong(), whole.getLong(), whole.getLong(), whole.getLong());
            entries.add(new Entry(id, whole.getLong(), whole.getLong()));
        }
        byte[] payload = new byte[whole.getInt(16)];
        whole.get(payload);
        return new PackFrame(
                Codes.constant(Kind.values(), kind),
                whole.getInt(8),
                entries,
                rawLength,
                new PackBlock.Compressed(payload));
    }

    private static ByteBuffer fill(FileChannel pack, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (pack.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("the pack ends at " + (position + buffer.position()));
            }
        }
        return buffer.flip();
    }
}
