package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.workbench.publish.Sheet.Column;
import org.isnad.workbench.store.Summary;
import org.isnad.workbench.words.Words;

/** What the signatures and chains of a case came to, for people. */
final class SignaturesText {
    private final Sheet sheet;
    private final Words words;

    private SignaturesText(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
    }

    static void write(Summary all, Sheet sheet) {
        new SignaturesText(sheet).write(all);
    }

    private void write(Summary all) {
        Summary.Signatures signatures = all.signatures();
        sheet.heading(words.say("report.signatures"));
        number("report.signatures.total", signatures.total());
        number("report.signatures.matching", signatures.matching());
        number("report.signatures.anchored", signatures.matchingAnchored());
        number("report.signatures.repaired", signatures.repaired());
        number("report.signatures.key-missing", signatures.keyMissing());
        number("report.signatures.failing", signatures.failing());
        sheet.paragraph(2, "", words.say("report.signatures.note"));
        if (!all.causes().isEmpty()) {
            sheet.heading(words.say("report.causes"));
            sheet.table(
                    List.of(Column.number(""), Column.text("")),
                    all.causes().entrySet().stream()
                            .map(entry ->
                                    List.of(words.number(entry.getValue()), words.word("dkim.cause", entry.getKey())))
                            .toList());
        }
        chains(all.arc());
        sheet.heading(words.say("report.decided"));
        number("report.decided.anchored", all.decided().anchoredKey());
        number("report.decided.unanchored", all.decided().unanchoredKey());
    }

    private void chains(Summary.Arc arc) {
        if (arc.messages() == 0 && arc.googleMarks() == 0) {
            return;
        }
        sheet.heading(words.say("report.arc"));
        number("report.arc.messages", arc.messages());
        number("report.arc.sets", arc.sets());
        number("report.arc.pass", arc.pass());
        number("report.arc.fail", arc.fail());
        number("report.arc.unchecked", arc.unchecked());
        number("report.arc.google", arc.googleMarks());
        sheet.paragraph(2, "", words.say("report.arc.note"));
    }

    private void number(String labelKey, long n) {
        sheet.fact(labelKey, words.number(n));
    }
}
