package org.isnad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whoever sends a byte now and then is cut off, and keeps nobody else waiting. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowClientTest {
    /** Between two bytes: far less than the server would wait for a connection on which nothing comes at all. */
    private static final int PAUSE_MILLIS = 40;

    /** The server's patience here is some hundreds of milliseconds; whoever is still connected after so many bytes was not cut off. */
    private static final int MOST_BYTES = 1_500;

    private static final int MANY = 40;

    private Served served;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        served = Served.start(
                Served.ingested(temporary),
                new ServeOrder("127.0.0.1", 0, List.of(), false, null, null),
                new Patience(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(30)));
    }

    @AfterAll
    void stop() {
        served.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.server.port());
        socket.setSoTimeout(PAUSE_MILLIS);
        return socket;
    }

    /** Sends what is given and then the same byte again and again; what the server says, up to the end of the connection. */
    private static String trickled(Socket socket, String first, int again) throws IOException {
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream();
        StringBuilder said = new StringBuilder();
        out.write(bytes(first));
        for (int sent = 0; sent < MOST_BYTES; sent++) {
            try {
                out.write(again);
                out.flush();
                int got = in.read();
                if (got < 0) {
                    return said.toString();
                }
                said.append((char) got);
            } catch (SocketTimeoutException _) {
                // It says nothing and listens: the next byte.
            } catch (SocketException _) {
                return said.toString();
            }
        }
        throw new AssertionError("still connected after " + MOST_BYTES + " bytes: " + said);
    }

    @Test
    void aHeadThatTricklesInIsCutOff() throws IOException {
        try (Socket socket = connected()) {
            String said = trickled(
                    socket,
                    "GET /api/report HTTP/1.1\r\nHost: 127.0.0.1:" + served.server.port() + "\r\nX-Slow: ",
                    'a');
            assertThat(said).doesNotContain("200 OK");
        }
    }

    @Test
    void aConnectionThatSaysNothingButNewLinesIsCutOff() throws IOException {
        try (Socket socket = connected()) {
            assertThat(trickled(socket, "", '\n')).doesNotContain("200 OK");
        }
    }

    @Test
    void aBodyThatTricklesInIsCutOff() throws IOException {
        String path = "/api/messages/" + served.id("Leaflet 1") + "/notes";
        try (Socket socket = connected()) {
            String said = trickled(
                    socket,
                    "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + served.server.port() + "\r\n" + Gate.TOKEN_FIELD
                            + ": " + served.token()
                            + "\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n",
                    ' ');
            // Whoever still sends when the server has closed may not get to read all of what it said last.
            assertThat("HTTP/1.1 408").startsWith(said.substring(0, Math.min(12, said.length())));
        }
    }

    @Test
    void whileManyTrickleOthersAreAnswered() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                Socket socket = connected();
                slow.add(socket);
                socket.getOutputStream().write(bytes("POST /api/find HTTP/1.1\r\nHost: 127.0.0.1:"));
                socket.getOutputStream().flush();
            }
            assertThat(served.json("/api/report").get("messages").asLong()).isEqualTo(7);
            assertThat(served.json("/api/search?q=leaflet").get("total").asLong())
                    .isEqualTo(5);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** A connection that is kept for the next request is not a slow one. */
    @Test
    void betweenTwoRequestsNobodyIsCutOff() throws IOException {
        try (Socket socket = connected()) {
            String request = "HEAD /api/progress HTTP/1.1\r\nHost: 127.0.0.1:" + served.server.port() + "\r\n\r\n";
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(bytes(request));
            assertThat(head(socket)).startsWith("HTTP/1.1 200");
            // Longer than a head may take.
            socket.setSoTimeout(900);
            assertThat(closedMeanwhile(socket)).isFalse();
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes(request));
            assertThat(head(socket)).startsWith("HTTP/1.1 200");
        }
    }

    private static boolean closedMeanwhile(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException _) {
            return false;
        }
    }

    private static String head(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int got = socket.getInputStream().read();
            if (got < 0) {
                throw new AssertionError("cut off after " + head);
            }
            head.append((char) got);
        }
        return head.toString();
    }
}
