package org.isnad.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.isnad.core.item.Octets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Input made to keep a scanner busy: the number of bytes looked at stays a small multiple of the number there are,
 * whatever the size. Counted, not timed.
 */
class LinearWorkTest {
    /** An open boundary may be compared with a line once a level, and headers are looked at a few times. */
    private static final int MOST_LOOKS_A_BYTE = 8;

    private static final String MULTIPART = "Content-Type: multipart/mixed; boundary=b\n\n";

    static Stream<Arguments> hostile() {
        StringBuilder nested = new StringBuilder();
        StringBuilder messages = new StringBuilder();
        StringBuilder twins = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
            messages.append("Content-Type: message/rfc822\n\n");
            twins.append("Content-Type: multipart/mixed; boundary=b\n\n--b\n");
        }
        return Map.<String, String>ofEntries(
                        Map.entry("100,000 fields", "A: b\n".repeat(100_000)),
                        Map.entry("a field of 100,000 folds", "A: b\n" + " c\n".repeat(100_000)),
                        Map.entry("a line of a megabyte", "x".repeat(1 << 20)),
                        Map.entry("a megabyte of hyphens", MULTIPART + "-".repeat(1 << 20)),
                        Map.entry("lines of hyphens", MULTIPART + "--\n".repeat(300_000)),
                        Map.entry("lines that are nearly delimiters", MULTIPART + "--bb\n".repeat(200_000)),
                        Map.entry("a delimiter and a megabyte of padding", MULTIPART + "--b" + " ".repeat(1 << 20)),
                        Map.entry("300,000 empty parts", MULTIPART + "--b\n".repeat(300_000)),
                        Map.entry("empty lines", MULTIPART + "\n".repeat(1 << 20)),
                        Map.entry("carriage returns", MULTIPART + "\r".repeat(1 << 20)),
                        Map.entry("multiparts 10,000 deep", nested.toString()),
                        Map.entry("messages 10,000 deep", messages.toString()),
                        Map.entry("one boundary 10,000 deep", twins.toString()),
                        Map.entry("From lines", "From x\n".repeat(150_000)),
                        Map.entry("white space before the colon", ("A" + " ".repeat(900) + ": b\n").repeat(1_000)),
                        Map.entry("colons far away", ("A".repeat(2_000) + ": b\n").repeat(500)))
                .entrySet()
                .stream()
                .map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void looksAtEveryByteAFewTimes(String name, String text) {
        Octets bytes = Mail.octets(text);
        CountingOctets counting = new CountingOctets(bytes);
        Message message = MessageScanner.scan(counting, Limits.DEFAULT);

        assertThat(counting.looks()).as(name).isLessThan(MOST_LOOKS_A_BYTE * bytes.length());
        assertThat(message.defects().size()).isLessThanOrEqualTo(Defects.MOST + 1);
        EveryByte.isCoveredBy(message);
    }
}
