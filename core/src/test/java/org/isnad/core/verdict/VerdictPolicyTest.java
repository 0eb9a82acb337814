package org.isnad.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.isnad.core.TestSigner;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.Transit;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.KeyOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictPolicyTest {
    private static final KeyPair KEYS = TestSigner.rsa(1024, 5);
    private static final TestSigner SIGNER = TestSigner.of("party.fr", KEYS);
    private static final ItemId ANOTHER = ItemId.parse("ab".repeat(32));
    private static final String LETTER = """
            From: chief@party.fr
            To: desk@paper.example
            Subject: Friday
            Date: Mon, 1 May 2017 10:00:00 +0200
            Message-ID: <1@party.fr>

            See you.
            """.replace("\n", "\r\n");

    @Test
    void withoutSignaturesEverythingIsUndecided() {
        Verdict verdict = judge(LETTER, List.of());
        assertThat(verdict.level()).isEqualTo(Level.UNDECIDED);
        assertThat(verdict.claims().keySet()).containsExactly(Claim.values());
        assertThat(verdict.claims().values()).containsOnly(Level.UNDECIDED);
        assertThat(verdict.evidence()).isEmpty();
        assertThat(verdict.wouldChange()).containsExactly(Phrase.of("verdict.change.no-signature"));
    }

    @Test
    void theLevelIsTheWeakestOfSenderSubjectDateAndContent() {
        Verdict verdict = judge(SIGNER.signing("from", "date").sign(LETTER), List.of());
        assertThat(verdict.claims().get(Claim.SENDER)).isEqualTo(Level.VERIFIED);
        assertThat(verdict.claims().get(Claim.SUBJECT)).isEqualTo(Level.UNDECIDED);
        assertThat(verdict.level()).isEqualTo(Level.UNDECIDED);
    }

    /** Rule 14: another version takes nothing from what a vouched-for key proves. */
    @Test
    void aProvedVersionStaysProvedBesideAnother() {
        Verdict verdict = judge(SIGNER.sign(LETTER), List.of(ANOTHER));
        assertThat(verdict.level()).isEqualTo(Level.VERIFIED);
        assertThat(verdict.evidence())
                .anyMatch(finding -> finding.phrase().key().equals("verdict.versions.differ"));
    }

    /** Rule 5: two unanchored versions that differ are both undecided. */
    @Test
    void unprovedVersionsAreUndecided() {
        String signed = SIGNER.sign(LETTER);
        assertThat(judge(signed, List.of(), KeyOrigin.Kind.RECOVERED).level()).isEqualTo(Level.CONSISTENT);
        assertThat(judge(signed, List.of(ANOTHER), KeyOrigin.Kind.RECOVERED).level())
                .isEqualTo(Level.UNDECIDED);
    }

    @ParameterizedTest
    @EnumSource(KeyOrigin.Kind.class)
    void everyResultSaysWhatItDoesNotProve(KeyOrigin.Kind origin) {
        assertThat(judge(SIGNER.sign(LETTER), List.of(), origin).doesNotProve()).isNotEmpty();
        assertThat(judge(LETTER, List.of(), origin).doesNotProve()).isNotEmpty();
    }

    @Test
    void theSameFactsGiveTheSameVerdict() {
        String signed = SIGNER.sign(LETTER);
        assertThat(judge(signed, List.of(ANOTHER))).isEqualTo(judge(signed, List.of(ANOTHER)));
    }

    @Test
    void theWeakerOfTwoLevels() {
        assertThat(Level.VERIFIED.weaker(Level.UNDECIDED)).isEqualTo(Level.UNDECIDED);
        assertThat(Level.CONTRADICTED.weaker(Level.CONSISTENT)).isEqualTo(Level.CONTRADICTED);
        assertThat(Level.UNDECIDED.atMost(Level.CONSISTENT)).isEqualTo(Level.UNDECIDED);
    }

    private static Verdict judge(String message, List<ItemId> otherVersions) {
        return judge(message, otherVersions, KeyOrigin.Kind.DNS);
    }

    private static Verdict judge(String message, List<ItemId> otherVersions, KeyOrigin.Kind origin) {
        Message scanned =
                MessageScanner.scan(ArrayOctets.of(message.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
        var results = DkimVerifier.verify(
                scanned, (domain, selector) -> List.of(SIGNER.known(origin)), Instant.parse("2020-01-01T00:00:00Z"));
        return VerdictPolicy.judge(
                new Context(DisplayFactsReader.read(scanned), results, Transit.none(), otherVersions));
    }
}
