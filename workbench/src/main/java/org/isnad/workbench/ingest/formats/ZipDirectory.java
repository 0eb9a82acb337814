package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The central directory of a zip archive: where it is, how many entries it is said to have and how many it has. Its
 * records are read one after the other and never held together, so that a million entries cost no memory.
 *
 * @param start offset of its first record
 * @param end offset behind its last sound record
 * @param shift what has to be added to every offset, for bytes put before the archive
 * @param records number of sound records
 * @param folders how many of them are folders
 * @param declared number of entries as the end record says, or null if it says something impossible
 */
record ZipDirectory(
        long start,
        long end,
        long shift,
        long records,
        long folders,
        @Nullable Long declared) {
    private static final int END = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int END64 = 0x06064B50;
    private static final int END64_LENGTH = 56;
    private static final int LOCATOR64 = 0x07064B50;
    private static final int LOCATOR64_LENGTH = 20;
    private static final int COMMENT = 0xFFFF;

    /** Finds it from the end of the file (APPNOTE, 4.3.16), or returns null if there is none that can be used. */
    static @Nullable ZipDirectory find(RandomBytes in) throws IOException {
        long lowest = Math.max(0, in.length() - END_LENGTH - COMMENT);
        for (long at = in.length() - END_LENGTH; at >= lowest; at--) {
            if (in.has(at, END) && at + END_LENGTH + in.u16(at + 20) <= in.length()) {
                ZipDirectory found = read(in, at);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable ZipDirectory read(RandomBytes in, long endRecord) throws IOException {
        long declared = in.u16(endRecord + 10);
        long size = in.u32(endRecord + 12);
        long offset = in.u32(endRecord + 16);
        long limit = endRecord;
        long locator = endRecord - LOCATOR64_LENGTH;
        boolean large = in.has(locator, LOCATOR64);
        if (large) {
            long end64 = in.has(in.u64(locator + 8), END64) ? in.u64(locator + 8) : locator - END64_LENGTH;
            if (in.has(end64, END64)) {
                declared = in.u64(end64 + 32);
                size = in.u64(end64 + 40);
                offset = in.u64(end64 + 48);
                limit = end64;
            }
        }
        if (declared == 0 && size == 0) {
            return new ZipDirectory(limit, limit, 0, 0, 0, 0L);
        }
        long start = in.has(limit - size, ZipRecord.CENTRAL) ? limit - size : offset;
        return in.has(start, ZipRecord.CENTRAL) ? count(in, start, limit, start - offset, declared, large) : null;
    }

    private static ZipDirectory count(RandomBytes in, long start, long limit, long shift, long declared, boolean large)
            throws IOException {
        long records = 0;
        long folders = 0;
        long at = start;
        while (at + ZipRecord.CENTRAL_LENGTH <= limit && in.has(at, ZipRecord.CENTRAL)) {
            int nameLength = in.u16(at + 28);
            long next = at + ZipRecord.CENTRAL_LENGTH + nameLength + in.u16(at + 30) + in.u16(at + 32);
            if (next > limit) {
                break;
            }
            records++;
            boolean folder = nameLength > 0
                    && in.u8(at + ZipRecord.CENTRAL_LENGTH + nameLength - 1) == '/'
                    && in.u32(at + 24) == 0;
            folders += folder ? 1 : 0;
            at = next;
        }
        // Writers without zip64 let the count of 16 bits overflow.
        long said = !large && (records & 0xFFFF) == declared ? records : declared;
        boolean possible = said >= records && said <= (limit - start) / ZipRecord.CENTRAL_LENGTH;
        return new ZipDirectory(start, at, shift, records, folders, possible ? said : null);
    }
}
