package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.wording.Edit;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.words.Words;

/** The words in which two texts differ, a line a stretch. */
final class EditLines {
    /** Differing stretches that are shown unless all are asked for. */
    private static final int SOME = 8;

    /** Letters of a stretch that are shown unless all are asked for. */
    private static final int LONG = 160;

    private final boolean everything;
    private final Sheet sheet;
    private final Words words;

    /** @param everything whether every differing word is shown */
    EditLines(boolean everything, Sheet sheet) {
        this.everything = everything;
        this.sheet = sheet;
        this.words = sheet.words();
    }

    void write(Wording here, Wording there, List<Edit> edits) {
        List<Edit> changes =
                edits.stream().filter(edit -> !(edit instanceof Edit.Same)).toList();
        int shown = everything ? changes.size() : Math.min(SOME, changes.size());
        changes.subList(0, shown).forEach(edit -> change(here, there, edit));
        if (changes.size() > shown) {
            sheet.paragraph(2, "", words.frame("near.more", words.number(changes.size() - shown)));
        }
    }

    private void change(Wording here, Wording there, Edit edit) {
        String key = switch (edit) {
            case Edit.Added _ -> "near.only-there";
            case Edit.Removed _ -> "near.only-here";
            case Edit.Replaced _, Edit.Same _ -> "near.replaced";
        };
        sheet.paragraph(2, "– ", words.say(key, cut(here.written(edit.left())), cut(there.written(edit.right()))));
    }

    private String cut(String text) {
        return everything || text.length() <= LONG ? text : text.substring(0, LONG) + " …";
    }
}
