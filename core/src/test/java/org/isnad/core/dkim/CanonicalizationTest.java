package org.isnad.core.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.isnad.core.dkim.BodyCanonicalizer.LineEnds;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 6376, 3.4.5, and what must hold for any bytes. */
class CanonicalizationTest {
    /** Alphabets that make the interesting bytes meet each other often. */
    private static final String[] ALPHABETS = {"a \r\n", "ab\t \r\n", ">From \r\n", "\u00E9x\u0000 \t\r\n\n\n", "\r\n"};

    private static String body(Canonicalization kind, LineEnds lineEnds, String body, int... cuts) {
        return PlainCanonicalizerTest.body(kind, lineEnds, body, cuts).text();
    }

    private static String body(Canonicalization kind, String body) {
        return body(kind, LineEnds.AS_THEY_STAND, body);
    }

    private static String header(Canonicalization kind, String header) {
        Message message = Verified.scan(header + "\r\n");
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        CanonicalOutput out = new CanonicalOutput(sink::write);
        HeaderCanonicalizer canonicalizer = new HeaderCanonicalizer(message.bytes(), kind, out);
        message.fields().forEach(canonicalizer::field);
        out.drain();
        return sink.toString(ISO_8859_1);
    }

    // --- RFC 6376, 3.4.5

    @Test
    void examplesOfTheRfc() {
        String header = "A: X\r\nB : Y\t\r\n\tZ  \r\n";
        String body = " C \r\nD \t E\r\n\r\n\r\n";
        assertThat(header(Canonicalization.RELAXED, header)).isEqualTo("a:X\r\nb:Y Z\r\n");
        assertThat(header(Canonicalization.SIMPLE, header)).isEqualTo(header);
        assertThat(body(Canonicalization.RELAXED, body)).isEqualTo(" C\r\nD E\r\n");
        assertThat(body(Canonicalization.SIMPLE, body)).isEqualTo(" C \r\nD \t E\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "\r\n\r\n\r\n"})
    void emptyBodies(String body) {
        assertThat(body(Canonicalization.SIMPLE, body)).isEqualTo("\r\n");
        assertThat(body(Canonicalization.RELAXED, body)).isEmpty();
    }

    @Test
    void bareLineEndsAreBytes() {
        assertThat(body(Canonicalization.SIMPLE, "a\nb\rc\r")).isEqualTo("a\nb\rc\r\r\n");
        assertThat(body(Canonicalization.RELAXED, "a \n b \r c\r\r\n")).isEqualTo("a \n b \r c\r\r\n");
        assertThat(body(Canonicalization.RELAXED, LineEnds.LF_IS_CRLF, "a \n b\n"))
                .isEqualTo("a\r\n b\r\n");
    }

    @Test
    void fieldsOfEveryShape() {
        assertThat(header(Canonicalization.RELAXED, "Subject:\r\n \r\n  x\r\n")).isEqualTo("subject:x\r\n");
        assertThat(header(Canonicalization.RELAXED, "EMPTY:\r\n")).isEqualTo("empty:\r\n");
        assertThat(header(Canonicalization.RELAXED, "X: a\n\tb\n")).isEqualTo("x:a b\r\n");
        assertThat(header(Canonicalization.SIMPLE, "X: a\n\tb\n")).isEqualTo("X: a\r\n\tb\r\n");
        assertThat(header(Canonicalization.RELAXED, "X: \u00C9t\u00E9\r \r\n")).isEqualTo("x:\u00C9t\u00E9\r\r\n");
    }

    @ParameterizedTest
    @EnumSource(Canonicalization.class)
    void longRunsPassThroughTheBuffer(Canonicalization kind) {
        String text = "x".repeat(3 * CanonicalOutput.SIZE) + "\r\n".repeat(2 * CanonicalOutput.SIZE) + "y\r\n";
        assertThat(body(kind, text)).isEqualTo(text);
        assertThat(body(kind, text + "\r\n".repeat(CanonicalOutput.SIZE))).isEqualTo(text);
    }

    // --- properties

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofAnyBytes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 800; i++) {
            String text = text(random);
            for (Canonicalization kind : Canonicalization.values()) {
                for (LineEnds lineEnds : LineEnds.values()) {
                    String once = body(kind, lineEnds, text);
                    assertThat(body(kind, lineEnds, once)).as("idempotent").isEqualTo(once);
                    assertThat(body(kind, lineEnds, text, cuts(random, text.length())))
                            .as("whatever the pieces")
                            .isEqualTo(once);
                }
                String crlf = text.replaceAll("(?<!\r)\n", "\r\n");
                assertThat(body(kind, LineEnds.LF_IS_CRLF, text))
                        .as("LF is CRLF")
                        .isEqualTo(body(kind, LineEnds.AS_THEY_STAND, crlf));
            }
        }
    }

    /** An independent writing of the same rules must agree; it reads CRLF as the only line end. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void asAnotherWritingOfTheRules(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 800; i++) {
            String text = text(random).replace("\r", "").replace("\n", "\r\n");
            assertThat(body(Canonicalization.SIMPLE, text)).isEqualTo(TestSigner.simpleBody(text));
            assertThat(body(Canonicalization.RELAXED, text)).isEqualTo(TestSigner.relaxedBody(text));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void unescapingUndoesEscaping(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 800; i++) {
            String text = text(random);
            String escaped = text.replaceAll("(?m)(?<![^\n])(>*From )", ">$1");
            ByteArrayOutputStream sink = new ByteArrayOutputStream();
            FromUnescaper unescaper = new FromUnescaper(FromUnescaper.Variant.MBOXRD, sink::write);
            byte[] bytes = escaped.getBytes(ISO_8859_1);
            int from = 0;
            for (int cut : cuts(random, bytes.length)) {
                unescaper.accept(bytes, from, cut - from);
                from = cut;
            }
            unescaper.accept(bytes, from, bytes.length - from);
            unescaper.finish();
            assertThat(sink.toString(ISO_8859_1)).isEqualTo(text);
            assertThat(unescaper.unescaped()).isEqualTo(escaped.length() - (long) text.length());
        }
    }

    /** The covered part is exactly as long as it takes: cut there, and the limited hash is the whole one's. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void theCoveredPartDecidesTheHash(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            String text = text(random) + "x\r\n";
            for (Canonicalization kind : Canonicalization.values()) {
                int length = body(kind, text).length();
                int limit = random.nextInt(length + 1);
                BodyHash hash = hash(kind, text, limit);
                int end = (int) hash.coveredEnd();
                if (end < text.length()) {
                    assertThat(hash(kind, text.substring(0, end) + "y", limit).hash())
                            .as("what follows the covered part does not matter")
                            .isEqualTo(hash.hash());
                }
                if (limit == length) {
                    assertThat(hash.coveredEnd()).isEqualTo(text.length());
                    assertThat(hash.hash())
                            .isEqualTo(hash(kind, text, BodyHash.NO_LIMIT).hash());
                }
            }
        }
    }

    private static BodyHash hash(Canonicalization kind, String text, long limit) {
        ArrayOctets bytes = ArrayOctets.of(text.getBytes(ISO_8859_1));
        BodyHash.Form form =
                new BodyHash.Form(kind, "sha256", limit, LineEnds.AS_THEY_STAND, FromUnescaper.Variant.NONE);
        return BodyHash.of(bytes, bytes.all(), form, Algorithm.RSA_SHA256);
    }

    private static String text(Random random) {
        String alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(12) == 0) {
                out.append(random.nextBoolean() ? "\r\n" : "\nFrom ");
            } else {
                out.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
        }
        return out.toString();
    }

    private static int[] cuts(Random random, int length) {
        return random.ints(random.nextInt(4), 0, length + 1).sorted().toArray();
    }
}
