package org.isnad.workbench.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.web.desk.AccountTable;
import org.isnad.workbench.web.desk.LetterTable;
import org.isnad.workbench.web.desk.Role;
import org.isnad.workbench.web.desk.User;

/** A case over HTTP. Closing it ends everything that it began. */
public final class WebServer implements AutoCloseable {
    private final Server server;
    private final ServerConnector connector;
    private final WebCase held;
    private final ServeOrder order;

    private WebServer(Server server, ServerConnector connector, WebCase held, ServeOrder order) {
        this.server = server;
        this.connector = connector;
        this.held = held;
        this.order = order;
    }

    /**
     * Starts serving.
     *
     * @param owner the name under which the audit log has whoever sits at this machine, where nobody has to log in
     * @param errors told of the product's own mistakes, for whoever started it
     */
    public static WebServer start(
            Workbench workbench, Path folder, Clock clock, ServeOrder order, String owner, Consumer<Throwable> errors) {
        return start(workbench, folder, clock, order, owner, errors, Patience.USUAL);
    }

    static WebServer start(
            Workbench workbench,
            Path folder,
            Clock clock,
            ServeOrder order,
            String owner,
            Consumer<Throwable> errors,
            Patience patience) {
        if (!Authorities.isLoopback(order.address()) && !order.secure()) {
            throw new Workbench.BadRequest(Phrase.of("web.problem.needs-tls", order.address()));
        }
        WebCase held = WebCase.of(workbench, folder, clock, errors::accept);
        Server server = server();
        // Whatever could not be begun leaves nothing open: neither the lock of the audit log nor the port.
        try {
            ServerConnector connector = open(HttpListener.add(server, order, patience), order);
            Desk desk = Desk.of(held.open(), held.file(), errors::accept);
            AccountTable accounts = new AccountTable(held.file());
            Sessions sessions = new Sessions(clock);
            Gate gate = gate(order, connector.getLocalPort(), clock, owner, sessions, accounts);
            List<Route> routes = Routes.of(
                    desk,
                    new SessionResource(gate, sessions, accounts, held.audit(), clock, name(folder)),
                    new PeopleResource(desk, new LetterTable(held.file()), held.letters()),
                    new KeyWorkResource(workbench, held.keyWork()));
            Sender sender = new Sender(held.open(), order.secure());
            server.setHandler(new WebHandler(
                    gate, routes, new ClientFiles(), sender, held.audit(), clock, patience.body(), errors::accept));
            WebServer begun = new WebServer(server, connector, held, order);
            begun.begin(desk);
            return begun;
        } catch (RuntimeException e) {
            try (held) {
                stop(server);
            }
            throw e;
        }
    }

    private static Server server() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("web");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        server.setStopTimeout(0);
        return server;
    }

    private static ServerConnector open(ServerConnector connector, ServeOrder order) {
        try {
            connector.open();
            return connector;
        } catch (IOException e) {
            throw new Workbench.BadRequest(Phrase.of("web.problem.port", order.address(), order.port()));
        }
    }

    private static Gate gate(
            ServeOrder order, int port, Clock clock, String owner, Sessions sessions, AccountTable accounts) {
        boolean demanded = order.accounts() || !Authorities.isLoopback(order.address());
        if (demanded && accounts.all().isEmpty()) {
            throw new Workbench.BadRequest(Phrase.of("web.problem.no-accounts"));
        }
        return new Gate(
                Authorities.meant(order, port),
                order.scheme(),
                sessions,
                Gate.usualLimit(clock),
                demanded,
                new User(owner, Role.ADMINISTRATOR, null),
                accounts::of);
    }

    private static String name(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    /** Listens, once what every browser asks first was asked and counted; what takes longer is counted meanwhile. */
    private void begin(Desk desk) {
        boolean rehearsed = Authorities.isLoopback(order.address()) && !order.secure();
        Rehearsal rehearsal = rehearsed ? Rehearsal.of(server) : null;
        FirstView firstView = FirstView.begin(desk, held.letters());
        try {
            server.start();
            if (rehearsal != null) {
                rehearsal.run("127.0.0.1:" + port());
            }
            firstView.await();
        } catch (Exception e) {
            // Jetty declares nothing narrower; what can go wrong here is the key store and the socket.
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** Where a browser finds it. */
    public String url() {
        return order.scheme() + "://" + Authorities.of(order.address(), port()) + "/";
    }

    /** Waits until it is stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        held.stop();
        try {
            stop(server);
        } finally {
            held.close();
        }
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            // Jetty declares nothing narrower; whatever it was, nothing is served any more.
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        } finally {
            // A connector that was opened before the server was started is not the server's to stop.
            for (Connector each : server.getConnectors()) {
                if (each instanceof ServerConnector opened) {
                    opened.close();
                }
            }
        }
    }
}
