package org.isnad.workbench.outlook.child.tnef;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.workbench.outlook.child.mapi.Bytes;
import org.isnad.workbench.outlook.child.mapi.MapiObject;
import org.isnad.workbench.outlook.child.mapi.Value;

/** A list of properties as TNEF writes it (MS-OXTNEF, 2.1.3.4): number, type and value, each padded to four bytes. */
final class TnefProperties implements MapiObject {
    private static final int MULTIPLE = 0x1000;
    private static final int NAMED = 0x8000;
    private static final int MAX_COUNT = 1 << 16;

    private final TreeMap<Integer, Value> values = new TreeMap<>();

    void put(int id, Value value) {
        values.putIfAbsent(id, value);
    }

    @Override
    public List<Integer> ids() {
        return List.copyOf(values.keySet());
    }

    @Override
    public Optional<Value> value(int id) {
        return Optional.ofNullable(values.get(id));
    }

    /** One list. What was read before the damage is there. */
    static TnefProperties read(byte[] data) throws IOException {
        TnefProperties properties = new TnefProperties();
        properties.add(new Cursor(data));
        return properties;
    }

    /** A table of recipients: a list for each row. */
    static List<TnefProperties> rows(byte[] data) throws IOException {
        Cursor in = new Cursor(data);
        int count = in.count();
        List<TnefProperties> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TnefProperties row = new TnefProperties();
            row.add(in);
            rows.add(row);
        }
        return rows;
    }

    void add(Cursor in) throws IOException {
        int count = in.count();
        for (int i = 0; i < count; i++) {
            int type = in.u16();
            int id = in.u16();
            if (id >= NAMED) {
                in.skip(16);
                if (in.i32() == 0) {
                    in.skip(4);
                } else {
                    in.padded(in.i32());
                }
            }
            value(id, type, in);
        }
    }

    private void value(int id, int type, Cursor in) throws IOException {
        boolean multiple = (type & MULTIPLE) != 0;
        int single = type & ~MULTIPLE;
        switch (single) {
            case Value.TEXT, Value.TEXT_8_BIT, Value.BINARY, Value.OBJECT -> {
                int count = in.count();
                for (int i = 0; i < count; i++) {
                    byte[] bytes = in.padded(in.i32());
                    if (i == 0 && !multiple) {
                        put(id, Value.bytes(single, bytes));
                    }
                }
            }
            default -> {
                int count = multiple ? in.count() : 1;
                for (int i = 0; i < count; i++) {
                    long number = in.fixed(single);
                    if (i == 0 && !multiple) {
                        put(id, Value.number(single, number));
                    }
                }
            }
        }
    }

    /** Where reading stands. */
    static final class Cursor {
        private final byte[] data;
        private int at;

        Cursor(byte[] data) {
            this.data = data;
        }

        int u16() throws IOException {
            int value = Bytes.u16(data, at);
            at += 2;
            return value;
        }

        int i32() throws IOException {
            int value = Bytes.i32(data, at);
            at += 4;
            return value;
        }

        int count() throws IOException {
            int count = i32();
            if (count < 0 || count > MAX_COUNT) {
                throw new IOException("a count of " + count);
            }
            return count;
        }

        void skip(int length) throws IOException {
            padded(length);
        }

        byte[] padded(int length) throws IOException {
            if (length < 0 || length > data.length - at) {
                throw new IOException("a value of " + length + " bytes at " + at);
            }
            byte[] bytes = Arrays.copyOfRange(data, at, at + length);
            at += Math.min((length + 3) / 4 * 4, data.length - at);
            return bytes;
        }

        long fixed(int type) throws IOException {
            switch (type) {
                case 0x2, 0x3, 0x4, 0xA, 0xB -> {
                    int value = i32();
                    return type == 0x2 ? (short) value : type == 0xB ? value & 0xFFFF : value;
                }
                case 0x5, 0x6, 0x7, 0x14, Value.TIME -> {
                    long value = Bytes.i64(data, at);
                    at += 8;
                    return value;
                }
                case 0x48 -> {
                    skip(16);
                    return 0;
                }
                case 0x1 -> {
                    return 0;
                }
                default -> throw new IOException("a property of type " + Integer.toHexString(type));
            }
        }
    }
}
