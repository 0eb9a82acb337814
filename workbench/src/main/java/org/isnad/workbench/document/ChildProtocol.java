package org.isnad.workbench.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What parent and child say to each other over the child's standard input and output, numbers big-endian:
 *
 * <pre>
 * → TASK (one byte)  LENGTH (four)  BYTES of the file
 * ← STATUS (one byte)  LENGTH (four)  TEXT in UTF-8: for {@link #DONE} JSON, for {@link #FAILED} the name of what went wrong
 * </pre>
 *
 * One request after the other; the child ends when its input ends. A further kind of work is a further task.
 */
public final class ChildProtocol {
    /** Read metadata. */
    public static final int METADATA = 1;

    public static final int DONE = 0;
    public static final int FAILED = 1;

    /** The child ends with this when its memory is used up. */
    public static final int OUT_OF_MEMORY = 3;

    /** Answers are short: metadata, never text. */
    private static final int LONGEST_ANSWER = 4 << 20;

    private ChildProtocol() {}

    public record Answer(int status, String text) {}

    public static void ask(DataOutputStream out, int task, byte[] file) throws IOException {
        out.writeByte(task);
        out.writeInt(file.length);
        out.write(file);
        out.flush();
    }

    public static void answer(DataOutputStream out, Answer answer) throws IOException {
        byte[] text = answer.text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(answer.status);
        out.writeInt(text.length);
        out.write(text);
        out.flush();
    }

    public static Answer hear(DataInputStream in) throws IOException {
        int status = in.readUnsignedByte();
        int length = in.readInt();
        if (length < 0 || length > LONGEST_ANSWER) {
            throw new IOException("an answer of " + length + " bytes");
        }
        byte[] text = new byte[length];
        in.readFully(text);
        return new Answer(status, new String(text, StandardCharsets.UTF_8));
    }
}
