package org.isnad.workbench.document.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.isnad.workbench.document.ChildProtocol;
import org.isnad.workbench.document.PagesDocument;
import org.isnad.workbench.document.RecordJson;
import org.isnad.workbench.document.TextDocument;

/**
 * The process that reads documents: it may run out of memory or time without harm to anybody. It ends when its input ends,
 * in the middle of a file as well, so that it never outlives who asked. What a new kind of work needs is a line in {@link #work}.
 */
public final class DocumentProcess {
    private final TextReader texts = new TextReader();

    private DocumentProcess() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        DataInputStream requests = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(System.out));
        // Libraries that print must not speak into the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        DocumentProcess process = new DocumentProcess();
        BlockingQueue<Request> asked = new LinkedBlockingQueue<>();
        listen(requests, asked);
        while (true) {
            ChildProtocol.answer(answers, process.guarded(asked.take()));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Megabytes that are handed on, never compared.
    private record Request(int task, byte[] file) {}

    /**
     * A file that keeps a parser busy for ever must not outlive who asked for it, for then nobody would end it: requests are listened
     * for all the time, and where they end, however that came about, the process does.
     */
    private static void listen(DataInputStream requests, BlockingQueue<Request> asked) {
        Thread listening = new Thread(
                () -> {
                    try {
                        while (true) {
                            int task = requests.readUnsignedByte();
                            byte[] file = new byte[requests.readInt()];
                            requests.readFully(file);
                            asked.add(new Request(task, file));
                        }
                    } catch (IOException gone) {
                        Runtime.getRuntime().halt(0);
                    }
                },
                "requests");
        listening.setDaemon(true);
        listening.start();
    }

    private ChildProtocol.Answer work(int task, byte[] file) {
        return switch (task) {
            case ChildProtocol.METADATA -> done(RecordJson.write(MetadataReader.read(file)));
            case ChildProtocol.TEXT -> {
                TextDocument text = texts.read(file);
                yield new ChildProtocol.Answer(ChildProtocol.DONE, RecordJson.write(text.reading()), text.files());
            }
            case ChildProtocol.PASSWORDS -> {
                texts.know(new String(file, StandardCharsets.UTF_8).lines().toList());
                yield done("");
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
    private ChildProtocol.Answer guarded(Request request) {
        try {
            return work(request.task, request.file);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return new ChildProtocol.Answer(ChildProtocol.FAILED, e.getClass().getSimpleName(), List.of());
        }
    }
}
