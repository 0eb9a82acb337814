package org.isnad.core.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.Random;
import org.isnad.core.TestSigner;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.KeyRecordParser;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.evidence.Claim;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F20 and F21: signatures that match, under keys that do not carry them (EVIDENCE, rules 2, 3 and 15). */
class KeysWithoutAnchorTest {
    private static final KeyPair KEYS = TestSigner.rsa(1024, 21);
    private static final TestSigner SIGNER = TestSigner.of("party.fr", KEYS);
    private static final TestSigner ANOTHER = TestSigner.of("party.fr", TestSigner.rsa(1024, 23));

    private final String signed =
            SIGNER.sign(Letter.random(new Random(2101), "chief@party.fr").message());

    @ParameterizedTest
    @CsvSource({
        "DNS, VERIFIED",
        "ARCHIVE, VERIFIED",
        "OWNER, CORROBORATED",
        "OTHER, CORROBORATED",
        "RECOVERED, CONSISTENT"
    })
    void theOriginOfTheKeyIsTheCeiling(KeyOrigin.Kind origin, Level level) {
        Judged judged = Judged.of(signed, SIGNER.known(origin));
        assertThat(judged.signatures()).allMatch(DkimResult::matches);
        assertThat(judged.level()).isEqualTo(level);
        assertThat(judged.level(Claim.CONTENT)).isEqualTo(level);
        // Rule 3: when a key was seen is said of sightings, not of what its owner writes into a file.
        assertThat(judged.verdict().evidence().stream().flatMap(evidence -> evidence.limits().stream()))
                .filteredOn(limit -> limit.key().equals("verdict.date.key-seen"))
                .hasSize(level == Level.VERIFIED ? 1 : 0);
    }

    /** The same key from two origins is as good as the better one. */
    @Test
    void originsOfOneKeyAreKeptApart() {
        Judged.of(signed, SIGNER.known(KeyOrigin.Kind.RECOVERED), SIGNER.known(KeyOrigin.Kind.DNS))
                .isVerified();
    }

    /** Majority is no proof: two say one key, one says the other. */
    @Test
    void ofTwoDifferentKeysNeitherCounts() {
        Judged judged = Judged.of(
                signed,
                SIGNER.known(KeyOrigin.Kind.DNS),
                SIGNER.known(KeyOrigin.Kind.ARCHIVE),
                ANOTHER.known(KeyOrigin.Kind.DNS));
        judged.doesNotProve(Claim.SENDER, "conflicting keys");
        judged.doesNotProve(Claim.CONTENT, "conflicting keys");
        assertThat(judged.verdict().wouldChange())
                .anyMatch(phrase -> phrase.key().equals("verdict.change.conflict"));
    }

    @Test
    void aShortKeyIsAtMostConsistent() {
        for (int bits : new int[] {512, 768}) {
            TestSigner weak = TestSigner.of("party.fr", TestSigner.rsa(bits, 20));
            Judged judged = Judged.of(
                    weak.sign(Letter.random(new Random(2102), "chief@party.fr").message()), weak.published());
            assertThat(judged.signatures()).allMatch(DkimResult::matches);
            assertThat(judged.level()).isEqualTo(Level.CONSISTENT);
        }
    }

    /** When it was made cannot be shown, so that every SHA-1 signature counts as made after 2017. */
    @Test
    void sha1IsAtMostCorroborated() {
        Judged judged = Judged.of(
                SIGNER.bySha1()
                        .sign(Letter.random(new Random(2104), "chief@party.fr").message()),
                SIGNER.published());
        assertThat(judged.signatures()).allMatch(DkimResult::matches);
        assertThat(judged.level()).isEqualTo(Level.CORROBORATED);
    }

    @Test
    void expiredAndTestingStayProvedWithTheirCaveats() {
        TestSigner expired = SIGNER.withTags("t=1490000000; x=1490600000;");
        Judged old = Judged.of(
                expired.sign(Letter.random(new Random(2103), "chief@party.fr").message()), expired.published());
        old.isVerified();
        assertThat(old.verdict().evidence())
                .flatExtracting(finding -> finding.limits())
                .anyMatch(limit -> limit.key().equals("dkim.caveat.expired"))
                .anyMatch(limit -> limit.key().equals("verdict.date.signed-at")
                        && limit.args().contains("2017-03-20T08:53:20Z"))
                .anyMatch(limit -> limit.key().equals("verdict.date.key-seen"));
        Judged testing = Judged.of(
                signed,
                record("v=DKIM1; t=y; " + SIGNER.published().recordText().substring(9)));
        testing.isVerified();
    }

    /** Mathematically it matches; the domain never allowed it (RFC 6376, 3.6.1). */
    @ParameterizedTest
    @CsvSource({"s=other;", "h=sha1;", "k=ed25519;"})
    void aKeyForOtherThingsProvesNothing(String restriction) {
        String record = SIGNER.published().recordText().replace("k=rsa;", restriction);
        Judged judged = Judged.of(signed, record(record));
        judged.doesNotProve(Claim.CONTENT, restriction);
        judged.doesNotProve(Claim.SENDER, restriction);
    }

    /** Revocation and rotation look the same: could not check. */
    @Test
    void anEmptyKeyDecidesNothing() {
        Judged judged = Judged.of(signed, record("v=DKIM1; p="));
        assertThat(judged.level()).isEqualTo(Level.UNDECIDED);
        assertThat(judged.verdict().wouldChange())
                .anyMatch(phrase -> phrase.key().equals("verdict.change.key"));
    }

    @Test
    void aMissingKeyDecidesNothingAndIsNamed() {
        Judged judged = Judged.of(signed);
        assertThat(judged.level()).isEqualTo(Level.UNDECIDED);
        assertThat(judged.verdict().wouldChange())
                .anyMatch(phrase -> phrase.key().equals("verdict.change.key")
                        && phrase.args().equals(java.util.List.of("s1", "party.fr")));
    }

    private static KnownKey record(String text) {
        return new KnownKey(
                "party.fr",
                "s1",
                text,
                KeyRecordParser.parse(text),
                SIGNER.published().origin());
    }
}
