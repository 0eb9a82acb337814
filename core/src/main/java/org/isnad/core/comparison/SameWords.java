package org.isnad.core.comparison;

import java.util.Locale;
import org.isnad.core.wording.Edit;
import org.isnad.core.wording.TextSpan;
import org.isnad.core.wording.Wording;

/** Words that are the same when folded: their letters as they are written, the signs between them, and who is quoted. */
final class SameWords {
    /** Takes what was found. */
    @FunctionalInterface
    interface Found {
        void accept(Cause cause, TextSpan left, TextSpan right);
    }

    private final Wording left;
    private final Wording right;
    private final boolean sameForm;
    private final boolean plain;
    private final boolean oneIsAscii;
    private final Found found;

    SameWords(Wording left, Wording right, Reading.Form ofLeft, Reading.Form ofRight, Found found) {
        this.left = left;
        this.right = right;
        this.sameForm = ofLeft == ofRight;
        this.plain = sameForm && ofLeft == Reading.Form.PLAIN;
        this.oneIsAscii = Characters.isAscii(left.text()) != Characters.isAscii(right.text());
        this.found = found;
    }

    /** @param fromLeft where the word before ends, or the text begins: from here on signs are compared */
    void check(Edit.Same same, int fromLeft, int fromRight) {
        int atLeft = fromLeft;
        int atRight = fromRight;
        for (int i = 0; i < same.left().length(); i++) {
            TextSpan l = left.span(same.left().start() + i);
            TextSpan r = right.span(same.right().start() + i);
            gap(atLeft, l.start(), atRight, r.start());
            if (plain && (i == 0 || startsLine(atLeft, l, left) || startsLine(atRight, r, right))) {
                quoting(l, r);
            }
            word(l, r);
            atLeft = l.end();
            atRight = r.end();
        }
    }

    private void word(TextSpan l, TextSpan r) {
        String a = l.of(left.text());
        String b = r.of(right.text());
        if (a.equals(b)) {
            return;
        }
        String composedA = Characters.composed(a);
        String composedB = Characters.composed(b);
        if (composedA.equals(composedB) || Characters.shaped(composedA).equals(Characters.shaped(composedB))) {
            found.accept(Cause.UNICODE_FORM, l, r);
        } else if (Characters.plainSigns(composedA).equals(Characters.plainSigns(composedB))) {
            found.accept(Cause.TYPOGRAPHY, l, r);
        } else if (Characters.withoutInvisible(composedA).equals(Characters.withoutInvisible(composedB))) {
            found.accept(sameForm ? Cause.INVISIBLE_CHARACTERS : Cause.OTHER_FORM, l, r);
        } else if (oneIsAscii && !a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT))) {
            found.accept(Cause.TRANSLITERATED, l, r);
        } else {
            found.accept(Cause.LETTERS, l, r);
        }
    }

    /** What stands between two words. */
    void gap(int leftStart, int leftEnd, int rightStart, int rightEnd) {
        String a = left.text().substring(leftStart, leftEnd);
        String b = right.text().substring(rightStart, rightEnd);
        if (a.equals(b)) {
            return;
        }
        TextSpan l = new TextSpan(leftStart, leftEnd);
        TextSpan r = new TextSpan(rightStart, rightEnd);
        if (!sameForm) {
            found.accept(questions(a).equals(questions(b)) ? Cause.OTHER_FORM : Cause.OTHER_FORM_UNLIKE, l, r);
            return;
        }
        found.accept(signs(a, startsLine(left, leftStart), b, startsLine(right, rightStart)), l, r);
    }

    /** Whether the place is the start of a line, as the start of a text is. */
    private static boolean startsLine(Wording words, int at) {
        return at == 0 || words.text().charAt(at - 1) == '\n';
    }

    private Cause signs(String a, boolean lineStartA, String b, boolean lineStartB) {
        String signsA = signs(a, lineStartA);
        String signsB = signs(b, lineStartB);
        if (signsA.equals(signsB) || written(a).equals(written(b))) {
            return invisible(a).equals(invisible(b)) ? Cause.LINE_ENDS_AND_SPACES : Cause.INVISIBLE_CHARACTERS;
        }
        if (Characters.plainSigns(signsA).equals(Characters.plainSigns(signsB))) {
            return Cause.TYPOGRAPHY;
        }
        if (Characters.misread(a.strip(), b.strip())) {
            return Cause.CHARSET_MISREAD;
        }
        if (Characters.lost(signsA, signsB)) {
            return Cause.CHARACTERS_LOST;
        }
        boolean startsLine = a.indexOf('\n') >= 0 && b.indexOf('\n') >= 0;
        if (startsLine && (signsA.equals(signsB + ".") || signsB.equals(signsA + "."))) {
            return a.endsWith("..") || b.endsWith("..") ? Cause.DOT_STUFFED : Cause.SIGNS;
        }
        return Cause.SIGNS;
    }

    /** All that is to be seen: a sign {@code >} that a new line break brought to the start of a line is no mark of quoting. */
    private static String written(String gap) {
        return Characters.withoutSpaces(Characters.withoutInvisible(gap));
    }

    /** Without spaces, invisible characters and marks of quoting. */
    private static String signs(String gap, boolean startsLine) {
        StringBuilder out = new StringBuilder();
        boolean lineStart = startsLine;
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            if (c == '\n') {
                lineStart = true;
            } else if (!Characters.isSpace(c) && !Characters.isInvisible(c)) {
                if (c != '>' || !lineStart) {
                    out.append(c);
                    lineStart = false;
                }
            }
        }
        return out.toString();
    }

    /** A byte order mark says nothing; it comes and goes with a charset. */
    private static String invisible(String gap) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            if (Characters.isInvisible(c) && c != '\uFEFF') {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String questions(String gap) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < gap.length(); i++) {
            if ("?!؟".indexOf(gap.charAt(i)) >= 0) {
                out.append(gap.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean startsLine(int from, TextSpan word, Wording words) {
        return from == 0 || words.text().substring(from, word.start()).indexOf('\n') >= 0;
    }

    /**
     * How deep a word is quoted. Who wraps long lines anew without looking leaves the rest of a quoted line without its
     * mark; nobody who only wraps takes the mark from the first word of a line.
     */
    private void quoting(TextSpan l, TextSpan r) {
        int depthLeft = depth(left.text(), l.start());
        int depthRight = depth(right.text(), r.start());
        if (depthLeft == depthRight) {
            return;
        }
        boolean firstLeft = isFirst(left.text(), l.start());
        boolean firstRight = isFirst(right.text(), r.start());
        if (firstLeft && firstRight && isEscapedFrom(l, r, depthLeft, depthRight)) {
            found.accept(Cause.FROM_LINE_ESCAPED, l, r);
        } else {
            found.accept(firstLeft && firstRight ? Cause.QUOTING : Cause.QUOTE_MARKS_WRAPPED, l, r);
        }
    }

    /** {@code >From } and {@code From } (mbox, RFC 4155); the mark stands directly before the word. */
    private boolean isEscapedFrom(TextSpan l, TextSpan r, int depthLeft, int depthRight) {
        String deeper = depthLeft > depthRight ? left.text() : right.text();
        int at = depthLeft > depthRight ? l.start() : r.start();
        return Math.abs(depthLeft - depthRight) == 1 && deeper.startsWith("From ", at) && deeper.charAt(at - 1) == '>';
    }

    private static int depth(String text, int word) {
        int depth = 0;
        for (int i = lineStart(text, word); i < word; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                depth++;
            } else if (!Characters.isSpace(c)) {
                break;
            }
        }
        return depth;
    }

    private static boolean isFirst(String text, int word) {
        for (int i = lineStart(text, word); i < word; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int lineStart(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }
}
