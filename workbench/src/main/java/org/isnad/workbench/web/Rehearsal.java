package org.isnad.workbench.web;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;

/**
 * The questions with which every browser begins, asked once inside the process before the server says that it listens: what is
 * loaded for the first time, and read out of its own files, then makes nobody wait. No socket is opened for it.
 */
final class Rehearsal {
    private static final Pattern OWN_FILE = Pattern.compile("(?:src|href)=\"\\.?/(assets/[^\"]+)\"");

    private final LocalConnector connector;
    private final Server server;

    private Rehearsal(Server server, LocalConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /** To be made before the server is started. */
    static Rehearsal of(Server server) {
        LocalConnector connector = new LocalConnector(server, new HttpConnectionFactory());
        server.addConnector(connector);
        return new Rehearsal(server, connector);
    }

    /**
     * To be run once the server is started; nothing can be asked this way afterwards.
     *
     * @param authority what a browser on this computer writes into Host
     */
    void run(String authority) throws Exception {
        String page = ask("/", authority);
        List<String> files = OWN_FILE.matcher(page)
                .results()
                .map((MatchResult one) -> "/" + one.group(1))
                .toList();
        for (String path :
                Stream.concat(files.stream(), Stream.of("/api/session")).toList()) {
            ask(path, authority);
        }
        server.removeConnector(connector);
        connector.stop();
    }

    private String ask(String path, String authority) throws Exception {
        String answer = connector.getResponse(
                "GET " + path + " HTTP/1.1\r\nHost: " + authority + "\r\nConnection: close\r\n\r\n");
        return answer == null ? "" : answer;
    }
}
