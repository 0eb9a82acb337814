package org.isnad.core.mail;

import org.isnad.core.item.Octets.ChunkConsumer;

/**
 * Uuencode (POSIX.1, {@code uuencode}): from the line behind {@code begin} to {@code end}. A line's first character tells
 * how many bytes it holds. Characters that are missing at a line's end count as zero, for transports strip spaces, but
 * never so many that more comes out than went in.
 */
final class UuDecoder extends LeafDecoder {
    /** The longest line of the format is 61 characters; what goes beyond is no data. */
    private static final int LONGEST_LINE = 256;

    private enum State {
        BEFORE,
        DATA,
        BEHIND
    }

    private final byte[] line = new byte[LONGEST_LINE];
    private int length;
    private long read;
    private State state = State.BEFORE;

    UuDecoder(ChunkConsumer sink) {
        super(sink);
    }

    @Override
    void feed(byte[] bytes, int offset, int count) {
        read += count;
        for (int i = offset; i < offset + count; i++) {
            if (bytes[i] == '\n') {
                endOfLine();
            } else if (length < LONGEST_LINE) {
                line[length++] = bytes[i];
            }
        }
    }

    @Override
    void finish() {
        if (length > 0) {
            endOfLine();
        }
        if (state != State.BEHIND) {
            blemish();
        }
        super.finish();
    }

    private void endOfLine() {
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        switch (state) {
            case BEFORE -> state = startsWith("begin ") ? State.DATA : State.BEFORE;
            case DATA -> {
                if (length == 3 && startsWith("end")) {
                    state = State.BEHIND;
                } else {
                    data();
                }
            }
            case BEHIND -> {}
        }
        length = 0;
    }

    private void data() {
        if (length == 0) {
            return;
        }
        int wanted = sixBits(0);
        if (length < 1 + (wanted + 2) / 3 * 4) {
            blemish();
            int there = (length - 1) * 3 / 4;
            wanted = length() + wanted <= read ? wanted : Math.min(wanted, there);
        }
        for (int i = 1; wanted > 0; i += 4, wanted -= 3) {
            int group = sixBits(i) << 18 | sixBits(i + 1) << 12 | sixBits(i + 2) << 6 | sixBits(i + 3);
            put(group >> 16);
            if (wanted > 1) {
                put(group >> 8);
            }
            if (wanted > 2) {
                put(group);
            }
        }
    }

    private int sixBits(int index) {
        return index < length ? line[index] - ' ' & 0x3F : 0;
    }

    private boolean startsWith(String word) {
        if (length < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (line[i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
