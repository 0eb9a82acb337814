package org.isnad.core.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.Random;
import org.isnad.core.TestSealer;
import org.isnad.core.TestSigner;
import org.isnad.core.arc.ArcStatus;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.evidence.Claim;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** F28: a real ARC set put onto another message; and what a set may lift at all (EVIDENCE, rules 1, 2, 5 and 13). */
class SplicedSealsTest {
    private static final KeyPair VICTIMS = TestSigner.rsa(1024, 201);
    private static final KeyPair RECEIVERS = TestSigner.rsa(1024, 202);
    private static final KeyPair ATTACKERS = TestSigner.rsa(1024, 203);
    private static final TestSigner VICTIM = TestSigner.of("party.fr", VICTIMS);
    private static final TestSealer RECEIVER = TestSealer.of("google.com", RECEIVERS);
    private static final KnownKey SEALERS_KEY = RECEIVER.known(KeyOrigin.Kind.ARCHIVE);
    private static final KnownKey RECOVERED = VICTIM.known(KeyOrigin.Kind.RECOVERED);

    private final Random chance = new Random(2828);

    private Letter letter() {
        return Letter.random(chance, "chief@party.fr");
    }

    /** The positive control of rule 2: the receiver vouches for a key that nobody else knows. */
    @Test
    void aSealOfThisMessageVouchesForTheKeyOfItsSignature() {
        String signed = VICTIM.sign(letter().message());
        assertThat(Judged.of(signed, RECOVERED).level()).isEqualTo(Level.CONSISTENT);
        Judged judged = Judged.of(RECEIVER.seal(signed, TestSealer.passed(signed)), RECOVERED, SEALERS_KEY);
        assertThat(judged.transit().arc().status()).isEqualTo(ArcStatus.PASS);
        assertThat(judged.level()).as("%s", judged.verdict().evidence()).isEqualTo(Level.CORROBORATED);
    }

    /** Splices in every way that keeps the set whole, each by itself; the levels are those of the message without it. */
    enum Splice {
        /** The set alone, on a message that nobody signed. */
        ON_UNSIGNED,
        /** With the signature that its results name. */
        WITH_ITS_SIGNATURE,
        /** With the signature and the fields that it was made over: only the body is another. */
        OTHER_BODY,
        /** Only the subject is another. */
        OTHER_SUBJECT,
        /** On a message signed by a key of the forger's own, in the victim's name. */
        ON_SELF_SIGNED,
        /** The same, and the forger has fitted his key so that the sealed results name his signature. */
        ON_FITTED_KEY,
        /** On a message that is truly the victim's, under a key that nobody vouches for. */
        ON_ANOTHER_REAL_ONE
    }

    @ParameterizedTest
    @EnumSource(Splice.class)
    void noSplicedSetLiftsAnything(Splice splice) {
        for (int i = 0; i < 150; i++) {
            spliced(splice);
        }
    }

    private void spliced(Splice splice) {
        Letter real = letter();
        String signed = VICTIM.sign(real.message());
        String set = RECEIVER.set(signed, TestSealer.passed(signed));
        String signature = signed.substring(0, signed.indexOf("From: "));
        TestSigner forger = TestSigner.of("party.fr", ATTACKERS);
        KnownKey own = forger.known(KeyOrigin.Kind.RECOVERED);
        Letter other = letter();
        switch (splice) {
            case ON_UNSIGNED -> notLifted(set, other.message(), RECOVERED);
            case WITH_ITS_SIGNATURE -> notLifted(set, signature + other.message(), RECOVERED);
            case OTHER_BODY ->
                notLifted(set, signature + real.withBody(other.body()).message(), RECOVERED);
            case OTHER_SUBJECT -> notLifted(set, signed.replace(real.subject(), "We will pay"), RECOVERED);
            case ON_SELF_SIGNED -> notLifted(set, forger.sign(other.message()), own);
            case ON_FITTED_KEY -> {
                String forged = forger.sign(other.message());
                notLifted(RECEIVER.set(signed, TestSealer.passed(forged)), forged, own);
            }
            case ON_ANOTHER_REAL_ONE -> notLifted(set, VICTIM.sign(other.message()), RECOVERED);
        }
    }

    private static void notLifted(String set, String message, KnownKey key) {
        Judged without = Judged.of(message, key, SEALERS_KEY);
        Judged with = Judged.of(set + message, key, SEALERS_KEY);
        for (Claim claim : Claim.values()) {
            assertThat(with.level(claim).compareTo(without.level(claim)))
                    .as("%s %s%n%s", claim, with.verdict().evidence(), set + message)
                    .isGreaterThanOrEqualTo(0);
        }
        assertThat(with.level()).isEqualTo(without.level());
    }

    /** Anybody can publish a key and seal what he likes: a seal by an unknown domain vouches for nothing. */
    @Test
    void aSealByAnUnknownDomainVouchesForNothing() {
        TestSealer attacker = TestSealer.of("attacker.com", ATTACKERS);
        TestSigner forger = TestSigner.of("party.fr", ATTACKERS);
        String forged = forger.sign(letter().message());
        Judged judged = Judged.of(
                attacker.seal(forged, TestSealer.passed(forged)),
                forger.known(KeyOrigin.Kind.RECOVERED),
                attacker.known(KeyOrigin.Kind.DNS));
        assertThat(judged.transit().arc().status()).isEqualTo(ArcStatus.PASS);
        assertThat(judged.level()).isEqualTo(Level.CONSISTENT);
        judged.doesNotProve(Claim.SENDER, "own seal");
    }

    /** A known receiver's name under a key that was recovered, or stated by somebody, is no receiver's word. */
    @ParameterizedTest
    @EnumSource(
            value = KeyOrigin.Kind.class,
            names = {"RECOVERED", "OWNER", "OTHER"})
    void aSealUnderAKeyThatNobodySawVouchesForNothing(KeyOrigin.Kind origin) {
        TestSealer pretended = TestSealer.of("google.com", ATTACKERS);
        TestSigner forger = TestSigner.of("party.fr", ATTACKERS);
        String forged = forger.sign(letter().message());
        Judged judged = Judged.of(
                pretended.seal(forged, TestSealer.passed(forged)),
                forger.known(KeyOrigin.Kind.RECOVERED),
                pretended.known(origin));
        assertThat(judged.level()).isEqualTo(Level.CONSISTENT);
        judged.doesNotProve(Claim.SENDER, "pretended receiver");
    }

    /** A receiver seals forged mail in its own name, too: that it passed it on says nothing of the sender. */
    @Test
    void aHandlerNeverSpeaksForTheSender() {
        Letter forged = letter().withFrom("boss@google.com");
        Judged judged = Judged.of(RECEIVER.seal(forged.message(), "dkim=none; dmarc=fail"), SEALERS_KEY);
        assertThat(judged.transit().arc().status()).isEqualTo(ArcStatus.PASS);
        judged.doesNotProve(Claim.SENDER, "sealed spoof of the sealer's own domain");
        assertThat(judged.level(Claim.SUBJECT)).isEqualTo(Level.VERIFIED);
        assertThat(judged.level()).isEqualTo(Level.CONSISTENT);
    }

    /** Sealed results that name something else, too little, or a failure vouch for nothing. */
    @Test
    void onlyResultsThatNameTheSignatureVouch() {
        String signed = VICTIM.sign(letter().message());
        String passed = TestSealer.passed(signed);
        for (String results : new String[] {
            passed.replace("dkim=pass", "dkim=fail"),
            passed.replaceAll(" header.s=\\S+", ""),
            passed.replaceAll(" header.d=\\S+", ""),
            passed.replaceAll(" header.b=\\S+", ""),
            passed.replaceAll("(header.b=.{7}).*", "$1"),
            passed.replace("header.d=party.fr", "header.d=other.fr"),
            passed + ";\r\n " + passed.replace("dkim=pass", "dkim=fail"),
            "dmarc=pass header.from=party.fr",
            "none"
        }) {
            Judged judged = Judged.of(RECEIVER.seal(signed, results), RECOVERED, SEALERS_KEY);
            assertThat(judged.transit().arc().status()).isEqualTo(ArcStatus.PASS);
            assertThat(judged.level()).as(results).isEqualTo(Level.CONSISTENT);
        }
    }

    /** Rule 2: two different keys for one name stay a conflict, whatever a seal says. */
    @Test
    void noSealSettlesAConflictOfKeys() {
        String signed = VICTIM.sign(letter().message());
        TestSigner rival = TestSigner.of("party.fr", ATTACKERS);
        Judged judged = Judged.of(
                RECEIVER.seal(signed, TestSealer.passed(signed)),
                VICTIM.published(),
                rival.known(KeyOrigin.Kind.OWNER),
                SEALERS_KEY);
        assertThat(judged.level()).isEqualTo(Level.CONSISTENT);
    }

    /** A message signature that leaves the DKIM signature out does not say that it was there. */
    @Test
    void theNamedSignatureMustHaveBeenSealed() {
        String signed = VICTIM.sign(letter().message());
        TestSealer without = RECEIVER.signing("from", "to", "subject", "date");
        Judged judged = Judged.of(without.seal(signed, TestSealer.passed(signed)), RECOVERED, SEALERS_KEY);
        assertThat(judged.transit().arc().status()).isEqualTo(ArcStatus.PASS);
        assertThat(judged.level()).isEqualTo(Level.CONSISTENT);
    }

    /** Rule 13: notes without a seal are the forger's to write. Rule 5: that they say fail is held against nobody. */
    @Test
    void unsealedNotesAreConsistentAtMost() {
        String signed = VICTIM.sign(letter().message());
        String notes = "Authentication-Results: mx.google.com;\r\n " + TestSealer.passed(signed)
                + ";\r\n dmarc=pass header.from=party.fr\r\n";
        assertThat(Judged.of(notes + signed, RECOVERED).level()).isEqualTo(Level.CONSISTENT);
        assertThat(Judged.of(notes + signed).level(Claim.SENDER)).isEqualTo(Level.UNDECIDED);
        assertThat(Judged.of(notes + letter().message()).level(Claim.SENDER)).isEqualTo(Level.UNDECIDED);
        String failed = notes.replace("=pass", "=fail");
        Judged.of(failed + signed, VICTIM.published()).isVerified();
    }

    /** A list that seals what it changed: the fields are the sender's, as the list found them; the text is not his. */
    @Test
    void aListThatSealsWhatItChangedDoesNotMakeItTheSenders() {
        String signed = VICTIM.sign(letter().message());
        String changed = signed + "We will pay.\r\n";
        Judged judged = Judged.of(RECEIVER.seal(changed, TestSealer.passed(signed)), RECOVERED, SEALERS_KEY);
        assertThat(judged.transit().arc().status()).isEqualTo(ArcStatus.PASS);
        assertThat(judged.level()).isEqualTo(Level.CONSISTENT);
        assertThat(judged.level(Claim.SENDER)).isEqualTo(Level.CORROBORATED);
        assertThat(judged.level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
    }

    /** Two sets: the receiver's holds although a later hand broke the chain, if the message is as the receiver had it. */
    @Test
    void aLaterHandTakesNothingFromAnEarlierSet() {
        String signed = VICTIM.sign(letter().message());
        String sealed = RECEIVER.seal(signed, TestSealer.passed(signed));
        TestSealer later = TestSealer.of("attacker.com", ATTACKERS);
        String twice = later.seal(sealed, "arc=pass");
        Judged judged = Judged.of(twice, RECOVERED, SEALERS_KEY, later.known(KeyOrigin.Kind.DNS));
        assertThat(judged.transit().arc().status()).isEqualTo(ArcStatus.PASS);
        assertThat(judged.level()).isEqualTo(Level.CORROBORATED);
        Judged unknown = Judged.of(twice, RECOVERED, SEALERS_KEY);
        assertThat(unknown.transit().arc().status()).isEqualTo(ArcStatus.UNCHECKED);
        assertThat(unknown.level()).isEqualTo(Level.CORROBORATED);
    }
}
