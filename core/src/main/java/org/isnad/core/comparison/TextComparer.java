package org.isnad.core.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.wording.Edit;
import org.isnad.core.wording.Run;
import org.isnad.core.wording.TextSpan;
import org.isnad.core.wording.WordDiff;
import org.isnad.core.wording.Wording;

/**
 * What is the author's text, and what is transport? Two readings are compared word by word, and every difference has to be
 * explained by a rule or it stands.
 *
 * <ol>
 *   <li>Links that a gateway rewrote are unwrapped ({@link LinkRewriting}); UTF-8 that one side has misread is read.
 *   <li>Lines at the top or the bottom that one side has and that are known of it ({@link Surroundings}, EVIDENCE rule 9)
 *       are set aside: {@code LIST_FOOTER}, {@code BANNER}.
 *   <li>The words of the rest are compared ({@link WordDiff}). Where words are the same, their letters and the signs between
 *       them are compared too: folding must not hide a changed letter ({@link SameWords}).
 *   <li>Where words are not the same, the stretch between the nearest words that are is explained as a whole
 *       ({@link ChangedWords}) — or it is {@code WORDS}.
 * </ol>
 *
 * A rule looks at one place and has to explain all of it. There is no measure of likeness, no threshold of words: one word
 * makes a difference.
 */
final class TextComparer {
    private final Reading reference;
    private final Reading dump;
    private final CarryingList referenceList;
    private final CarryingList dumpList;
    private final Surroundings around;
    private final List<TextChange> changes = new ArrayList<>();
    private final Set<Cause> causes = EnumSet.noneOf(Cause.class);

    private TextComparer(
            Reading reference, CarryingList referenceList, Reading dump, CarryingList dumpList, Surroundings around) {
        this.reference = reference;
        this.referenceList = referenceList;
        this.dump = dump;
        this.dumpList = dumpList;
        this.around = around;
    }

    static TextComparison compare(
            Reading reference, CarryingList referenceList, Reading dump, CarryingList dumpList, Surroundings around) {
        return new TextComparer(reference, referenceList, dump, dumpList, around).run();
    }

    private TextComparison run() {
        String left = LinkRewriting.unwrapped(reference.text());
        String right = LinkRewriting.unwrapped(dump.text());
        if (!reference.text().equals(dump.text())) {
            if (!left.equals(reference.text()) || !right.equals(dump.text())) {
                causes.add(Cause.LINK_REWRITTEN);
            }
            String composedLeft = Characters.composed(left);
            String composedRight = Characters.composed(right);
            String readLeft = Characters.repaired(composedLeft);
            String readRight = Characters.repaired(composedRight);
            boolean misreadLeft = !readLeft.equals(composedLeft);
            boolean misreadRight = !readRight.equals(composedRight);
            if (misreadLeft || misreadRight) {
                if (misreadLeft != misreadRight || readLeft.equals(readRight)) {
                    causes.add(Cause.CHARSET_MISREAD);
                }
                left = readLeft;
                right = readRight;
            }
            if (!left.equals(right)) {
                texts(left, right);
            }
        }
        links();
        boolean html = reference.form() == Reading.Form.HTML || dump.form() == Reading.Form.HTML;
        return new TextComparison(html ? Reading.Form.HTML : Reading.Form.PLAIN, left, right, changes, causes);
    }

    private void texts(String left, String right) {
        TextSpan ofLeft = ownPart(Side.REFERENCE, left, referenceList, right);
        TextSpan ofRight = ownPart(Side.DUMP, right, dumpList, left);
        Wording leftWords = Wording.of(left);
        Wording rightWords = Wording.of(right);
        Run leftRun = within(leftWords, ofLeft);
        Run rightRun = within(rightWords, ofRight);
        List<Edit> edits = WordDiff.between(leftWords, leftRun, rightWords, rightRun);
        SameWords same = new SameWords(leftWords, rightWords, reference.form(), dump.form(), this::add);
        ChangedWords changed = new ChangedWords(reference, dump, referenceList, dumpList, around, left, right);
        int atLeft = ofLeft.start();
        int atRight = ofRight.start();
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            if (edit instanceof Edit.Same unchanged) {
                same.check(unchanged, atLeft, atRight);
                atLeft = leftWords.span(unchanged.left()).end();
                atRight = rightWords.span(unchanged.right()).end();
            } else {
                TextSpan l = new TextSpan(atLeft, next(leftWords, edit.left(), leftRun, ofLeft));
                TextSpan r = new TextSpan(atRight, next(rightWords, edit.right(), rightRun, ofRight));
                add(changed.cause(edits, i, l, r), core(leftWords, edit.left(), l), core(rightWords, edit.right(), r));
                atLeft = l.end();
                atRight = r.end();
            }
        }
        same.gap(atLeft, ofLeft.end(), atRight, ofRight.end());
    }

    /** Where the next word behind the edit begins, or the text ends. */
    private static int next(Wording words, Run run, Run all, TextSpan within) {
        return run.end() < all.end()
                ? words.span(new Run(run.end(), run.end() + 1)).start()
                : within.end();
    }

    /** What is shown of a change: its words, or the place between words where there are none. */
    private static TextSpan core(Wording words, Run run, TextSpan stretch) {
        return run.isEmpty() ? new TextSpan(stretch.start(), stretch.start()) : words.span(run);
    }

    private void add(Cause cause, TextSpan left, TextSpan right) {
        causes.add(cause);
        if (cause != Cause.LINE_ENDS_AND_SPACES) {
            changes.add(new TextChange(cause, left, right));
        }
    }

    /** The text without what is known to stand at its edges, unless the other text has a line of it near that edge. */
    private TextSpan ownPart(Side side, String text, CarryingList list, String other) {
        int start = 0;
        int end = text.length();
        for (EdgeBlock.Edge edge : EdgeBlock.Edge.values()) {
            Set<String> elsewhere = EdgeBlock.linesAt(edge, other);
            for (EdgeBlock block : EdgeBlock.at(edge, text).reversed()) {
                if (block.start() >= start
                        && KnownMarks.isTransports(around, side, edge, text, block, list)
                        && block.sharesNoLine(text, elsewhere)) {
                    TextSpan there = new TextSpan(block.start(), block.end());
                    TextSpan nowhere = new TextSpan(0, 0);
                    Cause cause = edge == EdgeBlock.Edge.BOTTOM && !list.isNone() ? Cause.LIST_FOOTER : Cause.BANNER;
                    add(cause, side == Side.REFERENCE ? there : nowhere, side == Side.DUMP ? there : nowhere);
                    start = edge == EdgeBlock.Edge.TOP ? block.end() : start;
                    end = edge == EdgeBlock.Edge.BOTTOM ? block.start() : end;
                    break;
                }
            }
        }
        return new TextSpan(start, Math.max(start, end));
    }

    private static Run within(Wording words, TextSpan span) {
        int start = 0;
        while (start < words.size() && words.span(start).start() < span.start()) {
            start++;
        }
        int end = words.size();
        while (end > start && words.span(end - 1).end() > span.end()) {
            end--;
        }
        return new Run(start, end);
    }

    /** Where links lead, for texts that were made of HTML on both sides: there the text does not say it. */
    private void links() {
        if (reference.form() != Reading.Form.HTML || dump.form() != Reading.Form.HTML) {
            return;
        }
        if (!reference.links().equals(dump.links())) {
            Set<Cause> found = new LinkTargets(reference, dump).causes();
            boolean edges = causes.contains(Cause.LIST_FOOTER) || causes.contains(Cause.BANNER);
            causes.addAll(
                    edges && found.contains(Cause.LINK_TARGET) ? new LinkTargets(reference, dump).common() : found);
        }
    }
}
