package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.workbench.extract.ExtractOutcome;
import org.isnad.workbench.store.DocumentTextCounts;
import org.isnad.workbench.store.UnreadableDocument;
import org.isnad.workbench.words.Words;

/** What reading the texts of documents came to, for people. */
public final class ExtractText {
    private static final int ID_DIGITS = 12;

    private ExtractText() {}

    /** @param folder of the case, as the user named it */
    public static void done(ExtractOutcome outcome, DocumentTextCounts counts, String folder, Sheet sheet) {
        Words words = sheet.words();
        if (outcome.documents() == 0) {
            sheet.line(words.say("extract.nothing"));
        } else {
            sheet.line(words.frame(
                    "extract.done",
                    words.number(outcome.documents()),
                    words.number(outcome.texts()),
                    words.number(outcome.inner()),
                    words.number(outcome.failed())));
        }
        sheet.line(words.frame(
                "extract.in-case",
                words.number(counts.documents()),
                words.number(counts.texts()),
                words.number(counts.failed())));
        if (counts.failed() > 0) {
            sheet.line(words.say("extract.see-failed", folder));
        }
    }

    public static void failed(List<UnreadableDocument> documents, Sheet sheet) {
        Words words = sheet.words();
        if (documents.isEmpty()) {
            sheet.line(words.say("extract.nothing"));
            return;
        }
        sheet.line(sheet.ink().strong(words.say("extract.unreadable")));
        for (UnreadableDocument document : documents) {
            sheet.line("");
            sheet.line("  " + sheet.data(document.locator().text()));
            sheet.line("  " + document.content().hex().substring(0, ID_DIGITS) + " · " + words.bytes(document.length())
                    + " · " + words.say(document.cause()));
        }
    }
}
