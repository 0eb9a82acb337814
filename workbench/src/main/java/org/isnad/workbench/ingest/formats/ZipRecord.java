package org.isnad.workbench.ingest.formats;

import java.io.IOException;

/**
 * What a central directory record or a local header says of an entry (APPNOTE 6.3.10, 4.3.7 and 4.3.12).
 *
 * @param crc CRC-32 of the unpacked bytes
 * @param packed bytes as stored
 * @param size bytes unpacked
 * @param headerOffset of its local header
 * @param end offset behind this record
 */
record ZipRecord(String name, int flags, int method, long crc, long packed, long size, long headerOffset, long end) {
    static final int CENTRAL = 0x02014B50;
    static final int LOCAL = 0x04034B50;
    static final int CENTRAL_LENGTH = 46;
    static final int LOCAL_LENGTH = 30;

    private static final long IN_ZIP64 = 0xFFFFFFFFL;
    private static final int ZIP64 = 0x0001;

    boolean isEncrypted() {
        return (flags & 1) != 0;
    }

    /** Sizes and checksum follow the bytes instead of preceding them. */
    boolean hasDescriptor() {
        return (flags & 8) != 0;
    }

    boolean isFolder() {
        return name.endsWith("/") && size == 0;
    }

    /** Reads the central directory's record at an offset, where its signature stands. */
    static ZipRecord central(RandomBytes in, long at) throws IOException {
        int nameLength = in.u16(at + 28);
        int extraLength = in.u16(at + 30);
        int commentLength = in.u16(at + 32);
        int flags = in.u16(at + 8);
        byte[] rawName = in.copy(at + CENTRAL_LENGTH, nameLength);
        byte[] extra = in.copy(at + CENTRAL_LENGTH + nameLength, extraLength);
        long[] sizes = {in.u32(at + 24), in.u32(at + 20), in.u32(at + 42)};
        zip64(extra, sizes);
        return new ZipRecord(
                ZipNames.of(rawName, extra, flags),
                flags,
                in.u16(at + 10),
                in.u32(at + 16),
                sizes[1],
                sizes[0],
                sizes[2],
                at + CENTRAL_LENGTH + nameLength + extraLength + commentLength);
    }

    /** Reads the local header at an offset, where its signature stands; its end is where the bytes begin. */
    static ZipRecord local(RandomBytes in, long at) throws IOException {
        int nameLength = in.u16(at + 26);
        int extraLength = in.u16(at + 28);
        int flags = in.u16(at + 6);
        byte[] rawName = in.copy(at + LOCAL_LENGTH, nameLength);
        byte[] extra = in.copy(at + LOCAL_LENGTH + nameLength, extraLength);
        long[] sizes = {in.u32(at + 22), in.u32(at + 18), 0};
        zip64(extra, sizes);
        return new ZipRecord(
                ZipNames.of(rawName, extra, flags),
                flags,
                in.u16(at + 8),
                in.u32(at + 14),
                sizes[1],
                sizes[0],
                at,
                at + LOCAL_LENGTH + nameLength + extraLength);
    }

    /** Replaces those of size, packed size and offset that are too large for 32 bits (APPNOTE, 4.5.3). */
    private static void zip64(byte[] extra, long[] sizes) {
        int at = ZipNames.extra(extra, ZIP64);
        if (at < 0) {
            return;
        }
        int end = at + ZipNames.u16(extra, at - 2);
        for (int i = 0; i < sizes.length && at + 8 <= end; i++) {
            if (sizes[i] == IN_ZIP64) {
                sizes[i] = java.nio.ByteBuffer.wrap(extra, at, 8)
                        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                        .getLong();
                at += 8;
            }
        }
    }
}
