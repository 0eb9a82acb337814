package org.isnad.core.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.isnad.core.dkim.BodyCanonicalizer.LineEnds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The canonicalizers hand on runs of bytes, eight at a step and from where they lie; a plain writing of the rules decides
 * what must come of it, on texts in which whatever ends a run stands at every place of a word and of a piece.
 */
class PlainCanonicalizerTest {
    /** What a run may hold and what may end it, white space and line ends in all their disorder more often than not. */
    private static final String[] PIECES = {
        "a",
        "word",
        " ",
        "  ",
        "\t",
        " \t",
        "\r\n",
        "\r\n\r\n",
        "\n",
        "\n\n",
        "\r",
        "\r\r\n",
        " \r\n",
        "\t\r\n",
        "\r \n",
        "\u0000",
        "\u0001",
        "\u001F",
        "\u007F",
        "\u0080",
        "\u00A0",
        "\u00E9",
        "\u00FF",
        "From ",
        ">From ",
        "\u000B",
        "\u000C",
        "\u0085"
    };

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void bodies(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String text = text(random);
            int[] cuts = random.ints(random.nextInt(5), 0, text.length() + 1)
                    .sorted()
                    .toArray();
            for (Canonicalization kind : Canonicalization.values()) {
                for (LineEnds lineEnds : LineEnds.values()) {
                    PlainCanonicalizer.Canonical wanted = PlainCanonicalizer.body(
                            text, kind == Canonicalization.RELAXED, lineEnds == LineEnds.LF_IS_CRLF);
                    assertThat(body(kind, lineEnds, text)).isEqualTo(wanted);
                    assertThat(body(kind, lineEnds, text, cuts)).as("in pieces").isEqualTo(wanted);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void fields(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String value = text(random);
            String canonical = new String(
                    CanonicalForm.field("X", PlainCanonicalizer.bytes(value), Canonicalization.RELAXED), ISO_8859_1);
            assertThat(canonical).isEqualTo("x:" + PlainCanonicalizer.relaxedValue(value) + "\r\n");
        }
    }

    /** What the product makes of a body that comes in pieces, cut at these offsets. */
    static PlainCanonicalizer.Canonical body(Canonicalization kind, LineEnds lineEnds, String text, int... cuts) {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        CanonicalOutput out = new CanonicalOutput(sink::write);
        BodyCanonicalizer canonicalizer = BodyCanonicalizer.of(kind, lineEnds, out);
        byte[] bytes = PlainCanonicalizer.bytes(text);
        int from = 0;
        for (int cut : cuts) {
            canonicalizer.accept(bytes, from, cut - from);
            from = cut;
        }
        canonicalizer.accept(bytes, from, bytes.length - from);
        boolean lineEnd = canonicalizer.settle();
        return new PlainCanonicalizer.Canonical(
                sink.toString(ISO_8859_1) + (lineEnd ? "\r\n" : ""),
                (int) canonicalizer.bareLineEnds(),
                canonicalizer.finalLineEndAdded());
    }

    /** Now and then long enough for a run to be handed on without a copy, with words between what is odd, or nothing else. */
    private static String text(Random random) {
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(30);
        int plain = random.nextInt(4);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(4) < plain) {
                out.append("word ".repeat(random.nextInt(random.nextInt(40) == 0 ? 200 : 5)))
                        .append('x');
            }
            out.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return out.toString();
    }
}
