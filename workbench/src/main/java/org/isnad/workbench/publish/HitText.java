package org.isnad.workbench.publish;

import java.time.Instant;
import java.util.regex.Pattern;
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

    /** Either a message or a loose file. */
    public static void write(@Nullable StoredMessage message, @Nullable ItemRow file, Snippet snippet, Sheet sheet) {
        sheet.line("");
        Words words = sheet.words();
        if (message != null) {
            String level = message.level() == null ? words.say("search.not-judged") : words.level(message.level());
            Long date = message.date();
            String day = date == null ? words.say("search.undated") : words.day(Instant.ofEpochSecond(date));
            String subject = message.subject().isBlank() ? words.say("search.no-subject") : subject(message, sheet);
            sheet.line(sheet.ink().strong(subject));
            sheet.line("  " + day + " · " + sheet.data(message.fromAddress()) + " · " + level);
            place(message.content().hex(), message.locator().text(), sheet);
        } else if (file != null) {
            sheet.line(sheet.ink().strong(sheet.data(file.name())));
            sheet.line("  " + words.say("search.file") + " · " + sheet.data(file.format()) + " · "
                    + words.bytes(file.size()));
            place(
                    file.content() == null ? "" : file.content().hex(),
                    file.locator().text(),
                    sheet);
        }
        excerpt(snippet, sheet);
    }

    private static String subject(StoredMessage message, Sheet sheet) {
        return sheet.data(Shown.defanged(message.subject()));
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
