package org.isnad.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What begins like mail and what does not. */
class MessageHeadTest {
    private static boolean looksLike(String text) {
        return MessageHead.looksLike(Head.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: a@example.org\nTo: b@example.org\n\n",
                "Received: from x\n\tby y; z\n",
                "Received: from x\r\n\tby y; z\r\n",
                "Subject :obsolete\n",
                "Subject: minutes",
                "X-Store-Info:1\nX-Other: 2\nMIME-Version: 1.0\n",
                "Content-Type: multipart/mixed; boundary=b\n\n--b\n",
                "\u00EF\u00BB\u00BFFrom: a@example.org\nDate: x\n",
                "From a@example.org Mon Jun  1 10:00:00 2009\nReturn-Path: <>\n",
                ">From a@example.org\nMessage-ID: <1@x>\n",
                "        \r\nDelivered-To: a@example.org\r\n",
                "\n\nSubject: x\nReceived: from x\n",
                "From: \u00E9\nSubject: raw 8 bit\n"
            })
    void mail(String text) {
        assertThat(looksLike(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello world",
                "Dear all,\nSubject: this is no field of a header\n",
                "\nFrom: a@example.org\nTo: b@example.org\nSubject: copied\n",
                "\nDear all,\nMessage-ID: <1@x>\n",
                "name: x\nversion: 1\ndate: 2020-01-01\n",
                "Format: 1.8\nDate: Mon, 1 Jun 2009 10:00:00 +0000\nSource: hello\n",
                "HTTP/1.1 200 OK\nContent-Type: text/html\nDate: x\n",
                "Content-Type: text/html\n\n<html>",
                "from,to,subject,date\na,b,c,d\n",
                "<html><head><title>From: a To: b</title>",
                "#!/bin/sh\nsubject: x\n",
                "import java.util.List;\n",
                "From here on\nTo there\n",
                " Subject: indented\n",
                "BEGIN:VCARD\nFN:Someone\n"
            })
    void other(String text) {
        assertThat(looksLike(text)).isFalse();
    }
}
