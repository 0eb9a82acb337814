package org.isnad.workbench.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.core.dkim.keyfile.KeyFile;
import org.isnad.core.dkim.keyfile.KeyFileEntry;
import org.isnad.core.dkim.keyfile.KeyFiles;
import org.isnad.workbench.dns.LookUpResult.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys looked up at a real DNS server, and the file brought back. */
class LookUpTest {
    private static String key = "";
    private static String other = "";
    private static String huge = "";

    @TempDir
    Path temp;

    private Path out;

    @BeforeAll
    static void makeKeys() throws GeneralSecurityException {
        key = record(1024);
        other = record(1024);
        huge = record(4096) + "; n=" + "x".repeat(2_000);
    }

    @BeforeEach
    void needAServer() {
        assumeTrue(Unbound.isThere(), "no unbound on this machine (Debian: apt-get install unbound)");
        out = temp.resolve("answers.jsonl");
    }

    private static String record(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return "v=DKIM1; k=rsa; p="
                + Base64.getEncoder()
                        .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
    }

    /** As zone files have it: strings of at most 255 octets (RFC 1035, 3.3). */
    private static String txt(String owner, String text) {
        StringBuilder strings = new StringBuilder();
        for (int i = 0; i < text.length(); i += 200) {
            strings.append(" \"")
                    .append(text, i, Math.min(text.length(), i + 200))
                    .append('"');
        }
        return owner + " IN TXT" + strings + "\n";
    }

    private Path zone() throws IOException {
        return Files.writeString(
                temp.resolve("example.zone"),
                "$ORIGIN example.\n$TTL 300\n@ IN SOA ns hostmaster 1 3600 600 86400 300\n@ IN NS ns\nns IN A 127.0.0.1\n"
                        + txt("plain._domainkey.a", key)
                        + txt("huge._domainkey.a", huge)
                        + txt("two._domainkey.a", key)
                        + txt("two._domainkey.a", other)
                        + "alias._domainkey.a IN CNAME plain._domainkey.a\n"
                        + txt("*.wild", "v=spf1 -all")
                        + "empty._domainkey.a IN A 127.0.0.1\n");
    }

    private static WantedList wanted(String... names) {
        return WantedList.parse(Stream.of(names)
                .map(name -> name.substring(name.indexOf(' ') + 1) + "\t" + name.substring(0, name.indexOf(' ')))
                .collect(Collectors.joining("\n")));
    }

    private LookUpRun.Outcome run(WantedList wanted, byte[] anchors, ResolverAddress... resolvers) throws IOException {
        return new LookUpRun(
                        wanted,
                        List.of(resolvers),
                        anchors,
                        new LookUpRun.Manner(1_000, 2, Duration.ofSeconds(2)),
                        Clock.systemUTC(),
                        "test")
                .run(out, done -> {}, () -> false);
    }

    private KeyFile brought() throws IOException {
        return KeyFiles.parse("answers.jsonl", Files.readAllBytes(out));
    }

    @Test
    void everyKindOfAnswerIsItsOwnResult() throws IOException {
        try (Unbound server = Unbound.serve(temp, zone())) {
            LookUpRun.Outcome outcome = run(
                    wanted(
                            "plain a.example",
                            "huge a.example",
                            "two a.example",
                            "alias a.example",
                            "s wild.example",
                            "empty a.example",
                            "none a.example",
                            "s refused.zone",
                            "s elsewhere.zone"),
                    new byte[0],
                    server.address());
            assertThat(outcome.counts())
                    .containsEntry(Status.ANSWER, 5L)
                    .containsEntry(Status.NODATA, 1L)
                    .containsEntry(Status.NXDOMAIN, 1L)
                    .containsEntry(Status.REFUSED, 1L)
                    .containsEntry(Status.SERVFAIL, 1L);
            assertThat(outcome.disagreements()).isEmpty();
        }
        KeyFile file = brought();
        assertThat(file.format()).isEqualTo(KeyFile.Format.LOOK_UP);
        assertThat(file.entries())
                .extracting(KeyFileEntry::selector)
                .containsExactlyInAnyOrder("plain", "huge", "two", "two", "alias");
        assertThat(file.entries())
                .filteredOn(each -> each.selector().equals("huge"))
                .as("many strings, over TCP, for it does not fit one packet")
                .extracting(KeyFileEntry::recordText)
                .containsExactly(huge);
        assertThat(file.entries())
                .filteredOn(each -> each.selector().equals("two"))
                .as("two records at one name are both kept")
                .extracting(KeyFileEntry::recordText)
                .containsExactlyInAnyOrder(key, other);
        assertThat(file.entries()).allSatisfy(each -> {
            assertThat(each.source()).startsWith("DNS 127.0.0.1:").endsWith("DNSSEC: not-checked");
            assertThat(each.firstSeen()).isNotNull().isEqualTo(each.lastSeen());
        });
        assertThat(file.defects()).as("the wildcard's text is no key").hasSize(1);
    }

    @Test
    void aResolverThatIsSilentTimesOutAndIsAskedAgain() throws IOException {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            ResolverAddress nobody =
                    ResolverAddress.parse("127.0.0.1:" + silent.getLocalPort()).orElseThrow();
            LookUpRun.Outcome outcome = new LookUpRun(
                            wanted("plain a.example"),
                            List.of(nobody),
                            new byte[0],
                            new LookUpRun.Manner(1_000, 2, Duration.ofMillis(50)),
                            Clock.systemUTC(),
                            "test")
                    .run(out, done -> {}, () -> false);
            assertThat(outcome.counts()).containsOnlyKeys(Status.TIMEOUT);
            assertThat(outcome.skipped()).isZero();
        }
        try (Unbound server = Unbound.serve(temp, zone())) {
            LookUpRun.Outcome first = run(wanted("plain a.example"), new byte[0], server.address());
            assertThat(first.counts()).containsOnlyKeys(Status.ANSWER);
            Files.writeString(out, Files.readString(out) + "{\"record\":\"answer\",\"dom");
            LookUpRun.Outcome again = run(wanted("plain a.example", "none a.example"), new byte[0], server.address());
            assertThat(again.skipped())
                    .as("what was answered is not asked again")
                    .isEqualTo(1);
            assertThat(again.counts()).containsOnlyKeys(Status.ANSWER, Status.NXDOMAIN);
        }
        assertThat(brought().defects()).as("the torn line is gone").isEmpty();
        assertThat(brought().entries()).hasSize(1);
    }

    @Test
    void resolversThatDisagreeAreBothKept() throws IOException {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Path lying = Files.writeString(
                elsewhere.resolve("example.zone"),
                Files.readString(zone()).replace(key.substring(30, 60), other.substring(30, 60)));
        try (Unbound one = Unbound.serve(temp, zone());
                Unbound two = Unbound.serve(elsewhere, lying)) {
            LookUpRun.Outcome outcome =
                    run(wanted("plain a.example", "none a.example"), new byte[0], one.address(), two.address());
            assertThat(outcome.disagreements()).containsExactly("plain._domainkey.a.example.");
        }
        assertThat(Files.readString(out)).contains("\"status\":\"nxdomain\"");
    }

    @Test
    void aSignedZoneIsValidatedAndAChangedOneIsNotTaken() throws IOException, InterruptedException {
        assumeTrue(
                Unbound.program("dnssec-signzone") != null,
                "no dnssec-signzone here (Debian: apt-get install bind9-utils)");
        Path signed = sign(zone());
        byte[] anchors = Files.readAllBytes(temp.resolve("dsset-example."));
        try (Unbound server = Unbound.serve(temp, signed)) {
            run(wanted("plain a.example"), anchors, server.address());
        }
        assertThat(Files.readString(out)).contains("\"dnssec\":\"secure\"", "\"type\":\"DNSKEY\"");
        assertThat(brought().entries()).extracting(KeyFileEntry::recordText).containsExactly(key);

        Files.delete(out);
        Path changed = Files.writeString(
                temp.resolve("changed.zone"),
                Files.readString(signed).replace(key.substring(40, 60), other.substring(40, 60)));
        assertThat(Files.readString(changed)).isNotEqualTo(Files.readString(signed));
        try (Unbound server = Unbound.serve(temp, changed)) {
            run(wanted("plain a.example"), anchors, server.address());
        }
        assertThat(Files.readString(out)).contains("\"dnssec\":\"bogus\"");
        assertThat(brought().entries()).isEmpty();
        assertThat(brought().defects())
                .extracting(defect -> defect.phrase().key())
                .containsExactly("dkim.keyfile.look-up.bogus");
    }

    private Path sign(Path zone) throws IOException, InterruptedException {
        call("dnssec-keygen", "-q", "-a", "ECDSAP256SHA256", "-f", "KSK", "example");
        call("dnssec-keygen", "-q", "-a", "ECDSAP256SHA256", "example");
        Path signed = temp.resolve("signed.zone");
        call("dnssec-signzone", "-S", "-O", "full", "-o", "example", "-f", signed.toString(), zone.toString());
        return signed;
    }

    private void call(String program, String... args) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(String.valueOf(Unbound.program(program))), Stream.of(args))
                .toList();
        Path log = temp.resolve(program + ".log");
        Process process = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    }
}
