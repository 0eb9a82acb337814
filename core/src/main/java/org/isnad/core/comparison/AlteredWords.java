package org.isnad.core.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.core.wording.TextSpan;
import org.isnad.core.wording.Wording;

/**
 * Which of the differences between the text that was signed and the text that is shown nobody but a person makes. Only
 * these prove an alteration; whatever a list, a gateway, a store, a converter or a redactor could have done is left out,
 * and in doubt a difference is left out:
 *
 * <ol>
 *   <li>Plain text on both sides, all of whose characters were read; most of the author's words stand there.
 *   <li>The change lies inside of the author's own text: the same words stand before and behind it. So nothing that was
 *       put in front or behind counts, and nothing that was cut off.
 *   <li>The author's own text ends where a signature, a rule or a former message begins; quoted lines are not his.
 *   <li>Words were put into a paragraph of his; a paragraph put between two others may be a gateway's.
 *   <li>Neither side is a link, an address, a code of an encoding, or a mask such as {@code [redacted]}, {@code ****} or
 *       {@code xxx}; and the end of a line that is missing may have been cut.
 *   <li>No character that is missing may have been lost or spelt out by software that knows ASCII alone ({@code ½}, {@code œ}, a
 *       smiling face): such software does it everywhere, so that one that stands elsewhere in the shown text was not lost so.
 *   <li>No sign stands there that programs put for what is typed ({@code ©} for {@code (c)}).
 *   <li>What was put in is not what stands beside it anyway: lines come twice by accident.
 * </ol>
 */
public final class AlteredWords {
    /** So many words that are the same, before and behind, show that a change lies within the author's text. */
    private static final int FLANK = 3;

    /** Of a change this much is told. */
    private static final int EXCERPT = 200;

    /** Where one of these happened the characters were damaged, and with them any word. */
    private static final Set<Cause> DAMAGE = Collections.unmodifiableSet(
            EnumSet.of(Cause.CHARSET_MISREAD, Cause.CHARACTERS_LOST, Cause.TRANSLITERATED, Cause.SPACE_WITHIN_WORD));

    private static final Pattern END_OF_OWN = Pattern.compile(
            "(?m)^(?:--[ \\t]*$|[-_=*~#]{4,}|[ \\t]*>|(?i:From|De|Von):[ \\t]|.{1,200}:[ \\t]*\\n+[ \\t]*>)");
    private static final Pattern TECHNICAL = Pattern.compile(
            "@|://|(?i:www\\.|mailto:)|=[0-9A-Fa-f]{2}|=\\s|=$|&#?\\w{1,10};|\\uFFFD|\\?\\?|[\\[\\]<>*#\\u2588\\u25A0]");
    private static final Pattern MASK = Pattern.compile("(?i)[x_.\\-\\u2026\\s]+");
    /** Where words were: what a redactor, or a filter of words, puts there. */
    private static final Pattern MASKED = Pattern.compile("[*_#~.xX\\-\\u2013\\u2014]{3,}|[*\\u2580-\\u25FF]|\\u2026"
            + "|\\p{L}[*_#.\\-]{2,}\\p{L}"
            + "|(?iu)\\b(?:redact|censor|expletive|anonymi[sz]|caviard|masqu|occult|supprim|geschw)"
            + "|(?iu)\\b(?:deleted|removed|withheld|hidden|omitted)\\b"
            + "|محذوف|محجوب");

    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

    private final String leftText;
    private final String rightText;
    private final Wording left;
    private final Wording right;
    private final int ownEnd;

    private AlteredWords(TextComparison text) {
        this.leftText = text.left();
        this.rightText = text.right();
        this.left = Wording.of(leftText);
        this.right = Wording.of(rightText);
        Matcher end = END_OF_OWN.matcher(leftText);
        this.ownEnd = end.find() ? end.start() : leftText.length();
    }

    /**
     * One change; one of the two may be empty.
     *
     * @param removed the author's words
     * @param inserted what is shown in their place
     */
    public record Alteration(String removed, String inserted) {}

    /** In order; empty where nothing is beyond doubt. The left text is the one that was signed. */
    public static List<Alteration> of(TextComparison text) {
        return text.form() == Reading.Form.PLAIN && Collections.disjoint(text.causes(), DAMAGE)
                ? new AlteredWords(text).alterations(text)
                : List.of();
    }

    private List<Alteration> alterations(TextComparison text) {
        List<Alteration> found = new ArrayList<>();
        int changed = 0;
        for (TextChange change : text.changes()) {
            if (change.cause() == Cause.WORDS) {
                changed += firstFrom(left, change.left().end())
                        - firstFrom(left, change.left().start());
                if (isAuthors(change.left(), change.right())) {
                    found.add(new Alteration(
                            excerpt(change.left().of(leftText)),
                            excerpt(change.right().of(rightText))));
                }
            }
        }
        return changed * 2 <= left.size() ? found : List.of();
    }

    private boolean isAuthors(TextSpan l, TextSpan r) {
        int beforeLeft = firstFrom(left, l.start());
        int beforeRight = firstFrom(right, r.start());
        int behindLeft = firstFrom(left, l.end());
        int behindRight = firstFrom(right, r.end());
        if (beforeLeft < FLANK
                || beforeRight < FLANK
                || behindLeft + FLANK > left.size()
                || behindRight + FLANK > right.size()) {
            return false;
        }
        for (int i = 0; i < FLANK; i++) {
            if (!left.same(beforeLeft - 1 - i, right, beforeRight - 1 - i)
                    || !left.same(behindLeft + i, right, behindRight + i)) {
                return false;
            }
        }
        String gap = rightText.substring(
                right.span(beforeRight - 1).end(), right.span(behindRight).start());
        String signedGap = leftText.substring(
                left.span(beforeLeft - 1).end(), left.span(behindLeft).start());
        if (isMasked(signedGap, gap)
                || mayBeLost(signedGap, gap)
                || mayBeDrawn(signedGap, gap)
                || isRepeated(beforeRight, behindRight)) {
            return false;
        }
        boolean isAdded = beforeLeft == behindLeft;
        return left.span(behindLeft + FLANK - 1).end() <= ownEnd
                && !(isAdded && EMPTY_LINE.matcher(gap).find())
                && !isCutOff(l, r)
                && !isTransports(token(leftText, l))
                && !isTransports(token(rightText, r))
                && !isQuoted(rightText, r);
    }

    private static boolean isMasked(String signed, String shown) {
        return MASKED.matcher(shown).results().count()
                > MASKED.matcher(signed).results().count();
    }

    /** Whether a character beyond ASCII is missing here, and none that is missing here stands anywhere in the shown text. */
    private boolean mayBeLost(String signed, String shown) {
        int[] lost = signed.codePoints()
                .filter(c -> c > 127 && !isTypography(c) && shown.indexOf(c) < 0)
                .toArray();
        return lost.length > 0 && Arrays.stream(lost).allMatch(c -> rightText.indexOf(c) < 0);
    }

    /** Whether a sign stands here that programs put for what is typed: {@code ©} for {@code (c)}, {@code ½}, a face. */
    private static boolean mayBeDrawn(String signed, String shown) {
        return shown.codePoints().anyMatch(c -> isDrawn(c) && signed.indexOf(c) < 0);
    }

    private static boolean isDrawn(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL || (type == Character.OTHER_NUMBER && c > 127);
    }

    /** Quotation marks, dashes and blanks are written in other ways for many reasons, and no word hangs on them. */
    private static boolean isTypography(int c) {
        return switch (Character.getType(c)) {
            case Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.SPACE_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Whether the words from one to the other stand right before them, or behind them, once more. */
    private boolean isRepeated(int from, int to) {
        int length = to - from;
        return length > 0 && (isSame(from, from - length, length) || isSame(from, to, length));
    }

    private boolean isSame(int from, int other, int length) {
        if (other < 0 || other + length > right.size()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!right.same(from + i, right, other + i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTransports(String token) {
        return !token.isEmpty()
                && (TECHNICAL.matcher(token).find() || MASK.matcher(token).matches());
    }

    private static boolean isQuoted(String text, TextSpan span) {
        return text.substring(lineStart(text, span.start()), span.end())
                .lines()
                .anyMatch(line -> line.strip().startsWith(">"));
    }

    /** Whether the same letters stand there, or the first of them at the end of a line that was cut short. */
    private boolean isCutOff(TextSpan l, TextSpan r) {
        String signed = letters(l.of(leftText));
        String shown = letters(r.of(rightText));
        return signed.equals(shown) || (signed.startsWith(shown) && isEndOfLine(l));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }

    /** Some of the line stands before, nothing behind. */
    private boolean isEndOfLine(TextSpan l) {
        int newline = leftText.indexOf('\n', l.end());
        String behind = leftText.substring(l.end(), newline < 0 ? leftText.length() : newline);
        String before = leftText.substring(lineStart(leftText, l.start()), l.start());
        return behind.chars().noneMatch(Character::isLetterOrDigit)
                && before.chars().anyMatch(Character::isLetterOrDigit);
    }

    private static int lineStart(String text, int at) {
        return at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    }

    /** The first word that begins at a place or behind it. */
    private static int firstFrom(Wording words, int place) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.span(middle).start() >= place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The stretch out to the next space on both sides; nothing for an empty one. */
    private static String token(String text, TextSpan span) {
        if (span.start() >= span.end()) {
            return "";
        }
        int start = span.start();
        int end = span.end();
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static String excerpt(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() > EXCERPT ? line.substring(0, EXCERPT) + "\u2026" : line;
    }
}
