package org.isnad.core.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from one text to another that a reader would tell: whole stretches that both share, longest first, and what
 * stands between them. {@link WordDiff} finds the <em>fewest</em> changes, and for that takes a word here and a word there
 * out of a long text that was cut down to two sentences; here a shortened text keeps its sentences whole.
 *
 * <p>The longest stretch of at least {@value #SEED} words that both have is the same; what lies before and behind it is
 * treated alike (J. W. Ratcliff and D. E. Metzener, <i>Pattern Matching: The Gestalt Approach</i>, 1988). What is left
 * between two stretches is small and goes to {@link WordDiff}; unless one side is far longer, for then what it shares with
 * the other is chance, and one is removed, the other added. Stretches are found by their first words, of which so many
 * places are looked at; all work together is bounded by {@value #MOST_LOOKS} comparisons of words, behind which the rest
 * goes to {@link WordDiff} too. Whatever the bounds, each word of both is in exactly one edit, and <em>same</em> only where
 * words are the same.
 */
public final class CommonRuns {
    /** Words that make a stretch: two side by side stand in many sentences by chance. */
    private static final int SEED = 3;

    private static final int MOST_LOOKS = 8_000_000;
    private static final int MOST_PLACES = 64;
    /** One side of a gap may be so many times the other, and so many words more, before they are no longer compared. */
    private static final int FAR_LONGER = 3;

    private static final int FEW_WORDS = 12;

    private final Wording left;
    private final Wording right;
    private final int[] a;
    private final int[] b;
    private final int[] next;
    private final int[] first;
    private final int mask;
    private int looks;

    private CommonRuns(Wording left, Wording right) {
        this.left = left;
        this.right = right;
        Numbering numbering = new Numbering();
        this.a = numbering.of(left, left.all());
        this.b = numbering.of(right, right.all());
        this.mask = Integer.highestOneBit(Math.max(16, a.length) * 2) - 1;
        this.first = new int[mask + 1];
        this.next = new int[a.length];
        Arrays.fill(first, -1);
        for (int i = a.length - SEED; i >= 0; i--) {
            int slot = slot(a, i);
            next[i] = first[slot];
            first[slot] = i;
        }
    }

    /** The edits from left to right, in order; empty only if neither has words. */
    public static List<Edit> between(Wording left, Wording right) {
        return new CommonRuns(left, right).edits();
    }

    private int slot(int[] words, int at) {
        int hash = (words[at] * 31 + words[at + 1]) * 31 + words[at + 2];
        return (hash ^ (hash >>> 15)) & mask;
    }

    /** A stretch of both texts, or one that is yet to be searched. */
    private record Area(int left, int leftEnd, int right, int rightEnd) {
        int length() {
            return leftEnd - left;
        }
    }

    private List<Edit> edits() {
        List<Area> found = new ArrayList<>();
        List<Area> open = new ArrayList<>(List.of(new Area(0, a.length, 0, b.length)));
        while (!open.isEmpty()) {
            Area area = open.removeLast();
            Area longest = looks > MOST_LOOKS ? null : longest(area);
            if (longest != null) {
                found.add(longest);
                open.add(new Area(area.left, longest.left, area.right, longest.right));
                open.add(new Area(longest.leftEnd, area.leftEnd, longest.rightEnd, area.rightEnd));
            }
        }
        found.sort(Comparator.comparingInt(Area::left));
        return joined(found);
    }

    private @Nullable Area longest(Area area) {
        Area best = null;
        for (int j = area.right; j + SEED <= area.rightEnd; j++) {
            int places = 0;
            for (int i = first[slot(b, j)]; i >= 0 && places < MOST_PLACES && looks <= MOST_LOOKS; i = next[i]) {
                looks++;
                if (i < area.left || i + SEED > area.leftEnd) {
                    continue;
                }
                places++;
                boolean within = i > area.left && j > area.right && a[i - 1] == b[j - 1];
                int length = within ? 0 : lengthAt(i, j, area);
                if (length >= SEED && (best == null || length > best.length())) {
                    best = new Area(i, i + length, j, j + length);
                }
            }
        }
        return best;
    }

    private int lengthAt(int i, int j, Area area) {
        int most = Math.min(area.leftEnd - i, area.rightEnd - j);
        int length = 0;
        while (length < most && a[i + length] == b[j + length]) {
            length++;
        }
        looks += length;
        return length;
    }

    private List<Edit> joined(List<Area> found) {
        Joined joined = new Joined();
        int i = 0;
        int j = 0;
        for (Area same : found) {
            gap(new Run(i, same.left), new Run(j, same.right), joined);
            joined.add(new Edit.Same(new Run(same.left, same.leftEnd), new Run(same.right, same.rightEnd)));
            i = same.leftEnd;
            j = same.rightEnd;
        }
        gap(new Run(i, a.length), new Run(j, b.length), joined);
        return joined.edits;
    }

    private void gap(Run from, Run to, Joined joined) {
        if (from.isEmpty() && to.isEmpty()) {
            return;
        }
        int longer = Math.max(from.length(), to.length());
        int shorter = Math.min(from.length(), to.length());
        if (shorter > 0 && longer <= FAR_LONGER * shorter + FEW_WORDS) {
            WordDiff.between(left, from, right, to).forEach(joined::add);
            return;
        }
        if (!from.isEmpty()) {
            joined.add(new Edit.Removed(from, new Run(to.start(), to.start())));
        }
        if (!to.isEmpty()) {
            joined.add(new Edit.Added(new Run(from.end(), from.end()), to));
        }
    }

    /** No two edits of one kind stand side by side. */
    private static final class Joined {
        private final List<Edit> edits = new ArrayList<>();

        void add(Edit edit) {
            if (!edits.isEmpty() && edits.getLast() instanceof Edit.Same last && edit instanceof Edit.Same) {
                edits.removeLast();
                edits.add(new Edit.Same(
                        new Run(last.left().start(), edit.left().end()),
                        new Run(last.right().start(), edit.right().end())));
            } else {
                edits.add(edit);
            }
        }
    }
}
