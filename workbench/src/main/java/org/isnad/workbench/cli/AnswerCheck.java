package org.isnad.workbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.core.evidence.Claim;
import org.isnad.core.item.Locator;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.Examined;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.publish.Sheet.Column;
import org.isnad.workbench.sample.AnswerKey;
import org.isnad.workbench.sample.AnswerRow;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.words.Words;

/**
 * Levels beside the answer key of an invented leak: every message has to lie within its bounds, and no claim may be
 * VERIFIED that the key forbids. Messages are found by their place; loose documents have no level.
 */
final class AnswerCheck {
    private final Workbench workbench;
    private final Map<String, Tally> classes = new TreeMap<>(AnswerCheck::natural);
    private final List<String> outside = new ArrayList<>();
    private long compared;

    private AnswerCheck(Workbench workbench) {
        this.workbench = workbench;
    }

    static AnswerCheck of(Workbench workbench, Path answerKey) throws IOException {
        AnswerCheck check = new AnswerCheck(workbench);
        try (CaseReader reader = workbench.read()) {
            AnswerKey.forEach(answerKey, row -> check.compare(row, reader));
        }
        return check;
    }

    /** Messages that were compared. */
    long compared() {
        return compared;
    }

    /** Places of the messages that lie outside their bounds. */
    List<String> outside() {
        return List.copyOf(outside);
    }

    private void compare(AnswerRow row, CaseReader reader) {
        if (row.locator().isEmpty() || row.messageId().isEmpty()) {
            return;
        }
        compared++;
        Tally tally = classes.computeIfAbsent(row.kind(), kind -> new Tally());
        Optional<StoredMessage> message = reader.items().at(new Locator(row.locator())).stream()
                .map(ItemRow::content)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(reader.messages()::of);
        Level level = message.map(StoredMessage::level).orElse(null);
        if (message.isEmpty() || level == null) {
            miss(tally, row);
            return;
        }
        tally.levels.merge(level, 1L, Long::sum);
        boolean within =
                level.compareTo(Level.valueOf(row.highest())) >= 0 && level.compareTo(Level.valueOf(row.lowest())) <= 0;
        if (!within || forbidden(row, message.get())) {
            miss(tally, row);
        }
    }

    private void miss(Tally tally, AnswerRow row) {
        tally.outside++;
        outside.add(row.locator());
    }

    private boolean forbidden(AnswerRow row, StoredMessage message) {
        if (row.neverVerified().isEmpty()) {
            return false;
        }
        Map<Claim, Level> claims = workbench
                .examine(message)
                .map(Examined::verdict)
                .map(verdict -> verdict.claims())
                .orElse(Map.of());
        return row.neverVerified().stream().anyMatch(name -> claims.get(claim(name)) == Level.VERIFIED);
    }

    /** Claims as EVIDENCE.md names them. */
    private static Claim claim(String name) {
        return switch (name) {
            case "place in the thread" -> Claim.PLACE_IN_THREAD;
            case "place in this mailbox" -> Claim.PLACE_IN_MAILBOX;
            default ->
                Claim.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
        };
    }

    void write(Sheet sheet) {
        Words words = sheet.words();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("demo.class"));
        for (Level level : Level.values()) {
            columns.add(Column.number("demo.column." + level.name().toLowerCase(Locale.ROOT)));
        }
        columns.add(Column.number("demo.outside"));
        List<List<String>> rows = new ArrayList<>();
        classes.forEach((kind, tally) -> {
            List<String> row = new ArrayList<>();
            row.add(sheet.data(kind));
            for (Level level : Level.values()) {
                long n = tally.levels.getOrDefault(level, 0L);
                row.add(n == 0 ? "·" : words.number(n));
            }
            row.add(words.number(tally.outside));
            rows.add(row);
        });
        sheet.table(columns, rows);
        sheet.paragraph(2, "", words.frame("demo.compared", words.number(compared), words.number(outside.size())));
    }

    /** F2 stands before F10. */
    private static int natural(String a, String b) {
        int byKind = Integer.compare(number(a), number(b));
        return byKind != 0 ? byKind : a.compareTo(b);
    }

    private static int number(String kind) {
        String digits = kind.startsWith("F") ? kind.substring(1).replaceAll("\\D.*", "") : "";
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** One class of the key. */
    private static final class Tally {
        private final Map<Level, Long> levels = new EnumMap<>(Level.class);
        private long outside;
    }
}
