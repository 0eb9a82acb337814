package org.isnad.core.evidence.traces;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.item.Phrase;

/**
 * Software that is newer than the stated date. Old software is normal. Days are those on which the first version of a series
 * was published by its maker (release notes of Thunderbird and macOS, Microsoft's life cycle pages); public tests come up to
 * a year before, hence {@link #TESTS}. Mutt writes the day of its own making.
 */
final class SoftwareAgeTrace implements ReadTrace {
    /** How long before its publication a version may be in use. */
    private static final int TESTS = 365;

    private static final Pattern MUTT = Pattern.compile("^(?:Neo)?Mutt/\\S+ \\((\\d{4}-\\d{2}-\\d{2})\\)");

    private record Release(Pattern form, LocalDate day) {}

    private static final List<Release> RELEASES = List.of(
            release("Thunderbird/3\\.", "2009-12-08"),
            release("Thunderbird/5\\.", "2011-06-28"),
            release("Thunderbird/10\\.", "2012-01-31"),
            release("Thunderbird/17\\.", "2012-11-20"),
            release("Thunderbird/24\\.", "2013-09-17"),
            release("Thunderbird/31\\.", "2014-07-22"),
            release("Thunderbird/38\\.", "2015-06-11"),
            release("Thunderbird/45\\.", "2016-04-12"),
            release("Thunderbird/52\\.", "2017-04-04"),
            release("Thunderbird/60\\.", "2018-08-06"),
            release("Thunderbird/68\\.", "2019-08-27"),
            release("Thunderbird/78\\.", "2020-07-17"),
            release("Thunderbird/91\\.", "2021-08-11"),
            release("Thunderbird/102\\.", "2022-06-28"),
            release("Thunderbird/115\\.", "2023-07-11"),
            release("Microsoft (?:Office )?Outlook,? 11\\.", "2003-10-21"),
            release("Microsoft (?:Office )?Outlook,? 12\\.", "2007-01-30"),
            release("Microsoft Outlook 14\\.", "2010-06-15"),
            release("Microsoft Outlook 15\\.", "2013-01-29"),
            release("Microsoft Outlook 16\\.", "2015-09-22"),
            release("Mac OS X Mail 9\\.", "2015-09-30"),
            release("Mac OS X Mail 10\\.", "2016-09-20"),
            release("Mac OS X Mail 11\\.", "2017-09-25"),
            release("Mac OS X Mail 12\\.", "2018-09-24"),
            release("Mac OS X Mail 13\\.", "2019-10-07"),
            release("Mac OS X Mail 14\\.", "2020-11-12"),
            release("Mac OS X Mail 15\\.", "2021-10-25"),
            release("Mac OS X Mail 16\\.", "2022-10-24"));

    private static Release release(String form, String day) {
        return new Release(Pattern.compile(form), LocalDate.parse(day));
    }

    @Override
    public String name() {
        return "software-age";
    }

    @Override
    public List<Evidence> examine(Reading reading) {
        String client = reading.client() + " " + reading.value("MIME-Version");
        Optional<LocalDate> earliest = earliest(client);
        if (reading.date().isEmpty() || earliest.isEmpty()) {
            return List.of();
        }
        Instant possible = earliest.get().atStartOfDay(ZoneOffset.UTC).toInstant();
        if (!reading.date().get().toInstant().isBefore(possible)) {
            return List.of();
        }
        Clue clue = new Clue(
                name(),
                Claim.STATED_DATE,
                Set.of(Maker.AUTHOR_CLIENT),
                reading.spans("User-Agent", "X-Mailer", "MIME-Version", "Date"));
        Phrase phrase = Phrase.of("trace.software.newer", client.strip(), earliest.get());
        boolean clockRight = reading.firstHop()
                .filter(hop -> reading.behindDate(Reading.time(hop)).abs().compareTo(Reading.DAY) <= 0)
                .isPresent();
        return List.of(
                clockRight && !reading.isListed() && !reading.isResent()
                        ? clue.telling(phrase, "trace.excluded.tests", "trace.excluded.computer-clock")
                        : clue.slight(phrase, "trace.excluded.tests"));
    }

    /** The first day on which such software can have written anything. */
    private static Optional<LocalDate> earliest(String client) {
        Matcher mutt = MUTT.matcher(client);
        if (mutt.find()) {
            try {
                return Optional.of(LocalDate.parse(mutt.group(1)).minusDays(2));
            } catch (DateTimeParseException noDay) {
                return Optional.empty();
            }
        }
        return RELEASES.stream()
                .filter(release -> release.form.matcher(client).find())
                .map(release -> release.day.minusDays(TESTS))
                .findFirst();
    }
}
