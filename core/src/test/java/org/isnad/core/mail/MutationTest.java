package org.isnad.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.isnad.core.SharedData;
import org.isnad.core.item.ArrayOctets;
import org.junit.jupiter.api.Test;

/**
 * Messages with bytes flipped, cut, doubled and spliced into one another, from a fixed seed: nothing throws, every byte
 * stays covered, and the work stays linear. {@code -Disnad.mutations=N} runs more of them.
 */
class MutationTest {
    private static final int MUTATIONS = Integer.getInteger("isnad.mutations", 4_000);
    private static final long SEED = 20170505;
    private static final int LARGEST_SEED = 20_000;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** What structure is made of: pieces that are put in at random places. */
    private static final List<String> PIECES = List.of(
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "--",
            "--b\n",
            "\n--b--\n",
            ": ",
            " ",
            "\t",
            "=",
            "=?utf-8?Q?",
            "?=",
            "\"",
            "(",
            "<",
            ">",
            ";",
            "From x\n",
            "\u00EF\u00BB\u00BF",
            "\0",
            "Content-Type: multipart/mixed; boundary=b\n",
            "Content-Type: message/rfc822\n\n",
            "Content-Type: multipart/digest; boundary=\"b\"\r\n",
            "Content-Transfer-Encoding: base64\n",
            "Content-Transfer-Encoding: quoted-printable\n",
            "Content-Disposition: attachment; filename*0*=utf-8''a%");

    private static final List<String> OWN = List.of(
            "From: a@b.example\nSubject: one\n two\nDate: Fri, 05 May 2017 22:00:01 +0200\n\nbody\n",
            "Content-Type: multipart/mixed; boundary=b\r\n\r\npre\r\n--b\r\n\r\none\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
                    + "Subject: x\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n\r\ny\r\n--c--\r\n--b--\r\nepi",
            "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogeAoKYm9keQ==\n");

    @Test
    void nothingThrowsAndNothingIsLost() throws IOException {
        List<byte[]> seeds = seeds();
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutant = mutated(seeds, random);
            try {
                check(mutant);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("mutant " + i + " of seed " + SEED + ":\n" + shown(mutant), e);
            }
        }
    }

    private static void check(byte[] mutant) {
        CountingOctets bytes = new CountingOctets(ArrayOctets.of(mutant));
        Message message = MessageScanner.scan(bytes, Limits.DEFAULT);
        assertThat(bytes.looks()).isLessThan(12L * mutant.length + 1_000);
        EveryByte.isCoveredBy(message);
        assertThat(message.bytes().length()).isEqualTo(mutant.length);
        for (HeaderField field : message.fields()) {
            String raw = field.rawValue(message.bytes());
            assertThat(HeaderText.decode(raw)).isNotNull();
            assertThat(AddressParser.parse(raw)).doesNotContainNull();
            assertThat(MessageIds.parse(raw)).doesNotContain("");
            assertThat(DateParser.parse(raw, NOW)).isNotNull();
            assertThat(ParameterParser.parse(raw).parameters()).isNotNull();
        }
        assertThat(Leaves.decoded(message)).doesNotContainNull();
    }

    private static byte[] mutated(List<byte[]> seeds, Random random) {
        byte[] bytes = seeds.get(random.nextInt(seeds.size()));
        for (int steps = 1 + random.nextInt(8); steps > 0; steps--) {
            int at = random.nextInt(bytes.length + 1);
            int other = Math.min(bytes.length, at + random.nextInt(200));
            bytes = switch (random.nextInt(6)) {
                case 0 -> flipped(bytes, random);
                case 1 -> Arrays.copyOf(bytes, at);
                case 2 -> joined(bytes, 0, at, bytes, other, bytes.length);
                case 3 -> joined(joined(bytes, 0, other, bytes, at, other), bytes, other);
                case 4 -> spliced(bytes, at, seeds.get(random.nextInt(seeds.size())), random);
                default ->
                    joined(joined(bytes, 0, at, latin(PIECES.get(random.nextInt(PIECES.size()))), 0, -1), bytes, at);
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        for (int i = 1 + random.nextInt(8); i > 0 && copy.length > 0; i--) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] other, Random random) {
        int from = random.nextInt(other.length + 1);
        return joined(bytes, 0, at, other, from, other.length);
    }

    private static byte[] joined(byte[] head, byte[] tail, int from) {
        return joined(head, 0, head.length, tail, from, tail.length);
    }

    /** A negative end means all of it. */
    private static byte[] joined(byte[] a, int aStart, int aEnd, byte[] b, int bStart, int bEnd) {
        int end = bEnd < 0 ? b.length : bEnd;
        byte[] all = Arrays.copyOf(Arrays.copyOfRange(a, aStart, aEnd), aEnd - aStart + end - bStart);
        System.arraycopy(b, bStart, all, aEnd - aStart, end - bStart);
        return all;
    }

    /** Our own fixtures, and the edge cases and some of the real messages where they are at hand. */
    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        OWN.forEach(text -> seeds.add(latin(text)));
        if (SharedData.isPresent()) {
            for (Path file : SharedData.files("mail/edge")) {
                seeds.add(Files.readAllBytes(file));
            }
            List<Path> real = SharedData.files("mail/spamassassin");
            for (int i = 0; i < real.size(); i += 40) {
                byte[] bytes = Files.readAllBytes(real.get(i));
                seeds.add(bytes.length > LARGEST_SEED ? Arrays.copyOf(bytes, LARGEST_SEED) : bytes);
            }
        }
        return seeds;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String shown(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 4_000), StandardCharsets.ISO_8859_1);
    }
}
