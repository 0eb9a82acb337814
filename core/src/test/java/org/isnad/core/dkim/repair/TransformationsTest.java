package org.isnad.core.dkim.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.isnad.core.TestSigner;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.SignedHash;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.junit.jupiter.api.Test;

/** Each harmless transformation is undone, alone and with every other, and what is found is what was signed. */
class TransformationsTest {
    private static final KeyPair KEYS = TestSigner.rsa(1024, 77);
    private static final TestSigner SIGNER = TestSigner.of("party.fr", KEYS)
            .signing("from", "to", "cc", "subject", "date", "message-id", "sender", "list-id");

    private static final String MESSAGE = "From: Chief <chief@party.fr>\r\nTo: desk@paper.example\r\nCc: a@x.example, B"
            + " <b@x.example>\r\nSubject: Re: budget\r\nDate: Mon, 1 May 2017 10:00:00 +0200\r\nMessage-ID: <1@party.fr>\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
            + "The d\u00c3\u00a9bat is = at ten, and it is long enough a line that it has to be broken where it is encoded.\r\n"
            + "See https://paper.example/a?b=1&c=2 there.\r\nFrom the start to the end.\r\n.dots come first\r\n\r\nThe Chief\r\n-- \r\nSent from the office\r\n";

    private static final Map<String, UnaryOperator<String>> BODIES = bodies();
    private static final Map<String, UnaryOperator<String>> HEADERS = headers();

    private static Map<String, UnaryOperator<String>> bodies() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("LF", text -> text.replace("\r\n", "\n"));
        all.put("mbox escape", text -> text.replace("\nFrom the", "\n>From the"));
        all.put("doubled dots", text -> text.replace("\n.dots", "\n..dots"));
        all.put("footer", text -> text + "_______\r\nnews mailing list\r\nnews@lists.example\r\n");
        all.put("banner", text -> body(text, body -> "CAUTION: external\r\n\r\n" + body));
        all.put("empty lines on top", text -> body(text, body -> "\r\n\r\n" + body));
        all.put("empty lines at the end", text -> text + "\r\n\r\n\r\n");
        all.put("wrapped", TransformationsTest::wrapped);
        all.put(
                "Safe Links",
                text -> text.replace(
                        "https://paper.example/a?b=1&c=2",
                        "https://eur01.safelinks.protection.example/?url=https%3A%2F%2Fpaper.example%2Fa%3Fb%3D1%26c%3D2&data=05%7C01&reserved=0"));
        all.put(
                "URL Defense 2",
                text -> text.replace(
                        "https://paper.example/a?b=1&c=2",
                        "https://urldefense.example/v2/url?u=https-3A__paper.example_a-3Fb-3D1-26c-3D2&d=DwM&c=x"));
        all.put(
                "URL Defense 3",
                text -> text.replace(
                        "https://paper.example/a?b=1&c=2",
                        "https://urldefense.example/v3/__https://paper.example/a?b=1&c=2__;!!x!y$"));
        all.put("byte order mark", text -> body(text, body -> "\u00ef\u00bb\u00bf" + body));
        all.put("base64", text -> encoded(text, "base64", TransformationsTest::base64));
        return all;
    }

    private static Map<String, UnaryOperator<String>> headers() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("tag", text -> text.replace("Subject: Re: budget", "Subject: Re: [news] budget"));
        all.put("tag in front", text -> text.replace("Subject: Re: budget", "Subject: [news] Re: budget"));
        all.put("no day of the week", text -> text.replace("Date: Mon, 1 May", "Date: 1 May"));
        all.put(
                "date in another zone",
                text -> text.replace("Mon, 1 May 2017 10:00:00 +0200", "Mon, 01 May 2017 08:00:00 +0000"));
        all.put("encoded subject", text -> text.replace("Subject: Re: budget", "Subject: =?utf-8?Q?Re:_budget?="));
        all.put("refolded", text -> text.replace("Subject: Re: budget", "Subject: Re:\r\n\t budget"));
        all.put(
                "From via list",
                text -> text.replace(
                        "From: Chief <chief@party.fr>",
                        "From: Chief via News <news@lists.example>\r\nReply-To: Chief <chief@party.fr>"));
        all.put(
                "list fields",
                text -> text.replace(
                        "MIME-Version",
                        "List-Id: <news.lists.example>\r\nSender: news-bounces@lists.example\r\nMIME-Version"));
        all.put(
                "To completed",
                text -> text.replace("To: desk@paper.example", "To: desk@paper.example, <news@lists.example>")
                        .replace("MIME-Version", "X-Original-To: desk@paper.example\r\nMIME-Version"));
        all.put(
                "Cc in another order",
                text -> text.replace("Cc: a@x.example, B <b@x.example>\r\n", "")
                        .replace(
                                "MIME-Version",
                                "X-Mailman-Version: 2.1.29\r\nCc: B <b@x.example>, a@x.example\r\nMIME-Version"));
        return all;
    }

    @Test
    void eachAloneIsUndone() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>(BODIES);
        all.putAll(HEADERS);
        all.forEach((name, damage) -> {
            String damaged = damage.apply(SIGNER.sign(MESSAGE));
            assertThat(isFound(damaged)).as("%s:%n%s", name, damaged).isTrue();
        });
    }

    /** A letter of two parts, each encoded in its own way, whose parts were all encoded anew, the field moved on top. */
    @Test
    void partsThatWereEncodedAnewAreFound() {
        String quoted =
                "<p>d=C3=A9bat, and a line that is long enough to be broken softly where it =\r\nis encoded</p>\r\n";
        String page =
                "<p>d\u00c3\u00a9bat, and a line that is long enough to be broken softly where it is encoded</p>\r\n";
        String top = MESSAGE.substring(0, MESSAGE.indexOf("Content-Type"))
                + "Content-Type: multipart/alternative; boundary=\"=b\"\r\n\r\n--=b\r\nContent-Type: text/plain;"
                + " charset=utf-8\r\n";
        String html = "\r\n--=b\r\nContent-Type: text/html; charset=utf-8\r\n";
        String sent = top + "Content-Transfer-Encoding: 7bit\r\n\r\nplain\r\n" + html
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted + "\r\n--=b--\r\n";
        String signed = SIGNER.sign(sent);
        String encoding = "Content-Transfer-Encoding: base64\r\n";
        String damaged = signed.replace(
                        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 7bit\r\n\r\nplain\r\n",
                        encoding + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + base64("plain\r\n"))
                .replace(
                        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                                + quoted,
                        encoding + "Content-Type: text/html; charset=utf-8\r\n\r\n" + base64(page));
        assertThat(damaged).doesNotContain("=C3");
        assertThat(isFound(damaged)).as(damaged).isTrue();
        assertThat(isFound(damaged.replace(base64(page), base64(page.replace("long", "short")))))
                .isFalse();
    }

    /** A server that encodes a patch hides the hyphens by which a delimiter begins, and breaks lines a column before it must. */
    @Test
    void hyphensThatLookLikeADelimiterMayHaveBeenEscaped() {
        String head = MESSAGE.substring(0, MESSAGE.indexOf("Content-Type"));
        String quoted = """
                A line of words that is long enough to be broken softly by whoever counts =
                to 75 columns.
                =2D--
                =2D-- a/plan.c
                +++ b/plan.c
                - a =3D 1;
                +\ta =3D 2;
                =2D-
                2.7.4
                """.replace("\n", "\r\n");
        String plain = quoted.replace("=\r\n", "").replace("=2D", "-").replace("=3D", "=");
        String footer = "_______\r\nnews mailing list\r\nnews@lists.example\r\n";
        String listed = SIGNER.sign(head + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted)
                .replace("quoted-printable\r\n\r\n" + quoted, "7bit\r\n\r\n" + plain + footer);

        assertThat(listed).doesNotContain("=2D").contains(footer);
        assertThat(isFound(listed)).as(listed).isTrue();
        assertThat(isFound(listed.replace("a = 2", "a = 3"))).isFalse();
    }

    @Test
    void namesInCapitalsAreNoOtherFields() {
        TestSigner simple = SIGNER.canonicalizing("simple/simple");
        String signed = simple.sign(MESSAGE);
        int body = signed.indexOf("\r\n\r\n");
        String damaged = Pattern.compile("(?m)^[A-Za-z-]+:")
                        .matcher(signed.substring(0, body))
                        .replaceAll(name -> name.group().toUpperCase(Locale.ROOT))
                + signed.substring(body);
        Message message = scan(damaged);
        HashFacts facts = SignatureHasher.facts(message).getFirst();
        Optional<Repairer.Repaired> found =
                Repairer.repair(message, facts, List.of(key(simple)), List.of(Clues.none()));
        assertThat(found).isPresent();
        assertThat(found.get().facts().repairs()).extracting(Repair::kind).containsOnly(Repair.Kind.NAMES_REWRITTEN);
        assertThat(found.get().facts().coverage().signedFields())
                .hasSameSizeAs(facts.coverage().signedFields());
    }

    /** At least six of ten pairs, as a search that is bounded has to leave some. */
    @Test
    void mostPairsAreUndone() {
        int pairs = 0;
        int found = 0;
        for (UnaryOperator<String> first : BODIES.values()) {
            for (Map<String, UnaryOperator<String>> others : List.of(BODIES, HEADERS)) {
                for (UnaryOperator<String> second : others.values()) {
                    if (first != second) {
                        pairs++;
                        found += isFound(second.apply(first.apply(SIGNER.sign(MESSAGE)))) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(found * 10).as("%d of %d", found, pairs).isGreaterThanOrEqualTo(pairs * 6);
    }

    @Test
    void wordsThatWereChangedAreNotFound() {
        String signed = SIGNER.sign(MESSAGE);
        assertThat(isFound(signed.replace("at ten", "at two"))).isFalse();
        assertThat(isFound(signed.replace("The Chief\r\n", ""))).isFalse();
        assertThat(isFound(signed.replace("Subject: Re: budget", "Subject: Re: invoice")))
                .isFalse();
        assertThat(isFound(signed.replace("Date: Mon, 1 May", "Date: Mon, 8 May")))
                .isFalse();
    }

    @Test
    void aKeyThatDidNotSignFindsNothing() {
        String damaged = HEADERS.values().iterator().next().apply(SIGNER.sign(MESSAGE));
        Message message = scan(damaged);
        HashFacts facts = SignatureHasher.facts(message).getFirst();
        PublicKeyValue other = key(TestSigner.of("party.fr", TestSigner.rsa(1024, 78)));
        assertThat(SignedHash.in(facts.field(), other)).isNull();
        assertThat(Repairer.repair(message, facts, List.of(other), List.of(Clues.none())))
                .isEmpty();
    }

    @Test
    void aClueIsTriedAndNotCovered() {
        String damaged = SIGNER.sign(MESSAGE).replace("To: desk@paper.example", "To: somebody@else.example");
        Message message = scan(damaged);
        HashFacts facts = SignatureHasher.facts(message).getFirst();
        Clues clues = new Clues(Map.of("to", List.of(" desk@paper.example")));
        Optional<Repairer.Repaired> found = Repairer.repair(message, facts, List.of(key(SIGNER)), List.of(clues));
        assertThat(found).isPresent();
        assertThat(found.get().facts().coverage().signedFields()).noneMatch(field -> field.is("To"));
        assertThat(found.get().facts().coverage().signedFields()).anyMatch(field -> field.is("Subject"));
        assertThat(Repairer.repair(message, facts, List.of(key(SIGNER)), List.of(Clues.none())))
                .isEmpty();
    }

    /** "h=date:date" says that there was no second Date. With the first one taken away it must not say that there was none. */
    @Test
    void aFieldThatWasTakenAwayIsNotSignedAsAbsent() {
        TestSigner oversigning =
                TestSigner.of("party.fr", KEYS).signing("from", "subject", "date", "date", "message-id");
        String damaged = oversigning.sign(MESSAGE).replaceFirst("\r\nDate: [^\r]*\r\n", "\r\n");
        Message message = scan(damaged);
        assertThat(message.all("Date")).isEmpty();
        HashFacts facts = SignatureHasher.facts(message).getFirst();
        Clues clues = new Clues(Map.of("date", List.of(" Mon, 1 May 2017 10:00:00 +0200")));
        Optional<Repairer.Repaired> found = Repairer.repair(message, facts, List.of(key(oversigning)), List.of(clues));
        assertThat(found).isPresent();
        assertThat(found.get().facts().coverage().absentFields()).doesNotContain("date");
        assertThat(found.get().facts().coverage().signedFields()).anyMatch(field -> field.is("Subject"));
    }

    private static boolean isFound(String text) {
        Message message = scan(text);
        HashFacts facts = SignatureHasher.facts(message).getFirst();
        PublicKeyValue key = key(SIGNER);
        HashFacts found = Repairer.repair(message, facts, List.of(key), List.of(Clues.none()))
                .map(Repairer.Repaired::facts)
                .orElse(facts);
        return found.bodyHashMatches() && SignedHash.is(found.headerHash(), found.field(), key);
    }

    private static PublicKeyValue key(TestSigner signer) {
        return Objects.requireNonNull(signer.published().record().publicKey());
    }

    private static Message scan(String text) {
        return MessageScanner.scan(ArrayOctets.of(text.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
    }

    private static String body(String text, UnaryOperator<String> change) {
        String end = text.contains("\r\n\r\n") ? "\r\n\r\n" : "\n\n";
        int at = text.indexOf(end) + end.length();
        return text.substring(0, at) + change.apply(text.substring(at));
    }

    /** As Mailman does it: the body becomes the first part, the footer the second. */
    private static String wrapped(String text) {
        return body(
                text.replace(
                        "Content-Type: text/plain; charset=utf-8", "Content-Type: multipart/mixed; boundary=\"=b\""),
                body -> "--=b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                        + body + "\r\n--=b\r\nContent-Type: text/plain\r\n\r\nnews mailing list\r\n\r\n--=b--\r\n");
    }

    private static String encoded(String text, String encoding, UnaryOperator<String> encoder) {
        return body(text.replace("Encoding: 8bit", "Encoding: " + encoding), encoder);
    }

    private static String base64(String body) {
        return Base64.getMimeEncoder().encodeToString(body.getBytes(StandardCharsets.ISO_8859_1)) + "\r\n";
    }
}
