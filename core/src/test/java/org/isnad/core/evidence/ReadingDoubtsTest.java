package org.isnad.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of all readings of the same bytes at most one has no doubts (EVIDENCE, rule 7). */
class ReadingDoubtsTest {
    private static final int BODIES = 400;

    /** What bodies are made of by chance: everything that a reading turns on. */
    private static final List<String> PIECES = List.of(
            "--a\r\n",
            "--a--\r\n",
            "--b\r\n",
            "--b--\r\n",
            "--a \r\n",
            "---\r\n",
            "-----\r\n",
            "-- \r\n",
            "\r\n",
            "\n",
            "Content-Type: text/plain\r\n",
            "Content-Type: text/html\r\n",
            "Content-Type: multipart/mixed; boundary=b\r\n",
            "Content-Type: multipart/alternative; boundary=b\r\n",
            "Content-Type: text/plain; charset=utf-8\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "Subject: x\r\n",
            "yes\r\n",
            "we agree\r\n",
            "<p>yes</p>\r\n",
            "<do not>",
            "1 &lt; 2\r\n",
            "=20\r\n",
            "a=\r\n",
            "+AGE-\r\n",
            "+ 1\r\n",
            "~{VP~}\r\n",
            "\u001B$B\r\n",
            "\u00C3\u00A9",
            "\u00E9",
            "cGFpZA==\r\n",
            "begin 644 x\r\n",
            "\u0000",
            "Paid\r\n",
            "<x@y.example>\r\n");

    private static final List<String> READINGS = List.of(
            "",
            "Content-Type: text/plain",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Type: text/plain; charset=iso-8859-1",
            "Content-Type: text/plain; charset=utf-7",
            "Content-Type: text/plain; charset=utf-16",
            "Content-Type: text/html",
            "Content-Type: message/rfc822",
            "Content-Type: application/pdf",
            "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64",
            "Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable",
            "Content-Type: text/plain\r\nContent-Transfer-Encoding: x-uuencode",
            "Content-Type: multipart/mixed; boundary=a",
            "Content-Type: multipart/related; boundary=a",
            "Content-Type: multipart/alternative; boundary=a",
            "Content-Type: multipart/digest; boundary=a",
            "Content-Type: multipart/mixed; boundary=b",
            "Content-Type: multipart/alternative; boundary=b",
            "Content-Type: multipart/mixed; boundary=-",
            "Content-Type: multipart/mixed; boundary=---");

    @Test
    void atMostOneReadingHasNoDoubts() {
        Random chance = new Random(71);
        Map<String, Integer> unique = new HashMap<>();
        for (int i = 0; i < BODIES; i++) {
            String body = body(chance);
            Set<String> free = new HashSet<>();
            for (String fields : READINGS) {
                Message message = message(fields, body);
                if (ReadingDoubts.of(message).isEmpty()) {
                    free.add(display(message));
                    unique.merge(display(message).substring(0, 3), 1, Integer::sum);
                }
            }
            assertThat(free).as(body).hasSizeLessThanOrEqualTo(1);
        }
        // Neither kind of unique reading is so rare here that the test would look at nothing.
        assertThat(unique.keySet()).contains("tex", "all");
    }

    private static String body(Random chance) {
        StringBuilder body = new StringBuilder();
        boolean framed = chance.nextInt(3) == 0;
        int pieces = 1 + chance.nextInt(5);
        for (int i = 0; i < pieces; i++) {
            body.append(framed ? "--a\r\nContent-Type: text/plain\r\n\r\n" : "")
                    .append(PIECES.get(chance.nextInt(PIECES.size())));
        }
        return framed ? body + "--a--\r\n" : body.toString();
    }

    /** What is shown: the decoded text of a leaf is the same bytes wherever no doubt is left. */
    private static String display(Message message) {
        return switch (message.root()) {
            case BodyPart.Leaf leaf -> leaf.contentType().name();
            case BodyPart.Embedded embedded -> "message";
            case BodyPart.Multipart multipart ->
                (multipart.contentType().subtype().equals("alternative") ? "alternative " : "all ")
                        + multipart.boundary();
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hello,\r\n\r\nsee you on Friday.\r\n-- \r\nJane\r\n",
                "On Monday Jane <jane@party.example> wrote:\r\n> x -> y && z < 3\r\n",
                "See <https://paper.example/a?b> and <20190101.1@host>.\r\n",
                "diff --git a/x.c b/x.c\r\n---\r\n x.c | 2 +-\r\n--- a/x.c\r\n+++ b/x.c\r\n@@ -1 +1 @@\r\n-#include <x.h>\r\n+int y;\r\n",
                "-----Original Message-----\r\n1 + 1 = 2\r\n",
                "-----BEGIN PGP SIGNATURE-----\r\n\r\n-----END PGP SIGNATURE-----\r\n",
                "From there on it went well: a = b\r\n"
            })
    void plainLettersReadOneWay(String body) {
        assertThat(ReadingDoubts.of(message("Content-Type: text/plain; charset=us-ascii", body)))
                .isEmpty();
        assertThat(ReadingDoubts.of(message("", body))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We <b>do</b> agree",
                "We <do not> agree",
                "a <br/> b",
                "<custom-element>x",
                "a </p> b",
                "<!-- not -->",
                "<?xml version='1.0'?>",
                "1 &lt; 2",
                "&#x41;",
                "--x",
                "--X\r\n\r\nb\r\n--X--",
                "---\r\n\r\nx\r\n",
                "a\r\n--- x\r\nContent-type: text/html\r\n",
                "a\r\n--- x\r\nb\r\n--- x--\r\n",
                "a\r\n--\"\r\nb\r\n--\"--",
                "Subject: x\r\n\r\nb",
                "X-Y: z\r\n folded\r\nReceived: by x\r\n\r\n",
                "total =3D 4",
                "total=\r\n4",
                "total= \r\n4",
                "cGFpZA==",
                "Paid\r\n",
                "begin 644 x\r\n#86)C\r\n`\r\nend\r\n",
                "+AGEAYg- paid",
                "~{<:Ky2;QQ~}",
                "\u001B$B$3\u001B(B",
                "\u000Eabc\u000F",
                "p\u0000a\u0000",
                "a\rb",
                "caf\u00E9",
                "caf\u00C3\u00A9"
            })
    void textThatCouldBeSomethingElseIsADoubt(String body) {
        assertThat(ReadingDoubts.of(message("Content-Type: text/plain; charset=utf-8", body)))
                .isNotEmpty();
    }

    @Test
    void enoughUtf8SaysItselfWhatItIs() {
        String arabic =
                new String("نلتقي يوم الجمعة في المقر".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(ReadingDoubts.of(message("Content-Type: text/plain; charset=utf-8", arabic)))
                .isEmpty();
        for (String other : List.of("", "; charset=windows-1256", "; charset=us-ascii", "; charset=gbk")) {
            assertThat(ReadingDoubts.of(message("Content-Type: text/plain" + other, arabic)))
                    .isNotEmpty();
        }
    }

    @Test
    void anAlternativeIsBelievedWhereBothPartsSayTheSame() {
        String plain = "Dear Jane,\r\n\r\nsee *this* link <https://x.example/y>\r\n[image: plan.png]\r\n";
        String html = "<html><head><style>p{color:red}</style></head><body><p>Dear Jane,</p><!-- x -->\r\n"
                + "<p>see <b>th</b>is&nbsp;<a href=\"https://x.example/y\">link</a><img alt=\"image: plan.png\"></p></body></html>";
        assertThat(AlternativeTexts.sayTheSame(plain, html)).isTrue();
        assertThat(AlternativeTexts.sayTheSame(plain, html.replace("Dear", "Dear not")))
                .isFalse();
        assertThat(AlternativeTexts.sayTheSame(plain + "not", html)).isFalse();
        assertThat(AlternativeTexts.sayTheSame(plain, html.replace("&nbsp;", "&zwnj;")))
                .isFalse();
    }

    /** Linear and within the stack, whatever the bytes: each of these once made a regular expression run away. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--",
                "<script",
                "<a",
                "&",
                "&a",
                "<a-",
                "--x\r\n",
                "-- \r\n",
                "X: y\r\n a\r\n",
                "+",
                "+A",
                "=",
                "a.",
                "(",
                "\"",
                "<",
                "@",
                "\r\n"
            })
    void longMonotonousBodiesAreRead(String piece) {
        String body = piece.repeat(200_000 / piece.length());
        for (String fields : READINGS) {
            assertThat(ReadingDoubts.of(message(fields, body))).isNotNull();
        }
        assertThat(AlternativeTexts.sayTheSame("none of these", body)).isFalse();
        assertThat(SenderDoubts.of(body, List.of())).isNotEmpty();
        assertThat(SenderDoubts.of(body.substring(0, 900), List.of())).isNotEmpty();
    }

    /** Not looking is no answer: what was not examined stays a doubt until both fields turn out to be signed. */
    @ParameterizedTest
    @ValueSource(strings = {"Subject: x\r\n", "DKIM-Signature: h=from:content-type; z=content-transfer-encoding\r\n"})
    void whatIsNotExaminedIsADoubt(String header) {
        Message message = MessageScanner.scan(
                ArrayOctets.of((header + "\r\nHello").getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
        assertThat(ReadingDoubts.of(message))
                .extracting(ReadingDoubt::field)
                .containsExactly(ReadingDoubts.CONTENT_TYPE, ReadingDoubts.TRANSFER_ENCODING);
    }

    private static Message message(String fields, String body) {
        List<String> header = new ArrayList<>(List.of("DKIM-Signature: v=1", "From: a@b.example"));
        if (!fields.isEmpty()) {
            header.add(fields);
        }
        byte[] bytes = (String.join("\r\n", header) + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
        return MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT);
    }
}
