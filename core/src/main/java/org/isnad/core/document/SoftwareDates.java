package org.isnad.core.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Since when there have been programs that documents name. Only <em>too new</em> says anything: old programs are used for
 * decades. The dates are those of the makers' public announcements; what was announced had been tried out by others before,
 * therefore {@link #TRIED_OUT} is taken off. A version newer than the table knows is at least as new as the newest there.
 */
public final class SoftwareDates {
    /** Office 2007 was the longest: first beta for outsiders in November 2005, in the shops in January 2007. */
    private static final int TRIED_OUT = 440;

    /** What is longer is not searched: a program's name is short. */
    private static final int LONGEST = 300;

    /** @param pattern its first group is the major version, its second, if there is one, the minor */
    private record Program(Pattern pattern, NavigableMap<Integer, LocalDate> released) {}

    private static final List<Program> PROGRAMS = List.of(
            program(
                    "^Microsoft [^|]{0,60}\\| *(\\d{2})\\.\\d",
                    Map.of("12", "2007-01-30", "14", "2010-06-15", "15", "2013-01-29", "16", "2015-07-09")),
            program(
                    "Microsoft. [^|]{0,30}\\b(20[0-2]\\d)\\b",
                    Map.of(
                            "2007", "2007-01-30",
                            "2010", "2010-06-15",
                            "2013", "2013-01-29",
                            "2016", "2015-07-09",
                            "2019", "2018-09-24",
                            "2021", "2021-10-05")),
            program("Microsoft. [^|]{0,30}for Microsoft (365)", Map.of("365", "2020-04-21")),
            program(
                    "LibreOffice[/ _](\\d{1,2})\\.(\\d{1,2})",
                    Map.ofEntries(
                            Map.entry("3.3", "2011-01-25"),
                            Map.entry("4.0", "2013-02-07"),
                            Map.entry("4.2", "2014-01-30"),
                            Map.entry("4.4", "2015-01-29"),
                            Map.entry("5.0", "2015-08-05"),
                            Map.entry("5.1", "2016-02-10"),
                            Map.entry("5.2", "2016-08-03"),
                            Map.entry("5.3", "2017-02-01"),
                            Map.entry("5.4", "2017-07-28"),
                            Map.entry("6.0", "2018-01-31"),
                            Map.entry("6.2", "2019-02-07"),
                            Map.entry("6.4", "2020-01-29"),
                            Map.entry("7.0", "2020-08-05"),
                            Map.entry("7.2", "2021-08-19"),
                            Map.entry("7.4", "2022-08-18"),
                            Map.entry("7.6", "2023-08-21"),
                            Map.entry("24.2", "2024-01-31"),
                            Map.entry("25.2", "2025-02-06"))),
            program(
                    "OpenOffice(?:\\.org)?[/ ](\\d)\\.(\\d)",
                    Map.of("2.0", "2005-10-20", "3.0", "2008-10-13", "4.0", "2013-07-23", "4.1", "2014-04-29")),
            program(
                    "(?:Mac OS X|macOS Version) (1\\d)(?:\\.(\\d{1,2}))?[^|]{0,40}Quartz",
                    Map.ofEntries(
                            Map.entry("10.5", "2007-10-26"),
                            Map.entry("10.6", "2009-08-28"),
                            Map.entry("10.7", "2011-07-20"),
                            Map.entry("10.8", "2012-07-25"),
                            Map.entry("10.9", "2013-10-22"),
                            Map.entry("10.10", "2014-10-16"),
                            Map.entry("10.11", "2015-09-30"),
                            Map.entry("10.12", "2016-09-20"),
                            Map.entry("10.13", "2017-09-25"),
                            Map.entry("10.14", "2018-09-24"),
                            Map.entry("10.15", "2019-10-07"),
                            Map.entry("11", "2020-11-12"),
                            Map.entry("12", "2021-10-25"),
                            Map.entry("13", "2022-10-24"),
                            Map.entry("14", "2023-09-26"),
                            Map.entry("15", "2024-09-16"))));

    private SoftwareDates() {}

    /** The first day on which anybody outside its maker can have had the program; empty where the table does not know it. */
    public static Optional<LocalDate> earliest(DocumentMetadata metadata) {
        String named = named(metadata);
        for (Program program : PROGRAMS) {
            Matcher found = program.pattern.matcher(named);
            if (found.find()) {
                var release = program.released.floorEntry(version(found));
                return release == null
                        ? Optional.empty()
                        : Optional.of(release.getValue().minusDays(TRIED_OUT));
            }
        }
        return Optional.empty();
    }

    /** The program and its version as the document has them, for display. */
    public static String named(DocumentMetadata metadata) {
        DocumentProperties properties = metadata.properties();
        String named = properties.version().isEmpty()
                ? properties.application()
                : properties.application() + " | " + properties.version();
        return named.length() > LONGEST ? named.substring(0, LONGEST) : named;
    }

    private static int version(Matcher found) {
        String minor = found.groupCount() < 2 ? null : found.group(2);
        return Integer.parseInt(found.group(1)) * 100 + (minor == null ? 0 : Integer.parseInt(minor));
    }

    private static Program program(String pattern, Map<String, String> released) {
        NavigableMap<Integer, LocalDate> dates = new TreeMap<>();
        released.forEach((version, day) -> {
            int dot = version.indexOf('.');
            int major = Integer.parseInt(dot < 0 ? version : version.substring(0, dot));
            int minor = dot < 0 ? 0 : Integer.parseInt(version.substring(dot + 1));
            dates.put(major * 100 + minor, LocalDate.parse(day));
        });
        return new Program(Pattern.compile(pattern), dates);
    }
}
