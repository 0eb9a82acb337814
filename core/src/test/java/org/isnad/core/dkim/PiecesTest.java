package org.isnad.core.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message that is windowed over a file gives the same facts as one in an array. */
class PiecesTest {
    /** Hands over its bytes in small pieces. */
    private record InPieces(ArrayOctets whole, int size) implements Octets {
        @Override
        public long length() {
            return whole.length();
        }

        @Override
        public int at(long offset) {
            return whole.at(offset);
        }

        @Override
        public long indexOf(int value, long from, long to) {
            return whole.indexOf(value, from, to);
        }

        @Override
        public void forEachChunk(Span span, ChunkConsumer consumer) {
            for (long at = span.start(); at < span.end(); at += size) {
                byte[] piece = whole.copy(new Span(at, Math.min(span.end(), at + size)));
                consumer.accept(piece, 0, piece.length);
            }
        }

        @Override
        public byte[] copy(Span span) {
            return whole.copy(span);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64})
    void sameFactsWhateverThePieces(int size) {
        Random random = new Random(size);
        for (int i = 0; i < 30; i++) {
            String signed = RoundTripTest.signed(random, "rsa1024");
            String text =
                    random.nextBoolean() ? signed : signed.replace("\r\n", "\n").replace("\nFrom ", "\n>From ");
            String limited = random.nextInt(3) == 0 ? text.replace("bh=", "l=" + random.nextInt(60) + "; bh=") : text;
            ArrayOctets whole = ArrayOctets.of(TestSigner.bytes(limited));
            List<HashFacts> expected = facts(whole);
            assertThat(expected).hasSize(1);
            assertThat(facts(new InPieces(whole, size))).isEqualTo(expected);
        }
    }

    private static List<HashFacts> facts(Octets bytes) {
        Message message = MessageScanner.scan(bytes, Limits.DEFAULT);
        return SignatureHasher.facts(message);
    }
}
