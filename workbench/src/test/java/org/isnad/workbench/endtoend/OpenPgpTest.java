package org.isnad.workbench.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.workbench.endtoend.SignedMail.FROM;
import static org.isnad.workbench.endtoend.SignedMail.PROTECTED;
import static org.isnad.workbench.endtoend.SignedMail.REST;
import static org.isnad.workbench.endtoend.SignedMail.TEXT;
import static org.isnad.workbench.endtoend.SignedMail.added;
import static org.isnad.workbench.endtoend.SignedMail.check;
import static org.isnad.workbench.endtoend.SignedMail.latin;
import static org.isnad.workbench.endtoend.SignedMail.multipart;

import java.util.Random;
import org.bouncycastle.openpgp.PGPSignature;
import org.isnad.core.endtoend.EndToEndCause;
import org.isnad.core.evidence.Claim;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.endtoend.SignedMail.Outcome;
import org.isnad.workbench.store.CertificateStatement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenPGP under the rules of anchoring, attack by attack; everything is signed here and now. */
class OpenPgpTest {
    private static final String PLAIN = "Content-Type: text/plain; charset=us-ascii\r\n\r\n";
    private static PgpPerson alice;
    private static PgpPerson mallory;

    @BeforeAll
    static void makeKeys() throws Exception {
        alice = PgpPerson.of("Alice <alice@victim.example>");
        mallory = PgpPerson.of("Mallory <mallory@evil.example>");
    }

    private static CertificateStatement archived(PgpPerson person) throws Exception {
        return added(person.publicKey(), KeyOrigin.Kind.ARCHIVE);
    }

    private static String pgpMime(PgpPerson by, String entity) throws Exception {
        return FROM
                + REST
                + multipart(entity, "pgp-signature", by.signature(latin(entity), PGPSignature.BINARY_DOCUMENT));
    }

    @Test
    void besideTheContent() throws Exception {
        String mail = pgpMime(alice, TEXT);
        assertThat(check(mail).only().cause()).isEqualTo(EndToEndCause.KEY_MISSING);
        Outcome outcome = check(mail, archived(alice));
        assertThat(outcome.only().matches()).isTrue();
        assertThat(outcome.only().claimed()).isEqualTo(PgpPerson.SIGNED);
        assertThat(outcome.level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
        assertThat(outcome.level(Claim.SENDER)).isEqualTo(Level.CORROBORATED);
        assertThat(check(pgpMime(alice, PROTECTED), archived(alice)).verdict().level())
                .isEqualTo(Level.VERIFIED);
        assertThat(outcome.level(Claim.SUBJECT)).isEqualTo(Level.UNDECIDED);
        assertThat(check(mail.replace("nobody", "everybody"), archived(alice))
                        .only()
                        .cause())
                .isEqualTo(EndToEndCause.SIGNATURE_DIFFERS);
        Outcome owner = check(pgpMime(alice, PROTECTED), added(alice.publicKey(), KeyOrigin.Kind.OWNER));
        assertThat(owner.level(Claim.CONTENT)).isEqualTo(Level.CORROBORATED);
    }

    @Test
    void aKeyAttachedToTheMessageProvesNothing() throws Exception {
        PgpPerson forger = PgpPerson.of("Alice <alice@victim.example>");
        String entity = "Content-Type: multipart/mixed; boundary=\"k\"\r\n\r\n--k\r\n" + TEXT
                + "\r\n--k\r\nContent-Type: application/pgp-keys\r\n\r\n" + PgpPerson.armoured(forger.publicKey())
                + "\r\n--k--\r\n";
        Outcome outcome = check(pgpMime(forger, entity), archived(alice));
        assertThat(outcome.only().matches()).isTrue();
        assertThat(outcome.only().cause()).isEqualTo(EndToEndCause.UNANCHORED);
        assertThat(outcome.claims().values()).allMatch(level -> level == Level.CONSISTENT || level == Level.UNDECIDED);
    }

    @Test
    void inTheClear() throws Exception {
        String mail = FROM + REST + PLAIN + alice.clearSigned("Pay nobody.  \r\nAlice\r\n".replace("  ", ""));
        Outcome outcome = check(mail, archived(alice));
        assertThat(outcome.only().matches()).isTrue();
        assertThat(outcome.level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
        assertThat(outcome.level(Claim.SENDER)).isEqualTo(Level.CORROBORATED);
        assertThat(check(mail.replace("\r\n", "\n"), archived(alice)).only().matches())
                .isTrue();
        assertThat(check(mail.replace("nobody.", "nobody. \t"), archived(alice))
                        .only()
                        .matches())
                .as("blanks at line ends are not signed")
                .isTrue();
        assertThat(check(mail.replace("nobody", "somebody"), archived(alice))
                        .only()
                        .matches())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pay Mallory.\r\n", "> ", "."})
    void textBesideTheArmourIsNotCovered(String text) throws Exception {
        String signed = alice.clearSigned("Pay nobody.\r\nAlice\r\n");
        for (String body : new String[] {text + "\r\n" + signed, signed + text}) {
            Outcome outcome = check(FROM + REST + PLAIN + body, archived(alice));
            assertThat(outcome.only().matches()).isTrue();
            assertThat(outcome.claims().values()).allMatch(level -> level == Level.UNDECIDED);
        }
    }

    @Test
    void wordsInTheArmourAreNotSigned() throws Exception {
        String signed = alice.clearSigned("Pay nobody.\r\nAlice\r\n");
        for (String mail : new String[] {
            signed.replace("Hash: SHA256\r\n", "Hash: SHA256\r\nNote: pay Mallory\r\n"),
            signed.replace("BEGIN PGP SIGNATURE-----\r\n", "BEGIN PGP SIGNATURE-----\r\nComment: pay Mallory\r\n")
        }) {
            Outcome outcome = check(FROM + REST + PLAIN + mail, archived(alice));
            assertThat(outcome.only().matches()).isTrue();
            assertThat(outcome.level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
        }
    }

    /** A hyphen is put before lines that begin with one; before another it makes a figure negative, and is not signed. */
    @Test
    void aHyphenBeforeALineThatNeedsNoneIsNotSigned() throws Exception {
        String mail = FROM + REST + PLAIN + alice.clearSigned("My balance:\r\n500\r\nFrom Alice\r\n");
        Outcome changed = check(mail.replace("\r\n500", "\r\n- 500"), archived(alice));
        assertThat(changed.only().matches()).isTrue();
        assertThat(changed.only().layer().doubts()).isNotEmpty();
        Outcome escaped = check(mail.replace("\r\nFrom Alice", "\r\n- From Alice"), archived(alice));
        assertThat(escaped.only().matches()).isTrue();
        assertThat(escaped.only().layer().doubts()).isEmpty();
    }

    /** To a signature of a text a CR by itself is a line end; to a reader the lines behind it belong to the field above. */
    @Test
    void aTextThatSinksIntoTheHeaderAboveItIsNotProved() throws Exception {
        String entity = PROTECTED.replace("Pay nobody.", "Pay nobody:\r\n\r\nAll was a joke.");
        String mail = FROM
                + REST
                + multipart(
                        entity, "pgp-signature", alice.signature(latin(entity), PGPSignature.CANONICAL_TEXT_DOCUMENT));
        assertThat(check(mail, archived(alice)).level(Claim.CONTENT)).isEqualTo(Level.VERIFIED);
        String sunk = mail.replace("\r\n\r\nPay nobody:", "\r\rPay nobody:");
        assertThat(sunk).isNotEqualTo(mail);
        Outcome outcome = check(sunk, archived(alice));
        assertThat(outcome.only().matches()).isTrue();
        assertThat(outcome.level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
    }

    @Test
    void clearSignedTextShownAsSomethingElseIsNotVerified() throws Exception {
        String signed = alice.clearSigned("Pay nobody <b hidden> but Mallory.\r\nAlice\r\n");
        for (String type : new String[] {"text/html", "text/plain"}) {
            Outcome outcome = check(FROM + REST + "Content-Type: " + type + "\r\n\r\n" + signed, archived(alice));
            assertThat(outcome.only().matches()).isTrue();
            assertThat(outcome.level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
        }
    }

    @Test
    void anAddressThatSomebodyHungOnAKeyIsNotItsOwners() throws Exception {
        PgpPerson hung = mallory.named("Alice <alice@victim.example>", alice.keys());
        Outcome outcome = check(pgpMime(mallory, TEXT), archived(hung));
        assertThat(java.util.Objects.requireNonNull(outcome.only().signer()).addresses())
                .containsExactly("mallory@evil.example");
        assertThat(outcome.level(Claim.SENDER)).isEqualTo(Level.UNDECIDED);
    }

    @Test
    void aKeyThatDidNotAgreeIsNobodysSubkey() throws Exception {
        CertificateStatement claimed = added(alice.claimingAsSubkey(mallory), KeyOrigin.Kind.ARCHIVE);
        Outcome outcome = check(pgpMime(mallory, TEXT), claimed);
        assertThat(outcome.only().cause()).isEqualTo(EndToEndCause.KEY_MISSING);
    }

    @Test
    void aSignatureOverAKeyIsNoneOverAMessage() throws Exception {
        String mail = FROM
                + REST
                + multipart(TEXT, "pgp-signature", alice.signature(latin(TEXT), PGPSignature.POSITIVE_CERTIFICATION));
        assertThat(check(mail, archived(alice)).only().cause()).isEqualTo(EndToEndCause.NOT_OF_CONTENT);
    }

    @Test
    void theWrongSignerIsNotTheSender() throws Exception {
        Outcome outcome = check(pgpMime(mallory, TEXT), archived(alice), archived(mallory));
        assertThat(outcome.only().matches()).isTrue();
        assertThat(outcome.level(Claim.SENDER)).isEqualTo(Level.UNDECIDED);
    }

    @Test
    void mutationsNeverThrowAndProveNothingElse() throws Exception {
        byte[] clear = latin(FROM + REST + PLAIN + alice.clearSigned("Pay nobody.\r\nAlice\r\n"));
        byte[] beside = latin(pgpMime(alice, PROTECTED));
        byte[] key = alice.publicKey();
        Random random = new Random(20260102);
        CertificateStatement anchor = archived(alice);
        for (int i = 0; i < 400; i++) {
            for (byte[] mail : new byte[][] {clear.clone(), beside.clone()}) {
                mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
                if (check(mail, anchor).level(Claim.CONTENT) == Level.VERIFIED) {
                    assertThat(new String(mail, java.nio.charset.StandardCharsets.ISO_8859_1))
                            .containsPattern("Pay nobody\\.[ \t]*\r?\nAlice");
                }
            }
            byte[] damaged = key.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            OpenPgpKey.read(damaged).forEach(OpenPgpKey::signer);
        }
    }
}
