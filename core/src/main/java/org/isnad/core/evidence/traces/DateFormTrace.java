package org.isnad.core.evidence.traces;

import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.item.Phrase;

/**
 * Whether the stated date can be: its day of the week, its zone, and the name of the zone in the comment against the rules of
 * the region at that moment (the time zone database of the JDK). Programs write all three out of one value, people do not.
 * Yet there are broken programs, above all those of spam: zones that exist nowhere and misnamed ones are only told (185 of
 * 6,046 messages of 2002), a wrong day of the week is worth a sentence.
 */
final class DateFormTrace implements ReadTrace {
    private static final Pattern DAY = Pattern.compile("^\\s*(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\b");
    private static final Pattern COMMENT = Pattern.compile("\\(([A-Z]{3,4})\\)");
    private static final Pattern OFFSET = Pattern.compile("[+-](\\d{2})(\\d{2})\\b");
    private static final int QUARTER = 900;

    /** A name's region and what the name stands for. */
    private record Named(ZoneId region, ZoneOffset offset) {
        static Named of(String region, int hours) {
            return new Named(ZoneId.of(region), ZoneOffset.ofHours(hours));
        }
    }

    /** Names that mean one thing in one region; those with several meanings are left out. */
    private static final Map<String, Named> NAMES = Map.of(
            "CET", Named.of("Europe/Paris", 1),
            "CEST", Named.of("Europe/Paris", 2),
            "EET", Named.of("Europe/Helsinki", 2),
            "EEST", Named.of("Europe/Helsinki", 3),
            "EDT", Named.of("America/New_York", -4),
            "PDT", Named.of("America/Los_Angeles", -7),
            "PST", Named.of("America/Los_Angeles", -8));

    @Override
    public String name() {
        return "date-form";
    }

    @Override
    public List<Evidence> examine(Reading reading) {
        if (reading.date().isEmpty()) {
            return List.of();
        }
        OffsetDateTime date = reading.date().get();
        String raw = reading.value("Date");
        Clue clue = new Clue(name(), Claim.STATED_DATE, Set.of(Maker.AUTHOR_CLIENT), List.of(reading.dateSpan()));
        List<Evidence> evidence = new ArrayList<>();
        weekday(raw, date, clue, evidence);
        zone(raw, date, clue, evidence);
        return evidence;
    }

    private static void weekday(String raw, OffsetDateTime date, Clue clue, List<Evidence> evidence) {
        Matcher day = DAY.matcher(raw);
        DayOfWeek right = date.getDayOfWeek();
        if (day.find() && !right.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equals(day.group(1))) {
            evidence.add(clue.slight(Phrase.of("trace.date.weekday", day.group(1), date.toLocalDate())));
        }
    }

    private static void zone(String raw, OffsetDateTime date, Clue clue, List<Evidence> evidence) {
        ZoneOffset offset = date.getOffset();
        int seconds = offset.getTotalSeconds();
        if (OFFSET.matcher(raw).find() && (seconds % QUARTER != 0 || seconds > 14 * 3_600 || seconds < -12 * 3_600)) {
            evidence.add(clue.neutral(Phrase.of("trace.date.no-zone", offset.getId())));
        }
        Matcher comment = COMMENT.matcher(raw);
        Named named = comment.find() ? NAMES.get(comment.group(1)) : null;
        if (named != null
                && !(offset.equals(named.offset)
                        && named.region.getRules().getOffset(date.toInstant()).equals(offset))) {
            evidence.add(clue.neutral(Phrase.of("trace.date.zone-name", comment.group(1), offset.getId())));
        }
    }
}
