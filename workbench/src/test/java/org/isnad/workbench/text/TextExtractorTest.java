package org.isnad.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.junit.jupiter.api.Test;

class TextExtractorTest {
    private static Message scan(String text) {
        return MessageScanner.scan(ArrayOctets.of(text.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT);
    }

    private static MessageText extract(String text) {
        return TextExtractor.extract(scan(text));
    }

    @Test
    void namesAndAddressesAreDecoded() {
        MessageText text = extract("""
                From: =?utf-8?Q?R=C3=A9mi?= <remi@a.example>
                Sender: desk@a.example
                To: Ann <ann@b.example>, c@d.example
                Cc: undisclosed:;
                Bcc: (Hidden) e@f.example
                Subject: =?utf-8?B?2KfZhNin2YbYqtiu2KfYqNin2Ko=?=

                """);

        assertThat(text.from()).isEqualTo("Rémi <remi@a.example>, <desk@a.example>");
        assertThat(text.to()).isEqualTo("Ann <ann@b.example>, <c@d.example>, Hidden <e@f.example>");
        assertThat(text.subject()).isEqualTo("الانتخابات");
        assertThat(text.body()).isEmpty();
        assertThat(text.language()).isEqualTo(Language.OTHER);
    }

    @Test
    void plainAlternativeComesBeforeHtml() {
        String both = """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/html

                <p>rich</p>
                --b
                Content-Type: text/plain

                %s
                --b--
                """;
        assertThat(extract(both.formatted("plain")).body()).isEqualTo("plain");
        assertThat(extract(both.formatted("   ")).body()).isEqualTo("rich");
    }

    @Test
    void htmlWithinRelatedStandsForAnAlternativeWithoutPlainText() {
        MessageText text = extract("""
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/calendar

                BEGIN:VCALENDAR
                --b
                Content-Type: multipart/related; boundary=c

                --c
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <b>caf=C3=A9</b>
                --c
                Content-Type: image/png; name=logo.png

                xx
                --c--
                --b--
                """);

        assertThat(text.body()).isEqualTo("café");
        assertThat(text.attachmentNames()).containsExactly("logo.png");
    }

    @Test
    void partsOfAMixedMessageFollowEachOther() {
        MessageText text = extract("""
                Content-Type: multipart/mixed; boundary=b

                preamble is not shown
                --b

                one
                --b
                Content-Type: text/html

                two
                --b
                Content-Type: text/csv; name="liste.csv"; charset=windows-1252
                Content-Disposition: attachment
                Content-Transfer-Encoding: quoted-printable

                nom;pr=E9nom
                --b
                Content-Type: text/html; name=page.html

                <p>three</p><script>four</script>
                --b
                Content-Type: application/pdf; name=x.pdf

                %PDF
                --b
                Content-Type: message/rfc822

                Subject: inner

                words of another item
                --b--
                epilogue is not shown
                """);

        assertThat(text.body()).isEqualTo("one\ntwo");
        assertThat(text.attachmentNames()).containsExactly("liste.csv", "page.html", "x.pdf");
        assertThat(text.attachmentText()).isEqualTo("nom;prénom\nthree");
    }

    @Test
    void multipartThatNeverStartsIsReadAsText() {
        assertThat(extract("Content-Type: multipart/mixed; boundary=b\n\nall there is")
                        .body())
                .isEqualTo("all there is");
    }

    @Test
    void charsetIsTheDeclaredOne() {
        byte[] head = "Content-Type: text/plain; charset=cp1256\n\n".getBytes(StandardCharsets.US_ASCII);
        byte[] body = "مرحبا بكم".getBytes(Charset.forName("windows-1256"));
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);

        MessageText text = TextExtractor.extract(MessageScanner.scan(ArrayOctets.of(all), Limits.DEFAULT));
        assertThat(text.body()).isEqualTo("مرحبا بكم");
        assertThat(text.language()).isEqualTo(Language.ARABIC);
    }

    @Test
    void flowedLinesAreJoined() {
        MessageText text = extract(
                "Content-Type: text/plain; format=flowed\n\none \ntwo\n> three \n> four\n>> five \nsix\n-- \nAnn \nBee\n  stuffed\n");
        assertThat(text.body()).isEqualTo("one two\n> three four\n>> five \nsix\n-- \nAnn Bee\n stuffed");
    }

    @Test
    void deletedSpacesJoinWords() {
        assertThat(extract("Content-Type: text/plain; format=Flowed; DelSp=Yes\n\nza \nbib\n")
                        .body())
                .isEqualTo("zabib");
    }

    @Test
    void longBodiesAreBounded() {
        String line = "0123456789abcde\n";
        MessageText text = extract("A: b\n\n" + line.repeat(TextExtractor.BODY_LIMIT / line.length() + 10));
        assertThat(text.body()).hasSize(TextExtractor.BODY_LIMIT);
        String attached = "Content-Type: text/plain; name=a.txt\n\n" + line.repeat(TextExtractor.ATTACHMENT_LIMIT / 8);
        assertThat(extract(attached).attachmentText()).hasSize(TextExtractor.ATTACHMENT_LIMIT);
        assertThat(extract(attached).body()).isEmpty();
    }

    @Test
    void attachmentsAreListedInDocumentOrderAndMessagesNotEntered() {
        Message message = scan("""
                Content-Type: multipart/mixed; boundary=b

                --b

                text
                --b
                Content-Type: multipart/mixed; boundary=c

                --c
                Content-Type: application/pdf
                Content-Transfer-Encoding: base64
                Content-Disposition: inline; filename*=utf-8''pi%C3%A8ce.pdf

                JVBERg==
                --c--
                --b
                Content-Type: message/rfc822

                Content-Type: application/zip; name=inner.zip

                PK
                --b
                Content-Type: text/plain
                Content-Disposition: attachment

                nameless
                --b--
                """);

        var parts = Attachments.list(message);
        assertThat(parts).extracting(AttachmentPart::ordinal).containsExactly(1, 2, 3);
        assertThat(parts).extracting(AttachmentPart::name).containsExactly("pièce.pdf", "", "");
        assertThat(parts)
                .extracting(AttachmentPart::mediaType)
                .containsExactly("application/pdf", "message/rfc822", "text/plain");
        assertThat(message.bytes().copy(parts.getFirst().body()))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("JVBERg==");
        assertThat(parts.get(1).embedded())
                .hasValueSatisfying(e -> assertThat(Attachments.list(e.message()))
                        .extracting(AttachmentPart::name)
                        .containsExactly("inner.zip"));
        assertThat(parts.get(2).embedded()).isEmpty();
    }
}
