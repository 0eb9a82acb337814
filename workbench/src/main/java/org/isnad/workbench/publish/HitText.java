package org.isnad.workbench.publish;

import java.time.Instant;
import java.util.regex.Pattern;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.search.Snippet;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.words.Shown;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;

/** Results of a search for people. */
public final class HitText {
    /** As many digits of a hash as tell the messages of any dump apart. */
    private static final int ID_DIGITS = 12;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private HitText() {}

    /** How many there are, and how many of them follow. */
    public static void total(long total, int shown, Sheet sheet) {
        Words words = sheet.words();
        if (shown == 0) {
            sheet.line(words.say("search.none"));
        } else if (total > shown) {
            sheet.line(words.frame("search.some", words.number(total), words.number(shown)));
        } else {
            sheet.line(words.frame("search.all", words.number(total)));
        }
    }

    /**
     * Either a message or a file.
     *
     * @param carrier the message that carries the file, or null
     * @param attachments level of what that message carries, or null
     */
    public static void write(
            @Nullable StoredMessage message,
            @Nullable ItemRow file,
            @Nullable StoredMessage carrier,
            @Nullable Level attachments,
            Snippet snippet,
            int folded,
            Sheet sheet) {
        sheet.line("");
        Words words = sheet.words();
        if (message != null) {
            sheet.line(sheet.ink().strong(subject(message, sheet)));
            sheet.line("  " + day(message, words) + " · " + sheet.data(message.fromAddress()) + " · "
                    + level(message.level(), words));
            place(message.content().hex(), message.locator().text(), sheet);
        } else if (file != null) {
            sheet.line(sheet.ink().strong(sheet.data(file.name())));
            sheet.line("  " + words.say("search.file") + " · " + sheet.data(file.format()) + " · "
                    + words.bytes(file.size()));
            if (carrier != null) {
                carrier(carrier, attachments, sheet);
            }
            place(
                    file.content() == null ? "" : file.content().hex(),
                    file.locator().text(),
                    sheet);
        }
        excerpt(snippet, sheet);
        if (folded > 0) {
            sheet.line("  " + words.frame("search.folded", words.number(folded)));
        }
    }

    /** The level is that of what the message carries: nothing is said of a file by what proves a text. */
    private static void carrier(StoredMessage message, @Nullable Level attachments, Sheet sheet) {
        Words words = sheet.words();
        sheet.line("  "
                + words.frame(
                        "search.carried",
                        subject(message, sheet),
                        day(message, words),
                        sheet.data(message.fromAddress())));
        sheet.line("  " + words.frame("search.attachments", level(attachments, words)));
    }

    private static String level(@Nullable Level level, Words words) {
        return level == null ? words.say("search.not-judged") : words.level(level);
    }

    private static String day(StoredMessage message, Words words) {
        Long date = message.date();
        return date == null ? words.say("search.undated") : words.day(Instant.ofEpochSecond(date));
    }

    private static String subject(StoredMessage message, Sheet sheet) {
        return message.subject().isBlank()
                ? sheet.words().say("search.no-subject")
                : sheet.data(Shown.defanged(message.subject()));
    }

    private static void place(String hex, String locator, Sheet sheet) {
        String id = hex.substring(0, Math.min(ID_DIGITS, hex.length()));
        sheet.line("  " + id + "  " + sheet.ink().faint(sheet.data(locator)));
    }

    private static void excerpt(Snippet snippet, Sheet sheet) {
        StringBuilder text = new StringBuilder();
        for (Snippet.Piece piece : snippet.pieces()) {
            String shown = Shown.line(Shown.defanged(SPACE.matcher(piece.text()).replaceAll(" ")));
            text.append(piece.marked() ? sheet.ink().mark(shown) : shown);
        }
        if (!text.toString().isBlank()) {
            sheet.line("  " + Shown.apart(text.toString().strip(), sheet.words().rightToLeft()));
        }
    }
}
