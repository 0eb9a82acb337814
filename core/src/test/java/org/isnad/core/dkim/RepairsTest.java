package org.isnad.core.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.core.dkim.SignedMail.HEADER;
import static org.isnad.core.dkim.SignedMail.MAIL;
import static org.isnad.core.dkim.SignedMail.RECORD;
import static org.isnad.core.dkim.SignedMail.assertPass;
import static org.isnad.core.dkim.SignedMail.sign;
import static org.isnad.core.dkim.TestSigner.TAGS;

import org.isnad.core.signature.ResultWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Harmless damage is undone and named; none is named without need, and none is invented. */
class RepairsTest {
    @ParameterizedTest
    @ValueSource(strings = {"simple/simple", "simple/relaxed", "relaxed/simple", "relaxed/relaxed"})
    void repairs(String canonicalization) {
        String signed = sign(MAIL, TAGS.replace("relaxed/relaxed", canonicalization));
        String escaped = signed.replace("From here", ">From here");
        String from = "From amal@example.org Tue May  5 10:00:00 2015\r\n";
        assertRepaired(signed.replace("\r\n", "\n"), Repair.Kind.LINE_ENDS);
        assertRepaired(signed.substring(0, signed.length() - 2), Repair.Kind.FINAL_LINE_END);
        assertRepaired(from + signed, Repair.Kind.MBOX_FROM_LINE);
        assertRepaired("\u00EF\u00BB\u00BF" + signed, Repair.Kind.BYTE_ORDER_MARK);
        assertRepaired(escaped, Repair.Kind.MBOX_ESCAPING);
        assertRepaired(
                (from + escaped).replace("\r\n", "\n"),
                Repair.Kind.LINE_ENDS,
                Repair.Kind.MBOX_ESCAPING,
                Repair.Kind.MBOX_FROM_LINE);
        assertRepaired(
                "\u00EF\u00BB\u00BF" + from + escaped.substring(0, escaped.length() - 2),
                Repair.Kind.FINAL_LINE_END,
                Repair.Kind.MBOX_ESCAPING,
                Repair.Kind.MBOX_FROM_LINE,
                Repair.Kind.BYTE_ORDER_MARK);
    }

    private static void assertRepaired(String message, Repair.Kind... kinds) {
        DkimResult result = Verified.one(message, RECORD);
        assertThat(result.matches()).as("matches").isTrue();
        assertThat(result.word()).isEqualTo(ResultWord.PASS);
        assertThat(Verified.repairs(result)).containsExactly(kinds);
    }

    @Test
    void mixedLineEnds() {
        String signed = sign(MAIL, TAGS);
        assertRepaired(signed.replace("first line\r\n", "first line\n"), Repair.Kind.LINE_ENDS);
        assertRepaired(signed.replace("Subject: minutes\r\n", "Subject: minutes\n"), Repair.Kind.LINE_ENDS);
    }

    @Test
    void bareLfThatWasSignedAsSuch() {
        String mail = HEADER + "\r\none\ntwo\r\n";
        assertPass(Verified.one(sign(mail, TAGS), RECORD));
    }

    @ParameterizedTest
    @CsvSource({"From, >From", ">From, >>From", ">>From, >>>From"})
    void escapesOfBothMailboxVariants(String signedAs, String stored) {
        String signed = sign(MAIL.replace("From here", signedAs + " here"), TAGS);
        assertRepaired(signed.replace(signedAs + " here", stored + " here"), Repair.Kind.MBOX_ESCAPING);
    }

    @Test
    void mboxoLeavesQuotedLinesAlone() {
        String signed = sign(MAIL.replace("last line", ">From me\r\nlast line"), TAGS);
        String stored = signed.replace("\r\nFrom here", "\r\n>From here");
        DkimResult rd = Verified.one(stored, RECORD);
        // Neither variant fits a message in which one escaped and one quoted line look alike: it is left as it is.
        assertThat(rd.matches()).isFalse();
        String deeper = sign(MAIL.replace("last line", ">>From me\r\nlast line"), TAGS);
        assertRepaired(deeper.replace("\r\nFrom here", "\r\n>From here"), Repair.Kind.MBOX_ESCAPING);
    }

    @Test
    void aQuotedLineThatWasSignedIsNotTouched() {
        assertPass(Verified.one(sign(MAIL.replace("From here", ">From here"), TAGS), RECORD));
    }

    @Test
    void signersThatAddNoFinalLineEnd() {
        String body = "no line end";
        String signed = sign(HEADER + "\r\n" + body, TAGS + "; l=" + body.length());
        assertPass(Verified.one(signed, RECORD));
        // Without l= the hash is one of a body that nobody ended; the header differs now and is of no interest.
        String old = signed.replace("; l=" + body.length(), "");
        assertThat(SignatureHasher.facts(Verified.scan(old)).getFirst())
                .matches(HashFacts::bodyHashMatches)
                .satisfies(facts -> assertThat(facts.repairs()).isEmpty());
        HashFacts ended = SignatureHasher.facts(Verified.scan(old + "\r\n")).getFirst();
        assertThat(ended.bodyHashMatches()).isTrue();
        assertThat(ended.repairs()).extracting(Repair::kind).containsExactly(Repair.Kind.FINAL_LINE_END);
    }

    @Test
    void aDamagedBodyIsNotRepairedIntoAMatch() {
        DkimResult result =
                Verified.one(sign(MAIL, TAGS).replace("last", "lost").replace("\r\n", "\n"), RECORD);
        assertThat(result.matches()).isFalse();
        assertThat(result.cause()).isEqualTo(DkimCause.BODY_HASH);
    }
}
