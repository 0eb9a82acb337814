package org.isnad.core.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays some words that are looked for along a text where they fit best: all of them in order, against any stretch of the
 * text (a <em>fitting alignment</em>: T. F. Smith and M. S. Waterman 1981, with both ends of the text free and none of the
 * words'). A word may be the same, near ({@link NearWords}), another one, missing; between words of the text others may
 * stand. The weights: a same word outweighs two others that differ, so that a text shortened or reworded here and there
 * is followed through; a word in between costs less than one changed, for shortening is what happens most to a text that
 * is passed on.
 *
 * <p>Work and memory are the number of words looked for times that of the window; the caller bounds both
 * ({@link Windows}).
 */
public final class Alignment {
    private static final int SAME = 4;
    private static final int NEAR = 3;
    private static final int OTHER = -2;
    private static final int MISSING = -2;
    private static final int INSERTED = -1;

    private static final byte STOP = 0;
    private static final byte PAIR = 1;
    private static final byte SKIP_SOUGHT = 2;
    private static final byte SKIP_TEXT = 3;

    private static final byte IS_OTHER = 0;
    private static final byte IS_NEAR = 1;
    private static final byte IS_SAME = 2;

    private final Wording sought;
    private final Wording text;
    private final Run window;
    private final byte[][] likeness;
    private final byte[][] steps;

    private Alignment(Wording sought, Wording text, Run window) {
        this.sought = sought;
        this.text = text;
        this.window = window;
        this.likeness = likeness();
        this.steps = new byte[sought.size() + 1][window.length() + 1];
    }

    /** The best stretch of a window of the text, the first of equal ones; null if no word stands there. */
    public static @Nullable Passage within(Wording sought, Wording text, Run window) {
        return sought.size() == 0 || window.isEmpty() ? null : new Alignment(sought, text, window).best();
    }

    /** The passage of a stretch that has the very words looked for. */
    public static Passage exact(Wording sought, Run run) {
        return new Passage(
                run, List.of(new Edit.Same(sought.all(), run)), sought.size(), 0, 0, 0, SAME * sought.size());
    }

    /** Words are compared once per different word, not per occurrence: {@code likeness[a][b]} by their numbers. */
    private byte[][] likeness() {
        Numbering numbering = new Numbering();
        int[] left = numbering.of(sought, sought.all());
        int[] right = numbering.of(text, window);
        byte[][] known = new byte[numbering.size()][];
        byte[][] rows = new byte[left.length][];
        for (int i = 0; i < left.length; i++) {
            byte[] row = known[left[i]];
            if (row == null) {
                row = likenessOf(left[i], sought.folded(i), right, numbering.size());
                known[left[i]] = row;
            }
            rows[i] = row;
        }
        return rows;
    }

    private byte[] likenessOf(int number, String word, int[] right, int different) {
        byte[] ofNumber = new byte[different];
        Arrays.fill(ofNumber, (byte) -1);
        byte[] row = new byte[right.length];
        for (int j = 0; j < right.length; j++) {
            int other = right[j];
            if (ofNumber[other] < 0) {
                boolean near = other != number && NearWords.near(word, text.folded(window.start() + j));
                ofNumber[other] = other == number ? IS_SAME : near ? IS_NEAR : IS_OTHER;
            }
            row[j] = ofNumber[other];
        }
        return row;
    }

    private @Nullable Passage best() {
        int width = window.length();
        int[] last = new int[width + 1];
        int[] row = new int[width + 1];
        for (int i = 1; i <= sought.size(); i++) {
            row[0] = i * MISSING;
            steps[i][0] = SKIP_SOUGHT;
            for (int j = 1; j <= width; j++) {
                int pair = last[j - 1] + worth(likeness[i - 1][j - 1]);
                int without = last[j] + MISSING;
                int between = row[j - 1] + INSERTED;
                if (pair >= without && pair >= between) {
                    row[j] = pair;
                    steps[i][j] = PAIR;
                } else if (without >= between) {
                    row[j] = without;
                    steps[i][j] = SKIP_SOUGHT;
                } else {
                    row[j] = between;
                    steps[i][j] = SKIP_TEXT;
                }
            }
            int[] reused = last;
            last = row;
            row = reused;
        }
        int end = 0;
        for (int j = 1; j <= width; j++) {
            if (last[j] > last[end]) {
                end = j;
            }
        }
        return traced(end, last[end]);
    }

    private static int worth(byte likeness) {
        return likeness == IS_SAME ? SAME : likeness == IS_NEAR ? NEAR : OTHER;
    }

    /** The pairs of the path, from its end to its beginning: which word of the window stands for each word sought, or -1. */
    private @Nullable Passage traced(int end, int score) {
        int[] partner = new int[sought.size()];
        Arrays.fill(partner, -1);
        int i = sought.size();
        int j = end;
        while (steps[i][j] != STOP) {
            switch (steps[i][j]) {
                case PAIR -> partner[--i] = --j;
                case SKIP_SOUGHT -> i--;
                default -> j--;
            }
        }
        return passage(partner, score);
    }

    private @Nullable Passage passage(int[] partner, int score) {
        int first = 0;
        while (first < partner.length && !stands(first, partner)) {
            first++;
        }
        if (first == partner.length) {
            return null;
        }
        int last = partner.length - 1;
        while (!stands(last, partner)) {
            last--;
        }
        // What stands before the first word that was found, or behind the last, is another sentence for all we know.
        Arrays.fill(partner, 0, first, -1);
        Arrays.fill(partner, last + 1, partner.length, -1);
        return told(partner, score);
    }

    private boolean stands(int i, int[] partner) {
        return partner[i] >= 0 && likeness[i][partner[i]] != IS_OTHER;
    }

    private Passage told(int[] partner, int score) {
        Steps steps = new Steps(window.start() + firstPartner(partner));
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] < 0) {
                steps.missing(i);
            } else {
                steps.pair(i, window.start() + partner[i], likeness[i][partner[i]]);
            }
        }
        return steps.passage(score);
    }

    private static int firstPartner(int[] partner) {
        for (int at : partner) {
            if (at >= 0) {
                return at;
            }
        }
        return 0;
    }

    /** Gathers the steps of the path into edits: what differs side by side is one change. */
    private static final class Steps {
        private final List<Edit> edits = new ArrayList<>();
        private final int start;
        /** Where the edit under way begins, and whether it is of same words; both sides are read up to left and right. */
        private int fromLeft;

        private int fromRight;
        private int left;
        private int right;
        private boolean ofSame;
        private int same;
        private int near;
        private int missing;
        private int inserted;

        Steps(int start) {
            this.start = start;
            this.fromRight = start;
            this.right = start;
        }

        void missing(int i) {
            turn(false);
            missing++;
            left = i + 1;
        }

        void pair(int i, int j, byte likeness) {
            if (j > right) {
                turn(false);
                inserted += j - right;
                right = j;
            }
            turn(likeness == IS_SAME);
            same += likeness == IS_SAME ? 1 : 0;
            near += likeness == IS_NEAR ? 1 : 0;
            missing += likeness == IS_OTHER ? 1 : 0;
            left = i + 1;
            right = j + 1;
        }

        private void turn(boolean toSame) {
            if (toSame != ofSame) {
                finish();
                ofSame = toSame;
            }
        }

        private void finish() {
            if (left > fromLeft || right > fromRight) {
                Run from = new Run(fromLeft, left);
                Run to = new Run(fromRight, right);
                edits.add(ofSame ? new Edit.Same(from, to) : Edit.change(from, to));
                fromLeft = left;
                fromRight = right;
            }
        }

        Passage passage(int score) {
            finish();
            return new Passage(new Run(start, right), edits, same, near, missing, inserted, score);
        }
    }
}
