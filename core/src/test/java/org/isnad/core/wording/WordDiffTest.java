package org.isnad.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void eachKindOfEdit() {
        assertThat(told("The report covers only the first quarter", "The report covers the first three quarters"))
                .isEqualTo("=The report covers -only =the first -quarter+three quarters");
        assertThat(told("a b", "a b c")).isEqualTo("=a b +c");
        assertThat(told("", "")).isEmpty();
        assertThat(told("", "a")).isEqualTo("+a");
        assertThat(told("a", "")).isEqualTo("-a");
        assertThat(told("خمسة ملايين درهم", "خمسة ملايين يورو إضافية")).isEqualTo("=خمسة ملايين -درهم+يورو إضافية");
        assertThat(told("jusqu'en mai", "en mai")).isEqualTo("-jusqu =en mai");
        assertThat(told("$5", "€5")).isEqualTo("-$+€ =5");
    }

    /** On short texts the count of changed words is the least there is, by the textbook's table of common subsequences. */
    @Test
    void fewestChanges() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            int different = 1 + random.nextInt(6);
            List<String> left = words(random, random.nextInt(14), different);
            List<String> right = words(random, random.nextInt(14), different);
            List<Edit> edits = edits(left, right);
            assertThat(changed(edits)).isEqualTo(left.size() + right.size() - 2 * common(left, right));
        }
    }

    /** Texts with some hundreds of changes, and with far more than the bound: always a true account of both. */
    @Test
    void alwaysATrueAccount() {
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            int different = 2 + random.nextInt(400);
            List<String> left = words(random, random.nextInt(3_000), different);
            List<String> right = random.nextBoolean()
                    ? words(random, random.nextInt(3_000), different)
                    : edited(left, random, 1 + random.nextInt(200));
            List<Edit> edits = edits(left, right);
            assertTrue(left, right, edits);
            assertTrue(left, right, Scraps.absorbed(edits));
            assertThat(edits(left, right)).isEqualTo(edits);
        }
    }

    /** Some edits in a long text are found as few, wherever they are. */
    @Test
    void someEditsInALongText() {
        Random random = new Random(3);
        List<String> left = words(random, 200_000, 20_000);
        List<String> right = edited(left, random, 100);
        List<Edit> edits = edits(left, right);
        assertTrue(left, right, edits);
        assertThat(changed(edits)).isBetween(1, 200);
    }

    /** The worst there is: long texts of the same words in another order. The bound holds the work, and it ends. */
    @Test
    void longTextsWithLittleInCommon() {
        Random random = new Random(4);
        List<String> left = words(random, 100_000, 50_000);
        List<String> right = words(random, 100_000, 50_000);
        assertTrue(left, right, edits(left, right));
    }

    @Test
    void stretchesAreNumberedAsInTheWholeText() {
        Wording left = Wording.of("x x x a b c");
        Wording right = Wording.of("y a c");
        assertThat(WordDiff.between(left, new Run(3, 6), right, new Run(1, 3)))
                .containsExactly(
                        new Edit.Same(new Run(3, 4), new Run(1, 2)),
                        new Edit.Removed(new Run(4, 5), new Run(2, 2)),
                        new Edit.Same(new Run(5, 6), new Run(2, 3)));
    }

    @Test
    void scrapsAreTakenIntoTheChangesAroundThem() {
        Wording left = Wording.of("start one two of three four end");
        Wording right = Wording.of("start five six of seven eight end");
        assertThat(WordDiff.between(left, right)).hasSize(5);
        assertThat(Scraps.absorbed(WordDiff.between(left, right)))
                .containsExactly(
                        new Edit.Same(new Run(0, 1), new Run(0, 1)),
                        new Edit.Replaced(new Run(1, 6), new Run(1, 6)),
                        new Edit.Same(new Run(6, 7), new Run(6, 7)));
        List<Edit> twoWords = WordDiff.between(Wording.of("limit of five"), Wording.of("ceiling of nine"));
        assertThat(Scraps.absorbed(twoWords)).isEqualTo(twoWords).hasSize(3);
    }

    private static void assertTrue(List<String> left, List<String> right, List<Edit> edits) {
        int atLeft = 0;
        int atRight = 0;
        boolean afterSame = false;
        for (Edit edit : edits) {
            assertThat(edit.left().start()).isEqualTo(atLeft);
            assertThat(edit.right().start()).isEqualTo(atRight);
            atLeft = edit.left().end();
            atRight = edit.right().end();
            boolean same = edit instanceof Edit.Same;
            if (same) {
                assertThat(left.subList(edit.left().start(), atLeft))
                        .isEqualTo(right.subList(edit.right().start(), atRight));
            }
            assertThat(same && afterSame).isFalse();
            afterSame = same;
        }
        assertThat(atLeft).isEqualTo(left.size());
        assertThat(atRight).isEqualTo(right.size());
    }

    private static int changed(List<Edit> edits) {
        return edits.stream()
                .filter(e -> !(e instanceof Edit.Same))
                .mapToInt(e -> e.left().length() + e.right().length())
                .sum();
    }

    private static int common(List<String> left, List<String> right) {
        int[][] table = new int[left.size() + 1][right.size() + 1];
        for (int i = 1; i <= left.size(); i++) {
            for (int j = 1; j <= right.size(); j++) {
                table[i][j] = left.get(i - 1).equals(right.get(j - 1))
                        ? table[i - 1][j - 1] + 1
                        : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        return table[left.size()][right.size()];
    }

    private static List<String> words(Random random, int count, int different) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(different))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> edited(List<String> words, Random random, int edits) {
        List<String> out = new ArrayList<>(words);
        for (int i = 0; i < edits && !out.isEmpty(); i++) {
            int at = random.nextInt(out.size());
            switch (random.nextInt(3)) {
                case 0 -> out.remove(at);
                case 1 -> out.add(at, "w" + random.nextInt(50));
                default -> out.set(at, "other" + i);
            }
        }
        return out;
    }

    private static List<Edit> edits(List<String> left, List<String> right) {
        return WordDiff.between(Wording.of(String.join(" ", left)), Wording.of(String.join(" ", right)));
    }

    private static String told(String leftText, String rightText) {
        Wording left = Wording.of(leftText);
        Wording right = Wording.of(rightText);
        return WordDiff.between(left, right).stream()
                .map(edit -> switch (edit) {
                    case Edit.Same same -> "=" + left.written(same.left());
                    case Edit.Removed removed -> "-" + left.written(removed.left());
                    case Edit.Added added -> "+" + right.written(added.right());
                    case Edit.Replaced replaced ->
                        "-" + left.written(replaced.left()) + "+" + right.written(replaced.right());
                })
                .collect(Collectors.joining(" "));
    }
}
