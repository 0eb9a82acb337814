package org.isnad.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.core.mail.BodyPart.Embedded;
import org.isnad.core.mail.BodyPart.Leaf;
import org.isnad.core.mail.BodyPart.Multipart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageScannerTest {
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void readsFieldsAndBodyWhateverTheLineEnd(String eol) {
        Message message = Mail.scan(String.join(eol, "From: a@b.example", "Subject: one", " two", "", "Hello", ""));

        assertThat(Mail.names(message)).containsExactly("From", "Subject");
        assertThat(message.fields().get(1).rawValue(message.bytes())).isEqualTo(" one" + eol + " two");
        assertThat(Mail.body(message)).isEqualTo("Hello" + eol);
        assertThat(message.defects()).isEmpty();
        EveryByte.isCoveredBy(message);
    }

    @Test
    void headerEndsAtALineThatIsNoField() {
        Message message = Mail.scan("A: 1\nno field here\n\nB: 2\n");

        assertThat(Mail.names(message)).containsExactly("A");
        assertThat(Mail.body(message)).isEqualTo("no field here\n\nB: 2\n");
        assertThat(Mail.defects(message)).containsExactly("mail.defect.not-a-field");
        EveryByte.isCoveredBy(message);
    }

    @Test
    void topOfAMailboxFileIsNoField() {
        Message message = Mail.scan("\uFEFFFrom x@y.example Thu Jan  1 00:00:00 1970\n>From z\nA: 1\n\nB");

        assertThat(Mail.names(message)).containsExactly("A");
        assertThat(message.header().start())
                .isEqualTo(message.fields().getFirst().span().start());
        assertThat(Mail.defects(message))
                .containsExactly("mail.defect.byte-order-mark", "mail.defect.mbox-line", "mail.defect.mbox-line");
        EveryByte.isCoveredBy(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "      \t  \r\n \n"})
    void blankLinesOnTopAreNoHeader(String top) {
        Message message = Mail.scan(top + "Delivered-To: a@b.example\nSubject: x\n\nB");

        assertThat(Mail.names(message)).containsExactly("Delivered-To", "Subject");
        assertThat(Mail.body(message)).isEqualTo("B");
        assertThat(Mail.defects(message)).containsExactly("mail.defect.blank-top");
        EveryByte.isCoveredBy(message);
    }

    @Test
    void blankLinesBeforeTextAreTheEndOfAnEmptyHeader() {
        Message message = Mail.scan("\nDear all, see: this\n");

        assertThat(Mail.names(message)).isEmpty();
        assertThat(Mail.body(message)).isEqualTo("Dear all, see: this\n");
    }

    @Test
    void anEmbeddedMessageMayHaveNoHeader() {
        Message message = Mail.scan("Content-Type: message/rfc822\n\n\nSubject: in the body\n");

        Embedded embedded = (Embedded) message.root();
        assertThat(embedded.message().fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html charset=utf-8", "text/html\tcharset=\"utf-8\"; x=y"})
    void aTypeThatLacksItsSemicolonIsReadAndNotBelieved(String type) {
        Message message = Mail.scan("Content-Type: " + type + "\n\n<p>B</p>");

        assertThat(message.root().contentType().name()).isEqualTo("text/html");
        assertThat(message.root().contentType().declared()).isFalse();
        assertThat(Mail.defects(message)).containsExactly("mail.defect.content-type");
    }

    @Test
    void whiteSpaceBeforeTheColonIsTolerated() {
        Message message = Mail.scan("From : a@b.example\nTo\t: c\n\n");

        assertThat(Mail.names(message)).containsExactly("From", "To");
        assertThat(Mail.defects(message))
                .containsExactly("mail.defect.space-before-colon", "mail.defect.space-before-colon");
    }

    @Test
    void headerBeyondItsLimitIsBody() {
        String text = "A: 1\nB: " + "x".repeat(100) + "\n\nbody";
        Message message = MessageScanner.scan(Mail.octets(text), new Limits(50, 100, 50, 100));

        assertThat(Mail.names(message)).containsExactly("A");
        assertThat(Mail.defects(message)).containsExactly("mail.defect.header-limit");
        EveryByte.isCoveredBy(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void multipartTilesItsBody(String eol) {
        Message message = Mail.scan(String.join(
                eol,
                "Content-Type: multipart/mixed; boundary=\"b b\"",
                "",
                "preamble",
                "--b b",
                "",
                "one",
                "--b b \t",
                "Content-Type: text/html",
                "",
                "two",
                "",
                "--b b--",
                "epilogue"));

        Multipart root = (Multipart) message.root();
        assertThat(root.closed()).isTrue();
        assertThat(Mail.text(message.bytes(), root.preamble())).isEqualTo("preamble");
        assertThat(Mail.text(message.bytes(), root.epilogue())).isEqualTo("epilogue");
        assertThat(root.parts())
                .extracting(p -> Mail.text(message.bytes(), p.body()))
                .containsExactly("one", "two" + eol);
        assertThat(root.parts()).extracting(p -> p.contentType().name()).containsExactly("text/plain", "text/html");
        assertThat(message.defects()).isEmpty();
        EveryByte.isCoveredBy(message);
    }

    @Test
    void outerDelimiterClosesInnerParts() {
        Message message = Mail.scan("""
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner

                lost its close delimiter
                --outer

                second
                --outer--
                """);

        Multipart root = (Multipart) message.root();
        Multipart inner = (Multipart) root.parts().getFirst();
        assertThat(root.parts()).hasSize(2);
        assertThat(inner.closed()).isFalse();
        assertThat(Mail.text(message.bytes(), inner.parts().getFirst().body())).isEqualTo("lost its close delimiter");
        assertThat(Mail.defects(message)).containsExactly("mail.defect.not-closed");
        EveryByte.isCoveredBy(message);
    }

    @Test
    void boundaryThatStartsLikeAnotherIsAnotherBoundary() {
        Message message = Mail.scan("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: multipart/mixed; boundary=bb

                --bb

                inner
                --bbb
                --bb--
                --b--
                """);

        Multipart inner = (Multipart) ((Multipart) message.root()).parts().getFirst();
        assertThat(Mail.text(message.bytes(), inner.parts().getFirst().body())).isEqualTo("inner\n--bbb");
        assertThat(inner.closed()).isTrue();
        EveryByte.isCoveredBy(message);
    }

    @Test
    void embeddedMessageIsAViewOnTheSameBytes() {
        Message message = Mail.scan("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: message/rfc822

                Subject: inner
                Content-Type: multipart/mixed; boundary=c

                --c

                text
                --c--
                --b
                Content-Type: message/rfc822

                Subject: only a header
                --b--
                """);

        List<BodyPart> parts = ((Multipart) message.root()).parts();
        Embedded first = (Embedded) parts.getFirst();
        assertThat(Mail.text(first.bytes(), first.bytes().all()))
                .isEqualTo(Mail.text(message.bytes(), first.body()))
                .startsWith("Subject: inner")
                .endsWith("--c--\n");
        assertThat(first.message().root()).isInstanceOf(Multipart.class);
        Embedded second = (Embedded) parts.get(1);
        assertThat(Mail.names(second.message())).containsExactly("Subject");
        EveryByte.isCoveredBy(message);
    }

    @Test
    void embeddedMessageUnderBase64IsDecoded() {
        String inner = "Subject: hidden\n\nbody";
        String text = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
                + java.util.Base64.getEncoder().encodeToString(inner.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "\n";

        Embedded embedded = (Embedded) Mail.scan(text).root();
        assertThat(Mail.text(embedded.bytes(), embedded.bytes().all())).isEqualTo(inner);
        Message limited = MessageScanner.scan(Mail.octets(text), new Limits(50, 100, 1000, 10));
        assertThat(limited.root()).isInstanceOf(Leaf.class);
        assertThat(Mail.defects(limited)).containsExactly("mail.defect.embedded-limit");
    }

    @Test
    void partsOfADigestAreMessages() {
        Message message = Mail.scan(
                "Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: one\n\nx\n--b\nContent-Type: text/plain\n\ny\n--b--\n");

        assertThat(((Multipart) message.root()).parts().getFirst()).isInstanceOf(Embedded.class);
        assertThat(((Multipart) message.root()).parts().get(1)).isInstanceOf(Leaf.class);
        EveryByte.isCoveredBy(message);
    }

    @Test
    void nestingBeyondTheLimitStaysABody() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        }
        Message message = Mail.scan(text.toString());

        assertThat(Mail.defects(message)).contains("mail.defect.depth-limit");
        EveryByte.isCoveredBy(message);
    }

    @Test
    void partsBeyondTheLimitStayInTheEpilogue() {
        String text = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(50_000) + "--b--\n";
        Message message = Mail.scan(text);

        assertThat(((Multipart) message.root()).parts()).hasSize(Limits.DEFAULT.parts());
        assertThat(Mail.defects(message)).contains("mail.defect.part-limit");
        EveryByte.isCoveredBy(message);
    }
}
