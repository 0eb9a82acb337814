package org.isnad.workbench.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A stretch of time as users write it: a year, a month, a day or a minute, in UTC: {@code 2017}, {@code 2017-05},
 * {@code 2017-05-05}, {@code 2017-05-05T22:00}. {@code /} may stand for {@code -}; digits of any script.
 *
 * @param from epoch seconds of its first instant
 * @param until epoch seconds of the first instant after it
 */
record Period(long from, long until) {
    private static final long MINUTE = 60;
    private static final int SHORTEST_YEAR = 4;

    static Optional<Period> of(String text) {
        int[] parts = new int[5];
        int count = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                if (digits == 0 && ++count > parts.length) {
                    return Optional.empty();
                }
                parts[count - 1] = parts[count - 1] * 10 + digit;
                if (++digits > SHORTEST_YEAR) {
                    return Optional.empty();
                }
            } else if (digits > 0 && isParting(c, count)) {
                digits = 0;
            } else if (i != text.length() - 1 || c != 'Z') {
                return Optional.empty();
            }
        }
        return digits == 0 ? Optional.empty() : of(parts, count);
    }

    private static boolean isParting(char c, int partsBefore) {
        return switch (partsBefore) {
            case 1, 2 -> c == '-' || c == '/';
            case 3 -> c == 'T' || c == 't';
            default -> c == ':';
        };
    }

    private static Optional<Period> of(int[] parts, int count) {
        try {
            LocalDate first = LocalDate.of(parts[0], count > 1 ? parts[1] : 1, count > 2 ? parts[2] : 1);
            return switch (count) {
                case 1 -> days(first, first.plusYears(1));
                case 2 -> days(first, first.plusMonths(1));
                case 3 -> days(first, first.plusDays(1));
                case 5 -> {
                    long from = first.atTime(parts[3], parts[4]).toEpochSecond(ZoneOffset.UTC);
                    yield Optional.of(new Period(from, from + MINUTE));
                }
                default -> Optional.empty();
            };
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static Optional<Period> days(LocalDate first, LocalDate next) {
        return Optional.of(new Period(startOf(first), startOf(next)));
    }

    private static long startOf(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    /** A period, {@code a..b}, {@code a..}, {@code ..b}, {@code >a}, {@code >=a}, {@code <a} or {@code <=a}. */
    static Optional<Clause.Dated> range(String text) {
        int dots = text.indexOf("..");
        if (dots >= 0) {
            return between(text.substring(0, dots), text.substring(dots + 2));
        }
        if (text.startsWith(">=")) {
            return of(text.substring(2)).map(p -> new Clause.Dated(p.from, Long.MAX_VALUE));
        }
        if (text.startsWith("<=")) {
            return of(text.substring(2)).map(p -> new Clause.Dated(Long.MIN_VALUE, p.until));
        }
        if (text.startsWith(">")) {
            return after(text.substring(1));
        }
        if (text.startsWith("<")) {
            return before(text.substring(1));
        }
        return of(text).map(p -> new Clause.Dated(p.from, p.until));
    }

    static Optional<Clause.Dated> before(String text) {
        return of(text).map(p -> new Clause.Dated(Long.MIN_VALUE, p.from));
    }

    static Optional<Clause.Dated> after(String text) {
        return of(text).map(p -> new Clause.Dated(p.until, Long.MAX_VALUE));
    }

    private static Optional<Clause.Dated> between(String first, String last) {
        Optional<Period> from = first.isEmpty() ? Optional.of(new Period(Long.MIN_VALUE, 0)) : of(first);
        Optional<Period> to = last.isEmpty() ? Optional.of(new Period(0, Long.MAX_VALUE)) : of(last);
        if (from.isEmpty() || to.isEmpty() || (first.isEmpty() && last.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Clause.Dated(from.get().from, to.get().until));
    }
}
