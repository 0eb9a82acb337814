package org.isnad.workbench.outlook.child.pst;

import java.io.IOException;
import org.isnad.workbench.outlook.child.mapi.Bytes;

/**
 * The three layouts of the format (MS-PST, 2.2.2.6): 32-bit (Outlook 97 to 2002), 64-bit, and 64-bit with pages of 4 KiB
 * (OST of Outlook 2013 and later, not in the standard).
 *
 * @param wide whether ids and places have 64 bits
 * @param large whether pages have 4 KiB and blocks may be deflated
 */
record Layout(boolean wide, boolean large) {
    static Layout of(byte[] header) throws IOException {
        int version = Bytes.u16(header, 10);
        return switch (version) {
            case 14, 15 -> new Layout(false, false);
            case 21, 23 -> new Layout(true, false);
            case 36, 37 -> new Layout(true, true);
            default -> throw new IOException("layout " + version);
        };
    }

    /** Where the roots of the two trees stand in the header. */
    int nodeRootAt() {
        return wide ? 216 : 184;
    }

    int blockRootAt() {
        return wide ? 232 : 192;
    }

    int encodingAt() {
        return wide ? 513 : 461;
    }

    int pageSize() {
        return large ? 4096 : 512;
    }

    /** Where the number of a page's entries stands, behind the entries. */
    int countAt() {
        return large ? 4056 : wide ? 488 : 496;
    }

    int trailerAt() {
        return large ? 4072 : wide ? 496 : 500;
    }

    int idSize() {
        return wide ? 8 : 4;
    }

    long id(byte[] data, int at) throws IOException {
        return wide ? Bytes.i64(data, at) : Bytes.u32(data, at);
    }

    int blockTrailer() {
        return large ? 24 : wide ? 16 : 12;
    }

    int blockAlignment() {
        return large ? 512 : 64;
    }
}
