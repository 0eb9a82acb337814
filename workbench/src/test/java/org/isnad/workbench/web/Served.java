package org.isnad.workbench.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.isnad.workbench.IngestOrder;
import org.isnad.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A case over HTTP, on a port of its own: the real server, asked over loopback. */
final class Served implements AutoCloseable {
    static final String HOSTILE = """
            From: Nour <nour@movement.example>
            To: Press <press@paper.example>
            Subject: Look
            Date: Mon, 3 Apr 2017 11:00:00 +0200
            Message-ID: <look@movement.example>
            MIME-Version: 1.0
            Content-Type: text/html; charset=utf-8

            <html><head><script>alert(1)</script><style>@import url(//evil.example/x.css);</style>
            <base href="http://evil.example/"><meta http-equiv="refresh" content="0;url=http://evil.example/"></head>
            <body onload="alert(2)" background="http://evil.example/b.png"><p onclick=alert(3) style="background:url(http://evil.example/s)">Hello</p>
            <img src="http://evil.example/pixel.gif" onerror="alert(4)"><svg onload=alert(5)></svg>
            <iframe src="http://evil.example/"></iframe><object data="http://evil.example/o"></object>
            <form action="http://evil.example/"><input name=a></form>
            <a href="javascript:alert(6)">one</a> <a href="http://evil.example/phish" target=_top>two</a>
            </body></html>
            """;

    final Path folder;
    final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Served(Path folder, WebServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** A mailbox of five plain messages, one with attachments, and a hostile one. */
    static Path ingested(Path temporary) throws IOException {
        Path dump = temporary.resolve("dump");
        Files.createDirectories(dump);
        StringBuilder mbox = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            mbox.append("From printer@paper.example Mon Apr  3 10:00:00 2017\n")
                    .append(plain(i))
                    .append('\n');
        }
        Files.writeString(dump.resolve("press.mbox"), mbox);
        Files.createDirectories(dump.resolve("other"));
        Files.writeString(dump.resolve("other/hostile.eml"), HOSTILE);
        Files.writeString(dump.resolve("other/carrier.eml"), carrier());
        Files.writeString(dump.resolve("notes.txt"), "Réunion du comité, lundi à dix heures.\n");
        Path folder = temporary.resolve("case");
        Workbench.at(folder, Clock.systemUTC())
                .ingest(new IngestOrder(List.of(dump), null, null, "tester", 2), _ -> {}, () -> false);
        return folder;
    }

    private static String plain(int number) {
        return """
                From: Nour <nour@movement.example>
                To: Press <press@paper.example>
                Subject: Leaflet %d
                Date: Mon, 3 Apr 2017 10:00:0%d +0200
                Message-ID: <leaflet%d@movement.example>

                The leaflet number %d is ready, see http://movement.example/leaflet
                """.formatted(number, number, number, number);
    }

    private static String carrier() {
        return """
                From: Press <press@paper.example>
                To: Nour <nour@movement.example>
                Subject: files
                Date: Tue, 4 Apr 2017 09:00:00 +0200
                Message-ID: <files@paper.example>
                In-Reply-To: <leaflet1@movement.example>
                Subject: files again
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=xx

                --xx

                see below
                --xx
                Content-Type: text/html; name="page.html"
                Content-Disposition: attachment; filename="../../page\\".html"

                <script>alert(1)</script>
                --xx
                Content-Type: image/png; name=dot.png
                Content-Transfer-Encoding: base64

                iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
                --xx
                Content-Type: application/pdf; name="annex.pdf.exe"
                Content-Disposition: attachment; filename="annex.pdf.exe"

                MZ
                --xx--
                """;
    }

    static Served start(Path folder) {
        return start(folder, new ServeOrder("127.0.0.1", 0, List.of(), false, null, null));
    }

    static Served start(Path folder, ServeOrder order) {
        return start(folder, order, Patience.USUAL);
    }

    static Served start(Path folder, ServeOrder order, Patience patience) {
        return new Served(
                folder,
                WebServer.start(
                        Workbench.at(folder, Clock.systemUTC()),
                        folder,
                        Clock.systemUTC(),
                        order,
                        "tester",
                        mistake -> {
                            throw new AssertionError("the server made a mistake", mistake);
                        },
                        patience));
    }

    HttpResponse<byte[]> ask(String method, String path, @Nullable String body, String... fields) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server.url().replaceAll("/$", "") + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (fields.length > 0) {
            request.headers(fields);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> get(String path, String... fields) {
        return ask("GET", path, null, fields);
    }

    JsonNode json(String path, String... fields) {
        HttpResponse<byte[]> answer = get(path, fields);
        while (answer.statusCode() == 202) {
            answer = get(path, fields);
        }
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " " + answer.statusCode() + " " + text(answer));
        }
        return tree(answer);
    }

    static JsonNode tree(HttpResponse<byte[]> answer) {
        return new ObjectMapper().readTree(answer.body());
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    String token() {
        return json("/api/session").get("token").asString();
    }

    /** The id of the message of a subject. */
    String id(String subject) {
        for (JsonNode line : json("/api/search?q=").get("lines")) {
            if (line.get("subject").asString().equals(subject)) {
                return line.get("id").asString();
            }
        }
        throw new AssertionError("no message of that subject: " + subject);
    }

    /** Sends bytes as they are, and returns all that comes back until the server closes. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.setSoTimeout(20_000);
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        }
    }

    /** The fields of a plain GET of a path, as another program would write it. */
    String request(String path, String... more) {
        List<String> lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.1", "Host: 127.0.0.1:" + server.port()));
        lines.addAll(List.of(more));
        lines.add("Connection: close");
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
