package org.isnad.workbench.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.OpenCase;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.web.desk.AccountTable;
import org.isnad.workbench.web.desk.AuditLog;
import org.isnad.workbench.web.desk.DeskFile;
import org.isnad.workbench.web.desk.LetterTable;
import org.isnad.workbench.web.desk.Role;
import org.isnad.workbench.web.desk.User;

/** A case over HTTP. Closing it ends everything that it began. */
public final class WebServer implements AutoCloseable {
    private static final int HEADER_BYTES = 8 << 10;
    private static final int MOST_CONNECTIONS = 256;

    private final Server server;
    private final ServerConnector connector;
    private final OpenCase open;
    private final DeskFile file;
    private final AuditLog audit;
    private final LetterReader letterReader;
    private final KeyWork keyWork;
    private final String scheme;
    private final String address;

    private WebServer(
            Server server,
            ServerConnector connector,
            OpenCase open,
            DeskFile file,
            AuditLog audit,
            LetterReader letterReader,
            KeyWork keyWork,
            String scheme,
            String address) {
        this.server = server;
        this.connector = connector;
        this.open = open;
        this.file = file;
        this.audit = audit;
        this.letterReader = letterReader;
        this.keyWork = keyWork;
        this.scheme = scheme;
        this.address = address;
    }

    /**
     * Starts serving.
     *
     * @param owner the name under which the audit log has whoever sits at this machine, where nobody has to log in
     * @param errors told of the product's own mistakes, for whoever started it
     */
    public static WebServer start(
            Workbench workbench,
            Path folder,
            Clock clock,
            ServeOrder order,
            String owner,
            java.util.function.Consumer<Throwable> errors) {
        return start(workbench, folder, clock, order, owner, errors, Patience.USUAL);
    }

    static WebServer start(
            Workbench workbench,
            Path folder,
            Clock clock,
            ServeOrder order,
            String owner,
            java.util.function.Consumer<Throwable> errors,
            Patience patience) {
        boolean loopback = isLoopback(order.address());
        if (!loopback && order.keyStore() == null) {
            throw new Workbench.BadRequest(Phrase.of("web.problem.needs-tls", order.address()));
        }
        // Whatever could not be begun leaves nothing open: neither the lock of the audit log nor the port.
        Deque<Runnable> opened = new ArrayDeque<>();
        try {
            OpenCase open = workbench.open();
            opened.push(open::close);
            DeskFile file = DeskFile.open(folder);
            opened.push(file::close);
            AuditLog audit = AuditLog.open(folder);
            opened.push(audit::close);
            LetterReader letterReader = new LetterReader(open, new LetterTable(file), errors::accept);
            return new Starting(
                            workbench,
                            new KeyWork(clock, errors::accept),
                            open,
                            file,
                            audit,
                            clock,
                            order,
                            loopback,
                            folder,
                            owner,
                            errors::accept,
                            letterReader,
                            patience,
                            opened)
                    .started();
        } catch (RuntimeException e) {
            opened.forEach(Runnable::run);
            throw e;
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new Workbench.BadRequest(Phrase.of("web.problem.address", address));
        }
    }

    private record Starting(
            Workbench workbench,
            KeyWork keyWork,
            OpenCase open,
            DeskFile file,
            AuditLog audit,
            Clock clock,
            ServeOrder order,
            boolean loopback,
            Path folder,
            String owner,
            WebHandler.ErrorReport errors,
            LetterReader letterReader,
            Patience patience,
            Deque<Runnable> opened) {
        WebServer started() {
            QueuedThreadPool threads = new QueuedThreadPool();
            threads.setName("web");
            threads.setDaemon(true);
            threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
            Server server = new Server(threads);
            server.setStopTimeout(0);
            ServerConnector connector = connector(server);
            try {
                connector.open();
            } catch (IOException e) {
                throw new Workbench.BadRequest(Phrase.of("web.problem.port", order.address(), order.port()));
            }
            opened.push(connector::close);
            Desk desk = Desk.of(open, file, errors);
            server.setHandler(handler(desk, connector.getLocalPort()));
            Rehearsal rehearsal = loopback && !secure() ? Rehearsal.of(server) : null;
            try {
                server.start();
                if (rehearsal != null) {
                    rehearsal.run("127.0.0.1:" + connector.getLocalPort());
                }
            } catch (Exception e) {
                // Jetty declares nothing narrower; what can go wrong here is the key store and the socket.
                throw new UncheckedIOException(new IOException(e.getMessage(), e));
            }
            FirstView.begin(desk, letterReader);
            return new WebServer(
                    server, connector, open, file, audit, letterReader, keyWork, scheme(), order.address());
        }

        private boolean secure() {
            return order.keyStore() != null;
        }

        private String scheme() {
            return secure() ? "https" : "http";
        }

        private ServerConnector connector(Server server) {
            HttpConfiguration http = new HttpConfiguration();
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setUriCompliance(UriCompliance.DEFAULT);
            http.setIdleTimeout(patience.idle().toMillis());
            ServerConnector connector;
            if (secure()) {
                SecureRequestCustomizer names = new SecureRequestCustomizer();
                // A certificate of the organisation's own may have any name; what Host may say, the gate decides.
                names.setSniHostCheck(false);
                http.addCustomizer(names);
                connector = new ServerConnector(
                        server, 1, 1, new SslConnectionFactory(tls(), "http/1.1"), new HttpConnectionFactory(http));
            } else {
                connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
            }
            connector.setHost(order.address());
            connector.setPort(order.port());
            connector.setIdleTimeout(patience.idle().toMillis());
            connector.addBean(new SlowHeads(patience.head()));
            server.addConnector(connector);
            server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
            return connector;
        }

        private SslContextFactory.Server tls() {
            SslContextFactory.Server tls = new SslContextFactory.Server();
            Path keyStore = order.keyStore();
            tls.setKeyStorePath(
                    keyStore == null ? "" : keyStore.toAbsolutePath().toString());
            tls.setKeyStorePassword(order.keyStorePassword());
            tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
            tls.setRenegotiationAllowed(false);
            return tls;
        }

        private WebHandler handler(Desk desk, int port) {
            boolean accounts = order.accounts() || !loopback;
            Sessions sessions = new Sessions(clock);
            AccountTable known = new AccountTable(file);
            if (accounts && known.all().isEmpty()) {
                throw new Workbench.BadRequest(Phrase.of("web.problem.no-accounts"));
            }
            Gate gate = new Gate(
                    authorities(port),
                    scheme(),
                    sessions,
                    Gate.usualLimit(clock),
                    accounts,
                    new User(owner, Role.ADMINISTRATOR, null),
                    known::of);
            Path name = folder.toAbsolutePath().normalize().getFileName();
            SessionResource session =
                    new SessionResource(gate, sessions, known, audit, clock, name == null ? "" : name.toString());
            List<Route> routes = Routes.of(
                    desk,
                    session,
                    new PeopleResource(desk, new LetterTable(file), letterReader),
                    new KeyWorkResource(workbench, keyWork));
            return new WebHandler(
                    gate, routes, new ClientFiles(), new Sender(open, secure()), audit, clock, patience.body(), errors);
        }

        /** What a browser that means this server writes into Host. */
        private Set<String> authorities(int port) {
            Set<String> hosts = new HashSet<>();
            order.names().forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT)));
            String own = order.address().toLowerCase(Locale.ROOT);
            hosts.add(own.indexOf(':') >= 0 && !own.startsWith("[") ? "[" + own + "]" : own);
            if (loopback) {
                hosts.addAll(List.of("127.0.0.1", "localhost", "[::1]"));
            }
            Set<String> authorities = new HashSet<>();
            for (String host : hosts) {
                authorities.add(host + ":" + port);
                if (port == (secure() ? 443 : 80)) {
                    authorities.add(host);
                }
            }
            return authorities;
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** Where a browser finds it. */
    public String url() {
        String host = address.indexOf(':') >= 0 ? "[" + address + "]" : address;
        return scheme + "://" + host + ":" + port() + "/";
    }

    /** Waits until it is stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        letterReader.stop();
        keyWork.stop();
        open.announceClosing();
        try {
            server.stop();
        } catch (Exception e) {
            // Jetty declares nothing narrower; whatever it was, nothing is served any more.
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        } finally {
            letterReader.awaitEnd();
            keyWork.awaitEnd();
            audit.close();
            file.close();
            open.close();
        }
    }
}
