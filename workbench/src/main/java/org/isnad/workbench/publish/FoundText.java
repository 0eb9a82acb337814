package org.isnad.workbench.publish;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.wording.Edit;
import org.isnad.core.wording.TextSpan;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.find.Match;

/** A passage of a copy as it is written, with something of what stands around it, and what differs from what was asked. */
final class FoundText {
    /** Letters shown before and behind a passage, about. */
    private static final int AROUND = 100;

    /** The longest run of words that were put in between and is shown whole. */
    private static final int LONGEST_BETWEEN = 600;

    private static final String CUT = " … ";

    private final Wording asked;
    private final Match match;
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    enum Kind {
        /** Around the passage. */
        AROUND,
        SAME,
        /** Only in what was asked. */
        ASKED,
        /** Only in the copy. */
        THERE
    }

    record Piece(Kind kind, String text) {}

    private FoundText(Wording asked, Match match) {
        this.asked = asked;
        this.match = match;
        this.text = match.text().text();
    }

    /** In reading order; without the pieces of {@link Kind#ASKED} they are the text of the copy. */
    static List<Piece> pieces(Wording asked, Match match) {
        return new FoundText(asked, match).cut();
    }

    private List<Piece> cut() {
        TextSpan span = match.text().span(match.passage().run());
        at = span.start();
        add(Kind.AROUND, text.substring(contextStart(span.start()), span.start()));
        for (Edit edit : match.passage().edits()) {
            switch (edit) {
                case Edit.Same same -> upTo(same, Kind.SAME);
                case Edit.Added added -> upTo(added, Kind.THERE);
                case Edit.Removed removed -> {
                    boolean atEnd =
                            removed.right().start() == match.passage().run().end();
                    add(Kind.SAME, atEnd ? " " : gap(removed));
                    add(Kind.ASKED, asked.written(removed.left()));
                    add(Kind.SAME, atEnd ? "" : " ");
                }
                case Edit.Replaced replaced -> {
                    add(Kind.SAME, gap(replaced));
                    add(Kind.ASKED, asked.written(replaced.left()));
                    upTo(replaced, Kind.THERE);
                }
            }
        }
        add(Kind.AROUND, text.substring(at, contextEnd(at)));
        return pieces;
    }

    /** What stands between the last edit and this one, the sign before the first word included. */
    private String gap(Edit edit) {
        int to = match.text().span(edit.right()).start();
        String between = text.substring(at, Math.max(at, to));
        at = Math.max(at, to);
        return between;
    }

    private void upTo(Edit edit, Kind kind) {
        add(Kind.SAME, gap(edit));
        int end = match.text().span(edit.right()).end();
        String words = text.substring(at, end);
        boolean tooLong = kind == Kind.THERE && words.length() > LONGEST_BETWEEN;
        add(
                kind,
                tooLong
                        ? words.substring(0, LONGEST_BETWEEN / 2)
                                + CUT
                                + words.substring(words.length() - LONGEST_BETWEEN / 2)
                        : words);
        at = end;
    }

    private void add(Kind kind, String piece) {
        if (!piece.isEmpty()) {
            pieces.add(new Piece(kind, piece));
        }
    }

    /** From a word's beginning on, not beyond an empty line. */
    private int contextStart(int from) {
        int start = Math.max(0, from - AROUND);
        int paragraph = text.lastIndexOf("\n\n", from);
        if (paragraph >= start) {
            return paragraph + 2;
        }
        while (start > 0 && start < from && !Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private int contextEnd(int from) {
        int end = Math.min(text.length(), from + AROUND);
        int paragraph = text.indexOf("\n\n", from);
        if (paragraph >= 0 && paragraph <= end) {
            return paragraph;
        }
        while (end < text.length() && end > from && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end;
    }
}
