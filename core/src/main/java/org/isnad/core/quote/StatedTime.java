package org.isnad.core.quote;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.core.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The time in an attribution, checked against the moment that the original states. Whoever quotes writes his own clock,
 * mostly without a zone: so a time agrees if <em>some</em> zone that exists (from -12:00 to +14:00, in quarters of an hour)
 * makes it the original's, to the minute. {@code 08/05/2017} has two readings, and either may agree. Months are known in
 * English, French, German, Spanish, and in the Arabic of the Levant, of Egypt and of the Maghreb.
 */
public final class StatedTime {
    /** What the check came to. */
    public enum Check {
        AGREES,
        /** No zone makes it the original's time. */
        DIFFERS,
        /** No time of day is written, or none that is understood, or the original has no date. */
        COULD_NOT_CHECK
    }

    private static final Duration WESTERNMOST = Duration.ofHours(-12);
    private static final Duration EASTERNMOST = Duration.ofHours(14);
    private static final long ZONE_STEP = 15;
    private static final int LONGEST = 200;

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s?[:h.]\\s?(\\d{2})(?:[:.]\\d{2})?");
    private static final Pattern ZONE = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?\\b|\\b(GMT|UTC|Z)\\b");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,4})[./-](\\d{1,2})[./-](\\d{1,4})");

    private static final List<Set<String>> MONTHS = List.of(
            Set.of("jan", "january", "janv", "janvier", "januar", "janner", "ene", "enero", "يناير", "جانفي", "كانون2"),
            Set.of("feb", "february", "fev", "fevr", "fevrier", "februar", "febrero", "فبراير", "فيفري", "شباط"),
            Set.of("mar", "march", "mars", "marz", "maerz", "marzo", "مارس", "اذار"),
            Set.of("apr", "april", "avr", "avril", "abr", "abril", "ابريل", "افريل", "نيسان"),
            Set.of("may", "mai", "mayo", "مايو", "ماي", "ايار"),
            Set.of("jun", "june", "juin", "juni", "junio", "يونيو", "جوان", "حزيران"),
            Set.of("jul", "july", "juil", "juillet", "juli", "julio", "يوليو", "جويليه", "تموز"),
            Set.of("aug", "august", "aout", "ago", "agosto", "اغسطس", "اوت", "اب"),
            Set.of("sep", "sept", "september", "septembre", "septiembre", "سبتمبر", "ايلول"),
            Set.of("oct", "october", "octobre", "okt", "oktober", "octubre", "اكتوبر", "تشرين1"),
            Set.of("nov", "november", "novembre", "noviembre", "نوفمبر", "تشرين2"),
            Set.of("dec", "december", "decembre", "dez", "dezember", "dic", "diciembre", "ديسمبر", "كانون1"));

    private static final Map<String, String> HALVES =
            Map.of("am", "am", "pm", "pm", "ص", "am", "م", "pm", "صباحا", "am", "مساء", "pm");

    private StatedTime() {}

    /** @param original when the original says that it was written, or null where it does not */
    public static Check check(String written, @Nullable Instant original) {
        if (original == null) {
            return Check.COULD_NOT_CHECK;
        }
        List<Reading> readings = readings(written);
        if (readings.isEmpty()) {
            return Check.COULD_NOT_CHECK;
        }
        return readings.stream().anyMatch(reading -> agrees(reading, original)) ? Check.AGREES : Check.DIFFERS;
    }

    /** One way to read it; no zone where none is written. */
    record Reading(LocalDateTime local, @Nullable ZoneOffset zone) {}

    private static boolean agrees(Reading reading, Instant original) {
        Instant minute = original.truncatedTo(ChronoUnit.MINUTES);
        if (reading.zone != null) {
            return reading.local.toInstant(reading.zone).equals(minute);
        }
        Duration offset = Duration.between(minute, reading.local.toInstant(ZoneOffset.UTC));
        return offset.compareTo(WESTERNMOST) >= 0
                && offset.compareTo(EASTERNMOST) <= 0
                && offset.toMinutes() % ZONE_STEP == 0;
    }

    static List<Reading> readings(String written) {
        String text = western(written.length() > LONGEST ? written.substring(0, LONGEST) : written);
        Matcher time = TIME.matcher(text);
        List<Reading> readings = new ArrayList<>();
        // "08.05.17 um 11:59": a date with dots looks like a time, so the last that fits beside a date is taken.
        while (time.find()) {
            String date = text.substring(0, time.start()) + " " + text.substring(time.end());
            String behind = text.substring(time.end());
            int hour = hour(Integer.parseInt(time.group(1)), behind);
            int minute = Integer.parseInt(time.group(2));
            for (int[] day : days(date)) {
                add(readings, day, hour, minute, zone(behind));
            }
        }
        return readings;
    }

    private static void add(List<Reading> readings, int[] day, int hour, int minute, @Nullable ZoneOffset zone) {
        try {
            readings.add(new Reading(LocalDateTime.of(day[0], day[1], day[2], hour, minute), zone));
        } catch (DateTimeException noSuchTime) {
            // One reading fewer: the number is no day, or no hour, in this order.
            return;
        }
    }

    /** Digits of Arabic and Persian as 0 to 9, months of two words as one, everything else as it is. */
    private static String western(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return LineWords.plain(out.toString())
                .replaceAll("كانون (الأول|الاول)", "كانون1")
                .replaceAll("كانون (الثاني)", "كانون2")
                .replaceAll("تشرين (الأول|الاول)", "تشرين1")
                .replaceAll("تشرين (الثاني)", "تشرين2");
    }

    private static int hour(int written, String behind) {
        Wording words = Wording.of(behind.length() > 12 ? behind.substring(0, 12) : behind);
        String half = words.size() == 0 ? "" : HALVES.getOrDefault(words.folded(0), "");
        // "a.m." is two words
        if (words.size() > 1 && words.folded(1).equals("m") && words.folded(0).length() == 1) {
            half = words.folded(0) + "m";
        }
        if (half.equals("pm") && written < 12) {
            return written + 12;
        }
        return half.equals("am") && written == 12 ? 0 : written;
    }

    private static @Nullable ZoneOffset zone(String behind) {
        Matcher zone = ZONE.matcher(behind);
        if (!zone.find()) {
            return null;
        }
        if (zone.group(1) == null) {
            return ZoneOffset.UTC;
        }
        String digits = zone.group(2);
        int minutes = zone.group(3) == null ? 0 : Integer.parseInt(zone.group(3));
        int seconds =
                (Integer.parseInt(digits) * 60 + minutes) * 60 * (zone.group(1).equals("-") ? -1 : 1);
        return Math.abs(seconds) > 18 * 3600 ? null : ZoneOffset.ofTotalSeconds(seconds);
    }

    /** The days that it may name, as year, month, day. */
    private static List<int[]> days(String date) {
        List<int[]> days = new ArrayList<>();
        Matcher numeric = NUMERIC.matcher(date);
        if (numeric.find()) {
            int one = Integer.parseInt(numeric.group(1));
            int two = Integer.parseInt(numeric.group(2));
            int three = Integer.parseInt(numeric.group(3));
            if (numeric.group(1).length() > 2) {
                days.add(new int[] {one, two, three});
            } else {
                days.add(new int[] {year(three), two, one});
                days.add(new int[] {year(three), one, two});
            }
            return days;
        }
        return named(Wording.of(date));
    }

    private static List<int[]> named(Wording words) {
        int month = 0;
        int day = 0;
        int year = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.folded(i);
            int number = number(word);
            if (number > 31 && year == 0) {
                year = number;
            } else if (number > 0 && day == 0) {
                day = number;
            } else if (number > 0 && year == 0) {
                year = year(number);
            } else if (number < 0 && month == 0) {
                month = month(word);
            }
        }
        return month == 0 || day == 0 || year == 0 ? List.of() : List.of(new int[] {year, month, day});
    }

    private static int number(String word) {
        String digits = word.replaceAll("(?<=\\d)(st|nd|rd|th|er)$", "");
        boolean isNumber =
                digits.length() < 5 && !digits.isEmpty() && digits.chars().allMatch(Character::isDigit);
        return isNumber ? Integer.parseInt(digits) : -1;
    }

    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(word)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int year(int written) {
        return written < 70 ? 2000 + written : written < 100 ? 1900 + written : written;
    }
}
