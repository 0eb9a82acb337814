package org.isnad.workbench.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.core.comparison.Outcome;
import org.isnad.core.comparison.TextChange;
import org.isnad.core.comparison.TextComparison;
import org.isnad.workbench.words.Words;

/** The text of the dump with what differs marked in it, and long stretches without differences left out. */
final class Passage {
    /** A stretch longer than this is shortened to its ends. */
    private static final int LONG = 700;

    private static final int END = 300;

    private Passage() {}

    static List<Inline> of(TextComparison text, Words words) {
        List<TextChange> changes = text.changes().stream()
                .filter(change -> change.cause().outcome().compareTo(Outcome.UNCLEAR) >= 0)
                .sorted(Comparator.comparingInt(
                                (TextChange change) -> change.right().start())
                        .thenComparingInt(change -> change.left().start()))
                .toList();
        List<Inline> pieces = new ArrayList<>();
        int at = 0;
        for (TextChange change : changes) {
            if (change.right().start() < at) {
                continue;
            }
            kept(text.right().substring(at, change.right().start()), words, pieces);
            if (change.left().length() > 0) {
                pieces.add(Inline.removed(change.left().of(text.left())));
            }
            if (change.right().length() > 0) {
                pieces.add(Inline.added(change.right().of(text.right())));
            }
            at = change.right().end();
        }
        kept(text.right().substring(at), words, pieces);
        return pieces;
    }

    private static void kept(String text, Words words, List<Inline> pieces) {
        if (text.length() <= LONG) {
            pieces.add(Inline.kept(text));
            return;
        }
        pieces.add(Inline.kept(text.substring(0, END)));
        pieces.add(Inline.faint(
                Inline.said(words.frame("compare.sheet.left-out", words.number(text.length() - 2L * END)))));
        pieces.add(Inline.kept(text.substring(text.length() - END)));
    }
}
