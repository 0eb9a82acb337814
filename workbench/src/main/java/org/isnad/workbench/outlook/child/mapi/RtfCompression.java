package org.isnad.workbench.outlook.child.mapi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The compression of RTF bodies (MS-OXRTFCP): runs of bytes, each a literal or a place and length in a ring of 4096 bytes that
 * begins with what most RTF begins with.
 */
final class RtfCompression {
    private static final int COMPRESSED = 0x75465A4C;
    private static final int PLAIN = 0x414C454D;
    private static final int HEADER = 16;
    private static final int RING = 4096;
    private static final int LONGEST = 64 << 20;
    private static final byte[] START = ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss"
                    + " \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0"
                    + "\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
            .getBytes(StandardCharsets.US_ASCII);

    private RtfCompression() {}

    static byte[] undo(byte[] data) throws IOException {
        if (data.length < HEADER) {
            throw new IOException("compressed RTF of " + data.length + " bytes");
        }
        int kind = number(data, 8);
        if (kind == PLAIN) {
            return Arrays.copyOfRange(data, HEADER, data.length);
        }
        if (kind != COMPRESSED) {
            throw new IOException("no compressed RTF");
        }
        return unpacked(data);
    }

    private static byte[] unpacked(byte[] data) {
        byte[] ring = new byte[RING];
        System.arraycopy(START, 0, ring, 0, START.length);
        int write = START.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length * 3);
        int at = HEADER;
        while (at < data.length && out.size() < LONGEST) {
            int flags = data[at++] & 0xFF;
            for (int bit = 0; bit < 8 && at < data.length; bit++) {
                if ((flags >> bit & 1) == 0) {
                    ring[write++ % RING] = data[at];
                    out.write(data[at++]);
                    continue;
                }
                if (at + 1 >= data.length) {
                    return out.toByteArray();
                }
                int token = (data[at] & 0xFF) << 8 | (data[at + 1] & 0xFF);
                at += 2;
                int from = token >> 4;
                if (from == write % RING) {
                    return out.toByteArray();
                }
                for (int i = 0; i < (token & 0xF) + 2; i++) {
                    byte one = ring[(from + i) % RING];
                    ring[write++ % RING] = one;
                    out.write(one);
                }
            }
        }
        return out.toByteArray();
    }

    private static int number(byte[] data, int at) {
        return (data[at] & 0xFF) | (data[at + 1] & 0xFF) << 8 | (data[at + 2] & 0xFF) << 16 | data[at + 3] << 24;
    }
}
