package org.isnad.core.mail;

import java.util.Arrays;
import org.isnad.core.item.Octets.ChunkConsumer;

/**
 * Base64 (RFC 2045, 6.8). Characters outside the alphabet are skipped; the data end at the first padding, so that a
 * footer which a list wrote in plain behind it does not become rubbish.
 */
final class Base64Decoder extends LeafDecoder {
    private static final byte OTHER = -1;
    private static final byte SPACE = -2;
    private static final byte PAD = -3;
    private static final byte[] VALUES = values();

    private int bits;
    private int characters;
    private boolean ended;

    Base64Decoder(ChunkConsumer sink) {
        super(sink);
    }

    @Override
    void feed(byte[] bytes, int offset, int count) {
        int end = offset + count;
        int at = offset;
        while (at < end) {
            at = characters == 0 && !ended ? wholeGroups(bytes, at, end) : at;
            if (at < end) {
                character(VALUES[bytes[at] & 0xFF]);
                at++;
            }
        }
    }

    /** Four characters at a time, as long as all of them are of the alphabet: nearly all of nearly all base64. */
    private int wholeGroups(byte[] bytes, int start, int end) {
        int at = start;
        while (at <= end - 4) {
            int group = (VALUES[bytes[at] & 0xFF] << 18)
                    | (VALUES[bytes[at + 1] & 0xFF] << 12)
                    | (VALUES[bytes[at + 2] & 0xFF] << 6)
                    | VALUES[bytes[at + 3] & 0xFF];
            if (group < 0) {
                return at;
            }
            putThree(group);
            at += 4;
        }
        return at;
    }

    private void character(int value) {
        if (value >= 0 && !ended) {
            bits = (bits << 6) | value;
            if (++characters == 4) {
                putThree(bits);
                characters = 0;
                bits = 0;
            }
        } else if (value != SPACE) {
            special(value);
        }
    }

    private void special(int value) {
        if (value != PAD) {
            blemish();
        } else if (!ended && characters >= 2) {
            rest();
            ended = true;
        } else if (!ended) {
            blemish();
        }
    }

    /** Two characters hold one byte, three hold two. */
    private void rest() {
        if (characters == 2) {
            put(bits >> 4);
        } else if (characters == 3) {
            put(bits >> 10);
            put(bits >> 2);
        }
        characters = 0;
        bits = 0;
    }

    @Override
    void finish() {
        if (characters > 0) {
            blemish();
            rest();
        }
        super.finish();
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, OTHER);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        for (char c : " \t\r\n".toCharArray()) {
            values[c] = SPACE;
        }
        values['='] = PAD;
        return values;
    }
}
