package org.isnad.core.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import org.isnad.core.item.Span;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.KeyOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tag lists, key records, strength and anchors, each by itself. */
class PartsTest {

    // --- tag lists (RFC 6376, 3.2)

    @Test
    void tagsKeepTheirPlaces() {
        TagList list = TagList.parse(" a = x y ;\r\n\tb= ;c=d=e; ");
        assertThat(list.defects()).isEmpty();
        assertThat(list.tags())
                .containsExactly(
                        new TagList.Tag("a", "x y", new Span(4, 9)),
                        new TagList.Tag("b", "", new Span(15, 16)),
                        new TagList.Tag("c", "d=e", new Span(19, 22)));
        assertThat(list.value("A")).as("names are case-sensitive").isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1; a=2     | dkim.tag.duplicate",
                "a=1;; b=2    | dkim.tag.empty",
                "; a=1        | dkim.tag.empty",
                "a=1; nothing | dkim.tag.without-value",
                "1a=1         | dkim.tag.bad-name",
                "=1           | dkim.tag.bad-name",
                "a-b=1        | dkim.tag.bad-name",
            })
    void defectsOfTagLists(String text, String key) {
        assertThat(TagList.parse(text).defects())
                .extracting(d -> d.phrase().key())
                .containsExactly(key);
    }

    @Test
    void ofTwoTagsTheFirstCounts() {
        assertThat(TagList.parse("a=1; a=2").value("a")).isEqualTo("1");
    }

    @Test
    void aHostileListDoesNotFillTheMemoryWithDefects() {
        assertThat(TagList.parse(";".repeat(100_000)).defects()).hasSizeLessThan(100);
    }

    // --- key records (RFC 6376, 3.6.1; RFC 8463)

    @Test
    void equalKeysInDifferentSpellings() {
        PublicKeyValue key = key(TestKeys.record("rsa1024"));
        String spaced = "k=rsa;\r\n p=" + TestKeys.p("rsa1024").replaceAll("(.{20})", "$1 \t");
        assertThat(KeyRecordParser.parse(spaced).publicKey()).isEqualTo(key);
        assertThat(KeyRecordParser.parse("p=" + TestKeys.barePkcs1("rsa1024")).publicKey())
                .isEqualTo(key);
        assertThat(KeyRecordParser.parse(KeyRecordText.of(key)).publicKey()).isEqualTo(key);
        assertThat(KeyRecordParser.parse(KeyRecordText.of(key)).defects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=DKIM2; p=%s         | dkim.key.version-unknown",
                "v=dkim1; p=%s         | dkim.key.version-unknown",
                "p=%s; v=DKIM1         | dkim.key.version-not-first",
                "v=DKIM1; p=%s;; k=rsa | dkim.tag.empty",
                "v=DKIM1; p=%s!        | dkim.key.bad-base64",
            })
    void recordsThatDoNotConformStillHoldAKey(String record, String key) {
        KeyRecord read = KeyRecordParser.parse(record.formatted(TestKeys.p("rsa1024")));
        assertThat(read.publicKey()).isNotNull();
        assertThat(read.defects()).extracting(d -> d.phrase().key()).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=DKIM1",
                "",
                "p=AAAA",
                "p=MIGfMA0GCSqG",
                "k=dsa; p=AAAA",
                "k=ed25519; p=AAAA",
                "p=====",
                "p=;p="
            })
    void recordsWithoutAReadableKey(String record) {
        KeyRecord read = KeyRecordParser.parse(record);
        assertThat(read.publicKey()).isNull();
        assertThat(read.defects()).isNotEmpty();
    }

    @Test
    void anEmptyKeyIsRevoked() {
        KeyRecord read = KeyRecordParser.parse("v=DKIM1; k=rsa; p= ");
        assertThat(read.revoked()).isTrue();
        assertThat(read.defects()).isEmpty();
    }

    @Test
    void edwardsKeys() {
        KeyRecord raw = KeyRecordParser.parse(TestKeys.record("ed25519"));
        assertThat(raw.defects()).isEmpty();
        assertThat(raw.publicKey()).isInstanceOf(PublicKeyValue.Ed25519.class);
        String wrapped = Base64.getEncoder()
                .encodeToString(TestKeys.pair("ed25519").getPublic().getEncoded());
        KeyRecord read = KeyRecordParser.parse("k=ed25519; p=" + wrapped);
        assertThat(read.publicKey()).isEqualTo(raw.publicKey());
        assertThat(read.defects()).hasSize(1);
    }

    @Test
    void aKeyUnderWhichEverybodyCanSignIsNone() {
        BigInteger modulus = BigInteger.ONE.shiftLeft(1023).add(BigInteger.ONE);
        assertThat(PublicKeyValue.Rsa.of(modulus, BigInteger.ONE)).isNull();
        assertThat(PublicKeyValue.Rsa.of(modulus, BigInteger.TWO)).isNull();
        assertThat(PublicKeyValue.Rsa.of(modulus.shiftLeft(20_000).add(BigInteger.ONE), BigInteger.valueOf(3)))
                .isNull();
    }

    // --- years (EVIDENCE, rule 15)

    @ParameterizedTest
    @CsvSource({"384, 1999", "512, 1999", "513, 2003", "768, 2009", "769, 2019", "1023, 2020"})
    void breakableSince(int bits, int year) {
        BigInteger modulus = BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE);
        PublicKeyValue key = new PublicKeyValue.Rsa(modulus, BigInteger.valueOf(65_537));
        assertThat(KeyStrength.breakableSince(key)).isEqualTo(year);
    }

    @Test
    void longKeysAreNotBreakableByTheirLength() {
        assertThat(List.of("rsa1024", "ed25519"))
                .allSatisfy(name -> assertThat(KeyStrength.breakableSince(key(TestKeys.record(name))))
                        .isNull());
    }

    // --- anchors (EVIDENCE, rules 2 and 3)

    private static final String KEY = TestKeys.record("rsa1024");
    private static final String RIVAL = TestKeys.record("rsa1024-b");

    private static PublicKeyValue key(String record) {
        PublicKeyValue key = KeyRecordParser.parse(record).publicKey();
        if (key == null) {
            throw new AssertionError(record);
        }
        return key;
    }

    private static Anchor anchor(KnownKey... known) {
        return Anchors.of(key(KEY), List.of(known));
    }

    @Test
    void anchorsByOrigin() {
        assertThat(anchor(TestKeys.known(KEY, KeyOrigin.Kind.DNS))).isInstanceOf(Anchor.Published.class);
        assertThat(anchor(TestKeys.known(KEY, KeyOrigin.Kind.ARCHIVE))).isInstanceOf(Anchor.Published.class);
        assertThat(anchor(TestKeys.known(KEY, KeyOrigin.Kind.OWNER))).isInstanceOf(Anchor.Stated.class);
        assertThat(anchor(TestKeys.known(KEY, KeyOrigin.Kind.OTHER))).isInstanceOf(Anchor.Stated.class);
        assertThat(anchor(TestKeys.known(KEY, KeyOrigin.Kind.RECOVERED))).isInstanceOf(Anchor.Unanchored.class);
        assertThat(Anchors.of(null, List.of())).isInstanceOf(Anchor.Unanchored.class);
    }

    @Test
    void originsOfOneKeyAddUp() {
        String spelledOtherwise = "p=" + TestKeys.barePkcs1("rsa1024");
        Anchor anchor =
                anchor(TestKeys.known(KEY, KeyOrigin.Kind.OTHER), TestKeys.known(spelledOtherwise, KeyOrigin.Kind.DNS));
        assertThat(anchor)
                .isInstanceOfSatisfying(
                        Anchor.Published.class, p -> assertThat(p.origins()).hasSize(2));
    }

    @Test
    void twoKeysAreAConflict() {
        assertThat(anchor(TestKeys.known(KEY, KeyOrigin.Kind.DNS), TestKeys.known(RIVAL, KeyOrigin.Kind.DNS)))
                .isInstanceOf(Anchor.Conflicting.class);
        assertThat(anchor(TestKeys.known(KEY, KeyOrigin.Kind.DNS), TestKeys.known(RIVAL, KeyOrigin.Kind.OTHER)))
                .isInstanceOf(Anchor.Conflicting.class);
    }

    @Test
    void whatIsNoRival() {
        assertThat(anchor(
                        TestKeys.known(KEY, KeyOrigin.Kind.DNS),
                        TestKeys.known("v=DKIM1; p=", KeyOrigin.Kind.DNS),
                        TestKeys.known("v=DKIM1; p=nonsense", KeyOrigin.Kind.DNS),
                        TestKeys.known(RIVAL, KeyOrigin.Kind.RECOVERED)))
                .isInstanceOf(Anchor.Published.class);
    }

    @Test
    void theMatchingKeyIsUsedWhateverItsPlace() {
        String mail = "From: a@example.org\r\nSubject: x\r\n\r\ntext\r\n";
        String signed = TestSigner.sign(mail, TestSigner.TAGS, TestKeys.pair("rsa1024"));
        KeySource keys = TestKeys.source(List.of(
                TestKeys.known(RIVAL, KeyOrigin.Kind.DNS),
                TestKeys.known(KEY, KeyOrigin.Kind.OTHER),
                TestKeys.known(KEY, KeyOrigin.Kind.ARCHIVE)));
        DkimResult result =
                DkimVerifier.verify(Verified.scan(signed), keys, Verified.NOW).getFirst();
        assertThat(result.matches()).isTrue();
        assertThat(result.key()).isEqualTo(TestKeys.known(KEY, KeyOrigin.Kind.ARCHIVE));
        assertThat(result.anchor()).isInstanceOf(Anchor.Conflicting.class);
    }
}
