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
import java.util.List;
import org.isnad.workbench.document.ChildProtocol;
import org.isnad.workbench.document.PagesDocument;
import org.isnad.workbench.document.RecordJson;
import org.isnad.workbench.document.TextDocument;

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
        endWithParent();
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
            ChildProtocol.answer(answers, guarded(task, file));
        }
    }

    /** A file that keeps a parser busy for ever must not outlive who asked for it, for then nobody would end it. */
    private static void endWithParent() {
        Thread watch = new Thread(
                () -> {
                    ProcessHandle.current()
                            .parent()
                            .ifPresent(parent -> parent.onExit().join());
                    Runtime.getRuntime().halt(0);
                },
                "parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static ChildProtocol.Answer work(int task, byte[] file) {
        return switch (task) {
            case ChildProtocol.METADATA -> done(RecordJson.write(MetadataReader.read(file)));
            case ChildProtocol.TEXT -> {
                TextDocument text = TextReader.read(file);
                yield new ChildProtocol.Answer(ChildProtocol.DONE, RecordJson.write(text.reading()), text.files());
            }
            case ChildProtocol.PAGES -> {
                PagesDocument pages = PageReader.read(file);
                yield new ChildProtocol.Answer(ChildProtocol.DONE, RecordJson.write(pages.reading()), pages.pictures());
            }
            default -> throw new IllegalArgumentException("no task " + task);
        };
    }

    private static ChildProtocol.Answer done(String json) {
        return new ChildProtocol.Answer(ChildProtocol.DONE, json, List.of());
    }

    /** Libraries throw what they like at hostile bytes; it is the file's cause of failure, and the process goes on. */
    private static ChildProtocol.Answer guarded(int task, byte[] file) {
        try {
            return work(task, file);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return new ChildProtocol.Answer(ChildProtocol.FAILED, e.getClass().getSimpleName(), List.of());
        }
    }
}
