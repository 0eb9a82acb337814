package org.isnad.core.dkim.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.isnad.core.dkim.Canonicalization;
import org.isnad.core.dkim.Repair;
import org.jspecify.annotations.Nullable;

/**
 * How all fields of a header may have been written when they were signed byte for byte ({@code c=simple}): software that
 * writes headers anew does the same to every field, the signature's own among them, so that a style is chosen for all at
 * once. Under relaxed all styles are equal.
 *
 * @param repair what is undone by taking it, or null for what stands there
 * @param usualNames whether names are written as in {@code h=}, or as is usual
 * @param folds value to value; the value begins behind the colon and has no last line end
 */
record HeaderStyle(@Nullable Repair repair, boolean usualNames, UnaryOperator<String> folds) {
    private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]+");
    private static final List<String> FOLDS = List.of("\r\n ", "\r\n\t", "\r\n        ");

    /** Where software that folds at blanks does so: RFC 5322, 2.1.1 (78), and what is left of it for a line end. */
    private static final List<Integer> WIDTHS = List.of(78, 76, 72);

    /** Longer fields are left as they stand. */
    private static final int LONGEST = 20_000;

    static final HeaderStyle AS_IT_STANDS = new HeaderStyle(null, false, UnaryOperator.identity());

    /** As it stands first. */
    static List<HeaderStyle> of(Canonicalization kind) {
        List<HeaderStyle> styles = new ArrayList<>();
        styles.add(AS_IT_STANDS);
        if (kind == Canonicalization.SIMPLE) {
            styles.add(new HeaderStyle(Repair.of(Repair.Kind.NAMES_REWRITTEN), true, UnaryOperator.identity()));
            for (String fold : FOLDS) {
                styles.add(refolding(value -> FOLD.matcher(value).replaceAll(fold)));
            }
            for (int width : WIDTHS) {
                for (String fold : FOLDS) {
                    styles.add(refolding(value -> folded(value, width, fold)));
                }
            }
        }
        return styles;
    }

    private static HeaderStyle refolding(UnaryOperator<String> folds) {
        return new HeaderStyle(Repair.of(Repair.Kind.REFOLDED, "DKIM-Signature"), false, folds);
    }

    /** Unfolded, then broken at the last blank before the width; the name and the colon are taken for eight. */
    private static String folded(String value, int width, String fold) {
        if (value.length() > LONGEST) {
            return value;
        }
        String rest = FOLD.matcher(value).replaceAll(" ");
        StringBuilder out = new StringBuilder(rest.length() + 16);
        int room = width - 8;
        while (rest.length() > room) {
            int at = rest.lastIndexOf(' ', room);
            if (at <= 0) {
                break;
            }
            out.append(rest, 0, at).append(fold);
            rest = rest.substring(at + 1);
            room = width - (fold.length() - 2);
        }
        return out.append(rest).toString();
    }
}
