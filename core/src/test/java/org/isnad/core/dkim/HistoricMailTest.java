package org.isnad.core.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.core.dkim.SignedMail.BODY;
import static org.isnad.core.dkim.SignedMail.HEADER;
import static org.isnad.core.dkim.SignedMail.KEY;
import static org.isnad.core.dkim.SignedMail.MAIL;
import static org.isnad.core.dkim.SignedMail.RECORD;
import static org.isnad.core.dkim.SignedMail.assertPass;
import static org.isnad.core.dkim.SignedMail.sign;
import static org.isnad.core.dkim.TestSigner.TAGS;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.Span;
import org.isnad.core.signature.Caveat;
import org.isnad.core.signature.ResultWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail on which verifiers disagree: each row of the table in {@code docs/design/dkim.md} has its case here. */
class HistoricMailTest {
    private static void assertMatchesThough(DkimResult result, ResultWord word, DkimCause cause) {
        assertThat(result.matches()).as("matches").isTrue();
        assertThat(result.word()).isEqualTo(word);
        assertThat(result.cause()).isEqualTo(cause);
    }

    // --- one primary cause, the others kept

    @Test
    void theFirstCauseSpeaksAndTheOthersAreKept() {
        String old = sign(MAIL, TAGS.replace("h=from", "t=1; x=2; h=from"));
        String changed = old.replace("Subject:", "Subject: Not") + "more\r\n";

        DkimResult withoutKey = Verified.one(changed);
        assertThat(withoutKey.cause()).isEqualTo(DkimCause.KEY_MISSING);
        assertThat(withoutKey.others()).containsExactly(DkimCause.BODY_HASH, DkimCause.EXPIRED);

        DkimResult withKey = Verified.one(changed, RECORD + "; t=y");
        assertThat(withKey.cause()).isEqualTo(DkimCause.BODY_AND_HEADER_HASH);
        assertThat(withKey.others()).containsExactly(DkimCause.EXPIRED, DkimCause.TESTING);

        DkimResult plain = Verified.one(old, RECORD);
        assertThat(plain.cause()).isEqualTo(DkimCause.EXPIRED);
        assertThat(plain.others()).isEmpty();
    }

    // --- odd bytes

    @ParameterizedTest
    @ValueSource(strings = {"simple/simple", "simple/relaxed", "relaxed/simple", "relaxed/relaxed"})
    void plainMailPasses(String canonicalization) {
        assertPass(Verified.one(sign(MAIL, TAGS.replace("relaxed/relaxed", canonicalization)), RECORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple/simple", "relaxed/relaxed"})
    void rawLatin1InASignedField(String canonicalization) {
        String mail = MAIL.replace("minutes", "r\u00E9union \u00E0 huis\r\n\t clos");
        assertPass(Verified.one(sign(mail, TAGS.replace("relaxed/relaxed", canonicalization)), RECORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple/simple", "relaxed/relaxed"})
    void headerBeyondThirtyKilobytes(String canonicalization) {
        String mail = MAIL.replace("b@example.net", "b@example.net" + ",\r\n c@example.net".repeat(4000));
        assertPass(Verified.one(sign(mail, TAGS.replace("relaxed/relaxed", canonicalization)), RECORD));
    }

    @Test
    void moreThanAThousandFields() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            many.append("X-Trace: ").append(i).append("\r\n");
        }
        String tags = TAGS.replace("h=from", "h=x-trace:x-trace:from");
        assertPass(Verified.one(sign(many + MAIL, tags), RECORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple/simple", "relaxed/relaxed"})
    void bareCrInTheBody(String canonicalization) {
        String mail = HEADER + "\r\none\rtwo \r three\r\r\nfour\r\n";
        assertPass(Verified.one(sign(mail, TAGS.replace("relaxed/relaxed", canonicalization)), RECORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple/simple", "relaxed/relaxed"})
    void copiedFieldsThatLookLikeTheSignature(String canonicalization) {
        String tags = TAGS.replace("relaxed/relaxed", canonicalization)
                .replace("bh=", "z=Subject:=20b=3D|X:b=abc|b= x;\r\n bh=");
        assertPass(Verified.one(sign(MAIL, tags), RECORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "\r\n\r\n\r\n", "  \r\n\t\r\n", " "})
    void relaxedBodyThatIsEmptyOrBlank(String body) {
        assertPass(Verified.one(sign(HEADER + "\r\n" + body, TAGS), RECORD));
    }

    // --- two facts: what the RFCs say, and what matches

    @Test
    void expired() {
        DkimResult result = Verified.one(sign(MAIL, TAGS + "; t=1431000000; x=1431600000"), RECORD);
        assertMatchesThough(result, ResultWord.POLICY, DkimCause.EXPIRED);
        assertThat(Verified.sentences(result)).contains("dkim.caveat.expired[2015-05-14]");
    }

    @Test
    void keyInTestingCountsAsUnsigned() {
        DkimResult result = Verified.one(sign(MAIL, TAGS), RECORD + "; t=y");
        assertMatchesThough(result, ResultWord.NEUTRAL, DkimCause.TESTING);
        assertThat(Verified.caveats(result)).contains(Caveat.Kind.TESTING);
        DkimResult broken = Verified.one(sign(MAIL, TAGS).replace("last", "lost"), RECORD + "; t=y");
        assertThat(broken.word()).isEqualTo(ResultWord.NEUTRAL);
        assertThat(broken.cause()).isEqualTo(DkimCause.BODY_HASH);
    }

    @Test
    void rsaSha1() {
        DkimResult result = Verified.one(sign(MAIL, TAGS.replace("sha256", "sha1")), RECORD);
        assertMatchesThough(result, ResultWord.PERMERROR, DkimCause.RSA_SHA1);
        assertThat(Verified.caveats(result)).contains(Caveat.Kind.RSA_SHA1);
    }

    @ParameterizedTest
    @CsvSource({"512, 1999", "600, 2005", "768, 2009", "800, 2020", "1000, 2020"})
    void keysBelow1024Bits(int bits, int year) {
        String name = "rsa" + bits;
        DkimResult result = Verified.one(TestSigner.sign(MAIL, TAGS, TestKeys.pair(name)), TestKeys.record(name));
        assertMatchesThough(result, ResultWord.POLICY, DkimCause.KEY_TOO_SHORT);
        assertThat(Verified.sentences(result)).contains("dkim.caveat.short-key[" + bits + ", " + year + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa1024", "rsa2048", "rsa1025"})
    void longEnoughKeys(String name) {
        assertPass(Verified.one(TestSigner.sign(MAIL, TAGS, TestKeys.pair(name)), TestKeys.record(name)));
    }

    @Test
    void ed25519() {
        String signed = TestSigner.sign(MAIL, TAGS.replace("rsa-", "ed25519-"), TestKeys.pair("ed25519"));
        assertPass(Verified.one(signed, TestKeys.record("ed25519")));
        DkimResult altered = Verified.one(signed.replace("minutes", "Minutes"), TestKeys.record("ed25519"));
        assertThat(altered.cause()).isEqualTo(DkimCause.HEADER_HASH);
        assertThat(altered.matches()).isFalse();
    }

    // --- what is not covered

    @Test
    void textBehindTheLimit() {
        String covered = "first line\r\n\r\nFrom here on\r\nlast line\r\n";
        String signed = sign(MAIL, TAGS + "; l=" + covered.length());
        DkimResult whole = Verified.one(signed, RECORD);
        assertPass(whole);
        assertThat(whole.facts().coverage().uncoveredBody().isEmpty()).isTrue();
        DkimResult result = Verified.one(signed + "and this was added\r\n", RECORD);
        assertPass(result);
        long end = signed.length();
        assertThat(result.facts().coverage().uncoveredBody())
                .isEqualTo(new Span(end, end + "and this was added\r\n".length()));
        assertThat(Verified.sentences(result)).contains("dkim.caveat.body-limit[20, " + end + "]");
    }

    /** A limit within empty lines covers all of these: that they were more or fewer cannot be seen. */
    @ParameterizedTest
    @CsvSource({"0, 0", "5, 5", "10, 10", "11, 14", "12, 14", "13, 14", "14, 14", "26, 26"})
    void limitAnywhere(int limit, int expected) {
        String signed = sign(MAIL, TAGS + "; l=" + limit);
        DkimResult result = Verified.one(signed, RECORD);
        assertPass(result);
        long start = (long) signed.length() - BODY.length();
        assertThat(result.facts().coverage().coveredBody().start()).isEqualTo(start);
        assertThat(result.facts().coverage().coveredBody().length()).isEqualTo(expected);
    }

    @Test
    void limitBeyondTheBodyIsNotConforming() {
        DkimResult result = Verified.one(sign(MAIL, TAGS + "; l=4000"), RECORD);
        assertMatchesThough(result, ResultWord.PERMERROR, DkimCause.FIELD_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject", "From", "To", "Date"})
    void secondFieldInFront(String name) {
        DkimResult result = Verified.one(name + ": <x@example.com>\r\n" + sign(MAIL, TAGS), RECORD);
        assertPass(result);
        assertThat(Verified.sentences(result)).contains("dkim.caveat.shown-field-not-signed[" + name + "]");
        assertThat(result.facts().coverage().signedFields()).hasSize(4);
    }

    @Test
    void secondFieldInFrontOfAnOversignedOneFails() {
        String tags = TAGS.replace("h=from", "h=from:from");
        assertPass(Verified.one(sign(MAIL, tags), RECORD));
        DkimResult result = Verified.one("From: x@example.com\r\n" + sign(MAIL, tags), RECORD);
        assertThat(result.cause()).isEqualTo(DkimCause.HEADER_HASH);
    }

    @Test
    void contentTypeThatIsNotSignedIsNamed() {
        DkimResult result = Verified.one(sign("Content-Type: text/html\r\n" + MAIL, TAGS), RECORD);
        assertThat(Verified.sentences(result))
                .contains("dkim.caveat.field-not-signed[Content-Type]", "dkim.caveat.field-not-signed[Message-ID]");
    }

    // --- conforming, though some refuse it

    @Test
    void spaceBeforeTheColon() {
        assertPass(Verified.one(sign(MAIL.replace("Subject:", "Subject \t:"), TAGS), RECORD));
        assertPass(Verified.one(sign(MAIL, TAGS).replace("Subject:", "Subject :"), RECORD));
        assertPass(Verified.one(TestSigner.sign(MAIL, TAGS, "DKIM-Signature : ", TestKeys.pair(KEY)), RECORD));
    }

    @Test
    void unknownTags() {
        assertPass(Verified.one(sign(MAIL, TAGS + "; x_new=1; r=y"), RECORD + "; n=a note; future=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p=%s", "k=rsa; p=%s", "p=%s;", " v = DKIM1 ;p=%s ; ", "v=DKIM1;\r\n\tp=%s"})
    void bareKeyRecords(String record) {
        assertPass(Verified.one(sign(MAIL, TAGS), record.formatted(TestKeys.p(KEY))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=1;a=rsa-sha256;c=relaxed/relaxed;d=example.org;s=sel;h=from:to:subject:date;bh=@BH@;b=@B@;",
                "a=rsa-sha256; b=@B@; s=sel; v=1; bh=@BH@; d=example.org; h=from : to\r\n :subject : date; c=relaxed/relaxed",
                "v=1; a=RSA-SHA256; c=Relaxed/Relaxed; d=Example.ORG; s=SEL; h=From:TO:subject:date; bh=@BH@; b=@B@",
                "v=1; a=rsa-sha256; d=example.org; s=sel; h=from; bh=@BH@; b=@B@ ",
                "v=1; a=rsa-sha256; c=relaxed; d=example.org; s=sel; h=from; q=dns/txt; bh=@BH@; b=@B@",
                "v=1; a=rsa-sha256; c=relaxed; d=example.org; i=x@deep.example.org; s=sel; h=from; bh=@BH@; b=@B@"
            })
    void waysToWriteAField(String tags) {
        String lower = tags.replace("RSA-SHA256", "rsa-sha256").replace("Relaxed/Relaxed", "relaxed/relaxed");
        String signed = sign(MAIL, lower);
        if (!lower.equals(tags)) {
            // The signer reads only lower case; relaxed leaves the case of a value alone, so the tag is tried unsigned.
            DkimResult result = Verified.one(signed.replace("rsa-sha256", "RSA-SHA256"), RECORD);
            assertThat(result.facts().bodyHashMatches()).isTrue();
            assertThat(result.facts().fieldCause()).isEqualTo(DkimCause.NONE);
            assertThat(result.key()).isNotNull();
            return;
        }
        assertPass(Verified.one(signed, RECORD));
    }

    // --- not conforming, yet it matches

    @ParameterizedTest
    @ValueSource(
            strings = {"; a=rsa-sha256", "; v=1", "; x_new=1; x_new=2", "; d=example.net", "; ;", "; nothing", "; 1a=2"
            })
    void invalidTagLists(String more) {
        DkimResult result = Verified.one(sign(MAIL, TAGS + more), RECORD);
        assertMatchesThough(result, ResultWord.PERMERROR, DkimCause.FIELD_INVALID);
        assertThat(Verified.caveats(result)).contains(Caveat.Kind.NOT_CONFORMING);
    }

    @Test
    void keyRecordWithAnEmptyTag() {
        DkimResult result = Verified.one(sign(MAIL, TAGS), "v=DKIM1;; p=" + TestKeys.p(KEY));
        assertMatchesThough(result, ResultWord.PERMERROR, DkimCause.KEY_INVALID);
        assertThat(Verified.sentences(result)).contains("dkim.tag.empty[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa1024", "rsa2048"})
    void bareRsaPublicKey(String name) {
        DkimResult result = Verified.one(
                TestSigner.sign(MAIL, TAGS, TestKeys.pair(name)), "v=DKIM1; p=" + TestKeys.barePkcs1(name));
        assertMatchesThough(result, ResultWord.PERMERROR, DkimCause.KEY_INVALID);
        assertThat(Verified.sentences(result)).contains("dkim.key.bare-rsa[]");
    }

    @Test
    void missingVersion() {
        DkimResult result = Verified.one(sign(MAIL, TAGS.replace("v=1; ", "")), RECORD);
        assertMatchesThough(result, ResultWord.PERMERROR, DkimCause.FIELD_INVALID);
    }

    // --- refused, as RFC 6376 says

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=1;   | v=2;                      | VERSION_UNKNOWN",
                "h=from | h=sender                  | FROM_NOT_SIGNED",
                "s=sel; | s=sel; i=a@example.net;   | IDENTITY_MISMATCH",
                "s=sel; | s=sel; i=@notexample.org; | IDENTITY_MISMATCH",
                "s=sel; | s=sel; i=a@example.org=40b.example; | IDENTITY_MISMATCH",
            })
    void fieldsThatAreRefused(String part, String replacement, DkimCause cause) {
        DkimResult result = Verified.one(sign(MAIL, TAGS.replace(part, replacement)), RECORD);
        assertMatchesThough(result, ResultWord.PERMERROR, cause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s=tlsrpt", "h=sha1", "k=ed25519", "s=tlsrpt:other"})
    void keysThatDoNotAllowIt(String restriction) {
        DkimResult result = Verified.one(sign(MAIL, TAGS), "v=DKIM1; " + restriction + "; p=" + TestKeys.p(KEY));
        assertThat(result.word()).isEqualTo(ResultWord.PERMERROR);
        assertThat(result.cause()).isIn(DkimCause.KEY_RESTRICTED, DkimCause.KEY_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s=email", "s=*", "s=tlsrpt:email", "h=sha1:sha256", "t=s", "t=s:z"})
    void keysThatAllowIt(String restriction) {
        assertPass(Verified.one(sign(MAIL, TAGS), "v=DKIM1; " + restriction + "; p=" + TestKeys.p(KEY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=61@example.org", "a@example=2Eorg", "a=40example.org", "b=3Dc.example@example.org"})
    void identitiesAreQuotedPrintable(String identity) {
        assertPass(Verified.one(sign(MAIL, TAGS.replace("s=sel;", "s=sel; i=" + identity + ";")), RECORD));
    }

    @Test
    void strictIdentity() {
        String tags = TAGS.replace("s=sel;", "s=sel; i=a@sub.example.org;");
        assertPass(Verified.one(sign(MAIL, tags), RECORD));
        assertMatchesThough(
                Verified.one(sign(MAIL, tags), RECORD + "; t=s"), ResultWord.PERMERROR, DkimCause.KEY_RESTRICTED);
    }

    // --- could not check

    @Test
    void noKeyIsNoFailure() {
        DkimResult result = Verified.one(sign(MAIL, TAGS));
        assertThat(result.cause()).isEqualTo(DkimCause.KEY_MISSING);
        assertThat(result.word()).isEqualTo(ResultWord.TEMPERROR);
        assertThat(result.facts().bodyHashMatches()).isTrue();
    }

    @Test
    void emptyKeyIsNoFailure() {
        DkimResult result = Verified.one(sign(MAIL, TAGS), "v=DKIM1; p=");
        assertThat(result.cause()).isEqualTo(DkimCause.KEY_REVOKED);
        assertThat(result.matches()).isFalse();
    }

    @Test
    void aRevokedRecordBesideAKeyIsNoRival() {
        assertPass(Verified.one(sign(MAIL, TAGS), "v=DKIM1; p=", RECORD));
    }

    // --- altered

    @Test
    void alteredParts() {
        String signed = sign(MAIL, TAGS);
        DkimResult body = Verified.one(signed.replace("last line", "last word"), RECORD);
        assertThat(body.cause()).isEqualTo(DkimCause.BODY_HASH);
        assertThat(body.headerMatches()).isTrue();
        assertThat(body.matches()).isFalse();
        DkimResult header = Verified.one(signed.replace("minutes", "hours"), RECORD);
        assertThat(header.cause()).isEqualTo(DkimCause.HEADER_HASH);
        DkimResult both = Verified.one(signed.replace("minutes", "hours").replace("last line", "last word"), RECORD);
        assertThat(both.cause()).isEqualTo(DkimCause.BODY_AND_HEADER_HASH);
        assertThat(both.word()).isEqualTo(ResultWord.FAIL);
    }

    // --- several

    @Test
    void severalSignaturesShareOneBody() {
        List<String> tags = List.of(TAGS, TAGS.replace("relaxed/relaxed", "simple/simple"), TAGS + "; l=5", TAGS);
        String signed = MAIL;
        for (String one : tags) {
            signed = sign(signed, one);
        }
        List<DkimResult> results = DkimVerifier.verify(Verified.scan(signed), TestKeys.source(RECORD), Verified.NOW);
        assertThat(results).hasSize(4).allSatisfy(SignedMail::assertPass);
    }

    @Test
    void aSignatureMayCoverAnEarlierOne() {
        String tags = TAGS.replace("h=from", "h=dkim-signature:from");
        String signed = sign(sign(MAIL, TAGS), tags);
        List<DkimResult> results = DkimVerifier.verify(Verified.scan(signed), TestKeys.source(RECORD), Verified.NOW);
        assertThat(results).hasSize(2).allSatisfy(SignedMail::assertPass);
    }

    @Test
    void aHundredAndOneSignatures() {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i <= SignatureHasher.MAX_SIGNATURES; i++) {
            fields.add("DKIM-Signature: " + TAGS.replace("@BH@", "YQ==").replace("@B@", "YQ==") + "; l=" + i);
        }
        List<HashFacts> facts = SignatureHasher.facts(Verified.scan(String.join("\r\n", fields) + "\r\n" + MAIL));
        assertThat(facts).hasSize(SignatureHasher.MAX_SIGNATURES + 1);
        assertThat(facts.getLast().fieldCause()).isEqualTo(DkimCause.FIELD_INVALID);
    }
}
