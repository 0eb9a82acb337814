package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.workbench.store.CompromiseWindow;
import org.isnad.workbench.words.Words;

/** What was stated about times in which accounts may have been in other hands (EVIDENCE, rule 11). */
public final class WindowText {
    private WindowText() {}

    /** Every statement in order, withdrawals included. */
    public static void write(List<CompromiseWindow> statements, Sheet sheet) {
        Words words = sheet.words();
        sheet.heading(words.say("window.title"));
        if (statements.isEmpty()) {
            sheet.paragraph(2, "", words.say("window.none"));
        }
        for (CompromiseWindow window : statements) {
            sheet.paragraph(
                    2,
                    "· ",
                    words.frame(
                            window.withdrawn() ? "window.withdrawn" : "window.stated",
                            words.day(window.opened()),
                            words.day(window.closed().minusSeconds(1)),
                            sheet.data(window.by()),
                            sheet.data(window.because()),
                            words.moment(window.stated(), 0)));
        }
        sheet.paragraph(2, "", words.say("window.limit"));
    }
}
