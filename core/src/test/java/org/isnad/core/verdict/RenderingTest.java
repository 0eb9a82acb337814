package org.isnad.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.isnad.core.TestSigner;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.Versions;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.signature.ResultWord;
import org.junit.jupiter.api.Test;

/** What signatures prove of a message that was rebuilt from an Outlook store: fields, never the body. */
class RenderingTest {
    private static final KeyPair KEYS = TestSigner.rsa(1024, 5);
    private static final TestSigner SIGNER = TestSigner.of("party.fr", KEYS);
    private static final String TOP = """
            X-Isnad-Rendering: pst\r
            MIME-Version: 1.0\r
            Content-Type: text/plain; charset=utf-8\r
            """;
    private static final String MARK = "X-Isnad-Header: transport\r\n";
    private static final String LETTER = """
            From: chief@party.fr
            To: desk@paper.example
            Subject: Friday
            Date: Mon, 1 May 2017 10:00:00 +0200
            Message-ID: <1@party.fr>

            See you.
            """.replace("\n", "\r\n");
    private static final String SIGNED = SIGNER.sign(LETTER);

    @Test
    void fieldsAreProvedAndTheBodyCouldNotBeChecked() {
        String rebuilt = TOP + MARK + SIGNED.replace("See you.", "See you, as Outlook keeps it.");
        DkimResult result = result(rebuilt);
        assertThat(result.cause()).isEqualTo(DkimCause.BODY_NOT_KEPT);
        assertThat(result.word()).isEqualTo(ResultWord.NEUTRAL);
        assertThat(result.headerMatches()).isTrue();
        assertThat(result.matches()).isFalse();
        Verdict verdict = judge(rebuilt);
        assertThat(verdict.claims())
                .containsEntry(Claim.SENDER, Level.VERIFIED)
                .containsEntry(Claim.SUBJECT, Level.VERIFIED)
                .containsEntry(Claim.STATED_DATE, Level.VERIFIED)
                .containsEntry(Claim.CONTENT, Level.UNDECIDED)
                .containsEntry(Claim.ATTACHMENTS, Level.UNDECIDED);
        assertThat(verdict.level()).isEqualTo(Level.UNDECIDED);
        assertThat(verdict.evidence())
                .filteredOn(finding -> finding.claim() == Claim.CONTENT)
                .extracting(finding -> finding.bearing())
                .containsExactly(Bearing.COULD_NOT_CHECK);
    }

    /** The mark lets fields above it out of the hash, so that of what stands below it no content may be proved. */
    @Test
    void theMarkOnAMessageThatIsNoneProvesNoBody() {
        Verdict verdict = judge(TOP + MARK + SIGNED);
        assertThat(verdict.claims()).containsEntry(Claim.CONTENT, Level.UNDECIDED);
        assertThat(verdict.level()).isEqualTo(Level.UNDECIDED);
    }

    @Test
    void aFieldAboveTheMarkIsShownAndNotSigned() {
        Verdict sender = judge(TOP + "From: boss@party.fr\r\n" + MARK + SIGNED);
        assertThat(sender.claims().get(Claim.SENDER)).isNotEqualTo(Level.VERIFIED);
        String withoutSubject =
                SIGNER.signing("from", "date", "subject").sign(LETTER.replace("Subject: Friday\r\n", ""));
        Verdict subject = judge(TOP + "Subject: Friday\r\n" + MARK + withoutSubject);
        assertThat(subject.claims()).containsEntry(Claim.SUBJECT, Level.UNDECIDED);
    }

    /** What signers sign twice, so that nobody can add another: our own Content-Type is none of the message's. */
    @Test
    void oversignedMimeFieldsDoNotBreakTheHeader() {
        String typed = LETTER.replace("Message-ID:", "Content-Type: text/html\r\nMessage-ID:");
        String signed = SIGNER.signing("from", "subject", "date", "content-type", "content-type")
                .sign(typed);
        assertThat(result(TOP + MARK + signed).headerMatches()).isTrue();
    }

    @Test
    void alteredFieldsProveNothingAndFailNothing() {
        String rebuilt = TOP + MARK + SIGNED.replace("Subject: Friday", "Subject: Monday");
        DkimResult result = result(rebuilt);
        assertThat(result.headerMatches()).isFalse();
        assertThat(result.cause()).isEqualTo(DkimCause.BODY_NOT_KEPT);
        assertThat(judge(rebuilt).claims().values()).containsOnly(Level.UNDECIDED);
    }

    @Test
    void aSignatureAboveTheMarkIsNone() {
        String field = SIGNED.substring(0, SIGNED.indexOf("From:"));
        String rebuilt = TOP + field + MARK + LETTER;
        assertThat(DkimVerifier.verify(scan(rebuilt), keys(), Instant.EPOCH)).isEmpty();
    }

    @Test
    void withoutAKeyThatIsSaidFirst() {
        DkimResult result = DkimVerifier.verify(
                        scan(TOP + MARK + SIGNED), (domain, selector) -> List.of(), Instant.EPOCH)
                .getFirst();
        assertThat(result.cause()).isEqualTo(DkimCause.KEY_MISSING);
        assertThat(result.others()).containsExactly(DkimCause.BODY_NOT_KEPT);
    }

    private static Message scan(String message) {
        return MessageScanner.scan(ArrayOctets.of(message.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
    }

    private static KeySource keys() {
        return (domain, selector) -> List.of(SIGNER.known(KeyOrigin.Kind.DNS));
    }

    private static DkimResult result(String message) {
        return DkimVerifier.verify(scan(message), keys(), Instant.parse("2020-01-01T00:00:00Z"))
                .getFirst();
    }

    private static Verdict judge(String message) {
        Message scanned = scan(message);
        var results = DkimVerifier.verify(scanned, keys(), Instant.parse("2020-01-01T00:00:00Z"));
        return VerdictPolicy.judge(
                Context.of(DisplayFactsReader.read(scanned), results).with(Versions.NONE, List.of()));
    }
}
