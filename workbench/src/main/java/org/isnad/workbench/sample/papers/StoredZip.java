package org.isnad.workbench.sample.papers;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A zip archive in memory whose entries are stored and dated 1980-01-01, as office programs date theirs (APPNOTE 4.3).
 * Nothing is deflated: two builds of zlib may pack the same bytes differently.
 */
final class StoredZip {
    private static final short DAY_ONE = 0x21;
    private static final short UTF8_NAMES = 0x0800;
    private static final int LOCAL = 30;
    private static final int CENTRAL = 46;
    private static final int END = 22;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;

    StoredZip add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    StoredZip add(String name, byte[] content) {
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        int offset = out.size();
        byte[] local = new byte[LOCAL];
        common(buffer(local).putInt(0x04034b50).putShort((short) 10), path, content);
        out.writeBytes(local);
        out.writeBytes(path);
        out.writeBytes(content);
        byte[] central = new byte[CENTRAL];
        ByteBuffer head =
                buffer(central).putInt(0x02014b50).putShort((short) 20).putShort((short) 10);
        common(head, path, content).position(CENTRAL - 4).putInt(offset);
        directory.writeBytes(central);
        directory.writeBytes(path);
        entries++;
        return this;
    }

    private static ByteBuffer common(ByteBuffer to, byte[] path, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return to.putShort(UTF8_NAMES)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(DAY_ONE)
                .putInt((int) crc.getValue())
                .putInt(content.length)
                .putInt(content.length)
                .putShort((short) path.length)
                .putShort((short) 0);
    }

    byte[] bytes() {
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        byte[] end = new byte[END];
        buffer(end)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(directory.size())
                .putInt(start)
                .putShort((short) 0);
        out.writeBytes(end);
        return out.toByteArray();
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
