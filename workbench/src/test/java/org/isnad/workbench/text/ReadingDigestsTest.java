package org.isnad.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.ReadingDigest;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as another version of a message, and what only happened to it on its way. */
class ReadingDigestsTest {
    private static final String LETTER = """
            From: Nour <nour@movement.example>
            To: Press <press@paper.example>
            Subject: La =?UTF-8?Q?r=C3=A9union?=
            Date: Mon, 3 Apr 2017 10:00:00 +0200
            Message-ID: <1@movement.example>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            From here on all is clear.
            La réunion est lundi.
            """;

    private static ReadingDigest of(String letter) {
        return ReadingDigests.of(
                MessageScanner.scan(ArrayOctets.of(letter.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT));
    }

    private static Set<Claim> difference(String other) {
        assertThat(other).isNotEqualTo(LETTER);
        return of(LETTER).differsFrom(of(other));
    }

    @Test
    void transportChangesNothing() {
        assertThat(difference("Received: by mx.example; Mon, 3 Apr 2017 10:00:01 +0200\n" + LETTER))
                .isEmpty();
        assertThat(difference(LETTER.replace("\n", "\r\n"))).isEmpty();
        assertThat(difference(LETTER.replace("\nFrom here", "\n>From here"))).isEmpty();
        assertThat(difference(LETTER.replace("10:00:00 +0200", "08:00:00 +0000")))
                .isEmpty();
        assertThat(difference(LETTER.replace("Subject: La ", "Subject: La\n "))).isEmpty();
        assertThat(difference(LETTER.replace("8bit", "quoted-printable").replace("é", "=C3=A9")))
                .isEmpty();
        assertThat(difference(LETTER.replace("press@paper", "PRESS@Paper"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lundi, mardi, CONTENT",
        "lundi., lundi!, CONTENT",
        "clear., clear. -- list footer, CONTENT",
        "press@paper.example, other@paper.example, CONTENT",
        "nour@movement.example, nour@m0vement.example, SENDER",
        "Nour, The Minister, SENDER",
        "union?=, union?= bis, SUBJECT",
        "10:00:00, 10:00:01, STATED_DATE",
        "3 Apr, 4 Apr, STATED_DATE"
    })
    void whatAReaderSeesCounts(String from, String to, Claim claim) {
        assertThat(difference(LETTER.replace(from, to))).containsExactly(claim);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject: other", "From: other@movement.example", "Date: Tue, 4 Apr 2017 10:00:00 +0200"})
    void aSecondOccurrenceCounts(String field) {
        assertThat(difference(field + "\n" + LETTER)).hasSize(1);
        assertThat(difference(LETTER.replace("\nMIME", "\n" + field + "\nMIME")))
                .hasSize(1);
    }

    /** A reader may be shown either alternative. */
    @Test
    void theAlternativeThatIsNotIndexedCountsToo() {
        String alternative = """
                From: Nour <nour@movement.example>
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                lundi
                --b
                Content-Type: text/html

                <p>lundi</p>
                --b--
                """;
        assertThat(of(alternative).differsFrom(of(alternative.replace("<p>lundi</p>", "<p>mardi</p>"))))
                .containsExactly(Claim.CONTENT);
    }
}
