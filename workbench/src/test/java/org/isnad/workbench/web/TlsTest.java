package org.isnad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.web.desk.AccountTable;
import org.isnad.workbench.web.desk.DeskFile;
import org.isnad.workbench.web.desk.Role;
import org.isnad.workbench.web.desk.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Served at an address that is not this machine alone: over TLS, with accounts, and in no other way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String NAME = "archive.example";

    private Path folder = Path.of("");
    private Path keyStore = Path.of("");
    private Served served;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException, InterruptedException {
        folder = Served.ingested(temporary);
        keyStore = keyStore(temporary.resolve("tls.p12"));
        assertThatThrownBy(this::begun)
                .as("without an account there is nobody to let in")
                .isInstanceOf(Workbench.BadRequest.class)
                .hasMessageContaining("no-accounts");
        try (DeskFile desk = DeskFile.open(folder)) {
            new AccountTable(desk).add(new User("reader", Role.READER, null), PASSWORD, Instant.EPOCH);
        }
        served = begun();
    }

    @AfterAll
    void stop() {
        served.close();
    }

    private Served begun() {
        return Served.start(folder, new ServeOrder("0.0.0.0", 0, List.of(NAME), false, keyStore, PASSWORD));
    }

    /** Made by the JDK's own tool, as the manual says to. */
    private static Path keyStore(Path file) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "isnad",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + NAME,
                        "-ext",
                        "SAN=dns:" + NAME,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return file;
    }

    /** Trusts that certificate and no other. */
    private SSLContext trusting() throws GeneralSecurityException, IOException {
        KeyStore known = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            known.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("isnad", known.getCertificate("isnad"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private String asked(String protocol, String request) throws GeneralSecurityException, IOException {
        try (SSLSocket socket =
                (SSLSocket) trusting().getSocketFactory().createSocket(connected(), NAME, served.server.port(), true)) {
            socket.setEnabledProtocols(new String[] {protocol});
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), served.server.port()));
        socket.setSoTimeout(20_000);
        return socket;
    }

    private String request(String line, String body, String... fields) {
        StringBuilder request = new StringBuilder(line + " HTTP/1.1\r\nHost: " + NAME + ":" + served.server.port()
                + "\r\nConnection: close\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n");
        for (String field : fields) {
            request.append(field).append("\r\n");
        }
        return request.append("\r\n").append(body).toString();
    }

    @Test
    void whoLogsInReadsTheCaseOverTls() throws Exception {
        String session = asked(
                "TLSv1.3", request("POST /api/session", "{\"user\":\"reader\",\"password\":\"" + PASSWORD + "\"}"));
        assertThat(session)
                .startsWith("HTTP/1.1 200")
                .contains("Strict-Transport-Security: max-age=")
                .contains("; Secure")
                .contains("HttpOnly");
        String cookie = session.replaceAll("(?s).*Set-Cookie: ([^;]+);.*", "$1");
        String report = asked("TLSv1.2", request("GET /api/search?q=leaflet", "", "Cookie: " + cookie));
        assertThat(report).startsWith("HTTP/1.1 200").contains("\"total\":5");
    }

    @Test
    void nobodyIsLetInWithoutALogIn() throws Exception {
        assertThat(asked("TLSv1.3", request("GET /api/report", "")))
                .startsWith("HTTP/1.1 401")
                .doesNotContain("distinctMessages");
    }

    @Test
    void anotherNameIsNotAnswered() throws Exception {
        String answer =
                asked("TLSv1.3", request("GET /api/session", "").replace("Host: " + NAME, "Host: evil.example"));
        assertThat(answer).startsWith("HTTP/1.1 421");
    }

    @Test
    void plainHttpIsNotAnswered() throws IOException {
        String answer;
        try (Socket socket = connected()) {
            socket.getOutputStream().write(request("GET /api/session", "").getBytes(StandardCharsets.UTF_8));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException _) {
            // Cut off in the middle is as good.
            answer = "";
        }
        assertThat(answer).doesNotContain("HTTP/1.1 200").doesNotContain("caseName");
    }

    @Test
    void olderVersionsOfTlsAreRefused() {
        assertThatThrownBy(() -> asked("TLSv1.1", request("GET /api/session", "")))
                .isInstanceOf(SSLException.class);
    }
}
