package org.isnad.core.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.Random;
import org.isnad.core.TestSigner;
import org.isnad.core.evidence.Claim;
import org.isnad.core.verdict.Level;
import org.junit.jupiter.api.Test;

/** Several signatures on one message, each in order: what none of them says alone, they do not say together. */
class MixedSignaturesTest {
    private static final KeyPair VICTIMS = TestSigner.rsa(1024, 101);
    private static final KeyPair ATTACKERS = TestSigner.rsa(1024, 102);
    private static final TestSigner VICTIM = TestSigner.of("party.fr", VICTIMS);
    private static final TestSigner ATTACKER = TestSigner.of("attacker.com", ATTACKERS);

    private final Random chance = new Random(1001);
    private final Letter letter = Letter.random(chance, "chief@party.fr");

    /** A real signature over the fields with l=0 proves the sender; the attacker's own proves the body he put below. */
    @Test
    void senderByOneAndContentByAnother() {
        String real = VICTIM.limitedTo(0).sign(letter.message());
        String forged = ATTACKER.sign(real.replace(letter.body(), "We will pay.\r\n"));
        Judged judged = Judged.of(forged, VICTIM.published(), ATTACKER.published());
        assertThat(judged.signatures()).allMatch(result -> result.matches());
        judged.doesNotProve(Claim.CONTENT, "body by the attacker");
        assertThat(judged.level(Claim.SENDER)).isEqualTo(Level.VERIFIED);
        assertThat(judged.level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
    }

    /** Fields of one real message, body of another, each with its own real signature by the same domain. */
    @Test
    void twoHalvesOfTwoRealMessages() {
        Letter other = Letter.random(chance, "chief@party.fr");
        TestSigner fieldsOnly = VICTIM.limitedTo(0);
        TestSigner bodyOnly = VICTIM.signing("from");
        String first = fieldsOnly.sign(letter.message());
        String second = bodyOnly.sign(other.message());
        String signature = second.substring(0, second.indexOf("From: "));
        String spliced = signature + first.replace(letter.body(), other.body());
        Judged judged = Judged.of(spliced, VICTIM.published());
        assertThat(judged.signatures()).allMatch(result -> result.matches());
        assertThat(judged.level()).isNotIn(Level.VERIFIED, Level.CORROBORATED);
    }

    @Test
    void aBrokenSignatureBesideAWholeOneLowersNothing() {
        String broken = ATTACKER.sign(letter.message()).replace("\r\n b=", "\r\n b=AAAA");
        String both = VICTIM.sign(broken);
        Judged judged = Judged.of(both, VICTIM.published(), ATTACKER.published());
        assertThat(judged.signatures()).anyMatch(result -> !result.matches());
        judged.isVerified();
    }

    @Test
    void aListThatSignsAgainLowersNothing() {
        TestSigner list = TestSigner.of("lists.example", ATTACKERS);
        Judged.of(list.sign(VICTIM.sign(letter.message())), VICTIM.published(), list.published())
                .isVerified();
    }

    /** The list's signature over a body that the list changed: the sender's fields stay proved, the body is not his. */
    @Test
    void aListThatChangedTheBodyProvesNothingForTheSender() {
        TestSigner list = TestSigner.of("lists.example", ATTACKERS);
        String changed = list.sign(VICTIM.sign(letter.message()) + "-- \r\nUnsubscribe here\r\n");
        Judged judged = Judged.of(changed, VICTIM.published(), list.published());
        judged.doesNotProve(Claim.CONTENT, "footer");
        assertThat(judged.level(Claim.SENDER)).isEqualTo(Level.VERIFIED);
        assertThat(judged.level()).isEqualTo(Level.CONSISTENT);
    }

    /** The attacker's signature claims to be about the victim; a key of the victim's selector is not his. */
    @Test
    void aSignatureInTheVictimsNameByAnotherKeyDoesNotMatch() {
        String forged = ATTACKER.under("party.fr").sign(letter.message());
        Judged judged = Judged.of(forged, VICTIM.published());
        assertThat(judged.signatures()).noneMatch(result -> result.headerMatches());
        assertThat(judged.level()).isEqualTo(Level.UNDECIDED);
    }

    @Test
    void aFailedSignatureIsNeverHeldAgainstTheMessage() {
        String signed = VICTIM.sign(letter.message());
        for (String damaged : new String[] {
            signed + "More.\r\n",
            signed.replace(letter.subject(), "Other"),
            signed.replace("bh=", "bh=AAAA"),
            letter.message()
        }) {
            Judged judged = Judged.of(damaged, VICTIM.published());
            assertThat(judged.level()).isEqualTo(Level.UNDECIDED);
            assertThat(judged.verdict().claims().values())
                    .noneMatch(level -> level == Level.SUSPICIOUS || level == Level.CONTRADICTED);
        }
    }

    /** Replayed as it is: the signature proves what it always proved, and no place in a mailbox (F9, rule 11). */
    @Test
    void noPlaceIsEverProvedByASignature() {
        Judged judged = Judged.of(VICTIM.sign(letter.message()), VICTIM.published());
        assertThat(judged.level(Claim.PLACE_IN_MAILBOX)).isEqualTo(Level.UNDECIDED);
        assertThat(judged.level(Claim.PLACE_IN_THREAD)).isEqualTo(Level.UNDECIDED);
    }
}
