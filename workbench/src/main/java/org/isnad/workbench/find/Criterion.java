package org.isnad.workbench.find;

import java.util.List;
import java.util.Map;
import org.isnad.core.wording.Edit;
import org.isnad.core.wording.Passage;
import org.isnad.core.wording.Run;
import org.isnad.core.wording.WordDiff;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.search.analysis.Words;

/**
 * When a passage counts as <em>found with differences</em>. The worst error is to say <em>found</em> of a sentence that is
 * not there; the next one not to show it although it is, and that is left to the order of the matches, which are always
 * shown with their differences. All five have to hold:
 *
 * <ol>
 *   <li><b>It is the same sentence to a reader</b>: at least seven in eight of the words asked for stand in the passage, in
 *       their order; of these not so many are mistyped that more than a quarter of all differ; and no two words side by
 *       side have others in their place. A word here and there is changed on the way from hand to hand; where more are, or
 *       a name or phrase is, something else may be said.
 *   <li><b>It has the same figures</b>: every word asked for that has a digit stands there as it is. Another sum, date or
 *       number is another fact.
 *   <li><b>It is one passage</b>: not more words stand between them than of them.
 *   <li><b>It is no coincidence</b>: if words were strewn as often as they are in this archive, less than one passage in a
 *       thousand archives like it would have the same words in a row. Measured in bits, as the sum over the same words of
 *       −log₂ of their share among all words, against log₂ of the number of words of the archive and ten more.
 *   <li><b>It is not merely the same formula</b>: what was asked is nearer to the passage than the passage is to any
 *       differently worded one of the archive. Where letters are written after a pattern, another name makes another
 *       sentence, not the same one changed; where the archive itself has neighbours as near as that, nothing tells the two
 *       apart, and then it is not said.
 * </ol>
 *
 * What these numbers mean can be said without a sample: the first and third are what <em>same sentence</em> and <em>one
 * passage</em> are taken to mean, the fourth is the usual bound against chance (compare the expectation value of S. Karlin
 * and S. F. Altschul, PNAS 87, 1990), the others have no number. But the eighth was a quarter at first: sentences written
 * after a pattern, with other names in them, were then said to be found (docs/design/find.md).
 */
final class Criterion {
    /** One word in so many may be missing or another. */
    private static final int MOST_MISSING = 8;
    /** One word in so many may differ at all. */
    private static final int MOST_DIFFERENT = 4;

    private static final double BITS_BEYOND_CHANCE = 10;

    private final Wording asked;
    private final Map<String, Long> frequencies;
    private final long words;

    /**
     * @param frequencies of the words asked for, as the index has them
     * @param words number of all words of the archive
     */
    Criterion(Wording asked, Map<String, Long> frequencies, long words) {
        this.asked = asked;
        this.frequencies = frequencies;
        this.words = words;
    }

    /**
     * @param best the nearest match
     * @param others the matches it is compared with
     */
    Finding of(Match best, List<Match> others) {
        Passage passage = best.passage();
        if (passage.exact()) {
            return Finding.FOUND;
        }
        boolean resembles =
                sameSentence(passage) && sameFigures(passage) && onePassage(passage) && beyondChance(passage);
        return resembles && !sameFormula(best, others) ? Finding.FOUND_WITH_DIFFERENCES : Finding.NOT_FOUND;
    }

    private boolean sameSentence(Passage passage) {
        return passage.edits().stream().noneMatch(Criterion::putsAPhraseForAnother)
                && passage.missing() * MOST_MISSING <= asked.size()
                && (passage.missing() + passage.near()) * MOST_DIFFERENT <= asked.size();
    }

    private static boolean putsAPhraseForAnother(Edit edit) {
        return edit instanceof Edit.Replaced && edit.left().length() > 1;
    }

    private boolean sameFigures(Passage passage) {
        for (Edit edit : passage.edits()) {
            if (!(edit instanceof Edit.Same)
                    && asked.written(edit.left()).codePoints().anyMatch(Character::isDigit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean onePassage(Passage passage) {
        return passage.inserted() <= passage.same() + passage.near();
    }

    private boolean beyondChance(Passage passage) {
        double bits = 0;
        for (Edit edit : passage.edits()) {
            if (edit instanceof Edit.Same same) {
                for (int i = same.left().start(); i < same.left().end(); i++) {
                    bits += bits(asked.written(i));
                }
            }
        }
        return bits >= log2(words) + BITS_BEYOND_CHANCE;
    }

    /** A word may be several to the index, or none (an elided one). */
    private double bits(String written) {
        double bits = 0;
        for (String word : Words.of(written)) {
            bits += log2(words) - log2(frequencies.getOrDefault(word, 1L));
        }
        return bits;
    }

    private static double log2(long n) {
        return Math.log((double) Math.max(1, n)) / Math.log(2);
    }

    private boolean sameFormula(Match best, List<Match> others) {
        int distance = distance(asked, asked.all(), best.text(), best.passage().run());
        for (Match other : others) {
            if (other.passage().missing() * 2 <= asked.size() && onePassage(other.passage())) {
                int between = distance(
                        best.text(),
                        best.passage().run(),
                        other.text(),
                        other.passage().run());
                if (between > 0 && between <= distance) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Number of words changed. */
    private static int distance(Wording left, Run leftRun, Wording right, Run rightRun) {
        int distance = 0;
        for (Edit edit : WordDiff.between(left, leftRun, right, rightRun)) {
            if (!(edit instanceof Edit.Same)) {
                distance += Math.max(edit.left().length(), edit.right().length());
            }
        }
        return distance;
    }
}
