package org.isnad.workbench.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What parent and child say to each other over the child's standard input and output, numbers big-endian:
 *
 * <pre>
 * → TASK (one byte)  LENGTH (four)  BYTES of the file
 * ← STATUS (one byte)  LENGTH (four)  TEXT in UTF-8: for {@link #DONE} JSON, for {@link #FAILED} the name of what went wrong
 *   COUNT (four)  then for each file that lay in the file: LENGTH (four)  BYTES
 * </pre>
 *
 * One request after the other; the child ends when its input ends. A further kind of work is a further task.
 */
public final class ChildProtocol {
    /** Read metadata: {@link org.isnad.core.document.DocumentReading}. */
    public static final int METADATA = 1;

    /** Read text and what lies in the file: {@link TextReading}. */
    public static final int TEXT = 2;

    /** Draw pages without text: {@link PagesReading}. */
    public static final int PAGES = 3;

    /** Remember passwords, one a line in UTF-8, for all documents to come; answered with an empty text. */
    public static final int PASSWORDS = 4;

    public static final int DONE = 0;
    public static final int FAILED = 1;

    /** The child ends with this when its memory is used up. */
    public static final int OUT_OF_MEMORY = 3;

    /** The longest of all is a text of {@link TextReading#MOST_CHARS}, written as JSON. */
    private static final int LONGEST_ANSWER = 16 << 20;

    private ChildProtocol() {}

    /**
     * @param status {@link #DONE} or {@link #FAILED}
     * @param text JSON, or what went wrong
     * @param files bytes that lay in the file, in the order in which the text names them
     */
    public record Answer(int status, String text, List<byte[]> files) {
        public Answer {
            files = List.copyOf(files);
        }
    }

    public static void ask(DataOutputStream out, int task, byte[] file) throws IOException {
        out.writeByte(task);
        out.writeInt(file.length);
        out.write(file);
        out.flush();
    }

    public static void answer(DataOutputStream out, Answer answer) throws IOException {
        out.writeByte(answer.status);
        block(out, answer.text.getBytes(StandardCharsets.UTF_8));
        out.writeInt(answer.files.size());
        for (byte[] file : answer.files) {
            block(out, file);
        }
        out.flush();
    }

    public static Answer hear(DataInputStream in) throws IOException {
        int status = in.readUnsignedByte();
        String text = new String(block(in, LONGEST_ANSWER), StandardCharsets.UTF_8);
        int count = in.readInt();
        if (count < 0 || count > TextReading.MOST_FILES) {
            throw new IOException("an answer with " + count + " files");
        }
        List<byte[]> files = new ArrayList<>();
        int left = TextReading.MOST_BYTES;
        for (int i = 0; i < count; i++) {
            files.add(block(in, left));
            left -= files.getLast().length;
        }
        return new Answer(status, text, files);
    }

    private static void block(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] block(DataInputStream in, int longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) {
            throw new IOException("an answer of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
