package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.comparison.Cause;
import org.isnad.core.comparison.Comparison;
import org.isnad.core.wording.Edit;
import org.isnad.workbench.words.Words;

/** What is most like a message, for people: how like, where it lies, and the words that differ. */
public final class NearText {
    /** Differing stretches that are shown unless all are asked for. */
    private static final int SOME = 8;

    /** Letters of a stretch that are shown unless all are asked for. */
    private static final int LONG = 160;

    private final NearOutcome outcome;
    private final boolean everything;
    private final Sheet sheet;
    private final Words words;

    private NearText(NearOutcome outcome, boolean everything, Sheet sheet) {
        this.outcome = outcome;
        this.everything = everything;
        this.sheet = sheet;
        this.words = sheet.words();
    }

    /** @param everything whether every differing word is shown */
    public static void write(NearOutcome outcome, boolean everything, Sheet sheet) {
        new NearText(outcome, everything, sheet).write();
    }

    private void write() {
        sheet.fact("show.id", outcome.asked().content().hex());
        sheet.fact("show.subject", sheet.data(outcome.asked().subject()));
        if (outcome.neighbours().isEmpty()) {
            sheet.line("");
            sheet.paragraph(0, "", words.say("near.none"));
            return;
        }
        outcome.neighbours().forEach(this::neighbour);
        sheet.line("");
        sheet.paragraph(0, "", words.say("copies.one-source"));
    }

    private void neighbour(NearOutcome.Neighbour near) {
        sheet.heading(words.frame(
                near.edits().stream().allMatch(Edit.Same.class::isInstance) ? "near.same-words" : "near.likeness",
                words.number(Math.round(100 * near.resemblance()))));
        sheet.fact("show.id", near.message().content().hex());
        sheet.fact("show.subject", sheet.data(near.message().subject()));
        sheet.fact("show.found-at", sheet.data(near.message().locator().text()));
        if (near.sameMessageId()) {
            sheet.paragraph(2, "· ", words.say("near.same-message-id"));
        }
        comparison(near.comparison());
        List<Edit> changes = near.edits().stream()
                .filter(edit -> !(edit instanceof Edit.Same))
                .toList();
        int shown = everything ? changes.size() : Math.min(SOME, changes.size());
        changes.subList(0, shown).forEach(edit -> change(near, edit));
        if (changes.size() > shown) {
            sheet.paragraph(2, "", words.frame("near.more", words.number(changes.size() - shown)));
        }
    }

    private void comparison(Comparison comparison) {
        sheet.paragraph(2, "· ", CompareWords.outcome(words, comparison.outcome()));
        List<Cause> causes = comparison.causes().stream().sorted().toList();
        if (!causes.isEmpty()) {
            sheet.paragraph(2, "· ", CompareWords.causes(words, causes));
        }
    }

    private void change(NearOutcome.Neighbour near, Edit edit) {
        String here = cut(outcome.text().written(edit.left()));
        String there = cut(near.text().written(edit.right()));
        String key = switch (edit) {
            case Edit.Added _ -> "near.only-there";
            case Edit.Removed _ -> "near.only-here";
            case Edit.Replaced _, Edit.Same _ -> "near.replaced";
        };
        sheet.paragraph(2, "– ", words.say(key, here, there));
    }

    private String cut(String text) {
        return everything || text.length() <= LONG ? text : text.substring(0, LONG) + " …";
    }
}
