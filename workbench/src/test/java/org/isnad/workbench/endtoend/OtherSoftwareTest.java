package org.isnad.workbench.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.workbench.endtoend.SignedMail.FROM;
import static org.isnad.workbench.endtoend.SignedMail.REST;
import static org.isnad.workbench.endtoend.SignedMail.TEXT;
import static org.isnad.workbench.endtoend.SignedMail.added;
import static org.isnad.workbench.endtoend.SignedMail.check;
import static org.isnad.workbench.endtoend.SignedMail.latin;
import static org.isnad.workbench.endtoend.SignedMail.multipart;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.isnad.core.evidence.Claim;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.endtoend.SignedMail.Outcome;
import org.isnad.workbench.store.CertificateStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What GnuPG and OpenSSL sign, where they are installed. */
class OtherSoftwareTest {
    @TempDir
    private Path folder = Path.of("");

    private byte[] run(Map<String, String> environment, String... command) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path errors = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Files.readAllBytes(out);
    }

    private static boolean isThere(String program) {
        try {
            return new ProcessBuilder(program, program.equals("gpg") ? "--version" : "version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException notThere) {
            return false;
        }
    }

    @Test
    void gnupg() throws Exception {
        assumeTrue(isThere("gpg"), "gpg is not installed");
        Path home = Files.createDirectory(
                folder.resolve("g"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Map<String, String> environment = Map.of("GNUPGHOME", home.toString(), "LC_ALL", "C");
        Files.write(folder.resolve("entity"), latin(TEXT));
        Files.writeString(folder.resolve("text"), "Pay nobody.\n- a list\n-- \nFrom here on\nAlice\n");
        List<String> gpg = List.of("gpg", "--batch", "--passphrase", "", "--pinentry-mode", "loopback");
        try {
            run(environment, with(gpg, "--quick-gen-key", "Alice <alice@victim.example>", "ed25519", "sign", "never"));
            CertificateStatement key =
                    added(run(environment, with(gpg, "--armor", "--export")), KeyOrigin.Kind.ARCHIVE);
            for (String type : new String[] {"--no-textmode", "--textmode"}) {
                String detached =
                        text(run(environment, with(gpg, type, "--armor", "--output", "-", "--detach-sign", "entity")));
                Outcome outcome = check(FROM + REST + multipart(TEXT, "pgp-signature", detached), key);
                assertThat(outcome.only().matches()).as(type).isTrue();
                assertThat(outcome.level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
                assertThat(outcome.level(Claim.SENDER)).isEqualTo(Level.CORROBORATED);
            }
            String clear = text(run(environment, with(gpg, "--output", "-", "--clear-sign", "text")));
            Outcome outcome = check(FROM + REST + "\r\n" + clear, key);
            assertThat(outcome.only().matches()).isTrue();
        } finally {
            if (isThere("gpgconf")) {
                run(environment, "gpgconf", "--kill", "all");
            }
        }
    }

    private static String[] with(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all.toArray(new String[0]);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void openssl() throws Exception {
        assumeTrue(isThere("openssl"), "openssl is not installed");
        Map<String, String> environment = Map.of();
        run(
                environment,
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "key.pem",
                "-out",
                "cert.pem",
                "-days",
                "3650",
                "-subj",
                "/CN=Alice",
                "-addext",
                "basicConstraints=critical,CA:FALSE",
                "-addext",
                "subjectAltName=email:alice@victim.example");
        Files.write(folder.resolve("entity"), latin(TEXT));
        byte[] mail = run(
                environment,
                "openssl",
                "cms",
                "-sign",
                "-in",
                "entity",
                "-signer",
                "cert.pem",
                "-inkey",
                "key.pem",
                "-from",
                "alice@victim.example",
                "-subject",
                "money");
        CertificateStatement certificate =
                added(Files.readAllBytes(folder.resolve("cert.pem")), KeyOrigin.Kind.ARCHIVE);
        Outcome outcome = check(mail, certificate);
        assertThat(outcome.only().matches()).isTrue();
        assertThat(outcome.level(Claim.SENDER)).isEqualTo(Level.CORROBORATED);
        assertThat(check(mail).level(Claim.SENDER)).isEqualTo(Level.CONSISTENT);
    }
}
