package org.isnad.workbench.publish;

import java.time.Instant;
import java.util.Locale;
import org.isnad.core.thread.Missing;

/** A conversation as text: solid lines lead to a place that is proved, dashed ones to one that is not. */
public final class ConversationText {
    private static final int DEEPEST = 12;
    private static final int ID = 12;

    private ConversationText() {}

    public static void write(ConversationView view, Sheet sheet) {
        for (ConversationView.Line line : view.lines()) {
            int indent = 2 * Math.min(line.depth(), DEEPEST);
            sheet.paragraph(indent, mark(line), title(line, sheet));
            if (line.edge() != null && !line.proved()) {
                sheet.paragraph(
                        indent + 4,
                        "· ",
                        sheet.words().say("thread.edge." + low(line.edge().kind())));
                if (line.edge().ambiguous()) {
                    sheet.paragraph(indent + 4, "· ", sheet.words().say("thread.ambiguous"));
                }
            }
            for (Missing missing : line.missing()) {
                sheet.paragraph(
                        indent + 4,
                        "· ",
                        sheet.words().say("thread.missing." + low(missing.kind()), sheet.data(missing.name())));
            }
            line.quotes().forEach(quote -> quote(quote, indent + 4, sheet));
        }
        if (!view.complete()) {
            sheet.paragraph(0, "", sheet.words().say("thread.more"));
        }
    }

    private static String mark(ConversationView.Line line) {
        if (line.edge() == null) {
            return "● ";
        }
        return line.proved() ? "── " : "┄┄ ";
    }

    private static String title(ConversationView.Line line, Sheet sheet) {
        Long date = line.message().date();
        return line.message().content().hex().substring(0, ID)
                + "  " + (date == null ? "?" : Instant.ofEpochSecond(date).toString())
                + "  " + sheet.data(line.message().fromAddress())
                + "  " + sheet.data(line.message().subject());
    }

    private static void quote(ConversationView.QuotedLine quote, int indent, Sheet sheet) {
        sheet.paragraph(
                indent,
                "> ",
                sheet.words().say("thread.quote." + low(quote.quote().outcome()), quote.original()));
        for (ConversationView.Words words : quote.differences()) {
            sheet.paragraph(
                    indent + 2,
                    "≠ ",
                    sheet.words().say("thread.words", sheet.data(words.original()), sheet.data(words.quote())));
        }
    }

    private static String low(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
