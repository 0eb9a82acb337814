package org.isnad.core.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.apache.james.jdkim.api.Result;
import org.apache.james.jdkim.exceptions.FailException;
import org.isnad.core.SharedData;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.signature.ResultWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against Apache jDKIM, on real and on generated mail; where the two differ the section that decides is named. */
class JdkimDifferentialTest {
    private static final String MAIL = String.join(
            "\r\n",
            "From: Amal <amal@example.org>",
            "To: b@example.net",
            "Subject: minutes",
            "Date: Tue, 5 May 2015 10:00:00 +0000",
            "",
            "first line",
            "",
            "last  line \t",
            "");

    /** For each signature that jDKIM gives a result for, whether it passes. */
    private static List<Boolean> jdkim(String message, String record) throws IOException {
        PublicKeyRecordRetriever keys = (methods, selector, domain) -> List.of(record);
        DKIMVerifier verifier = new DKIMVerifier(keys);
        try {
            verifier.verify(new ByteArrayInputStream(message.getBytes(ISO_8859_1)));
        } catch (FailException allFailed) {
            // Thrown when no signature passes; the single results are there all the same.
            assertThat(verifier.hasAnyValidSignature()).isFalse();
        }
        return verifier.getResults().stream().map(Result::isSuccess).toList();
    }

    private static boolean ours(String message, String record) {
        return Verified.one(message, record).word() == ResultWord.PASS;
    }

    // --- real mail

    @Test
    void onRealMail() throws IOException {
        String record = Files.readString(SharedData.path("dkim/keys.tsv"))
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split("\t")[2];
        KnownKey key = TestKeys.known(record, KeyOrigin.Kind.ARCHIVE);
        int compared = 0;
        try (ZipFile zip =
                new ZipFile(SharedData.path("lists/integrity-2019-2021.zip").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), ISO_8859_1).replace("\n", "\r\n");
                if (!text.contains("s=20161025;")) {
                    continue;
                }
                List<HashFacts> facts = SignatureHasher.facts(Verified.scan(text));
                boolean byKey = facts.size() == 1
                        && facts.getFirst().field().domain().equals("gmail.com")
                        && facts.getFirst().field().selector().equals("20161025");
                if (byKey && !relaxedBodyEndsInBlanks(text)) {
                    DkimResult result = DkimVerifier.verify(facts, (d, s) -> List.of(key), Verified.NOW)
                            .getFirst();
                    assertThat(jdkim(text, record))
                            .as(entry.getName())
                            .containsExactly(result.word() == ResultWord.PASS);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    // --- generated mail

    @ParameterizedTest
    @ValueSource(strings = {"simple/simple", "simple/relaxed", "relaxed/simple", "relaxed/relaxed"})
    void whatJdkimSignsVerifies(String canonicalization) throws IOException, FailException {
        DKIMSigner signer = new DKIMSigner(
                "v=1; a=rsa-sha256; c=" + canonicalization + "; d=example.org; s=sel; h=from:to:subject; bh=; b=",
                TestKeys.pair("rsa2048").getPrivate());
        String field = signer.sign(new ByteArrayInputStream(MAIL.getBytes(ISO_8859_1)));
        assertThat(ours(field + "\r\n" + MAIL, TestKeys.record("rsa2048"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onGeneratedMail(long seed) throws IOException {
        Random random = new Random(seed);
        String record = TestKeys.record("rsa1024");
        List<String> differ = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < 100; i++) {
            String signed = RoundTripTest.signed(random, "rsa1024");
            String message = random.nextInt(3) == 0 ? changed(signed, random) : signed;
            // jDKIM re-serialises fields, which cannot work for raw bytes beyond ASCII.
            boolean raw = header(message).chars().anyMatch(c -> c >= 0x80);
            if (raw || relaxedBodyEndsInBlanks(message)) {
                continue;
            }
            compared++;
            if (!jdkim(message, record).equals(List.of(ours(message, record)))) {
                differ.add(message);
            }
        }
        assertThat(compared).isGreaterThan(20);
        assertThat(differ).isEmpty();
    }

    private static String header(String message) {
        return message.substring(0, message.indexOf("\r\n\r\n"));
    }

    /** RFC 6376, 3.4.4 drops them, whether or not a line end follows, before it looks for empty lines. */
    private static boolean relaxedBodyEndsInBlanks(String message) {
        String body = message.substring(header(message).length() + 4);
        return message.contains("/relaxed;") && (body.isBlank() || body.matches("(?s).*[ \t](\r\n)*"));
    }

    private static String changed(String message, Random random) {
        int at = message.indexOf("From: ") + random.nextInt(message.length() - message.indexOf("From: "));
        return Character.isLetterOrDigit(message.charAt(at))
                ? message.substring(0, at) + 'q' + message.substring(at + 1)
                : message;
    }

    // --- where the two differ, and what decides

    @ParameterizedTest
    @MethodSource("oursAlone")
    void weAcceptAndJdkimDoesNot(String signed, String section) throws IOException {
        String record = TestKeys.record("rsa1024");
        assertThat(ours(signed, record)).as(section).isTrue();
        assertThat(jdkim(signed, record))
                .as("no difference any more: " + section)
                .containsExactly(false);
    }

    static Stream<Arguments> oursAlone() {
        return Stream.of(
                arguments(sign(MAIL.replace("minutes", "r\u00E9union")), "RFC 6376 3.4: the bytes are signed"),
                arguments(sign(MAIL.substring(0, MAIL.indexOf("first"))), "RFC 6376 3.4.4: relaxed, empty"),
                arguments(sign(MAIL.replace("last  line \t\r\n", "last  ")), "RFC 6376 3.4.4: blanks at the end"));
    }

    private static String sign(String mail) {
        return TestSigner.sign(mail, TestSigner.TAGS, TestKeys.pair("rsa1024"));
    }
}
