package org.isnad.core.document;

import java.util.List;
import org.isnad.core.wording.Edit;
import org.isnad.core.wording.WordDiff;
import org.isnad.core.wording.Wording;

/**
 * What the text of a file's first revision became by its last. A file that is saved on top of what was there keeps what was
 * there; a form that is filled in and a page that is stamped do that as well as a sum that is altered.
 *
 * @param changes how many stretches of words differ
 * @param first some of them, from the top
 */
public record RevisedText(int changes, List<Change> first) {
    private static final int MOST = 5;
    private static final int LONGEST = 160;

    public RevisedText {
        first = List.copyOf(first);
    }

    /** A stretch as it was and as it is; either may be empty. */
    public record Change(String before, String after) {}

    public static RevisedText between(String earlier, String last) {
        Wording before = Wording.of(earlier);
        Wording after = Wording.of(last);
        List<Edit> edits = WordDiff.between(before, after).stream()
                .filter(edit -> !(edit instanceof Edit.Same))
                .toList();
        return new RevisedText(
                edits.size(),
                edits.stream()
                        .limit(MOST)
                        .map(edit -> new Change(cut(before.written(edit.left())), cut(after.written(edit.right()))))
                        .toList());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
