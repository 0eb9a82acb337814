package org.isnad.workbench.dns;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/**
 * A real DNS server on the loopback interface that knows one zone. For the rest it is told to ask this machine, which it never
 * does: it fails, and asks nobody.
 */
final class Unbound implements AutoCloseable {
    private final Process process;
    private final int port;

    private Unbound(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean isThere() {
        return program("unbound") != null;
    }

    static @Nullable Path program(String name) {
        for (String folder : List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin")) {
            Path path = Path.of(folder, name);
            if (Files.isExecutable(path)) {
                return path;
            }
        }
        return null;
    }

    static Unbound serve(Path folder, Path zone) throws IOException {
        int port;
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path config = folder.resolve("unbound-" + port + ".conf");
        Files.writeString(config, """
                server:
                  interface: 127.0.0.1@%d
                  access-control: 127.0.0.0/8 allow
                  do-daemonize: no
                  do-ip6: no
                  num-threads: 1
                  chroot: ""
                  username: ""
                  directory: "%s"
                  pidfile: ""
                  use-syslog: no
                  module-config: "iterator"
                  local-zone: "refused.zone." refuse
                remote-control:
                  control-enable: no
                forward-zone:
                  name: "."
                  forward-addr: 127.0.0.1@9
                auth-zone:
                  name: "example."
                  zonefile: "%s"
                  for-downstream: yes
                  for-upstream: no
                """.formatted(port, folder, zone));
        Process process = new ProcessBuilder(String.valueOf(program("unbound")), "-d", "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("unbound-" + port + ".log").toFile())
                .start();
        Unbound server = new Unbound(process, port);
        server.awaitAnswer(folder);
        return server;
    }

    /** Asks until it answers; each question waits by itself. */
    private void awaitAnswer(Path folder) throws IOException {
        SimpleResolver resolver = new SimpleResolver(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        resolver.setTimeout(Duration.ofSeconds(1));
        Message question = Message.newQuery(Record.newRecord(Name.fromString("example."), Type.SOA, DClass.IN));
        IOException last = new IOException("not asked");
        for (int i = 0; i < 2_000 && process.isAlive(); i++) {
            try {
                resolver.send(question);
                return;
            } catch (IOException notYet) {
                last = notYet;
            }
        }
        throw new IOException(Files.readString(folder.resolve("unbound-" + port + ".log")), last);
    }

    ResolverAddress address() {
        return ResolverAddress.parse("127.0.0.1:" + port).orElseThrow();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
