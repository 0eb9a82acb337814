package org.isnad.workbench.outlook.child.mapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The value of a property (MS-OXCDATA, 2.11.1).
 *
 * @param type its type
 * @param number of a type of fixed size the bits, else 0
 * @param source of a type of variable size the bytes, else nothing
 */
public record Value(int type, long number, Source source) {
    public static final int TEXT = 0x1F;
    public static final int TEXT_8_BIT = 0x1E;
    public static final int BINARY = 0x102;
    public static final int OBJECT = 0xD;
    public static final int TIME = 0x40;
    public static final int BOOLEAN = 0xB;

    /** Bytes that are read when they are asked for, each time anew. */
    public interface Source {
        InputStream stream() throws IOException;
    }

    public static Value number(int type, long number) {
        return new Value(type, number, InputStream::nullInputStream);
    }

    public static Value bytes(int type, byte[] bytes) {
        return new Value(type, 0, () -> new ByteArrayInputStream(bytes));
    }

    public boolean isText() {
        return type == TEXT || type == TEXT_8_BIT;
    }

    /** All bytes, at most so many. */
    public byte[] read(int most) throws IOException {
        try (InputStream in = source.stream()) {
            byte[] bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new IOException("a property of more than " + most + " bytes");
            }
            return bytes;
        }
    }
}
