package org.isnad.workbench.outlook;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What parent and child say to each other over the child's standard input and output, numbers big-endian. One request after
 * the other; the child ends when its input ends.
 *
 * <pre>
 * → OPEN kind path         ← OK notes    | FAILED why
 * → FOLDERS                ← OK folders  | FAILED why
 * → CONTENTS folder        ← OK ids      | FAILED why
 * → ORPHANS                ← OK ids      | FAILED why
 * → RENDER id              ← DATA bytes … OK defects | FAILED why
 * </pre>
 */
public final class OutlookProtocol {
    public static final int OPEN = 1;
    public static final int FOLDERS = 2;
    public static final int CONTENTS = 3;
    public static final int ORPHANS = 4;
    public static final int RENDER = 5;

    public static final int OK = 0;
    public static final int FAILED = 1;
    public static final int DATA = 2;

    /** What {@link #FAILED} says of a store whose bytes are disguised in an unknown way. */
    public static final String UNSUPPORTED = "unsupported";

    /** The child ends with this when its memory is used up. */
    public static final int OUT_OF_MEMORY = 3;

    public static final int CHUNK = 1 << 16;
    private static final int LONGEST_TEXT = 1 << 16;

    private OutlookProtocol() {}

    public static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, LONGEST_TEXT);
        out.writeInt(length);
        out.write(bytes, 0, length);
    }

    public static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(checked(in.readInt(), LONGEST_TEXT)), StandardCharsets.UTF_8);
    }

    /** A length that the other side states, for it is not trusted. */
    public static int checked(int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new IOException("a length of " + length);
        }
        return length;
    }
}
