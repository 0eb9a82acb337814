package org.isnad.core.comparison;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The stated date: the moment counts; that it is written in another zone is said. */
final class DateComparer {
    private static final int MINUTE = 60;

    private DateComparer() {}

    static Set<Cause> compare(List<StatedDate> left, List<StatedDate> right) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        long ofLeft = left.stream().map(DateComparer::moment).distinct().count();
        long ofRight = right.stream().map(DateComparer::moment).distinct().count();
        if (ofLeft != ofRight && Math.max(ofLeft, ofRight) > 1) {
            causes.add(Cause.FIELD_REPEATED);
        }
        if (left.isEmpty() != right.isEmpty()) {
            causes.add(Cause.FIELD_MISSING);
        }
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            dates(left.get(i), right.get(i), causes);
        }
        return causes;
    }

    private static Object moment(StatedDate date) {
        return date.epochSeconds() == null ? date.raw() : date.epochSeconds();
    }

    private static void dates(StatedDate a, StatedDate b, Set<Cause> causes) {
        Long left = a.epochSeconds();
        Long right = b.epochSeconds();
        if (left == null || right == null) {
            if (!Objects.equals(left, right)
                    || !a.raw().replaceAll("\\s+", " ").equals(b.raw().replaceAll("\\s+", " "))) {
                causes.add(Cause.STATED_DATE);
            }
        } else if (left.equals(right)) {
            if (a.offsetSeconds() != b.offsetSeconds()) {
                causes.add(Cause.TIME_ZONE);
            }
        } else {
            boolean sameMinute = Math.floorDiv(left, MINUTE) == Math.floorDiv(right, MINUTE);
            boolean wholeMinute = left % MINUTE == 0 || right % MINUTE == 0;
            causes.add(sameMinute && wholeMinute ? Cause.SECONDS_LOST : Cause.STATED_DATE);
        }
    }
}
