package org.isnad.workbench.publish;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.core.omission.NumberSequence;
import org.isnad.workbench.publish.Sheet.Column;
import org.isnad.workbench.store.Absences;
import org.isnad.workbench.words.Words;

/** What is missing from this copy, for people, with the innocent causes beside it. */
public final class OmissionsText {
    private static final int SOME = 20;
    private static final int RUNS = 5;
    private static final long DAY = 86_400;

    private final Omissions omissions;
    private final boolean everything;
    private final Sheet sheet;
    private final Words words;

    private OmissionsText(Omissions omissions, boolean everything, Sheet sheet) {
        this.omissions = omissions;
        this.everything = everything;
        this.sheet = sheet;
        this.words = sheet.words();
    }

    public static void write(Omissions omissions, boolean everything, Sheet sheet) {
        new OmissionsText(omissions, everything, sheet).write();
    }

    private void write() {
        sheet.heading(words.say("omissions.title"));
        sheet.paragraph(2, "", words.say("omissions.limit"));
        claimed();
        replies();
        quiet();
        sequences();
    }

    private void claimed() {
        Absences here = omissions.absences();
        sheet.fact("omissions.places", words.number(here.places()));
        sheet.fact("omissions.distinct", words.number(here.distinct()));
        Long claimed = omissions.claimed();
        if (claimed != null) {
            sheet.fact("omissions.claimed", words.number(claimed));
            sheet.fact("omissions.difference", words.number(claimed - here.places()));
            sheet.paragraph(2, "", words.say("omissions.claimed.limit"));
        }
    }

    private void replies() {
        Absences here = omissions.absences();
        if (here.sketched() < here.distinct()) {
            sheet.paragraph(2, "", words.say("omissions.not-examined"));
        }
        sheet.fact("omissions.replies", words.number(here.replies()));
        sheet.fact("omissions.without-parent", words.number(here.withoutParent()));
        sheet.fact("omissions.sent", words.number(here.sent()));
        sheet.fact("omissions.sent-only", words.number(here.sentOnly()));
        if (!here.orphans().isEmpty()) {
            sheet.heading(words.say("omissions.orphans"));
            sheet.table(
                    List.of(
                            Column.text("omissions.mailbox"),
                            Column.text("omissions.month"),
                            Column.number("omissions.count")),
                    some(here.orphans()).stream()
                            .map(each ->
                                    List.of(sheet.data(each.mailbox()), each.month(), words.number(each.replies())))
                            .toList());
            rest(here.orphans().size());
        }
    }

    private void quiet() {
        if (omissions.quiet().isEmpty()) {
            return;
        }
        sheet.heading(words.say("omissions.quiet"));
        for (Omissions.Quiet each : some(omissions.quiet())) {
            sheet.paragraph(
                    2,
                    "· ",
                    words.frame(
                            "omissions.quiet.line",
                            sheet.data(each.mailbox()),
                            words.number(each.time().days()),
                            words.day(Instant.ofEpochSecond(each.time().afterDay() * DAY)),
                            words.day(Instant.ofEpochSecond(each.time().beforeDay() * DAY))));
        }
        rest(omissions.quiet().size());
        sheet.paragraph(2, "", words.say("omissions.quiet.limit"));
    }

    private void sequences() {
        if (omissions.sequences().isEmpty()) {
            return;
        }
        sheet.heading(words.say("omissions.numbers"));
        for (Omissions.Numbered each : some(omissions.sequences())) {
            NumberSequence sequence = each.sequence();
            List<NumberSequence.Missing> runs = everything
                    ? sequence.missing()
                    : sequence.missing()
                            .subList(0, Math.min(RUNS, sequence.missing().size()));
            String missing = runs.stream()
                    .map(run -> run.from() == run.to() ? "" + run.from() : run.from() + "–" + run.to())
                    .collect(Collectors.joining(", "));
            sheet.paragraph(
                    2,
                    "· ",
                    words.frame(
                            "omissions.numbers.line",
                            sheet.data(each.mailbox()),
                            sheet.data(sequence.pattern()),
                            words.number(sequence.missingCount()),
                            Long.toString(sequence.first()),
                            Long.toString(sequence.last()),
                            runs.size() < sequence.missing().size() ? missing + " …" : missing));
        }
        rest(omissions.sequences().size());
        sheet.paragraph(2, "", words.say("omissions.numbers.limit"));
    }

    private <T> List<T> some(List<T> all) {
        return everything ? all : all.subList(0, Math.min(SOME, all.size()));
    }

    private void rest(int size) {
        if (!everything && size > SOME) {
            sheet.paragraph(2, "", words.frame("omissions.more", words.number(size - SOME)));
        }
    }
}
