package org.isnad.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.isnad.core.TestSigner;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.KeyOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What clues of the second pass may and may not do (EVIDENCE, rules 5 and 16). */
class NoticedCluesTest {
    private static final TestSigner SIGNER = TestSigner.of("party.fr", TestSigner.rsa(1024, 5));
    private static final String LETTER = """
            From: chief@party.fr
            To: desk@paper.example
            Subject: Friday
            Date: Mon, 1 May 2017 10:00:00 +0200
            Message-ID: <1@party.fr>

            See you.
            """.replace("\n", "\r\n");

    @ParameterizedTest
    @EnumSource(Strength.class)
    void supportNeverGoesBeyondConsistent(Strength strength) {
        Verdict verdict = judge(LETTER, clue(Bearing.SUPPORTS, strength, Maker.AUTHOR_CLIENT));
        assertThat(verdict.claims().get(Claim.STATED_DATE)).isIn(Level.CONSISTENT, Level.UNDECIDED);
    }

    @Test
    void aTellingClueIsNotOutvoted() {
        Verdict verdict = judge(
                LETTER,
                clue(Bearing.SUPPORTS, Strength.FORGEABLE, Maker.AUTHOR_CLIENT),
                clue(Bearing.SUPPORTS, Strength.FORGEABLE, Maker.RELAY),
                clue(Bearing.AGAINST, Strength.TELLING, Maker.SUBMISSION_SERVER));
        assertThat(verdict.claims()).containsEntry(Claim.STATED_DATE, Level.SUSPICIOUS);
        assertThat(verdict.claims()).containsEntry(Claim.CONTENT, Level.UNDECIDED);
        assertThat(verdict.level()).isEqualTo(Level.SUSPICIOUS);
    }

    @Test
    void slightCluesOfOneHandAreNoTwo() {
        Evidence one = clue(Bearing.AGAINST, Strength.SLIGHT, Maker.AUTHOR_CLIENT);
        assertThat(judge(LETTER, one, one).level()).isEqualTo(Level.UNDECIDED);
        Evidence other = clue(Bearing.AGAINST, Strength.SLIGHT, Maker.RELAY);
        assertThat(judge(LETTER, one, other).level()).isEqualTo(Level.SUSPICIOUS);
    }

    /** Rule 5: a clue never lowers what a signature proves. */
    @ParameterizedTest
    @EnumSource(
            value = Strength.class,
            names = {"TELLING", "SLIGHT"})
    void whatASignatureProvesStays(Strength strength) {
        String signed = SIGNER.sign(LETTER);
        Verdict verdict = judge(
                signed,
                clue(Bearing.AGAINST, strength, Maker.AUTHOR_CLIENT),
                clue(Bearing.AGAINST, strength, Maker.RELAY));
        assertThat(verdict.level()).isEqualTo(Level.VERIFIED);
    }

    @Test
    void noNumberOfCluesContradicts() {
        for (Maker maker : Maker.values()) {
            assertThat(judge(LETTER, clue(Bearing.AGAINST, Strength.ANCHORED_SIGNATURE, maker))
                            .claims()
                            .values())
                    .doesNotContain(Level.CONTRADICTED);
        }
    }

    private static Evidence clue(Bearing bearing, Strength strength, Maker maker) {
        return new Evidence(
                "clock",
                "clock",
                Claim.STATED_DATE,
                bearing,
                strength,
                Phrase.of("verdict.not.time"),
                List.of(),
                List.of(),
                Set.of(maker),
                List.of());
    }

    private static Verdict judge(String message, Evidence... noticed) {
        Message scanned =
                MessageScanner.scan(ArrayOctets.of(message.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
        var results = DkimVerifier.verify(
                scanned,
                (domain, selector) -> List.of(SIGNER.known(KeyOrigin.Kind.DNS)),
                Instant.parse("2020-01-01T00:00:00Z"));
        return VerdictPolicy.judge(
                Context.of(DisplayFactsReader.read(scanned), results).with(List.of(noticed)));
    }
}
