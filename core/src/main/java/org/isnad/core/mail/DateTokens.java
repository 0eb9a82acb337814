package org.isnad.core.mail;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the numbers and words of a date in whatever order they stand; the fields are what was found. */
final class DateTokens {
    static final int NO_HALF = 0;
    static final int AM = 1;
    static final int PM = 2;

    private static final int HOUR = 3_600;

    /** RFC 5322, 4.3, and the names that mail from Europe and the Near East bears. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("est", -5 * HOUR),
            Map.entry("edt", -4 * HOUR),
            Map.entry("cst", -6 * HOUR),
            Map.entry("cdt", -5 * HOUR),
            Map.entry("mst", -7 * HOUR),
            Map.entry("mdt", -6 * HOUR),
            Map.entry("pst", -8 * HOUR),
            Map.entry("pdt", -7 * HOUR),
            Map.entry("bst", HOUR),
            Map.entry("west", HOUR),
            Map.entry("cet", HOUR),
            Map.entry("met", HOUR),
            Map.entry("cest", 2 * HOUR),
            Map.entry("mest", 2 * HOUR),
            Map.entry("eet", 2 * HOUR),
            Map.entry("eest", 3 * HOUR),
            Map.entry("msk", 3 * HOUR),
            Map.entry("msd", 4 * HOUR),
            Map.entry("jst", 9 * HOUR),
            Map.entry("kst", 9 * HOUR),
            Map.entry("aest", 10 * HOUR),
            Map.entry("aedt", 11 * HOUR),
            Map.entry("nzst", 12 * HOUR),
            Map.entry("nzdt", 13 * HOUR));

    private static final Map<String, Integer> FRENCH_MONTHS = Map.ofEntries(
            Map.entry("janv", 1),
            Map.entry("janvier", 1),
            Map.entry("fevr", 2),
            Map.entry("fevrier", 2),
            Map.entry("mars", 3),
            Map.entry("avr", 4),
            Map.entry("avril", 4),
            Map.entry("mai", 5),
            Map.entry("juin", 6),
            Map.entry("juil", 7),
            Map.entry("juillet", 7),
            Map.entry("aout", 8),
            Map.entry("septembre", 9),
            Map.entry("octobre", 10),
            Map.entry("novembre", 11),
            Map.entry("dec", 12),
            Map.entry("decembre", 12));

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    int year;
    int yearDigits;
    int month;
    int day;
    int hour;
    int minute;
    int second;
    int halfDay = NO_HALF;
    int zoneSeconds;

    private final String text;
    private int at;
    private boolean hasTime;
    private boolean hasZone;
    private boolean hasDay;
    private boolean hasYear;

    DateTokens(String text) {
        this.text = text;
    }

    /** Throws {@link DateTimeException} where there is no date. */
    void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                number();
            } else if (isLetter(c)) {
                word();
            } else if (c == '(') {
                comment();
            } else if ((c == '+' || c == '-')
                    && hasTime
                    && !hasZone
                    && at + 1 < text.length()
                    && isDigit(text.charAt(at + 1))) {
                numericZone(c == '-' ? -1 : 1);
            } else {
                at++;
            }
        }
        if (month == 0 || !hasDay || !hasYear) {
            throw new DateTimeException("day, month or year is missing");
        }
    }

    private void number() {
        int start = at;
        int value = digits();
        int count = at - start;
        if (!hasTime && isTimeColon()) {
            time(value);
        } else if (!hasDay && count <= 2) {
            day = value;
            hasDay = true;
        } else if (!hasYear && count == 4 && month == 0 && !hasDay && next() == '-') {
            isoDate(value);
        } else if (!hasYear) {
            year = value;
            yearDigits = count;
            hasYear = true;
        }
    }

    /** {@code :}, or a dot where day, month and year are known already. */
    private boolean isTimeColon() {
        boolean digitFollows = at + 1 < text.length() && isDigit(text.charAt(at + 1));
        return digitFollows && (next() == ':' || (next() == '.' && hasDay && hasYear && month != 0));
    }

    private void time(int hours) {
        hasTime = true;
        hour = hours;
        char colon = next();
        at++;
        minute = digits();
        if (next() == colon && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            at++;
            second = digits();
        }
        if ((next() == '.' || next() == ',') && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
    }

    /** {@code 2017-05-05}, with the first number read. */
    private void isoDate(int first) {
        year = first;
        yearDigits = 4;
        hasYear = true;
        at++;
        month = digits();
        if (next() == '-') {
            at++;
            day = digits();
            hasDay = true;
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        String word = plain(text.substring(start, at));
        if (month == 0 && month(word) > 0) {
            month = month(word);
        } else if (hasTime && halfDay == NO_HALF && (word.equals("am") || word.equals("pm"))) {
            halfDay = word.equals("pm") ? PM : AM;
        } else if (hasTime && !hasZone && ZONES.containsKey(word)) {
            hasZone = true;
            zoneSeconds = ZONES.get(word);
        }
    }

    /** An English name or the beginning of one, three letters at least, or a French one; else 0. */
    private static int month(String word) {
        if (word.length() < 3) {
            return 0;
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(word)) {
                return i + 1;
            }
        }
        return FRENCH_MONTHS.getOrDefault(word, 0);
    }

    /** Lower case, without the accents of French months. */
    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.replace('\u00E9', 'e').replace('\u00FB', 'u');
    }

    /** {@code +0200}, {@code +02:00}, {@code +2}; {@code GMT+0200} ends up here as well. */
    private void numericZone(int sign) {
        at++;
        int start = at;
        int value = digits();
        int count = at - start;
        int hours = count > 2 ? value / 100 : value;
        int minutes = count > 2 ? value % 100 : 0;
        if (count <= 2 && next() == ':' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            at++;
            minutes = digits();
        }
        if (hours > 18 || minutes > 59) {
            throw new DateTimeException("no such zone");
        }
        hasZone = true;
        zoneSeconds = sign * (hours * HOUR + minutes * 60);
    }

    private void comment() {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return;
            }
        }
    }

    /** A number, capped where no date goes. */
    private int digits() {
        int value = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            value = Math.min(value * 10 + text.charAt(at) - '0', 99_999);
            at++;
        }
        return value;
    }

    private char next() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '\u00C0' && c <= '\u00FF');
    }
}
