package org.isnad.core.dkim.repair;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Spellings of a date (RFC 5322, 3.3 and 4.3), for software that reads a date and writes it anew: with or without the day
 * of the week, with a zero before the day, with a zone as a name or in brackets, and the same instant in another zone.
 */
final class FormerDates {
    private static final Pattern DATE =
            Pattern.compile("(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})[ -]([A-Z][a-z]{2})[ -](\\d{4})\\s+"
                    + "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([+-]\\d{4}|[A-Z]{1,4})?\\s*(?:\\([^)]*\\))?\\s*");

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    /** Names of the zone of offset 0. */
    private static final List<String> UTC = List.of("GMT", "UT", "UTC", "Z");

    /** Where people write mail: the whole hours, and those half ones that have many inhabitants. */
    private static final List<Integer> HALF_ZONES = List.of(-210, -150, 210, 270, 330, 345, 390, 570, 630);

    private static final List<String> COMMENTS =
            List.of("", " (UTC)", " (GMT)", " (CET)", " (CEST)", " (EST)", " (PDT)");

    private FormerDates() {}

    /** The same time in the same zone, spelled in other ways; nothing for what is no date. */
    static Set<String> spellings(String shown) {
        Set<String> spellings = new LinkedHashSet<>();
        Read read = read(shown);
        if (read == null) {
            return spellings;
        }
        String zone = read.zone();
        boolean isUtc = read.offset() != null && read.offset() == 0;
        List<String> zones = isUtc ? List.of(zone, "+0000", "GMT", "UT", "UTC", "-0000") : List.of(zone);
        for (String written : zones) {
            for (boolean weekday : new boolean[] {true, false}) {
                for (String day : days(read.time())) {
                    spellings.add(write(read.time(), weekday, day) + " " + written);
                }
            }
        }
        for (String comment : COMMENTS) {
            for (String day : days(read.time())) {
                spellings.add(write(read.time(), true, day) + " " + zone + comment);
            }
        }
        return spellings;
    }

    /** The same instant in other zones, in the usual spelling. */
    static List<String> inOtherZones(String shown) {
        List<String> others = new ArrayList<>();
        Read read = read(shown);
        if (read == null || read.offset() == null) {
            return others;
        }
        Set<Integer> zones = new LinkedHashSet<>();
        for (int hours = -12; hours <= 14; hours++) {
            zones.add(hours * 60);
        }
        zones.addAll(HALF_ZONES);
        zones.remove(read.offset());
        for (int zone : zones) {
            LocalDateTime there = read.time().minusMinutes(read.offset()).plusMinutes(zone);
            days(there).forEach(day -> others.add(write(there, true, day) + " " + numeric(zone)));
        }
        return others;
    }

    /** The day of the month with two digits, and with one where that is enough. */
    private static List<String> days(LocalDateTime time) {
        int day = time.getDayOfMonth();
        return day < 10 ? List.of(two(day), String.valueOf(day)) : List.of(two(day));
    }

    /** @param offset minutes east of Greenwich, or null for a zone that has a name of its own */
    private record Read(LocalDateTime time, @Nullable Integer offset, String zone) {}

    private static @Nullable Read read(String shown) {
        Matcher date = DATE.matcher(shown);
        if (!date.matches()) {
            return null;
        }
        String zone = date.group(7) == null ? "+0000" : date.group(7);
        int month = MONTHS.indexOf(date.group(2)) + 1;
        int second = date.group(6) == null ? 0 : number(date.group(6));
        try {
            LocalDateTime time = LocalDateTime.of(
                    number(date.group(3)),
                    month,
                    number(date.group(1)),
                    number(date.group(4)),
                    number(date.group(5)),
                    second);
            return new Read(time, minutes(zone), zone);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static @Nullable Integer minutes(String zone) {
        if (UTC.contains(zone)) {
            return 0;
        }
        if (zone.length() != 5) {
            return null;
        }
        int minutes = number(zone.substring(1, 3)) * 60 + number(zone.substring(3));
        return zone.startsWith("-") ? -minutes : minutes;
    }

    private static String numeric(int minutes) {
        int size = Math.abs(minutes);
        return (minutes < 0 ? "-" : "+") + two(size / 60) + two(size % 60);
    }

    private static String write(LocalDateTime time, boolean weekday, String day) {
        String week = DAYS.get(time.getDayOfWeek().getValue() - 1) + ", ";
        return (weekday ? week : "") + day + " " + MONTHS.get(time.getMonthValue() - 1) + " " + time.getYear() + " "
                + two(time.getHour()) + ":" + two(time.getMinute()) + ":" + two(time.getSecond());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
