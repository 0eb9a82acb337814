package org.isnad.core.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.core.TestSigner;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.evidence.Answered;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.VerdictPolicy;
import org.junit.jupiter.api.Test;

/**
 * F27: a real "yes, agreed" moved under a question (EVIDENCE, rule 10). Forbidden: a place that is VERIFIED where the question
 * is not the one that was answered, in words, in identifier, or in who signed it.
 */
class MovedAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final List<String> NAMES = List.of(
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "in-reply-to",
            "mime-version",
            "content-type",
            "content-transfer-encoding");
    private static final TestSigner CHIEF =
            TestSigner.of("party.example", TestSigner.rsa(1024, 331)).signing(NAMES);
    private static final TestSigner ZOE =
            TestSigner.of("one.example", TestSigner.rsa(1024, 332)).signing(NAMES);
    private static final TestSigner ATTACKER =
            TestSigner.of("attacker.example", TestSigner.rsa(1024, 333)).signing(NAMES);
    private static final String ID = "q1@party.example";

    private static String mail(String from, String to, String id, String more, String text) {
        return "From: " + from + "\r\nTo: " + to + "\r\nSubject: plan\r\nDate: Mon, 8 May 2017 11:59:00 +0200\r\n"
                + "Message-ID: <" + id + ">\r\n" + more
                + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n"
                + "Content-Transfer-Encoding: 7bit\r\n\r\n" + text + "\r\n";
    }

    private static String question(String from, String text) {
        return mail(from, "zoe@one.example", ID, "", text);
    }

    private static String answer() {
        return mail(
                "zoe@one.example", "chief@party.example", "a1@one.example", "In-Reply-To: <" + ID + ">\r\n", "Agreed.");
    }

    private static Message scanned(String mail) {
        return MessageScanner.scan(ArrayOctets.of(mail.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
    }

    private static List<DkimResult> results(Message message, KeyOrigin.Kind anchor) {
        List<KnownKey> known = Stream.of(CHIEF, ZOE, ATTACKER)
                .map(signer -> signer.known(anchor))
                .toList();
        KeySource keys = (domain, selector) ->
                known.stream().filter(key -> key.domain().equals(domain)).toList();
        return DkimVerifier.verify(SignatureHasher.facts(message), keys, NOW);
    }

    private static Level place(String question, String answer, KeyOrigin.Kind anchor) {
        Message parent = scanned(question);
        Message child = scanned(answer);
        Answered answered =
                new Answered(new ItemId(1, 2, 3, 4), ID, DisplayFactsReader.read(parent), results(parent, anchor));
        Context context = Context.of(DisplayFactsReader.read(child), results(child, anchor))
                .answering(Optional.of(answered));
        return VerdictPolicy.judge(context).claims().getOrDefault(Claim.PLACE_IN_THREAD, Level.UNDECIDED);
    }

    private static Level place(String question, String answer) {
        return place(question, answer, KeyOrigin.Kind.DNS);
    }

    private static final String ASKED = CHIEF.sign(question("chief@party.example", "Shall we meet on Friday?"));

    @Test
    void anAnswerAndItsQuestionBothSigned() {
        assertThat(place(ASKED, ZOE.sign(answer()))).isEqualTo(Level.VERIFIED);
    }

    @Test
    void aQuestionWithOtherWordsUnderItsTrueSignature() {
        assertThat(place(ASKED.replace("meet on Friday", "burn the books"), ZOE.sign(answer())))
                .isEqualTo(Level.UNDECIDED);
    }

    @Test
    void aQuestionThatNobodySigned() {
        assertThat(place(question("chief@party.example", "Shall we burn the books?"), ZOE.sign(answer())))
                .isEqualTo(Level.UNDECIDED);
    }

    @Test
    void aQuestionUnderTheTrueIdentifierSignedByAnotherDomain() {
        String forged = ATTACKER.sign(question("mallory@attacker.example", "Shall we burn the books?"));
        assertThat(place(forged, ZOE.sign(answer()))).isEqualTo(Level.UNDECIDED);
        String foreign = ATTACKER.sign(question("chief@party.example", "Shall we burn the books?"));
        assertThat(place(foreign, ZOE.sign(answer()))).isEqualTo(Level.UNDECIDED);
    }

    @Test
    void anAnswerWhoseReferenceOrWordsWereChanged() {
        String elsewhere = answer().replace("<" + ID + ">", "<other@party.example>");
        assertThat(place(ASKED, ZOE.sign(elsewhere).replace("<other@party.example>", "<" + ID + ">")))
                .isEqualTo(Level.UNDECIDED);
        assertThat(place(ASKED, ZOE.sign(answer()).replace("Agreed.", "Never.")))
                .isEqualTo(Level.UNDECIDED);
    }

    @Test
    void aReferenceThatNobodySigned() {
        TestSigner careless = ZOE.signing(TestSigner.WITH_CONTENT_TYPE);
        assertThat(place(ASKED, careless.sign(answer()))).isEqualTo(Level.UNDECIDED);
    }

    @Test
    void keysOnSomebodysWord() {
        assertThat(place(ASKED, ZOE.sign(answer()), KeyOrigin.Kind.OTHER)).isEqualTo(Level.UNDECIDED);
    }
}
