package org.isnad.workbench.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.isnad.core.endtoend.EndToEndCause;
import org.isnad.core.endtoend.Scheme;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.CertificateOutcome;
import org.isnad.workbench.Examined;
import org.isnad.workbench.IngestOrder;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.OtherSignatures;
import org.isnad.workbench.store.StoredMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S/MIME and OpenPGP in a case: found at ingest, checked from the stored bytes, checked again when a certificate comes. */
class LayerCaseTest {
    private static final Instant NOW = Instant.parse("2023-01-01T00:00:00Z");
    private static final String PROTECTED = "Content-Type: text/plain; charset=us-ascii; hp=\"clear\"\r\n"
            + SignedMail.FROM
            + "Subject: money\r\nDate: Fri, 6 May 2022 07:08:09 +0000\r\n\r\nPay nobody.\r\nAlice\r\n";

    @TempDir
    private Path temp = Path.of("");

    private Workbench workbench = Workbench.at(Path.of(""), Clock.systemUTC());
    private Path certificate = Path.of("");

    @BeforeEach
    void ingest() throws Exception {
        SmimePerson alice = SmimePerson.selfSigned("alice@victim.example", 2048);
        PgpPerson bob = PgpPerson.of("Bob <bob@victim.example>");
        Path dump = Files.createDirectory(temp.resolve("dump"));
        Files.write(
                dump.resolve("1.eml"),
                SignedMail.latin(SignedMail.FROM + SignedMail.REST + SignedMail.smime(alice, PROTECTED)));
        Files.write(
                dump.resolve("2.eml"),
                SignedMail.latin(SignedMail.FROM + SignedMail.REST + "\r\n" + bob.clearSigned("Pay nobody.\r\n")));
        Files.write(dump.resolve("3.eml"), SignedMail.latin(SignedMail.FROM + SignedMail.REST + "\r\nunsigned\r\n"));
        certificate = Files.write(temp.resolve("alice.der"), alice.certificate().getEncoded());
        workbench = Workbench.at(temp.resolve("case"), Clock.fixed(NOW, ZoneOffset.UTC));
        workbench.ingest(new IngestOrder(List.of(dump), null, null, "tester", 2), progress -> {}, () -> false);
    }

    private OtherSignatures counted() {
        try (CaseReader reader = workbench.read()) {
            return reader.layers().summary();
        }
    }

    private List<StoredMessage> all() {
        List<StoredMessage> found = new java.util.ArrayList<>();
        try (CaseReader reader = workbench.read()) {
            reader.facts().forEach(facts -> reader.messages().of(facts.number()).ifPresent(found::add));
        }
        return found;
    }

    @Test
    void aCertificateThatComesLaterDecides() {
        OtherSignatures before = counted();
        assertThat(before.all()).isEqualTo(new OtherSignatures.Of(2, 1, 0));
        assertThat(before.schemes()).containsOnlyKeys(Scheme.SMIME_DETACHED, Scheme.PGP_CLEARSIGNED);
        assertThat(before.causes()).containsOnlyKeys(EndToEndCause.KEY_MISSING, EndToEndCause.UNANCHORED);
        assertThat(all()).extracting(StoredMessage::level).doesNotContain(Level.VERIFIED);

        CertificateOutcome added =
                workbench.keys().addCertificates(List.of(certificate), KeyOrigin.Kind.ARCHIVE, "a test");
        assertThat(added.changed()).isEqualTo(1);
        assertThat(added.rejudged()).isEqualTo(2);
        assertThat(counted().all()).isEqualTo(new OtherSignatures.Of(2, 1, 1));
        assertThat(all()).extracting(StoredMessage::level).containsOnlyOnce(Level.VERIFIED);

        CertificateOutcome again =
                workbench.keys().addCertificates(List.of(certificate), KeyOrigin.Kind.ARCHIVE, "a test");
        assertThat(again.changed()).isZero();
        assertThat(again.rejudged()).as("nothing new, nothing done").isZero();

        workbench.keys().removeCertificate(added.read().getFirst().fingerprint());
        assertThat(counted().all()).isEqualTo(before.all());
        assertThat(all()).extracting(StoredMessage::level).doesNotContain(Level.VERIFIED);
    }

    /** What is stored gives the same as the bytes. */
    @Test
    void storedResultsAndBytesAgree() {
        workbench.keys().addCertificates(List.of(certificate), KeyOrigin.Kind.OWNER, "a test");
        for (StoredMessage message : all()) {
            Examined examined = workbench.examine(message).orElseThrow();
            assertThat(examined.verdict().level()).isEqualTo(message.level());
            try (CaseReader reader = workbench.read()) {
                assertThat(reader.facts()
                                .of(message.number())
                                .orElseThrow()
                                .later()
                                .layers())
                        .isEqualTo(examined.layers());
            }
        }
    }

    /** A case in which nobody looked for such signatures gets them at the next run. */
    @Test
    void anOlderCaseIsLookedThrough() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("case/catalog.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM layer");
            statement.execute("DELETE FROM layered");
            statement.execute("UPDATE meta SET value = (SELECT max(number) FROM message) WHERE name = 'layers_unread'");
        }
        assertThat(counted().all().total()).isZero();
        workbench.keys().judgeAll();
        assertThat(counted().all()).isEqualTo(new OtherSignatures.Of(2, 1, 0));
    }
}
