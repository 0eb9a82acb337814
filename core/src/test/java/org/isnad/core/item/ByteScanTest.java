package org.isnad.core.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every value a byte has, at every place of a word, against loops over single bytes. */
class ByteScanTest {
    @Test
    void endOfPlainText() {
        byte[] bytes = new byte[24];
        for (int first = 0; first < 256; first++) {
            for (int second : new int[] {' ', 'x', 0x1F, 0x21, 0x80, 0xA0, 0xFF, first}) {
                for (int at = 0; at < bytes.length - 1; at++) {
                    Arrays.fill(bytes, (byte) 'x');
                    bytes[at] = (byte) first;
                    bytes[at + 1] = (byte) second;
                    for (int from = 0; from < 10; from++) {
                        assertThat(ByteScan.endOfPlainText(bytes, from, 23)).isEqualTo(plain(bytes, from, 23));
                    }
                }
            }
        }
    }

    @Test
    void ofAnyBytes() {
        Random random = new Random(5);
        byte[] bytes = new byte[40];
        for (int i = 0; i < 200_000; i++) {
            random.nextBytes(bytes);
            for (int k = random.nextInt(bytes.length); k > 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? ' ' : '~');
            }
            int from = random.nextInt(bytes.length);
            int to = from + random.nextInt(bytes.length - from + 1);
            assertThat(ByteScan.endOfPlainText(bytes, from, to)).isEqualTo(plain(bytes, from, to));
            int value = bytes[random.nextInt(bytes.length)];
            assertThat(ByteScan.indexOf(bytes, value, from, to)).isEqualTo(first(bytes, value, from, to));
        }
    }

    private static int plain(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            if (b < ' ' || (b == ' ' && i > from && bytes[i - 1] == ' ')) {
                return i;
            }
        }
        return to;
    }

    private static int first(byte[] bytes, int value, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == (byte) value) {
                return i;
            }
        }
        return -1;
    }
}
