package org.isnad.workbench.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.core.omission.QuietTime;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.LevelCount;
import org.isnad.workbench.web.api.Day;
import org.isnad.workbench.web.api.Gap;
import org.isnad.workbench.web.api.LevelCounts;
import org.isnad.workbench.web.api.MailboxSpan;
import org.isnad.workbench.web.api.Saves;
import org.isnad.workbench.web.api.Timeline;
import org.jspecify.annotations.Nullable;

/** Volume by day and level, gaps, and when documents were saved. */
final class TimelineResource implements Resource {
    private final Desk desk;

    TimelineResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(Call call) {
        return desk.soon(question(call), call);
    }

    String json(Call call) {
        return desk.snapshots().whole(question(call));
    }

    private Snapshots.Question question(Call call) {
        String mailbox = call.given("mailbox").orElse(null);
        Sight sight = Sight.of(call.known());
        String name = "timeline " + (mailbox == null ? "" : mailbox) + "\n" + sight.name();
        return new Snapshots.Question(
                name, () -> desk.open().read(reader -> sight.within(reader, () -> timeline(reader, mailbox))));
    }

    private static Timeline timeline(CaseReader reader, @Nullable String mailbox) {
        TreeMap<String, LevelCounts> days = new TreeMap<>();
        long undated = 0;
        for (LevelCount count : reader.overview().days(mailbox)) {
            if (count.column().isEmpty()) {
                undated += count.messages();
            } else {
                days.merge(
                        count.column(),
                        LevelCounts.NONE.plus(count.level(), count.messages()),
                        (a, _) -> a.plus(count.level(), count.messages()));
            }
        }
        return new Timeline(
                reader.sequence(),
                days.entrySet().stream()
                        .map(entry -> new Day(entry.getKey(), entry.getValue()))
                        .toList(),
                undated,
                reader.overview().mailboxTimes().stream()
                        .map(each -> new MailboxSpan(
                                each.mailbox(),
                                each.messages(),
                                Lines.seconds(each.first()),
                                Lines.seconds(each.last())))
                        .toList(),
                gaps(reader, mailbox),
                reader.overview().saves().entrySet().stream()
                        .map(entry -> new Saves(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static List<Gap> gaps(CaseReader reader, @Nullable String mailbox) {
        List<Gap> gaps = new ArrayList<>();
        for (Map.Entry<String, List<Long>> entry : reader.overview().dates().entrySet()) {
            if (mailbox == null || mailbox.equals(entry.getKey())) {
                long[] dates =
                        entry.getValue().stream().mapToLong(Long::longValue).toArray();
                QuietTime.among(dates)
                        .forEach(quiet -> gaps.add(new Gap(
                                entry.getKey(), day(quiet.afterDay() + 1), day(quiet.beforeDay()), quiet.days())));
            }
        }
        return gaps;
    }

    private static Instant day(long epochDay) {
        return LocalDate.ofEpochDay(epochDay).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
