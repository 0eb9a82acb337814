package org.isnad.workbench.document.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.isnad.workbench.document.ChildProtocol;
import org.isnad.workbench.document.RecordJson;

/**
 * The process that reads documents: it may run out of memory or time without harm to anybody. It ends when its input ends,
 * so that it never outlives who asked. What a new kind of work needs is a line in {@link #work}.
 */
public final class DocumentProcess {
    private DocumentProcess() {}

    public static void main(String[] args) throws IOException {
        DataInputStream requests = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(System.out));
        // Libraries that print must not speak into the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        while (true) {
            byte[] file;
            int task;
            try {
                task = requests.readUnsignedByte();
                file = new byte[requests.readInt()];
                requests.readFully(file);
            } catch (EOFException done) {
                return;
            }
            ChildProtocol.answer(answers, guarded(file, work(task)));
        }
    }

    private static Function<byte[], String> work(int task) {
        return switch (task) {
            case ChildProtocol.METADATA -> file -> RecordJson.write(MetadataReader.read(file));
            default -> throw new IllegalArgumentException("no task " + task);
        };
    }

    /** Libraries throw what they like at hostile bytes; it is the file's cause of failure, and the process goes on. */
    private static ChildProtocol.Answer guarded(byte[] file, Function<byte[], String> work) {
        try {
            return new ChildProtocol.Answer(ChildProtocol.DONE, work.apply(file));
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return new ChildProtocol.Answer(ChildProtocol.FAILED, e.getClass().getSimpleName());
        }
    }
}
