package org.isnad.workbench.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.core.exposure.ExposureKind;
import org.isnad.workbench.exposure.ExposedList;
import org.isnad.workbench.exposure.ExposedValue;
import org.isnad.workbench.store.Revelation;
import org.isnad.workbench.words.Words;

/** What a case exposes of people, for people. */
public final class ExposedText {
    private static final int SOME = 20;
    private static final int ID_DIGITS = 12;

    private ExposedText() {}

    /** @param all whether the lists are written out to their end */
    public static void list(ExposedList list, boolean all, Sheet sheet) {
        Words words = sheet.words();
        if (list.values().isEmpty()) {
            sheet.paragraph(0, "", words.say("exposed.none"));
        } else {
            long texts =
                    list.values().stream().map(ExposedValue::content).distinct().count();
            sheet.line(words.frame(
                    "exposed.found",
                    words.number(list.values().size()),
                    words.number(texts),
                    words.number(list.concerned().size())));
            counts("exposed.owners", "exposed.owner", list.owners(), sheet);
            counts("exposed.concerned", "exposed.address", list.concerned(), sheet);
            sheet.heading(words.say("exposed.list"));
            some(list.values(), all, sheet, value -> value(value, sheet));
        }
        if (!list.active().isEmpty()) {
            sheet.heading(words.say("exposed.active"));
            sheet.paragraph(2, "", words.say("exposed.active.warn"));
            some(list.active(), all, sheet, active -> active(active, sheet));
        }
    }

    private static <T> void some(List<T> all, boolean everything, Sheet sheet, java.util.function.Consumer<T> write) {
        List<T> shown = everything ? all : all.subList(0, Math.min(SOME, all.size()));
        shown.forEach(write);
        if (shown.size() < all.size()) {
            sheet.line("  " + sheet.words().frame("exposed.more", sheet.words().number(all.size() - shown.size())));
        }
    }

    private static void counts(
            String titleKey, String nameKey, Map<String, Map<ExposureKind, Long>> counts, Sheet sheet) {
        Words words = sheet.words();
        sheet.heading(words.say(titleKey));
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((name, kinds) -> rows.add(List.of(
                name.isEmpty() ? words.say("exposed.unknown") : sheet.data(name),
                words.number(kinds.values().stream().mapToLong(Long::longValue).sum()),
                kinds.entrySet().stream()
                        .map(kind -> words.word("exposed.kind", kind.getKey()) + " " + words.number(kind.getValue()))
                        .collect(Collectors.joining(" · ")))));
        sheet.table(
                List.of(Sheet.Column.text(nameKey), Sheet.Column.number("exposed.values"), Sheet.Column.text("")),
                rows);
    }

    private static void value(ExposedValue value, Sheet sheet) {
        Words words = sheet.words();
        Long date = value.date();
        sheet.line("  " + words.word("exposed.kind", value.kind()) + " · "
                + sheet.ink().strong(sheet.data(value.shown())));
        sheet.line("    "
                + (value.title().isBlank() ? words.say("search.no-subject") : sheet.data(value.title()))
                + " · " + (date == null ? words.say("search.undated") : words.day(Instant.ofEpochSecond(date)))
                + (value.from().isEmpty() ? "" : " · " + sheet.data(value.from())));
        sheet.line("    " + value.content().hex().substring(0, ID_DIGITS) + "  "
                + sheet.ink().faint(sheet.data(value.locator().text())));
    }

    private static void active(ExposedList.Active active, Sheet sheet) {
        Words words = sheet.words();
        sheet.line("  " + words.word("exposed.active", active.what()) + " · "
                + sheet.ink().strong(sheet.data(active.file().name())) + " · "
                + words.bytes(active.file().size()));
        sheet.line("    " + active.file().content().hex().substring(0, ID_DIGITS) + "  "
                + sheet.ink().faint(sheet.data(active.file().locator().text())));
    }

    public static void log(List<Revelation> revelations, Sheet sheet) {
        Words words = sheet.words();
        if (revelations.isEmpty()) {
            sheet.line(words.say("exposed.log.none"));
            return;
        }
        sheet.heading(words.say("exposed.log"));
        for (Revelation one : revelations) {
            sheet.line("  "
                    + words.say(
                            "exposed.log.line",
                            one.at().toString(),
                            one.by(),
                            one.values(),
                            one.what(),
                            one.because()));
        }
    }
}
