package org.isnad.bench.relevance;

import java.util.List;
import java.util.Locale;

/**
 * What is usual for such sets: the share of questions whose paragraph comes first, and among the first ten, and the mean of one
 * over its rank (0 where it is not among those looked at).
 */
record Figures(int questions, double recallAt1, double recallAt10, double meanReciprocalRank) {
    private static final int TEN = 10;

    /** Which of the questions count. */
    enum Half {
        DEVELOPMENT("development"),
        HELD_OUT("held out"),
        BOTH("both");

        final String words;

        Half(String words) {
            this.words = words;
        }

        private boolean has(Question question) {
            return this == BOTH || question.heldOut() == (this == HELD_OUT);
        }
    }

    /** @param answers for each question the paragraphs found, best first */
    static Figures of(QuestionSet set, List<List<Integer>> answers, Half half) {
        int count = 0;
        int first = 0;
        int amongTen = 0;
        double reciprocal = 0;
        for (int i = 0; i < answers.size(); i++) {
            Question question = set.questions().get(i);
            if (!half.has(question)) {
                continue;
            }
            int rank = answers.get(i).indexOf(question.paragraph());
            count++;
            first += rank == 0 ? 1 : 0;
            amongTen += rank >= 0 && rank < TEN ? 1 : 0;
            reciprocal += rank < 0 ? 0 : 1.0 / (rank + 1);
        }
        double n = Math.max(1, count);
        return new Figures(count, first / n, amongTen / n, reciprocal / n);
    }

    String row(String set, String engine, Half half) {
        return String.format(
                Locale.ROOT,
                "| %-8s | %-18s | %-11s | %4d | %.3f | %.3f | %.3f |",
                set,
                engine,
                half.words,
                questions,
                recallAt1,
                recallAt10,
                meanReciprocalRank);
    }
}
