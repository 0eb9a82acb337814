package org.isnad.core.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.core.signature.ResultWord;

/** The one message that the cases of historic mail are made from, and its key. */
final class SignedMail {
    static final String KEY = "rsa1024";
    static final String RECORD = TestKeys.record(KEY);
    static final String HEADER = String.join(
            "\r\n",
            "From: Amal <amal@example.org>",
            "To: b@example.net",
            "Subject: minutes",
            "Date: Tue, 5 May 2015 10:00:00 +0000",
            "Message-ID: <1@example.org>",
            "");
    static final String BODY = "first line\r\n\r\nFrom here on\r\nlast line\r\n";
    static final String MAIL = HEADER + "\r\n" + BODY;

    private SignedMail() {}

    static String sign(String message, String tags) {
        return TestSigner.sign(message, tags, TestKeys.pair(KEY));
    }

    /** A pass with nothing to be said against it and nothing undone. */
    static void assertPass(DkimResult result) {
        assertThat(result.word()).isEqualTo(ResultWord.PASS);
        assertThat(result.matches()).isTrue();
        assertThat(result.cause()).isEqualTo(DkimCause.NONE);
        assertThat(result.facts().repairs()).isEmpty();
    }
}
