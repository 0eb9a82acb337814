package org.isnad.workbench.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.CompareOrder;
import org.isnad.workbench.IngestOrder;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.sample.SampleLeak;
import org.isnad.workbench.sample.SampleOptions;
import org.isnad.workbench.sample.SampleSummary;
import org.isnad.workbench.web.ServeOrder;
import org.isnad.workbench.web.WebServer;

/** A small invented leak with hostile mail in it, taken in as a user would, and the real server on it. */
final class ServedCase implements AutoCloseable {
    private static final int MESSAGES = 400;

    private final SampleSummary leak;
    private final Trap trap;
    private final WebServer server;
    private final Queue<Throwable> mistakes;

    private ServedCase(SampleSummary leak, Trap trap, WebServer server, Queue<Throwable> mistakes) {
        this.leak = leak;
        this.trap = trap;
        this.server = server;
        this.mistakes = mistakes;
    }

    static ServedCase in(Path temp) throws IOException {
        Trap trap = Trap.open();
        SampleSummary leak = SampleLeak.write(
                temp.resolve("leak"),
                SampleOptions.demo().withMessages(MESSAGES).withReference(temp.resolve("own-mailboxes")));
        HostileMail.write(temp.resolve("hostile"), trap.address());
        Path folder = temp.resolve("case");
        Workbench workbench = Workbench.at(folder, Clock.systemUTC());
        workbench.ingest(
                new IngestOrder(List.of(leak.dump(), temp.resolve("hostile")), "the tests", null, "tester", 2),
                progress -> {},
                () -> false);
        workbench.keys().add(List.of(leak.keys()), KeyOrigin.Kind.ARCHIVE, "the archive of the tests");
        workbench
                .comparisons()
                .make(
                        new CompareOrder(temp.resolve("own-mailboxes"), "the press office", "tester", 2),
                        progress -> {},
                        now -> {},
                        () -> false);
        workbench.repair(n -> {}, () -> false);
        workbench.examineAll(progress -> {}, () -> false);
        Queue<Throwable> mistakes = new ConcurrentLinkedQueue<>();
        WebServer server = WebServer.start(
                workbench,
                folder,
                Clock.systemUTC(),
                new ServeOrder("127.0.0.1", 0, List.of(), false, null, null),
                "tester",
                mistakes::add);
        return new ServedCase(leak, trap, server, mistakes);
    }

    /** Where the client is, with a slash at its end. */
    String url() {
        return server.url();
    }

    SampleSummary leak() {
        return leak;
    }

    /** Who called the socket that hostile mail points to. */
    List<String> trapped() {
        return trap.callers();
    }

    String trap() {
        return trap.address();
    }

    /** What went wrong inside the server. */
    List<Throwable> mistakes() {
        return List.copyOf(mistakes);
    }

    @Override
    public void close() throws IOException {
        server.close();
        trap.close();
    }
}
