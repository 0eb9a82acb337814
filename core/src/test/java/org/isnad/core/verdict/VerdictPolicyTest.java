package org.isnad.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.isnad.core.TestSigner;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.Versions;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.Independence;
import org.isnad.core.signature.KeyOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictPolicyTest {
    private static final KeyPair KEYS = TestSigner.rsa(1024, 5);
    private static final TestSigner SIGNER = TestSigner.of("party.fr", KEYS);
    private static final Versions ANOTHER = new Versions(1, Set.of(Claim.CONTENT), List.of());
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
        Verdict verdict = judge(LETTER, Versions.NONE);
        assertThat(verdict.level()).isEqualTo(Level.UNDECIDED);
        assertThat(verdict.claims().keySet()).containsExactly(Claim.values());
        assertThat(verdict.claims().values()).containsOnly(Level.UNDECIDED);
        assertThat(verdict.evidence()).isEmpty();
        assertThat(verdict.wouldChange()).containsExactly(Phrase.of("verdict.change.no-signature"));
    }

    @Test
    void theLevelIsTheWeakestOfSenderSubjectDateAndContent() {
        Verdict verdict = judge(SIGNER.signing("from", "date").sign(LETTER), Versions.NONE);
        assertThat(verdict.claims().get(Claim.SENDER)).isEqualTo(Level.VERIFIED);
        assertThat(verdict.claims().get(Claim.SUBJECT)).isEqualTo(Level.UNDECIDED);
        assertThat(verdict.level()).isEqualTo(Level.UNDECIDED);
    }

    /** Rule 14: another version takes nothing from what a vouched-for key proves. */
    @Test
    void aProvedVersionStaysProvedBesideAnother() {
        Verdict verdict = judge(SIGNER.sign(LETTER), ANOTHER);
        assertThat(verdict.level()).isEqualTo(Level.VERIFIED);
        assertThat(verdict.evidence())
                .anyMatch(finding -> finding.phrase().key().equals("verdict.versions.differ"));
    }

    /** Rule 5: two unanchored versions that differ are both undecided. */
    @Test
    void unprovedVersionsAreUndecided() {
        String signed = SIGNER.sign(LETTER);
        assertThat(judge(signed, Versions.NONE, KeyOrigin.Kind.RECOVERED).level())
                .isEqualTo(Level.CONSISTENT);
        assertThat(judge(signed, ANOTHER, KeyOrigin.Kind.RECOVERED).level()).isEqualTo(Level.UNDECIDED);
    }

    /** Each claim has its own level: only where versions read differently is anything undecided. */
    @Test
    void onlyClaimsThatDifferBecomeUndecided() {
        String signed = SIGNER.sign(LETTER);
        Versions subject = new Versions(2, Set.of(Claim.SUBJECT), List.of());
        Verdict verdict = judge(signed, subject, KeyOrigin.Kind.RECOVERED);
        assertThat(verdict.claims()).containsEntry(Claim.SUBJECT, Level.UNDECIDED);
        assertThat(verdict.claims()).containsEntry(Claim.CONTENT, Level.CONSISTENT);
        assertThat(verdict.level()).isEqualTo(Level.UNDECIDED);

        Versions transportOnly = new Versions(2, Set.of(), List.of());
        assertThat(judge(signed, transportOnly, KeyOrigin.Kind.RECOVERED).level())
                .isEqualTo(Level.CONSISTENT);
    }

    /** Rule 14, and no disproof: a draft or a list's copy has the same Message-ID as what was signed. */
    @Test
    void aProvedVersionLiftsNobodyAndCondemnsNobody() {
        Versions beside = ANOTHER.withProved(List.of(ItemId.parse("ab".repeat(32))));
        Verdict verdict = judge(LETTER, beside);
        assertThat(verdict.level()).isEqualTo(Level.UNDECIDED);
        assertThat(verdict.evidence())
                .anyMatch(finding -> finding.phrase().key().equals("verdict.versions.proved"));
    }

    /** Rule 2 speaks of keys: a declaration of independence is repeated, and lifts no level. */
    @Test
    void aDeclaredIndependentCopyIsNamedAndLiftsNothing() {
        Message scanned =
                MessageScanner.scan(ArrayOctets.of(LETTER.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
        Independence declared = new Independence(1, 2, "other hands", "N", Instant.EPOCH);
        Verdict verdict = VerdictPolicy.judge(
                Context.of(DisplayFactsReader.read(scanned), List.of()).with(Versions.NONE, List.of(declared)));
        assertThat(verdict.level()).isEqualTo(Level.UNDECIDED);
        assertThat(verdict.evidence())
                .singleElement()
                .satisfies(finding -> assertThat(finding.phrase())
                        .isEqualTo(Phrase.of("verdict.independent.copy", 1L, 2L, "N", "other hands")));
    }

    @ParameterizedTest
    @EnumSource(KeyOrigin.Kind.class)
    void everyResultSaysWhatItDoesNotProve(KeyOrigin.Kind origin) {
        assertThat(judge(SIGNER.sign(LETTER), Versions.NONE, origin).doesNotProve())
                .isNotEmpty();
        assertThat(judge(LETTER, Versions.NONE, origin).doesNotProve()).isNotEmpty();
    }

    @Test
    void theSameFactsGiveTheSameVerdict() {
        String signed = SIGNER.sign(LETTER);
        assertThat(judge(signed, ANOTHER)).isEqualTo(judge(signed, ANOTHER));
    }

    @Test
    void theWeakerOfTwoLevels() {
        assertThat(Level.VERIFIED.weaker(Level.UNDECIDED)).isEqualTo(Level.UNDECIDED);
        assertThat(Level.CONTRADICTED.weaker(Level.CONSISTENT)).isEqualTo(Level.CONTRADICTED);
        assertThat(Level.UNDECIDED.atMost(Level.CONSISTENT)).isEqualTo(Level.UNDECIDED);
    }

    private static Verdict judge(String message, Versions versions) {
        return judge(message, versions, KeyOrigin.Kind.DNS);
    }

    private static Verdict judge(String message, Versions versions, KeyOrigin.Kind origin) {
        Message scanned =
                MessageScanner.scan(ArrayOctets.of(message.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
        var results = DkimVerifier.verify(
                scanned, (domain, selector) -> List.of(SIGNER.known(origin)), Instant.parse("2020-01-01T00:00:00Z"));
        return VerdictPolicy.judge(
                Context.of(DisplayFactsReader.read(scanned), results).with(versions, List.of()));
    }
}
