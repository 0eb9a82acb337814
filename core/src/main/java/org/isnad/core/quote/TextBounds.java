package org.isnad.core.quote;

import org.isnad.core.wording.Wording;

/** Where lines, sentences and paragraphs end between the words of a text. */
final class TextBounds {
    private static final byte NONE = 0;
    private static final byte LINE = 1;
    private static final byte SENTENCE = 2;

    /** What stands before each word, and behind the last. */
    private final byte[] before;

    TextBounds(Wording words) {
        before = new byte[words.size() + 1];
        before[0] = SENTENCE;
        before[words.size()] = SENTENCE;
        for (int i = 1; i < words.size(); i++) {
            before[i] =
                    kind(words.text(), words.span(i - 1).end(), words.span(i).start());
        }
    }

    private static byte kind(String text, int from, int to) {
        byte kind = NONE;
        boolean ends = false;
        int lines = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines++;
                kind = LINE;
            } else if (isEnd(c)) {
                ends = true;
            } else if (ends && Character.isWhitespace(c)) {
                return SENTENCE;
            }
            if (lines > 1 || (ends && c == '\n')) {
                return SENTENCE;
            }
        }
        return kind;
    }

    private static boolean isEnd(char c) {
        return switch (c) {
            case '.', '!', '?', '…', '؟', '۔', '。', '！', '？' -> true;
            default -> false;
        };
    }

    /** Whether a line ends before this word. */
    boolean isLine(int word) {
        return before[word] != NONE;
    }

    /** Whether a sentence or a paragraph ends before this word. */
    boolean isSentence(int word) {
        return before[word] == SENTENCE;
    }
}
