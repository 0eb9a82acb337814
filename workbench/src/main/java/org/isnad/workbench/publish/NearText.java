package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.comparison.Cause;
import org.isnad.core.comparison.Comparison;
import org.isnad.core.wording.Edit;
import org.isnad.workbench.words.Words;

/** What is most like a message, for people: how like, where it lies, and the words that differ. */
public final class NearText {
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

    /** The same of a document. */
    public static void write(NearDocuments outcome, boolean everything, Sheet sheet) {
        sheet.fact("show.id", outcome.asked().content().hex());
        sheet.fact("show.found-at", sheet.data(outcome.asked().locator().text()));
        EditLines lines = new EditLines(everything, sheet);
        for (NearDocuments.Neighbour near : outcome.neighbours()) {
            sheet.heading(likeness(sheet.words(), near.edits(), near.resemblance()));
            sheet.fact("show.id", near.file().content().hex());
            sheet.fact("show.found-at", sheet.data(near.file().locator().text()));
            lines.write(outcome.text(), near.text(), near.edits());
        }
        sheet.line("");
        boolean none = outcome.neighbours().isEmpty();
        sheet.paragraph(0, "", sheet.words().say(none ? "near.no-document" : "copies.one-source"));
    }

    private static String likeness(Words words, List<Edit> edits, double resemblance) {
        boolean same = edits.stream().allMatch(Edit.Same.class::isInstance);
        return words.frame(same ? "near.same-words" : "near.likeness", words.number(Math.round(100 * resemblance)));
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
        sheet.heading(likeness(words, near.edits(), near.resemblance()));
        sheet.fact("show.id", near.message().content().hex());
        sheet.fact("show.subject", sheet.data(near.message().subject()));
        sheet.fact("show.found-at", sheet.data(near.message().locator().text()));
        if (near.sameMessageId()) {
            sheet.paragraph(2, "· ", words.say("near.same-message-id"));
        }
        comparison(near.comparison());
        new EditLines(everything, sheet).write(outcome.text(), near.text(), near.edits());
    }

    private void comparison(Comparison comparison) {
        sheet.paragraph(2, "· ", CompareWords.outcome(words, comparison.outcome()));
        List<Cause> causes = comparison.causes().stream().sorted().toList();
        if (!causes.isEmpty()) {
            sheet.paragraph(2, "· ", CompareWords.causes(words, causes));
        }
    }
}
