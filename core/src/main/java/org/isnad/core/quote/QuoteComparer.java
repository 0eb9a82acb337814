package org.isnad.core.quote;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.wording.CommonRuns;
import org.isnad.core.wording.Edit;
import org.isnad.core.wording.Run;
import org.isnad.core.wording.TextSpan;
import org.isnad.core.wording.Wording;

/**
 * Compares a quote with an original, word by word ({@link Wording}: wrapping, marks, white space, signs and typographic
 * quotation marks are no words, so that they make no difference).
 *
 * <ol>
 *   <li>A mailing list's footer below a line of underscores is left out on both sides.
 *   <li>Words of the quote that the original lacks, or has others for, differ.
 *   <li>Words of the original that the quote lacks were <em>trimmed</em> if they begin and end where lines or sentences of
 *       the original do; else they differ: without its "not", a sentence is another one. Where the words at the edges
 *       repeat, the cut is put where a line or sentence ends, if it can be.
 *   <li>The same words with other letters (an accent, a letter of another script that looks alike, an invisible sign) differ
 *       too: folding is for finding, not for vouching. Case does not count.
 *   <li>Where the signs differ on which the sense hangs ({@link SpokenSigns}) the sentences around them are not covered; no more is
 *       made of it, for signs come and go on the way.
 *   <li>Covered is what is the same, narrowed to whole sentences or paragraphs beside a cut, so that no half of a sentence
 *       is vouched for.
 * </ol>
 *
 * If the differences outweigh what is the same, or next to nothing is, the two are unrelated.
 */
public final class QuoteComparer {
    /** Words of one text that are compared; of a longer one the rest is not, and such a pair never comes to identical. */
    static final int MOST_WORDS = 20_000;

    private static final int FOOTER_LINES = 10;

    private final Wording original;
    private final Wording quote;
    private final Extract place;
    private final TextBounds bounds;
    private final List<Edit> edits;
    private final List<Edit> differences = new ArrayList<>();

    /** A text with its words cut, for one that is compared with many. */
    public static final class Side {
        private final Extract extract;
        private final Wording words;

        private Side(Extract extract) {
            this.extract = extract;
            this.words = Wording.of(withoutFooter(extract.text()));
        }

        public static Side of(Extract extract) {
            return new Side(extract);
        }

        public Extract extract() {
            return extract;
        }

        /** Its words, a list's footer left out. */
        public Wording words() {
            return words;
        }
    }

    private QuoteComparer(Side original, Side quote) {
        this.place = original.extract;
        this.original = original.words;
        this.quote = quote.words;
        this.bounds = new TextBounds(this.original);
        this.edits = tooLong() ? List.of() : settled(CommonRuns.between(this.original, this.quote));
    }

    public static QuoteMatch compare(Extract original, Extract quote) {
        return compare(Side.of(original), Side.of(quote));
    }

    public static QuoteMatch compare(Side original, Side quote) {
        return new QuoteComparer(original, quote).compared();
    }

    private boolean tooLong() {
        return original.size() > MOST_WORDS || quote.size() > MOST_WORDS;
    }

    private QuoteMatch compared() {
        int same = 0;
        boolean trimmed = false;
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Same equal -> {
                    same += equal.left().length();
                    lettersOf(equal);
                }
                case Edit.Removed removed -> {
                    trimmed = true;
                    if (!isCut(removed.left())) {
                        differences.add(removed);
                    }
                }
                case Edit.Added added -> differences.add(added);
                case Edit.Replaced replaced -> differences.add(replaced);
            }
        }
        if (same == 0 || same * 2 < quote.size()) {
            return match(QuoteMatch.Outcome.UNRELATED, List.of());
        }
        if (!differences.isEmpty()) {
            return match(QuoteMatch.Outcome.DIFFERENT, List.of());
        }
        return match(trimmed ? QuoteMatch.Outcome.TRIMMED : QuoteMatch.Outcome.IDENTICAL, covered());
    }

    private QuoteMatch match(QuoteMatch.Outcome outcome, List<Run> covered) {
        List<TextSpan> places = new ArrayList<>();
        for (Run run : covered) {
            places.addAll(place.places(original.span(run)));
        }
        return new QuoteMatch(outcome, original, quote, edits, differences, covered, places);
    }

    /** Whether a run of the original may be left out without making another sentence of what stays. */
    private boolean isCut(Run run) {
        return bounds.isLine(run.start()) && bounds.isLine(run.end());
    }

    /** Words that fold to the same letters and are written with others. */
    private void lettersOf(Edit.Same same) {
        for (int i = 0; i < same.left().length(); i++) {
            int left = same.left().start() + i;
            int right = same.right().start() + i;
            String one = original.written(left);
            String other = quote.written(right);
            if (!one.equals(other) && !letters(one).equals(letters(other))) {
                differences.add(new Edit.Replaced(new Run(left, left + 1), new Run(right, right + 1)));
            }
        }
    }

    /** Precomposed or not, in whatever case, with whatever apostrophe. */
    private static String letters(String word) {
        return java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFC)
                .toLowerCase(java.util.Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'');
    }

    private List<Run> covered() {
        List<Run> runs = new ArrayList<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Same same) {
                int start = same.left().start();
                for (int i = 1; i <= same.left().length(); i++) {
                    if (!isSaidAlike(same, i)) {
                        // Neither the sentence before the sign nor the one behind it: whose it is, is not told apart.
                        sentences(start, same.left().start() + i - 1, runs);
                        start = same.left().start()
                                + Math.min(i + 1, same.left().length());
                    }
                }
                sentences(start, same.left().end(), runs);
            }
        }
        return runs;
    }

    /** Whether the signs before the word at that place are the same, or those behind the last. */
    private boolean isSaidAlike(Edit.Same same, int place) {
        int left = same.left().start() + place;
        int right = same.right().start() + place;
        return place < same.left().length()
                ? SpokenSigns.same(original, left, quote, right)
                : SpokenSigns.areAskedAlike(original, left, quote, right);
    }

    /** The whole sentences of a run. */
    private void sentences(int from, int to, List<Run> runs) {
        int start = from;
        int end = to;
        while (start < end && !bounds.isSentence(start)) {
            start++;
        }
        while (end > start && !bounds.isSentence(end)) {
            end--;
        }
        if (end > start) {
            runs.add(new Run(start, end));
        }
    }

    /** The edits with each cut where a line or a sentence ends, if the words around it leave the choice. */
    private List<Edit> settled(List<Edit> found) {
        List<Edit> settled = new ArrayList<>(found);
        for (int i = 1; i + 1 < settled.size(); i++) {
            if (settled.get(i) instanceof Edit.Removed removed
                    && settled.get(i - 1) instanceof Edit.Same before
                    && settled.get(i + 1) instanceof Edit.Same after
                    && !isSentenceCut(removed.left())) {
                int shift = shift(
                        removed.left(), before.left().length(), after.left().length());
                if (shift != 0) {
                    settled.set(
                            i - 1, new Edit.Same(lengthened(before.left(), shift), lengthened(before.right(), shift)));
                    Run cut = new Run(
                            removed.left().start() + shift, removed.left().end() + shift);
                    Run at = new Run(
                            removed.right().start() + shift, removed.right().end() + shift);
                    settled.set(i, new Edit.Removed(cut, at));
                    settled.set(i + 1, new Edit.Same(begun(after.left(), shift), begun(after.right(), shift)));
                }
            }
        }
        return settled;
    }

    private boolean isSentenceCut(Run run) {
        return bounds.isSentence(run.start()) && bounds.isSentence(run.end());
    }

    private static Run lengthened(Run run, int by) {
        return new Run(run.start(), run.end() + by);
    }

    private static Run begun(Run run, int later) {
        return new Run(run.start() + later, run.end());
    }

    /** By how many words the cut moves, to the left if negative; the nearest place that is better; 0 if none is. */
    private int shift(Run cut, int before, int after) {
        int line = isCut(cut) ? 0 : Integer.MIN_VALUE;
        for (int by = -1; by > -before && original.same(cut.start() + by, original, cut.end() + by); by--) {
            Run moved = new Run(cut.start() + by, cut.end() + by);
            if (isSentenceCut(moved)) {
                return by;
            }
            line = line == Integer.MIN_VALUE && isCut(moved) ? by : line;
        }
        for (int by = 1; by < after && original.same(cut.start() + by - 1, original, cut.end() + by - 1); by++) {
            Run moved = new Run(cut.start() + by, cut.end() + by);
            if (isSentenceCut(moved)) {
                return by;
            }
            line = line == Integer.MIN_VALUE && isCut(moved) ? by : line;
        }
        return line == Integer.MIN_VALUE ? 0 : line;
    }

    /** Up to the line of underscores that list software puts above its footer, if it is among the last lines. */
    static String withoutFooter(String text) {
        int end = text.length();
        for (int lines = 0; lines < FOOTER_LINES && end > 0; lines++) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            String line = text.substring(start, end).strip();
            if (line.length() > 20 && line.chars().allMatch(c -> c == '_')) {
                return text.substring(0, start);
            }
            end = start - 1;
        }
        return text;
    }
}
