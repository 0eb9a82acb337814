package org.isnad.core.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.isnad.core.TestSigner;
import org.isnad.core.evidence.Claim;
import org.isnad.core.verdict.Level;
import org.junit.jupiter.api.Test;

/**
 * F25: a real signature by the sender's own published key that leaves Content-Type and Content-Transfer-Encoding open, as
 * Gmail's do, and then other values over the unchanged signed bytes (EVIDENCE, rule 7). Forbidden: CONTENT, whenever
 * what is shown is not what the signer's own fields showed.
 */
class SwappedReadingTest {
    private static final int ATTACKS = 1_000;
    private static final KeyPair KEYS = TestSigner.rsa(1024, 25);
    private static final TestSigner OPEN = TestSigner.of("party.fr", KEYS).signing(TestSigner.WITHOUT_CONTENT_TYPE);

    /** What a body was signed as, and the bytes. */
    private record Original(String fields, String body) {}

    private static Map<String, Original> originals(Random chance) {
        String text = Letter.text(chance);
        String other = Letter.text(chance);
        String b = "b" + chance.nextInt(1_000_000);
        String c = "c" + chance.nextInt(1_000_000);
        Map<String, Original> all = new LinkedHashMap<>();
        all.put("plain", new Original(type("text/plain; charset=us-ascii"), text));
        all.put("plain, nothing declared", new Original("", text));
        all.put("html", new Original(type("text/html"), "<p>" + text + "</p><p hidden>not</p>\r\n"));
        all.put("html with entities only", new Original(type("text/html"), text + "1 &lt; 2\r\n"));
        all.put("html with a comment only", new Original(type("text/html"), "We <!-- do not --> agree.\r\n"));
        all.put("text that html hides", new Original(type("text/plain"), "We <do not> agree. " + text));
        all.put(
                "text with a line like a delimiter",
                new Original(type("text/plain"), text + "--" + b + "\r\n\r\n" + other));
        all.put(
                "text with a whole multipart",
                new Original(type("text/plain"), text + part(b, "text/plain", other) + close(b)));
        all.put(
                "mixed",
                new Original(
                        multipart("mixed", b), part(b, "text/plain", text) + part(b, "text/plain", other) + close(b)));
        all.put(
                "mixed, two kinds of text",
                new Original(
                        multipart("mixed", b),
                        part(b, "text/plain", text) + part(b, "text/html", "<p>" + other + "</p>\r\n") + close(b)));
        all.put(
                "twins",
                new Original(
                        multipart("alternative", b),
                        part(b, "text/plain", "Yes we do.\r\n")
                                + part(b, "text/html", "<p>Yes we do.</p>\r\n")
                                + close(b)));
        all.put(
                "preamble and epilogue",
                new Original(multipart("mixed", b), other + part(b, "text/plain", text) + close(b) + other));
        String inner = "--" + b + "\r\n" + multipart("alternative", c) + "\r\n" + part(c, "text/plain", text)
                + part(c, "text/html", "<p>" + text + "</p>\r\n") + close(c);
        String attached =
                "--" + b + "\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\n%PDF\r\n";
        all.put("nested", new Original(multipart("mixed", b), inner + attached + close(b)));
        all.put(
                "nested and more text",
                new Original(multipart("mixed", b), inner + part(b, "text/plain", other) + close(b)));
        all.put(
                "alternatives that differ",
                new Original(
                        multipart("alternative", b),
                        part(b, "text/plain", text) + part(b, "text/html", "<p>" + other + "</p>\r\n") + close(b)));
        all.put(
                "three alternatives",
                new Original(
                        multipart("alternative", b),
                        part(b, "text/plain", text)
                                + part(b, "text/html", "<p>" + text + "</p>\r\n")
                                + part(b, "text/calendar", other)
                                + close(b)));
        all.put(
                "alternative with a nested mixed",
                new Original(
                        multipart("alternative", b),
                        part(b, "text/plain", text) + "--" + b + "\r\n" + multipart("mixed", c) + "\r\n"
                                + part(c, "text/html", "<p>" + other + "</p>\r\n") + close(c) + close(b)));
        all.put(
                "multipart around a delimiter of another",
                new Original(
                        multipart("mixed", b),
                        part(b, "text/plain", text + "--" + c + "\r\n\r\n" + other + "--" + c + "--\r\n") + close(b)));
        all.put(
                "Latin-1",
                new Original(type("text/plain; charset=iso-8859-1"), text + "\u00E9t\u00E9 \u00A41,000\r\n"));
        all.put("Latin-1 that is UTF-8", new Original(type("text/plain; charset=iso-8859-1"), "caf\u00C3\u00A9\r\n"));
        all.put("UTF-7", new Original(type("text/plain; charset=utf-7"), "+AG4-+AG8-+AHQ- paid\r\n"));
        all.put("HZ", new Original(type("text/plain; charset=hz-gb-2312"), "~{<:Ky2;QQ~} paid\r\n"));
        all.put("ISO 2022", new Original(type("text/plain; charset=iso-2022-jp"), "\u001B$B$3$s\u001B(B paid\r\n"));
        all.put("UTF-16", new Original(type("text/plain; charset=utf-16be"), "\u0000p\u0000a\u0000i\u0000d"));
        all.put("base64", new Original(type("text/plain") + cte("base64"), "cGFpZCBub3RoaW5n\r\n"));
        all.put("one word", new Original(type("text/plain"), "Paid\r\n"));
        all.put(
                "quoted-printable",
                new Original(type("text/plain") + cte("quoted-printable"), "paid =31=30=30 =\r\nnot\r\n"));
        all.put("text with =", new Original(type("text/plain"), "x=10 and a=\r\nb\r\n"));
        all.put(
                "message",
                new Original(type("message/rfc822"), "From: judge@court.example\r\nSubject: Guilty\r\n\r\n" + text));
        all.put("text like a message", new Original(type("text/plain"), "Subject: Guilty\r\n\r\n" + text));
        all.put(
                "uuencoded",
                new Original(type("text/plain") + cte("x-uuencode"), "begin 644 x\r\n#86)C\r\n`\r\nend\r\n"));
        return all;
    }

    /** Fields that the attacker may put there in their place. */
    private static List<String> swaps(String body) {
        List<String> swaps = new ArrayList<>(List.of(
                "",
                type("text/plain"),
                type("text/plain; charset=utf-8"),
                type("text/plain; charset=iso-8859-1"),
                type("text/plain; charset=iso-8859-15"),
                type("text/plain; charset=windows-1251"),
                type("text/plain; charset=utf-7"),
                type("text/plain; charset=utf-16"),
                type("text/plain; charset=hz-gb-2312"),
                type("text/plain; charset=iso-2022-jp"),
                type("text/plain; charset=ibm037"),
                type("text/plain; charset=shift_jis"),
                type("text/plain; charset=x-unknown"),
                type("text/plain; format=flowed; delsp=yes"),
                type("text/plain; name=x.txt"),
                type("text/html"),
                type("text/html; charset=utf-8"),
                type("TEXT/HTML"),
                type("text/enriched"),
                type("application/octet-stream"),
                type("image/png"),
                type("message/rfc822"),
                type("message/partial; id=1"),
                type("nonsense"),
                type("text/plain") + cte("base64"),
                type("text/plain") + cte("quoted-printable"),
                type("text/plain") + cte("x-uuencode"),
                type("text/plain") + cte("unheard-of"),
                type("text/html") + cte("base64"),
                type("text/plain") + "Content-Disposition: attachment; filename=x.txt\r\n",
                type("text/html") + type("text/plain"),
                type("text/plain") + type("text/html")));
        List<String> boundaries = new ArrayList<>(List.of("-", "x"));
        body.lines()
                .filter(line -> line.startsWith("--") && !line.endsWith("--"))
                .map(line -> line.substring(2))
                .distinct()
                .forEach(boundaries::add);
        for (String boundary : boundaries) {
            for (String subtype :
                    List.of("mixed", "alternative", "related", "digest", "signed", "report", "parallel")) {
                swaps.add(multipart(subtype, boundary));
            }
            swaps.add(multipart("mixed", boundary) + cte("base64"));
            swaps.add(type("multipart/related; start=\"<2>\"; boundary=\"" + boundary + "\""));
        }
        return swaps;
    }

    private static String type(String value) {
        return "Content-Type: " + value + "\r\n";
    }

    private static String cte(String value) {
        return "Content-Transfer-Encoding: " + value + "\r\n";
    }

    private static String multipart(String subtype, String boundary) {
        return type("multipart/" + subtype + "; boundary=\"" + boundary + "\"");
    }

    private static String part(String boundary, String type, String text) {
        return "--" + boundary + "\r\n" + type(type) + "\r\n" + text;
    }

    private static String close(String boundary) {
        return "--" + boundary + "--\r\n";
    }

    @Test
    void noOtherReadingOfTheSignedBytesIsProved() {
        Random chance = new Random(2501);
        int attacks = 0;
        while (attacks < ATTACKS) {
            for (Map.Entry<String, Original> entry : originals(chance).entrySet()) {
                attacks += attack(entry.getKey(), entry.getValue(), chance);
            }
        }
        assertThat(attacks).isGreaterThanOrEqualTo(ATTACKS);
    }

    private static int attack(String name, Original original, Random chance) {
        Letter letter = Letter.random(chance, "chief@party.fr").withBody(original.body());
        String signed = OPEN.sign(letter.with(original.fields()).message());
        String signature = signed.substring(0, signed.indexOf("From: "));
        Shown meant = Shown.of(signed);
        int attacks = 0;
        for (String swap : swaps(original.body())) {
            String swapped = signature + letter.with(swap).message();
            if (!Shown.of(swapped).equals(meant)) {
                Judged judged = Judged.of(swapped, OPEN.published());
                assertThat(judged.signatures().getFirst().matches()).isTrue();
                judged.doesNotProve(Claim.CONTENT, name + " as " + swap);
                attacks++;
            }
        }
        return attacks;
    }

    /** Signed fields settle the reading: every original is proved then, unless blanks count in it, but not one swap. */
    @Test
    void signedFieldsSettleTheReading() {
        Random chance = new Random(2502);
        TestSigner closed = OPEN.signing(TestSigner.WITH_CONTENT_TYPE);
        originals(chance).forEach((name, original) -> {
            Letter letter = Letter.random(chance, "chief@party.fr").withBody(original.body());
            String signed = closed.sign(letter.with(original.fields()).message());
            if (!List.of("UTF-16", "uuencoded").contains(name)) {
                Judged.of(signed, closed.published()).isVerified();
            }
            Judged.of(type("text/html") + signed, closed.published())
                    .doesNotProve(Claim.CONTENT, name + " and a second type");
        });
    }

    /** What reads one way only is proved though its fields are open: plain letters, and multiparts that frame themselves. */
    @Test
    void uniqueReadingsAreProved() {
        Random chance = new Random(2503);
        for (String name : List.of("plain", "plain, nothing declared", "mixed", "twins", "nested")) {
            Original original = Objects.requireNonNull(originals(chance).get(name));
            Letter letter = Letter.random(chance, "chief@party.fr").withBody(original.body());
            Judged judged = Judged.of(OPEN.sign(letter.with(original.fields()).message()), OPEN.published());
            judged.isVerified();
        }
    }

    /** One field signed and the other open is still open. */
    @Test
    void theOpenOneOfTheTwoFieldsIsEnough() {
        TestSigner typeOnly = OPEN.signing("from", "to", "subject", "date", "content-type");
        Letter letter = Letter.random(new Random(2504), "chief@party.fr").withBody("cGFpZCBub3RoaW5n\r\n");
        String plain = typeOnly.sign(letter.with(type("text/plain")).message());
        Judged swapped = Judged.of(plain.replace("\r\n\r\n", "\r\n" + cte("base64") + "\r\n"), typeOnly.published());
        assertThat(swapped.signatures().getFirst().matches()).isTrue();
        swapped.doesNotProve(Claim.CONTENT, "added transfer encoding");
        assertThat(swapped.level(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
    }

    /**
     * Relaxed canonicalization takes a line of blanks for an empty one, readers do not: the text below a part's header
     * sinks into it. No field is open here, and still the reading is another.
     */
    @Test
    void textThatSankIntoAPartsHeaderIsNotProved() {
        TestSigner closed = OPEN.signing(TestSigner.WITH_CONTENT_TYPE);
        String body = part("b", "text/plain", "Note: we do not pay.\r\n\r\nRegards\r\n") + close("b");
        Letter letter = Letter.random(new Random(2505), "chief@party.fr").withBody(body);
        String signed = closed.sign(letter.with(multipart("mixed", "b")).message());
        Judged.of(signed, closed.published()).isVerified();
        Judged sunk = Judged.of(signed.replace("\r\n\r\nNote:", "\r\n \r\nNote:"), closed.published());
        assertThat(sunk.signatures().getFirst().matches()).isTrue();
        sunk.doesNotProve(Claim.CONTENT, "blank fold");
    }

    /**
     * A blank at the end of a line is nothing to relaxed canonicalization, and with {@code DelSp} it joins two words. No
     * field is open here either.
     */
    @Test
    void wordsThatABlankJoinsAreNotProved() {
        TestSigner closed = OPEN.signing(TestSigner.WITH_CONTENT_TYPE);
        Letter letter = Letter.random(new Random(2506), "chief@party.fr").withBody("We pay no\r\nbody here.\r\n");
        for (String fields : List.of(
                type("text/plain; format=flowed; delsp=yes"), type("text/plain; format=flowed; DelSp=\"YES\""))) {
            String signed = closed.sign(letter.with(fields).message());
            Judged joined = Judged.of(signed.replace("no\r\nbody", "no \r\nbody"), closed.published());
            assertThat(joined.signatures().getFirst().matches()).isTrue();
            joined.doesNotProve(Claim.CONTENT, "joined words");
        }
        String kept = closed.sign(letter.with(type("text/plain; format=flowed")).message());
        Judged.of(kept.replace("no\r\nbody", "no \r\nbody"), closed.published()).isVerified();
    }

    /** In UTF-16 a blank is half a character: one more, unseen by the signature, shifts all that follow. */
    @Test
    void charactersThatABlankShiftsAreNotProved() {
        TestSigner closed = OPEN.signing(TestSigner.WITH_CONTENT_TYPE);
        String fields = type("text/plain; charset=utf-16be") + cte("8bit");
        Letter letter = Letter.random(new Random(2507), "chief@party.fr")
                .with(fields)
                .withBody("\u0000W\u0000e\u0000 \u0000p\u0000a\u0000y\r\n");
        String signed = closed.sign(letter.message());
        Judged shifted = Judged.of(signed.replace("e\u0000 ", "e\u0000  "), closed.published());
        assertThat(shifted.signatures().getFirst().matches()).isTrue();
        shifted.doesNotProve(Claim.CONTENT, "shifted characters");
    }
}
