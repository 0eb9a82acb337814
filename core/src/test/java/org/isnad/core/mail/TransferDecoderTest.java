package org.isnad.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferDecoderTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            value = {
                "caf=C3=A9|café|true",
                "caf=c3=a9|café|true",
                "a=\\nb|ab|true",
                "a= \\t\\r\\nb|ab|true",
                "a \\t\\nb|a\\nb|true",
                "a \\r\\nb|a\\r\\nb|true",
                "a  b|a  b|true",
                "a\\rb|a\\rb|true",
                "a \\r\\r\\nb|a \\r\\r\\nb|true",
                "a   |a|true",
                "a=|a|true",
                "a=X|a=X|false",
                "a=4|a=4|false",
                "a=4X|a=4X|false",
                "==3D|==|false",
                "a= b|a= b|false"
            })
    void quotedPrintable(String encoded, String decoded, boolean clean) {
        check(unescaped(encoded), TransferEncoding.QUOTED_PRINTABLE, unescaped(decoded), clean);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "YWJj|abc|true",
                "YWJjZA==|abcd|true",
                "YWJj\\r\\nZGU=\\r\\n|abcde|true",
                "YWJjZA|abcd|false",
                "YWJjZGU|abcde|false",
                "YW!Jj|abc|false",
                // a footer behind the padding is no data
                "YWI=\\n____\\nfooter|ab|false",
                "YWJjY|abc|false"
            })
    void base64(String encoded, String decoded, boolean clean) {
        check(unescaped(encoded), TransferEncoding.BASE64, decoded, clean);
    }

    @Test
    void uuencode() {
        check("text\nbegin 644 x\n#86)C\n`\nend\nmore", TransferEncoding.UUENCODE, "abc", true);
        check("begin 644 x\r\n#86)C\r\n", TransferEncoding.UUENCODE, "abc", false);
    }

    @Test
    void nothingDecodesToMoreThanItWas() {
        for (TransferEncoding encoding : TransferEncoding.values()) {
            for (String hostile : new String[] {
                "begin 6 x\n" + "_\n".repeat(10_000), "=".repeat(9_999), " ".repeat(5_000), "A=\n".repeat(3_000)
            }) {
                Octets bytes = Mail.octets(hostile);
                long length = TransferDecoder.decode(bytes, bytes.all(), encoding, (b, o, n) -> {})
                        .length();
                assertThat(length).as(encoding.toString()).isLessThanOrEqualTo(hostile.length());
            }
        }
    }

    @Test
    void anyBytesComeBackFromBase64InPieces() {
        Random random = new Random(7);
        byte[] content = new byte[100_001];
        random.nextBytes(content);
        byte[] encoded = Base64.getMimeEncoder().encode(content);
        LeafDecoderProbe probe = new LeafDecoderProbe(TransferEncoding.BASE64);
        for (int at = 0; at < encoded.length; ) {
            int count = Math.min(1 + random.nextInt(5_000), encoded.length - at);
            probe.feed(encoded, at, count);
            at += count;
        }
        assertThat(probe.finish()).isEqualTo(content);
    }

    @Test
    void stopsAtTheLimit() {
        Octets bytes = Mail.octets("YWJjZGVm".repeat(50_000));
        assertThat(TransferDecoder.decode(bytes, bytes.all(), TransferEncoding.BASE64, 10))
                .isEqualTo("abcdefabcd".getBytes(StandardCharsets.UTF_8));
        assertThat(TransferDecoder.decode(bytes, bytes.all(), TransferEncoding.IDENTITY, 4))
                .hasSize(4);
        assertThat(TransferDecoder.decode(bytes, bytes.all(), TransferEncoding.BASE64, 0))
                .isEmpty();
    }

    private static void check(String encoded, TransferEncoding encoding, String decoded, boolean clean) {
        Octets bytes = ArrayOctets.of(encoded.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TransferDecoder.Outcome outcome = TransferDecoder.decode(bytes, bytes.all(), encoding, out::write);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(decoded);
        assertThat(outcome).isEqualTo(new TransferDecoder.Outcome(out.size(), clean));
        assertThat(TransferDecoder.decode(bytes, bytes.all(), encoding, 1 << 20))
                .isEqualTo(out.toByteArray());
        LeafDecoderProbe byBytes = new LeafDecoderProbe(encoding);
        byte[] all = bytes.copy(bytes.all());
        for (int i = 0; i < all.length; i++) {
            byBytes.feed(all, i, 1);
        }
        assertThat(byBytes.finish()).as("fed byte by byte").isEqualTo(out.toByteArray());
    }

    private static String unescaped(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
    }

    /** Feeds a decoder in pieces of any size. */
    private static final class LeafDecoderProbe {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final LeafDecoder decoder;

        LeafDecoderProbe(TransferEncoding encoding) {
            decoder = LeafDecoder.of(encoding, out::write);
        }

        void feed(byte[] bytes, int offset, int count) {
            decoder.feed(bytes, offset, count);
        }

        byte[] finish() {
            decoder.finish();
            return out.toByteArray();
        }
    }
}
