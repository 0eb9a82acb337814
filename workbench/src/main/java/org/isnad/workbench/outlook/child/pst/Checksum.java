package org.isnad.workbench.outlook.child.pst;

/** The checksum of pages and blocks (MS-PST, 5.3): the polynomial of CRC-32, begun with zero and not inverted. */
final class Checksum {
    private static final int[] TABLE = table();

    private Checksum() {}

    static long of(byte[] data, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum = TABLE[(sum ^ data[i]) & 0xFF] ^ sum >>> 8;
        }
        return sum & 0xFFFF_FFFFL;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) == 0 ? value >>> 1 : value >>> 1 ^ 0xEDB88320;
            }
            table[i] = value;
        }
        return table;
    }
}
