package org.isnad.workbench.search.query;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number as users write it, {@code 3}, {@code 200kb}, {@code 1.5 MB} (thousands, not 1024), and ranges of them:
 * {@code a..b}, {@code a..}, {@code ..b}, {@code >a}, {@code >=a}, {@code <a}, {@code <=a}.
 */
final class Amount {
    private static final int MOST_DIGITS = 12;

    private Amount() {}

    static Optional<Clause.Measured> range(Clause.Measure measure, String text) {
        int dots = text.indexOf("..");
        if (dots >= 0) {
            String first = text.substring(0, dots);
            String last = text.substring(dots + 2);
            Long least = first.isEmpty() ? Long.valueOf(0) : of(first);
            Long most = last.isEmpty() ? Long.valueOf(Long.MAX_VALUE) : of(last);
            if (least == null || most == null || (first.isEmpty() && last.isEmpty())) {
                return Optional.empty();
            }
            return Optional.of(new Clause.Measured(measure, least, most));
        }
        int sign = 0;
        while (sign < text.length() && "<>=".indexOf(text.charAt(sign)) >= 0) {
            sign++;
        }
        Long value = of(text.substring(sign));
        if (value == null) {
            return Optional.empty();
        }
        return switch (text.substring(0, sign)) {
            case "", "=" -> Optional.of(new Clause.Measured(measure, value, value));
            case ">" -> Optional.of(new Clause.Measured(measure, value + 1, Long.MAX_VALUE));
            case ">=" -> Optional.of(new Clause.Measured(measure, value, Long.MAX_VALUE));
            case "<" -> Optional.of(new Clause.Measured(measure, 0, value - 1));
            case "<=" -> Optional.of(new Clause.Measured(measure, 0, value));
            default -> Optional.empty();
        };
    }

    private static @Nullable Long of(String text) {
        int end = 0;
        long whole = 0;
        long thousandths = 0;
        int decimals = -1;
        for (; end < text.length() && end < MOST_DIGITS + 1; end++) {
            int digit = Character.digit(text.charAt(end), 10);
            if (digit < 0 && text.charAt(end) == '.' && decimals < 0 && end > 0) {
                decimals = 0;
            } else if (digit < 0) {
                break;
            } else if (decimals < 0) {
                whole = whole * 10 + digit;
            } else if (decimals < 3) {
                decimals++;
                thousandths = thousandths * 10 + digit;
            }
        }
        for (int i = Math.max(decimals, 0); i < 3; i++) {
            thousandths *= 10;
        }
        long unit = unit(text.substring(end).toLowerCase(Locale.ROOT));
        return end == 0 || unit == 0 ? null : Long.valueOf(whole * unit + thousandths * unit / 1000);
    }

    private static long unit(String name) {
        return switch (name) {
            case "", "b", "o" -> 1;
            case "k", "kb", "ko" -> 1_000;
            case "m", "mb", "mo" -> 1_000_000;
            case "g", "gb", "go" -> 1_000_000_000;
            default -> 0;
        };
    }
}
