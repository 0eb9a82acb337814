package org.isnad.workbench.sample.prose;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Dates as mail software writes them. Names are written out: a locale's data may change between JDKs. */
public final class Dates {
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final List<String> LONG_DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> LONG_MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> FRENCH_DAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
    private static final List<String> FRENCH_MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");
    private static final List<String> ARABIC_DAYS =
            List.of("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد");
    private static final List<String> ARABIC_MONTHS = List.of(
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
            "ديسمبر");

    private static final int PACIFIC_WINTER = -480;

    private Dates() {}

    public static OffsetDateTime at(long millis, int offsetMinutes) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
    }

    /** RFC 5322, 3.3: {@code Tue, 05 Mar 2019 09:07:00 +0100}. */
    public static String rfc5322(long millis, int offsetMinutes) {
        OffsetDateTime t = at(millis, offsetMinutes);
        return DAYS.get(t.getDayOfWeek().getValue() - 1) + ", " + two(t.getDayOfMonth()) + " "
                + MONTHS.get(t.getMonthValue() - 1) + " " + t.getYear() + " " + clock(t) + " " + offset(offsetMinutes);
    }

    /** The date of a mailbox file's From_ line, in UTC: {@code Tue Mar  5 08:07:00 2019}. */
    public static String asctime(long millis) {
        OffsetDateTime t = at(millis, 0);
        String day = t.getDayOfMonth() < 10 ? " " + t.getDayOfMonth() : "" + t.getDayOfMonth();
        return DAYS.get(t.getDayOfWeek().getValue() - 1) + " " + MONTHS.get(t.getMonthValue() - 1) + " " + day + " "
                + clock(t) + " " + t.getYear();
    }

    /** {@code Tue, Mar 5, 2019}, {@code mar. 5 mars 2019} and so on, as attribution lines have it. */
    public static String shortDay(long millis, int offsetMinutes, Tongue tongue) {
        OffsetDateTime t = at(millis, offsetMinutes);
        int day = t.getDayOfWeek().getValue() - 1;
        int month = t.getMonthValue() - 1;
        return switch (tongue) {
            case ENGLISH -> DAYS.get(day) + ", " + MONTHS.get(month) + " " + t.getDayOfMonth() + ", " + t.getYear();
            case FRENCH ->
                FRENCH_DAYS.get(day).substring(0, 3) + ". " + t.getDayOfMonth() + " " + FRENCH_MONTHS.get(month) + " "
                        + t.getYear();
            case ARABIC ->
                ARABIC_DAYS.get(day) + "، " + t.getDayOfMonth() + " " + ARABIC_MONTHS.get(month) + " " + t.getYear();
        };
    }

    /** The day written out, as in running text. */
    public static String longDay(long millis, int offsetMinutes, Tongue tongue) {
        OffsetDateTime t = at(millis, offsetMinutes);
        int day = t.getDayOfWeek().getValue() - 1;
        int month = t.getMonthValue() - 1;
        return switch (tongue) {
            case ENGLISH -> LONG_DAYS.get(day) + ", " + t.getDayOfMonth() + " " + LONG_MONTHS.get(month);
            case FRENCH ->
                FRENCH_DAYS.get(day) + " " + (t.getDayOfMonth() == 1 ? "1er" : "" + t.getDayOfMonth()) + " "
                        + FRENCH_MONTHS.get(month);
            case ARABIC -> ARABIC_DAYS.get(day) + " " + t.getDayOfMonth() + " " + ARABIC_MONTHS.get(month);
        };
    }

    /** {@code 05/03/2019}, day first. */
    public static String slashed(long millis, int offsetMinutes) {
        OffsetDateTime t = at(millis, offsetMinutes);
        return two(t.getDayOfMonth()) + "/" + two(t.getMonthValue()) + "/" + t.getYear();
    }

    /** {@code 14:05}. */
    public static String hour(long millis, int offsetMinutes) {
        OffsetDateTime t = at(millis, offsetMinutes);
        return two(t.getHour()) + ":" + two(t.getMinute());
    }

    /** As a server on the Pacific coast of America stamps: {@code Tue, 05 Mar 2019 00:07:00 -0800 (PST)}. */
    public static String pacificStamp(long millis) {
        int offset = pacificMinutes(millis);
        return rfc5322(millis, offset) + (offset == PACIFIC_WINTER ? " (PST)" : " (PDT)");
    }

    /** The same clock in digits: {@code 2019.03.05.00.07.00}. */
    public static String pacificDotted(long millis) {
        OffsetDateTime t = at(millis, pacificMinutes(millis));
        return t.getYear() + "." + two(t.getMonthValue()) + "." + two(t.getDayOfMonth()) + "."
                + clock(t).replace(':', '.');
    }

    /** Summer time from the second Sunday of March to the first of November, at two o'clock (since 2007). */
    private static int pacificMinutes(long millis) {
        OffsetDateTime winter = at(millis, PACIFIC_WINTER);
        int year = winter.getYear();
        OffsetDateTime begin = sunday(year, 3, 8).atTime(2, 0).atOffset(winter.getOffset());
        OffsetDateTime end = sunday(year, 11, 1).atTime(1, 0).atOffset(winter.getOffset());
        return winter.isBefore(begin) || !winter.isBefore(end) ? PACIFIC_WINTER : PACIFIC_WINTER + 60;
    }

    /** The first Sunday on or after a day. */
    private static LocalDate sunday(int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        return date.plusDays(7 - date.getDayOfWeek().getValue());
    }

    /** {@code 20190305090700}, in UTC. */
    public static String digits(long millis) {
        OffsetDateTime t = at(millis, 0);
        return t.getYear()
                + two(t.getMonthValue())
                + two(t.getDayOfMonth())
                + two(t.getHour())
                + two(t.getMinute())
                + two(t.getSecond());
    }

    private static String clock(OffsetDateTime t) {
        return two(t.getHour()) + ":" + two(t.getMinute()) + ":" + two(t.getSecond());
    }

    private static String offset(int minutes) {
        int absolute = Math.abs(minutes);
        return (minutes < 0 ? "-" : "+") + two(absolute / 60) + two(absolute % 60);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : "" + number;
    }
}
