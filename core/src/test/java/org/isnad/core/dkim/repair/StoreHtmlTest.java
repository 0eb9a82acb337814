package org.isnad.core.dkim.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.List;
import java.util.Objects;
import org.isnad.core.TestSigner;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that a store wrote anew are found as they were signed, and no other text is. */
class StoreHtmlTest {
    private static final KeyPair KEYS = TestSigner.rsa(1024, 78);
    private static final TestSigner SIGNER =
            TestSigner.of("party.fr", KEYS).signing("from", "to", "subject", "date", "message-id");
    private static final String META = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">";
    private static final String TOP = """
            From: Chief <chief@party.fr>
            To: desk@paper.example
            Subject: budget
            Date: Mon, 1 May 2017 10:00:00 +0200
            Message-ID: <1@party.fr>
            MIME-Version: 1.0
            """.replace("\n", "\r\n");

    /** A web mailer's letter: both parts bare, the page with references for apostrophes and a no-break space as it is. */
    @Test
    void aWebMailersLetterIsFound() {
        String head = TOP + "Content-Type: multipart/alternative; boundary=\"00b1\"\r\n\r\n--00b1\r\n"
                + "Content-Type: text/plain; charset=\"UTF-8\"\r\n\r\nIt's at ten.\r\n\r\n--00b1\r\n"
                + "Content-Type: text/html; charset=\"UTF-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
        String sent = "<div dir=3D\"ltr\">It&#39;s at ten,=C2=A0Anne &amp; Paul</div>\r\n\r\n--00b1--\r\n";
        String kept = quoted(META) + "<div dir=3D\"ltr\">It's at ten,&nbsp;Anne &amp; Paul</div>\r\n\r\n--00b1--\r\n";
        String signed = SIGNER.sign(head + sent);

        assertThat(kindsFound(signed.replace(sent, broken(kept)))).contains(Repair.Kind.HTML_REWRITTEN);
        assertThat(kindsFound(signed.replace(sent, broken(kept.replace("ten", "two")))))
                .isEmpty();
    }

    /** What stands there when it leaves the store, and what was signed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    META<p>a</p>                                            | <p>a</p>
                    <html><head>~META<title>t</title></head><body>a</body></html> | <html><head><title>t</title></head><body>a</body></html>
                    <html>~<head>~META</head>~<body>a</body></html>         | <html><body>a</body></html>
                    <html><head>~META</head><body>a<br>b</body></html>      | <html><body>a<br/>b</body></html>
                    <html><head>~META~</head>~<body>a</body></html>         | <html>~<head>~META~</head>~<body>a</body></html>
                    <!DOCTYPE html><html><head>~META<p>a</p>                | <!DOCTYPE html>~<html>~<head><p>a</p>
                    <html><head>~META</head><body>a&amp;b<a href="x?a&amp;b">a</a></body></html> | <html>~<head>~META</head><body>a&amp;b<a href="x?a&b">a</a></body></html>
                    META<p>a<br>b</p>                                       | <p>a<br />b</p>
                    META<a href="x?a=1&amp;b=2">a</a>                       | <a href="x?a=1&b=2">a</a>
                    META<p>&quot;a&quot;</p>                                | <p>"a"</p>
                    META<p class="it's">it's</p><style>b:'c'</style>        | <p class="it's">it&#39;s</p><style>b:'c'</style>
                    """)
    void aPageIsPutBack(String kept, String signed) {
        assertThat(former(page(kept), "utf-8")).contains(page(signed));
        assertThat(former(page(kept), "UTF-8")).contains(page(signed));
    }

    @Test
    void anotherCharsetThanThePartsIsNoStores() {
        assertThat(former(META.replace("utf-8", "utf-7") + "<p>a</p>", "utf-8")).isEmpty();
        assertThat(former(META + "<p>a</p>", "iso-8859-1")).isEmpty();
        assertThat(former(META + "<p>a</p>", "")).contains("<p>a</p>");
    }

    @Test
    void aMetaAmongTheTextIsNoStores() {
        assertThat(former("<p>a</p>" + META, "utf-8")).isEmpty();
        assertThat(former("<p>a</p>", "utf-8")).isEmpty();
    }

    private static List<Repair.Kind> kindsFound(String text) {
        Message message =
                MessageScanner.scan(ArrayOctets.of(text.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
        HashFacts facts = SignatureHasher.facts(message).getFirst();
        PublicKeyValue key = Objects.requireNonNull(SIGNER.published().record().publicKey());
        return Repairer.repair(message, facts, List.of(key), List.of(Clues.none())).stream()
                .map(Repairer.Repaired::facts)
                .filter(HashFacts::bodyHashMatches)
                .flatMap(each -> each.repairs().stream())
                .map(Repair::kind)
                .toList();
    }

    private static List<String> former(String page, String charset) {
        return StoreHtml.former(page.getBytes(StandardCharsets.UTF_8), charset).stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    private static String page(String text) {
        return text.replace("~", "\r\n").replace("META", META);
    }

    private static String quoted(String html) {
        return html.replace("=", "=3D");
    }

    /** The first line broken to 76 columns, as quoted-printable wants it. */
    private static String broken(String line) {
        int cut = line.charAt(74) == '=' ? 74 : line.charAt(73) == '=' ? 73 : 75;
        return line.substring(0, cut) + "=\r\n" + line.substring(cut);
    }
}
