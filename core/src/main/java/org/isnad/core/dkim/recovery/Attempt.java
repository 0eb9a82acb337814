package org.isnad.core.dkim.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which samples the next divisor is made of. One bad sample in a pair spoils it, and a divisor costs nearly a minute. So the
 * first attempt takes the best pair, and every later one a pivot of its own against the <em>product</em> of several others:
 * the key comes out if the pivot is good and any of the others is. A further factor costs a sixth of a divisor, and
 * where half the samples are bad it nearly doubles the chance.
 *
 * @param pivot the sample that has to be good
 * @param others samples of which one has to be good
 */
public record Attempt(Sample pivot, List<Sample> others) {
    /** Fresh samples beside the pivot, from the second attempt on. */
    private static final int FRESH = 4;

    public Attempt {
        others = List.copyOf(others);
    }

    /**
     * The attempt of that number, from 0, or empty where the samples do not suffice for it. Samples that failed as pivots
     * are not used again: most likely they are bad.
     */
    public static Optional<Attempt> number(int number, List<Sample> ranked) {
        int pivot = number == 0 ? 0 : number + 1;
        List<Sample> others = new ArrayList<>();
        if (ranked.size() > 1) {
            others.add(ranked.get(1));
        }
        for (int i = pivot + 1; number > 0 && i <= pivot + FRESH && i < ranked.size(); i++) {
            others.add(ranked.get(i));
        }
        return pivot < ranked.size() && !others.isEmpty()
                ? Optional.of(new Attempt(ranked.get(pivot), others))
                : Optional.empty();
    }

    List<Equation> equations() {
        return others.stream().map(Sample::equation).toList();
    }
}
