package org.isnad.core.authres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.core.authres.MethodResult.Property;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.junit.jupiter.api.Test;

/** The examples of RFC 8601, appendix B, and what big receivers write. */
class ResultsParserTest {
    @Test
    void noneWasDone() {
        AuthenticationResults read = plain(" example.org 1; none");
        assertThat(read.server()).isEqualTo("example.org");
        assertThat(read.results()).isEmpty();
        assertThat(read.defects()).isEmpty();
    }

    @Test
    void methodsWithPropertiesAndComments() {
        AuthenticationResults read = plain(
                " example.com;\r\n\tauth=pass (cram-md5) smtp.auth=sender@example.net;\r\n\tspf=pass smtp.mailfrom=example.net");
        assertThat(read.results())
                .containsExactly(
                        new MethodResult(
                                "auth", "pass", "", List.of(new Property("smtp", "auth", "sender@example.net"))),
                        new MethodResult("spf", "pass", "", List.of(new Property("smtp", "mailfrom", "example.net"))));
    }

    @Test
    void versionsReasonsQuotesAndWhiteSpaceAroundEquals() {
        AuthenticationResults read = plain(
                " foo.example.net (foobar) 1 (baz);\r\n dkim (Because I like it) / 1 (One yay) = (wait for it) fail\r\n"
                        + " policy (A dot can go here) . (like that) expired (this surprised me) = (as I wasn't expecting it)"
                        + " 1362471462");
        assertThat(read.server()).isEqualTo("foo.example.net");
        assertThat(plain(" a.example; DKIM/1 = Fail reason=\"bad; signature\" header.d = x.example")
                        .results())
                .containsExactly(new MethodResult(
                        "dkim", "fail", "bad; signature", List.of(new Property("header", "d", "x.example"))));
    }

    @Test
    void asExchangeOnlineWrites() {
        AuthenticationResults read = plain(" spf=pass (sender IP is 192.0.2.1)\r\n smtp.mailfrom=a.example; dkim=pass"
                + " (signature was verified)\r\n header.d=a.example;dmarc=pass action=none header.from=a.example;");
        assertThat(read.server()).isEmpty();
        assertThat(read.of("spf").getFirst().property("smtp", "mailfrom")).isEqualTo("a.example");
        assertThat(read.results()).extracting(MethodResult::method).containsExactly("spf", "dkim", "dmarc");
    }

    @Test
    void asGmailWrites() {
        AuthenticationResults read = ofSet(
                " i=1; mx.google.com;\r\n       dkim=pass header.i=@paper.example header.s=20161025 header.b=qAb/+c=d;\r\n"
                        + "       spf=pass (google.com: domain of a@paper.example designates 192.0.2.1 as permitted sender)"
                        + " smtp.mailfrom=a@paper.example;\r\n       dmarc=pass (p=NONE sp=QUARANTINE dis=NONE)"
                        + " header.from=paper.example");
        assertThat(read.instance()).isEqualTo(1);
        assertThat(read.server()).isEqualTo("mx.google.com");
        assertThat(read.defects()).isEmpty();
        assertThat(read.of("dkim").getFirst().property("header", "b")).isEqualTo("qAb/+c=d");
        assertThat(read.of("dmarc").getFirst().property("header", "from")).isEqualTo("paper.example");
    }

    @Test
    void whatIsNoPropertyIsNamedAndLosesNothingElse() {
        AuthenticationResults read = plain(" x; spf=pass sender IP is 192.0.2.1 smtp.mailfrom=y.example; rubbish");
        assertThat(read.of("spf").getFirst().property("smtp", "mailfrom")).isEqualTo("y.example");
        assertThat(read.defects()).isNotEmpty();
    }

    private static AuthenticationResults plain(String value) {
        Message message = scan("Authentication-Results:" + value);
        return ResultsParser.parse(message.fields().getFirst(), message.bytes());
    }

    private static AuthenticationResults ofSet(String value) {
        Message message = scan("ARC-Authentication-Results:" + value);
        return ResultsParser.parseOfSet(message.fields().getFirst(), message.bytes());
    }

    private static Message scan(String field) {
        return MessageScanner.scan(ArrayOctets.of((field + "\r\n\r\n").getBytes(ISO_8859_1)), Limits.DEFAULT);
    }
}
