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
import static org.isnad.workbench.endtoend.SignedMail.smime;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.isnad.core.endtoend.EndToEndCause;
import org.isnad.core.endtoend.Scheme;
import org.isnad.core.evidence.Claim;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.Caveat;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.signature.ResultWord;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.endtoend.SignedMail.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** S/MIME under the rules of anchoring, attack by attack; everything is signed by Bouncy Castle here and now. */
class SmimeTest {
    private static final String ALICE = "alice@victim.example";
    private static SmimePerson alice;
    private static SmimePerson authority;
    private static SmimePerson issued;

    @BeforeAll
    static void makeKeys() throws Exception {
        alice = SmimePerson.selfSigned(ALICE, 2048);
        authority = SmimePerson.authority("Authority");
        issued = authority.issue(ALICE);
    }

    @Test
    void aSelfSignedCertificateWithTheVictimsAddressIsConsistentAtMost() throws Exception {
        Outcome outcome = check(FROM + REST + smime(alice, PROTECTED));
        assertThat(outcome.only().matches()).isTrue();
        assertThat(outcome.only().word()).isEqualTo(ResultWord.POLICY);
        assertThat(outcome.only().cause()).isEqualTo(EndToEndCause.UNANCHORED);
        assertThat(outcome.claims().values()).allMatch(level -> level == Level.CONSISTENT || level == Level.UNDECIDED);
        assertThat(outcome.level(Claim.SENDER)).isEqualTo(Level.CONSISTENT);
    }

    @Test
    void aSightingOfTheVeryCertificateVerifiesWhatIsCovered() throws Exception {
        Outcome plain = check(FROM + REST + smime(alice, TEXT), added(alice, KeyOrigin.Kind.ARCHIVE));
        assertThat(plain.only().word()).isEqualTo(ResultWord.PASS);
        assertThat(plain.level(Claim.CONTENT))
                .as("to whom it went is not signed, be there a To or not")
                .isEqualTo(Level.CONSISTENT);
        assertThat(plain.level(Claim.SENDER)).as("From is not signed").isEqualTo(Level.CORROBORATED);
        assertThat(plain.level(Claim.SUBJECT)).isEqualTo(Level.UNDECIDED);
        assertThat(plain.level(Claim.STATED_DATE)).isEqualTo(Level.UNDECIDED);

        Outcome protectedHeader = check(FROM + REST + smime(alice, PROTECTED), added(alice, KeyOrigin.Kind.DNS));
        assertThat(protectedHeader.verdict().level()).isEqualTo(Level.VERIFIED);
    }

    @Test
    void theWordOfTheOwnerCorroborates() throws Exception {
        Outcome outcome = check(FROM + REST + smime(alice, PROTECTED), added(alice, KeyOrigin.Kind.OWNER));
        assertThat(outcome.only().anchor()).isInstanceOf(Anchor.Stated.class);
        assertThat(outcome.verdict().level()).isEqualTo(Level.CORROBORATED);
    }

    @Test
    void anAuthorityCountsOnlyIfTheUserAddedIt() throws Exception {
        String mail = FROM + REST + smime(issued, PROTECTED);
        assertThat(check(mail).level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
        Outcome outcome = check(mail, added(authority, KeyOrigin.Kind.ARCHIVE));
        assertThat(outcome.only().path()).containsExactly("CN=Authority");
        assertThat(outcome.verdict().level())
                .as("an authority's word is no sighting of that very key")
                .isEqualTo(Level.CORROBORATED);
    }

    @Test
    void anAuthorityOfTheSameNameIsNobody() throws Exception {
        SmimePerson forged = SmimePerson.authority("Authority").issue(ALICE);
        Outcome outcome = check(FROM + REST + smime(forged, PROTECTED), added(authority, KeyOrigin.Kind.ARCHIVE));
        assertThat(outcome.only().anchor()).isInstanceOf(Anchor.Unanchored.class);
        assertThat(outcome.verdict().level()).isEqualTo(Level.CONSISTENT);
    }

    @Test
    void aCertificateThatIsNoAuthorityIssuesNothing() throws Exception {
        SmimePerson mallory = authority.issue("mallory@evil.example");
        SmimePerson below = mallory.issue(ALICE);
        SmimePerson chained = new SmimePerson(
                below.keys(), below.certificate(), java.util.List.of(mallory.certificate(), authority.certificate()));
        Outcome outcome = check(FROM + REST + smime(chained, PROTECTED), added(authority, KeyOrigin.Kind.ARCHIVE));
        assertThat(outcome.only().matches()).isTrue();
        assertThat(outcome.only().anchor()).isInstanceOf(Anchor.Unanchored.class);
    }

    @Test
    void theSignerIsNotTheSenderShown() throws Exception {
        SmimePerson mallory = SmimePerson.selfSigned("mallory@evil.example", 2048);
        Outcome uncovered = check(FROM + REST + smime(mallory, TEXT), added(mallory, KeyOrigin.Kind.ARCHIVE));
        assertThat(uncovered.level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
        assertThat(uncovered.level(Claim.SENDER)).isEqualTo(Level.UNDECIDED);
        Outcome covered = check(FROM + REST + smime(mallory, PROTECTED), added(mallory, KeyOrigin.Kind.ARCHIVE));
        assertThat(covered.level(Claim.SENDER)).isEqualTo(Level.CONSISTENT);
    }

    /** An authority that checks mail addresses and nothing else: its word is for the address, whatever stands beside it. */
    @Test
    void aNameBesideTheAddressIsNoAddress() throws Exception {
        for (String subject : List.of(
                "CN=" + ALICE + "+E=mallory@evil-corporation.example",
                "E=mallory@evil-corporation.example+CN=" + ALICE,
                "CN=" + ALICE + ",E=mallory@evil-corporation.example")) {
            SmimePerson mallory = authority.issueNamed(subject);
            Outcome outcome = check(FROM + REST + smime(mallory, PROTECTED), added(authority, KeyOrigin.Kind.ARCHIVE));
            assertThat(outcome.only().matches()).isTrue();
            assertThat(outcome.level(Claim.SENDER)).as(subject).isEqualTo(Level.CONSISTENT);
        }
    }

    @Test
    void anAddressThatOnlyResemblesIsAnother() throws Exception {
        SmimePerson capital = SmimePerson.selfSigned("Alice@victim.example", 2048);
        Outcome outcome = check(FROM + REST + smime(capital, TEXT), added(capital, KeyOrigin.Kind.ARCHIVE));
        assertThat(outcome.level(Claim.SENDER)).isEqualTo(Level.UNDECIDED);
    }

    @Test
    void aSecondFromLowersTheSender() throws Exception {
        Outcome outcome = check(
                "From: eve@evil.example\r\n" + FROM + REST + smime(alice, PROTECTED),
                added(alice, KeyOrigin.Kind.ARCHIVE));
        assertThat(outcome.level(Claim.SENDER)).isGreaterThanOrEqualTo(Level.CONSISTENT);
        Outcome below = check(
                FROM + "From: eve@evil.example\r\n" + REST + smime(alice, PROTECTED),
                added(alice, KeyOrigin.Kind.ARCHIVE));
        assertThat(below.level(Claim.SENDER)).isGreaterThanOrEqualTo(Level.CONSISTENT);
    }

    @Test
    void aTrueAnswerSentOnToSomebodyElseIsNotVerified() throws Exception {
        Outcome outcome = check(
                FROM + "To: newspaper@press.example\r\n" + REST + smime(alice, TEXT),
                added(alice, KeyOrigin.Kind.ARCHIVE));
        assertThat(outcome.level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
    }

    @Test
    void aChangedSubjectIsNotTheProtectedOne() throws Exception {
        Outcome outcome = check(
                FROM + REST.replace("money", "blackmail") + smime(alice, PROTECTED),
                added(alice, KeyOrigin.Kind.ARCHIVE));
        assertThat(outcome.level(Claim.SUBJECT)).isEqualTo(Level.UNDECIDED);
        assertThat(outcome.level(Claim.STATED_DATE)).isEqualTo(Level.VERIFIED);
    }

    @Test
    void fieldsOfAPayloadThatPromisesNothingAreNotTheMessages() throws Exception {
        String entity = PROTECTED.replace("; hp=\"clear\"", "");
        Outcome outcome = check(FROM + REST + smime(alice, entity), added(alice, KeyOrigin.Kind.ARCHIVE));
        assertThat(outcome.level(Claim.SUBJECT)).isEqualTo(Level.UNDECIDED);
    }

    @Test
    void changedContentDoesNotMatch() throws Exception {
        String mail = FROM + REST + smime(alice, TEXT);
        Outcome outcome = check(mail.replace("nobody", "everybody"), added(alice, KeyOrigin.Kind.ARCHIVE));
        assertThat(outcome.only().cause()).isEqualTo(EndToEndCause.CONTENT_DIFFERS);
        assertThat(outcome.claims().values()).allMatch(level -> level == Level.UNDECIDED);
    }

    @Test
    void lineEndsOfTheMailStoreDoNotMatter() throws Exception {
        String mail = FROM + REST + smime(alice, TEXT);
        assertThat(check(mail.replace("\r\n", "\n")).only().matches()).isTrue();
    }

    @Test
    void aCertificateThatIsNotInTheMessageIsTakenFromTheCase() throws Exception {
        byte[] signature = alice.sign(latin(TEXT), "SHA256", Instant.parse("2022-01-01T00:00:00Z"), false, false);
        String mail = FROM + REST + multipart(TEXT, "pkcs7-signature", SmimePerson.base64(signature));
        assertThat(check(mail).only().cause()).isEqualTo(EndToEndCause.KEY_MISSING);
        assertThat(check(mail, added(alice, KeyOrigin.Kind.OTHER)).only().matches())
                .isTrue();
    }

    @Test
    void weakAndExpiredOnesCarryTheirCaveat() throws Exception {
        SmimePerson weak = SmimePerson.selfSigned(ALICE, 1016);
        Outcome shortKey = check(FROM + REST + smime(weak, PROTECTED), added(weak, KeyOrigin.Kind.ARCHIVE));
        assertThat(shortKey.verdict().level()).isEqualTo(Level.CONSISTENT);

        byte[] sha1 = alice.sign(latin(PROTECTED), "SHA1", Instant.parse("2022-01-01T00:00:00Z"), true, false);
        Outcome old = check(
                FROM + REST + multipart(PROTECTED, "pkcs7-signature", SmimePerson.base64(sha1)),
                added(alice, KeyOrigin.Kind.ARCHIVE));
        assertThat(old.verdict().level()).isEqualTo(Level.CORROBORATED);
        byte[] md5 = alice.sign(latin(PROTECTED), "MD5", Instant.parse("2022-01-01T00:00:00Z"), true, false);
        Outcome broken = check(
                FROM + REST + multipart(PROTECTED, "pkcs7-signature", SmimePerson.base64(md5)),
                added(alice, KeyOrigin.Kind.ARCHIVE));
        assertThat(broken.verdict().level()).isGreaterThanOrEqualTo(Level.CONSISTENT);

        byte[] late = alice.sign(latin(PROTECTED), "SHA256", Instant.parse("2025-06-01T00:00:00Z"), true, false);
        Outcome expired = check(
                FROM + REST + multipart(PROTECTED, "pkcs7-signature", SmimePerson.base64(late)),
                added(alice, KeyOrigin.Kind.ARCHIVE));
        assertThat(expired.only().caveats()).extracting(Caveat::kind).containsExactly(Caveat.Kind.EXPIRED);
        assertThat(expired.verdict().level()).as("rule 15: with the caveat").isEqualTo(Level.VERIFIED);
    }

    @Test
    void whatLiesInsideTheSignatureIsNotShownAndNotVerified() throws Exception {
        byte[] opaque = alice.sign(latin(TEXT), "SHA256", Instant.parse("2022-01-01T00:00:00Z"), true, true);
        Outcome outcome = check(
                FROM + REST
                        + "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n" + SmimePerson.base64(opaque) + "\r\n",
                added(alice, KeyOrigin.Kind.ARCHIVE));
        assertThat(outcome.only().layer().scheme()).isEqualTo(Scheme.SMIME_OPAQUE);
        assertThat(outcome.only().matches()).isTrue();
        assertThat(outcome.level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
        assertThat(outcome.level(Claim.SENDER)).isEqualTo(Level.CORROBORATED);
    }

    /** RFC 5652, 5.4: what is signed are the attributes, or without any the content; one must not stand for the other. */
    @Test
    void aSignatureOverAttributesIsNoneOverAContentOfTheirBytes() throws Exception {
        byte[] attributes = alice.signedAttributes(latin(TEXT));
        Outcome outcome = check(
                FROM + REST + "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + SmimePerson.base64(alice.withoutAttributes(latin(TEXT), attributes)) + "\r\n",
                added(alice, KeyOrigin.Kind.ARCHIVE));
        assertThat(outcome.only().matches()).isFalse();
        assertThat(outcome.only().cause()).isEqualTo(EndToEndCause.NOT_OF_CONTENT);
        assertThat(outcome.claims().values()).allMatch(level -> level == Level.UNDECIDED);
    }

    @Test
    void aSignedPartBesideOtherTextProvesNothingOfTheMessage() throws Exception {
        String inner = smime(alice, TEXT);
        Outcome outcome = check(
                FROM + REST + "Content-Type: multipart/mixed; boundary=\"o\"\r\n\r\n--o\r\n\r\nPay Mallory.\r\n--o\r\n"
                        + inner + "\r\n--o--\r\n",
                added(alice, KeyOrigin.Kind.ARCHIVE));
        assertThat(outcome.only().matches()).isTrue();
        assertThat(outcome.claims().values()).allMatch(level -> level == Level.UNDECIDED);
    }

    @Test
    void aFurtherPartAndTextAroundThePartsAreSeen() throws Exception {
        String mail = FROM + REST + smime(alice, PROTECTED);
        Outcome further = check(
                mail.replace("\r\n--b1--", "\r\n--b1\r\n\r\nPay Mallory.\r\n--b1--"), added(alice, KeyOrigin.Kind.DNS));
        assertThat(further.only().matches()).isTrue();
        assertThat(further.claims().values()).allMatch(level -> level == Level.UNDECIDED);
        Outcome behind = check(mail + "Pay Mallory.\r\n", added(alice, KeyOrigin.Kind.DNS));
        assertThat(behind.level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
        Outcome twoTypes = check(
                FROM + REST + "Content-Type: text/html\r\n" + smime(alice, PROTECTED),
                added(alice, KeyOrigin.Kind.DNS));
        assertThat(twoTypes.level(Claim.CONTENT)).isGreaterThanOrEqualTo(Level.CONSISTENT);
        Outcome twoBoundaries = check(
                mail.replace("boundary=\"b1\"", "boundary=\"b1\"; boundary=\"b2\""), added(alice, KeyOrigin.Kind.DNS));
        assertThat(twoBoundaries.level(Claim.CONTENT)).isGreaterThanOrEqualTo(Level.CONSISTENT);
    }

    @Test
    void layersInLayers() throws Exception {
        // The boundary alone: in a signature's base64 the two letters may stand by chance.
        String inner = smime(alice, TEXT).replace("--b1", "--b2").replace("\"b1\"", "\"b2\"");
        Outcome outcome = check(FROM + REST + smime(issued, inner), added(issued, KeyOrigin.Kind.ARCHIVE));
        assertThat(outcome.results()).hasSize(2).allMatch(result -> result.matches());
        assertThat(outcome.level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
    }

    /** A true answer from which the recipients were struck out: that nobody stands there is signed as little as who did. */
    @Test
    void recipientsThatWereStruckOutAreNotProved() throws Exception {
        var anchor = added(alice, KeyOrigin.Kind.ARCHIVE);
        String to = "To: bob@paper.example\r\n";
        String cc = "Cc: carol@paper.example\r\n";
        String both = PROTECTED.replace(FROM, FROM + to + cc);
        String mail = FROM + to + cc + REST + smime(alice, both);
        assertThat(check(mail, anchor).verdict().level()).isEqualTo(Level.VERIFIED);
        for (String struck : new String[] {to, cc}) {
            Outcome outcome = check(mail.replaceFirst(struck, ""), anchor);
            assertThat(outcome.only().matches()).isTrue();
            assertThat(outcome.level(Claim.CONTENT)).as(struck).isEqualTo(Level.CONSISTENT);
        }
        String open = FROM + to + REST + smime(alice, TEXT);
        assertThat(check(open, anchor).level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
        assertThat(check(open.replace(to, ""), anchor).level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
    }

    /** Whatever is done to the bytes, nothing is thrown, and nothing that reads otherwise is proved. */
    @Test
    void mutationsNeverThrowAndProveNothingElse() throws Exception {
        byte[] opaque = alice.sign(latin(TEXT), "SHA256", Instant.parse("2022-01-01T00:00:00Z"), true, true);
        byte[] detached = latin(FROM + REST + smime(alice, PROTECTED));
        byte[] whole = latin(FROM + REST + "Content-Type: application/pkcs7-mime\r\n\r\n");
        Random random = new Random(20260101);
        var anchor = added(alice, KeyOrigin.Kind.ARCHIVE);
        for (int i = 0; i < 300; i++) {
            byte[] der = opaque.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                der[random.nextInt(der.length)] = (byte) random.nextInt(256);
            }
            byte[] mail = java.util.Arrays.copyOf(whole, whole.length + der.length);
            System.arraycopy(der, 0, mail, whole.length, der.length);
            check(mail, anchor);
            byte[] changed = detached.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            Outcome outcome = check(changed, anchor);
            String text = new String(changed, java.nio.charset.StandardCharsets.ISO_8859_1);
            if (outcome.level(Claim.CONTENT) == Level.VERIFIED) {
                assertThat(text).contains("Pay nobody.\r\nAlice\r\n");
            }
        }
    }
}
