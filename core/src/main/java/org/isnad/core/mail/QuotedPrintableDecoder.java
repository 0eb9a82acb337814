package org.isnad.core.mail;

import org.isnad.core.item.Octets.ChunkConsumer;

/**
 * Quoted-printable (RFC 2045, 6.7). White space at the end of a line goes (rule 3), a soft line break joins lines, also
 * with white space behind its {@code =}; an {@code =} that starts nothing stands for itself. Line ends stay what they are.
 */
final class QuotedPrintableDecoder extends LeafDecoder {
    private enum State {
        TEXT,
        /** Behind {@code =}. */
        EQUALS,
        /** Behind {@code =} and one hexadecimal digit. */
        DIGIT,
        /** Behind {@code =} and white space or CR: a soft line break, if a line end follows. */
        SOFT
    }

    /** White space that is held back until it is known whether the line ends behind it. Longer runs are text. */
    private static final int LONGEST_SPACE = 1_000;

    private State state = State.TEXT;
    private final byte[] space = new byte[LONGEST_SPACE];
    private int spaces;
    private boolean pendingReturn;
    private int digit;
    private byte hexFirst;

    QuotedPrintableDecoder(ChunkConsumer sink) {
        super(sink);
    }

    @Override
    void feed(byte[] bytes, int offset, int count) {
        int end = offset + count;
        for (int i = offset; i < end; i++) {
            byte b = bytes[i];
            if (state == State.TEXT && b > ' ' && b != '=' && spaces == 0 && !pendingReturn) {
                put(b);
            } else {
                step(b);
            }
        }
    }

    private void step(byte b) {
        switch (state) {
            case TEXT -> text(b);
            case EQUALS -> behindEquals(b);
            case DIGIT -> behindDigit(b);
            case SOFT -> soft(b);
        }
    }

    private void text(byte b) {
        switch (b) {
            case '\n' -> endLine();
            case '\r' -> {
                releaseReturn();
                pendingReturn = true;
            }
            case ' ', '\t' -> {
                releaseReturn();
                if (spaces == LONGEST_SPACE) {
                    releaseSpace();
                }
                space[spaces++] = b;
            }
            case '=' -> {
                release();
                state = State.EQUALS;
            }
            default -> {
                release();
                put(b);
                if (b < 0) {
                    blemish();
                }
            }
        }
    }

    /** All held white space goes; the line end stays what it is, LF or CRLF. */
    private void endLine() {
        spaces = 0;
        if (pendingReturn) {
            put('\r');
            pendingReturn = false;
        }
        put('\n');
    }

    private void release() {
        releaseReturn();
        releaseSpace();
    }

    /** A CR that no LF followed is a character like others, and so is the white space before it. */
    private void releaseReturn() {
        if (pendingReturn) {
            releaseSpace();
            put('\r');
            pendingReturn = false;
        }
    }

    private void releaseSpace() {
        pass(space, 0, spaces);
        spaces = 0;
    }

    private void behindEquals(byte b) {
        int value = Character.digit(b, 16);
        if (value >= 0) {
            digit = value;
            hexFirst = b;
            state = State.DIGIT;
        } else if (b == '\n') {
            state = State.TEXT;
        } else if (b == '\r' || b == ' ' || b == '\t') {
            state = State.SOFT;
        } else {
            blemish();
            put('=');
            state = State.TEXT;
            step(b);
        }
    }

    private void behindDigit(byte b) {
        int value = Character.digit(b, 16);
        state = State.TEXT;
        if (value >= 0) {
            put(digit << 4 | value);
        } else {
            blemish();
            put('=');
            put(hexFirst);
            step(b);
        }
    }

    private void soft(byte b) {
        if (b == '\n') {
            state = State.TEXT;
        } else if (b != '\r' && b != ' ' && b != '\t') {
            blemish();
            put('=');
            put(' ');
            state = State.TEXT;
            step(b);
        }
    }

    /** At the end of the body white space at the end of the last line goes as well; a half escape stands for itself. */
    @Override
    void finish() {
        switch (state) {
            case EQUALS, SOFT, TEXT -> {}
            case DIGIT -> {
                blemish();
                put('=');
                put(hexFirst);
            }
        }
        releaseReturn();
        spaces = 0;
        state = State.TEXT;
        super.finish();
    }
}
