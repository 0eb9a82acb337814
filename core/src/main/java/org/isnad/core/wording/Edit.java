package org.isnad.core.wording;

/**
 * One step on the way from the words of a left text to those of a right one. The edits of a {@link WordDiff} follow one
 * another without gap or overlap in both texts, and no two of one kind stand side by side.
 */
public sealed interface Edit {
    /** The words of the left text; empty for {@link Added}. */
    Run left();

    /** The words of the right text; empty for {@link Removed}. */
    Run right();

    /** The same words, as {@link Wording} tells them apart; they may be written differently (case, accents, signs). */
    record Same(Run left, Run right) implements Edit {
        public Same {
            if (left.length() != right.length() || left.isEmpty()) {
                throw new IllegalArgumentException("not the same: " + left + ", " + right);
            }
        }
    }

    /** Words of the left text only; {@code right} is the place where they would stand. */
    record Removed(Run left, Run right) implements Edit {
        public Removed {
            if (left.isEmpty() || !right.isEmpty()) {
                throw new IllegalArgumentException("nothing removed: " + left + ", " + right);
            }
        }
    }

    /** Words of the right text only; {@code left} is the place where they would stand. */
    record Added(Run left, Run right) implements Edit {
        public Added {
            if (!left.isEmpty() || right.isEmpty()) {
                throw new IllegalArgumentException("nothing added: " + left + ", " + right);
            }
        }
    }

    /** Words of the left text, and those that stand in their place in the right one. */
    record Replaced(Run left, Run right) implements Edit {
        public Replaced {
            if (left.isEmpty() || right.isEmpty()) {
                throw new IllegalArgumentException("nothing replaced: " + left + ", " + right);
            }
        }
    }

    /** The change that takes {@code left} to {@code right}, of which one at least has words. */
    static Edit change(Run left, Run right) {
        if (left.isEmpty()) {
            return new Added(left, right);
        }
        return right.isEmpty() ? new Removed(left, right) : new Replaced(left, right);
    }
}
