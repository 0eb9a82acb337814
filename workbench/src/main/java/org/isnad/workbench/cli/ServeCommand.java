package org.isnad.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.web.ServeOrder;
import org.isnad.workbench.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a case in the browser. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Opens a case in the browser, for this computer only; also while ingest is running.",
            "",
            "At any other address it demands TLS (--keystore) and accounts (isnad accounts add). What is looked at, noted and",
            "taken out goes to an audit log that isnad audit checks."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad serve CASE                          then open the address that it prints",
            "  isnad serve CASE --port 8040",
            "  isnad serve CASE --address 10.0.0.5 --keystore server.p12 --keystore-password-file pass.txt"
        })
final class ServeCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--port", paramLabel = "N", description = "Port; 0 for any that is free (${DEFAULT-VALUE}).")
    private int port = 8040;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "Address to listen at (${DEFAULT-VALUE}).")
    private String address = "127.0.0.1";

    @Option(names = "--name", paramLabel = "NAME", description = "A name under which browsers reach it; repeatable.")
    private List<String> names = List.of();

    @Option(names = "--accounts", description = "Demand a log-in on this computer too.")
    private boolean accounts;

    @Option(names = "--keystore", paramLabel = "FILE", description = "Certificate and key for TLS (PKCS #12 or JKS).")
    private @Nullable Path keyStore;

    @Option(
            names = "--keystore-password-file",
            paramLabel = "FILE",
            description =
                    "File whose first line is the key store's password; else the variable ISNAD_KEYSTORE_PASSWORD.")
    private @Nullable Path passwordFile;

    ServeCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Edge edge = isnad.edge();
        if (port < 0 || port > 65_535) {
            throw Stop.of(ExitCode.USAGE, "web.problem.no-port", port);
        }
        ServeOrder order = new ServeOrder(address, port, names, accounts, keyStore, password(edge));
        String user = edge.environment().getOrDefault("USER", "local");
        try (WebServer server = WebServer.start(
                Workbench.at(folder, edge.clock()),
                folder,
                edge.clock(),
                order,
                user.isEmpty() ? "local" : user,
                new Problems(edge, isnad.words())::report)) {
            edge.out().println(isnad.words().frame("web.serving", server.url()));
            edge.out().flush();
            server.join();
        }
        return ExitCode.DONE.code();
    }

    private @Nullable String password(Edge edge) throws IOException {
        if (passwordFile != null) {
            List<String> lines = Files.readAllLines(passwordFile);
            return lines.isEmpty() ? "" : lines.getFirst();
        }
        return edge.environment().get("ISNAD_KEYSTORE_PASSWORD");
    }
}
