package org.isnad.core.dkim.keyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Raw answers of the DNS: taken from their bytes, and only for the question that was asked. */
class LookUpAnswersTest {
    private static final String SPF = "v=spf1 -all";

    private static byte[] name(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String label : name.split("\\.")) {
            out.write(label.length());
            out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        out.write(0);
        return out.toByteArray();
    }

    /** An answer to a question for TXT, with each text at the name asked for. */
    private static byte[] answer(String question, String... texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {1, 2, (byte) 0x81, (byte) 0x80, 0, 1, 0, (byte) texts.length, 0, 0, 0, 0});
        out.writeBytes(name(question));
        out.writeBytes(new byte[] {0, 16, 0, 1});
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            out.writeBytes(new byte[] {(byte) 0xC0, 12, 0, 16, 0, 1, 0, 0, 0, 9, 0, (byte) (bytes.length + 1)});
            out.write(bytes.length);
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    private static KeyFile file(String dnssec, byte[] wire) {
        String text = """
                {"format":"isnad-dns-look-up","version":1}
                {"record":"answer","domain":"a.example","selector":"s","resolver":"127.0.0.1:53","asked":"2026-11-22T10:00:00Z","status":"answer","txt":["v=DKIM1; p=bm90aGluZw=="],"dnssec":"%s","wire":"%s"}
                """.formatted(dnssec, Base64.getEncoder().encodeToString(wire));
        return KeyFiles.parse("answers.jsonl", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesWhatTheBytesSayAndNotWhatIsReadable() {
        KeyFile file = file("insecure", answer("S._domainkey.A.example", "v=DKIM1; p="));
        assertThat(file.format()).isEqualTo(KeyFile.Format.LOOK_UP);
        assertThat(file.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.recordText()).isEqualTo("v=DKIM1; p=");
            assertThat(entry.source()).isEqualTo("DNS 127.0.0.1:53 2026-11-22T10:00:00Z DNSSEC: insecure");
        });
    }

    @Test
    void takesNothingForAnotherNameNorOfWhatFailsValidation() {
        assertThat(file("secure", answer("s._domainkey.b.example", "v=DKIM1; p="))
                        .entries())
                .isEmpty();
        assertThat(file("bogus", answer("s._domainkey.a.example", "v=DKIM1; p="))
                        .entries())
                .isEmpty();
        assertThat(file("secure", answer("s._domainkey.a.example", SPF)).entries())
                .isEmpty();
        assertThat(file("secure", new byte[0]).defects())
                .extracting(defect -> defect.phrase().key())
                .containsExactly("dkim.keyfile.look-up.no-answer");
    }

    @Test
    void keepsSeveralTextsAtOneName() {
        assertThat(DnsAnswer.parse(answer("s._domainkey.a.example", SPF, "v=DKIM1; p=")))
                .isEqualTo(new DnsAnswer("s._domainkey.a.example", 16, 0, false, List.of(SPF, "v=DKIM1; p=")));
    }

    /** Whatever the bytes are, there is an answer or none, and never a name from beyond them. */
    @Test
    void hostileBytesEndInNothing() {
        byte[] good = answer("s._domainkey.a.example", SPF, "v=DKIM1; p=");
        SplittableRandom chance = new SplittableRandom(7);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = good.clone();
            for (int n = chance.nextInt(1, 4); n > 0; n--) {
                bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
            }
            read += DnsAnswer.parse(java.util.Arrays.copyOf(bytes, chance.nextInt(bytes.length + 1))) == null ? 0 : 1;
        }
        assertThat(read).isBetween(1, 20_000);
    }
}
