package org.isnad.workbench.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.web.ServeOrder;
import org.isnad.workbench.web.WebServer;

/**
 * What a browser asks of a server that has just been started, some times over: for the cache of classes, and of what is known of
 * how they run, with which {@code serve} starts. Without it the first view waits for some thousand classes.
 */
final class BrowserWarmUp {
    private static final int ROUNDS = 12;
    private static final Pattern OWN_FILE = Pattern.compile("(?:src|href)=\"\\.?/?([^\"#:]+)\"");
    private static final Pattern MESSAGE = Pattern.compile("\"kind\":\"message\",\"id\":\"([0-9a-f]{64})\"");
    private static final List<String> OVERVIEWS = List.of(
            "",
            "api/session",
            "api/words/en",
            "api/words/fr",
            "api/words/ar",
            "api/report",
            "api/report?lang=ar",
            "api/report?lang=fr",
            "api/trust-map?rows=mailbox&columns=month&claim=message&limit=40",
            "api/trust-map?rows=domain",
            "api/timeline",
            "api/keys",
            "api/people",
            "api/searches",
            "api/tags");
    private static final List<String> WAYS = List.of("", "/xray", "/thread", "/clocks", "/quotes", "/html", "/bytes");

    private final WebServer server;

    private BrowserWarmUp(WebServer server) {
        this.server = server;
    }

    /** @param queries what is looked up */
    static void run(Workbench workbench, Path folder, Clock clock, List<String> queries, Consumer<Throwable> mistakes)
            throws IOException {
        ServeOrder order = new ServeOrder("127.0.0.1", 0, List.of(), false, null, null);
        try (WebServer server = WebServer.start(workbench, folder, clock, order, "warm-up", mistakes)) {
            BrowserWarmUp browser = new BrowserWarmUp(server);
            for (int round = 0; round < ROUNDS; round++) {
                browser.round(queries);
            }
        }
    }

    private void round(List<String> queries) throws IOException {
        for (String own : found(OWN_FILE, ask(""))) {
            ask(own);
        }
        for (String overview : OVERVIEWS) {
            ask(overview);
        }
        for (String query : queries) {
            String lines = ask("api/search?facets=true&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
            for (String id : found(MESSAGE, lines).stream().limit(2).toList()) {
                for (String way : WAYS) {
                    ask("api/messages/" + id + way);
                }
            }
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    /** The whole answer, head and body, one character a byte. */
    private String ask(String path) throws IOException {
        String request =
                "GET /" + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
