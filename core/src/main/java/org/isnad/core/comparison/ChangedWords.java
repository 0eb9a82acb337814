package org.isnad.core.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.core.wording.Edit;
import org.isnad.core.wording.TextSpan;
import org.isnad.core.wording.Wording;

/** Looks for the way of transport that explains a stretch whose words are not the same; else they are other words. */
final class ChangedWords {
    /** Servers and programs break lines within a word only where a word is longer than a line (RFC 5322, 2.1.1: 78). */
    private static final int LONG_WORD = 60;

    /** So many words that are the same, before and behind, show that a change lies within the author's sentence. */
    private static final int FLANK = 3;

    private static final Set<String> AT = Set.of("at", "(at)", "[at]", "<at>", "{at}");

    /** What converters write in place of what only HTML can show, and addresses they write out beside it. */
    private static final Pattern OF_CONVERTERS =
            Pattern.compile("(?iu)\\[(image|cid|inline image|photo)[^\\]]{0,200}\\]"
                    + "|[<\\[(]?(https?://|mailto:|www\\.)[^\\s<>\\])]+[>\\])]?|<[^\\s<>@]+@[^\\s<>]+>"
                    + "|\\[\\d{1,3}\\]|(?m:^\\s*\\d{1,3}[.)]\\s)");

    private final Reading reference;
    private final Reading dump;
    private final CarryingList referenceList;
    private final CarryingList dumpList;
    private final Surroundings around;
    private final String left;
    private final String right;

    ChangedWords(
            Reading reference,
            Reading dump,
            CarryingList referenceList,
            CarryingList dumpList,
            Surroundings around,
            String left,
            String right) {
        this.reference = reference;
        this.dump = dump;
        this.referenceList = referenceList;
        this.dumpList = dumpList;
        this.around = around;
        this.left = left;
        this.right = right;
    }

    /**
     * @param edits all of them
     * @param at the number of the one in question
     * @param l everything between the nearest same words, in the left text
     * @param r the same in the right text
     */
    Cause cause(List<Edit> edits, int at, TextSpan l, TextSpan r) {
        String a = l.of(left).strip();
        String b = r.of(right).strip();
        if (Characters.withoutInvisible(a).equals(Characters.withoutInvisible(b))) {
            return Cause.INVISIBLE_CHARACTERS;
        }
        if (joined(a).equals(joined(b))) {
            return joint(l, r);
        }
        if (Characters.misread(a, b)) {
            return Cause.CHARSET_MISREAD;
        }
        if (Characters.lost(a, b)) {
            return Cause.CHARACTERS_LOST;
        }
        if ((a.equals("@") && AT.contains(b)) || (b.equals("@") && AT.contains(a))) {
            return Cause.ADDRESS_OBSCURED;
        }
        String linkLeft = token(left, l);
        String linkRight = token(right, r);
        if (isLink(linkLeft) && isLink(linkRight)) {
            return LinkRewriting.isOpaque(linkLeft) != LinkRewriting.isOpaque(linkRight)
                    ? Cause.LINK_OPAQUE
                    : Cause.LINK_TARGET;
        }
        return atEdge(edits, at, l, r, a, b);
    }

    private Cause atEdge(List<Edit> edits, int at, TextSpan l, TextSpan r, String a, String b) {
        if (reference.form() != dump.form()) {
            return otherForm(edits, at, a, b);
        }
        Edit edit = edits.get(at);
        if (edit instanceof Edit.Added && startsLine(right, r)) {
            return inserted(Side.DUMP, right, r, dumpList, at == 0, at == edits.size() - 1);
        }
        if (edit instanceof Edit.Removed && startsLine(left, l)) {
            return inserted(Side.REFERENCE, left, l, referenceList, at == 0, at == edits.size() - 1);
        }
        return Cause.WORDS;
    }

    /** Whole lines that one side has and the other has nothing for. */
    private Cause inserted(Side side, String text, TextSpan stretch, CarryingList list, boolean first, boolean last) {
        String block = stretch.of(text);
        if (last && isKnown(side, EdgeBlock.Edge.BOTTOM, text, stretch, list)) {
            return list.isNone() ? Cause.BANNER : Cause.LIST_FOOTER;
        }
        if (first && isKnown(side, EdgeBlock.Edge.TOP, text, stretch, list)) {
            return Cause.BANNER;
        }
        if (first && KnownMarks.isBannerLike(block)) {
            return Cause.BANNER_LIKE;
        }
        return last && KnownMarks.isFooterLike(block, list) ? Cause.FOOTER_LIKE : Cause.WORDS;
    }

    /** Whether the words of a stretch are exactly those of a block that is known of the side. */
    private boolean isKnown(Side side, EdgeBlock.Edge edge, String text, TextSpan stretch, CarryingList list) {
        String words = Characters.withoutSpaces(stretch.of(text));
        return EdgeBlock.at(edge, text).stream()
                .filter(block -> Characters.withoutSpaces(text.substring(block.start(), block.end()))
                        .equals(words))
                .anyMatch(block -> KnownMarks.isTransports(around, side, edge, text, block, list));
    }

    /** HTML on one side only: a converter's own additions are explained; what lies within a sentence is not. */
    private Cause otherForm(List<Edit> edits, int at, String a, String b) {
        if (Wording.of(withoutConverters(a)).size() == 0
                && Wording.of(withoutConverters(b)).size() == 0) {
            return Cause.OTHER_FORM;
        }
        boolean flanked = at > 0
                && at < edits.size() - 1
                && edits.get(at - 1).left().length() >= FLANK
                && edits.get(at + 1).left().length() >= FLANK;
        return flanked ? Cause.WORDS : Cause.OTHER_FORM_UNLIKE;
    }

    private static String withoutConverters(String text) {
        return OF_CONVERTERS.matcher(text).replaceAll(" ");
    }

    /** Whether the stretch begins on a line of its own. */
    private static boolean startsLine(String text, TextSpan stretch) {
        String written = stretch.of(text);
        int firstWord = 0;
        while (firstWord < written.length() && !Character.isLetterOrDigit(written.charAt(firstWord))) {
            firstWord++;
        }
        return stretch.start() == 0 || written.substring(0, firstWord).indexOf('\n') >= 0;
    }

    private static String joined(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            out.append(line.strip().replaceFirst("^[>\\s]+", ""));
        }
        return Characters.withoutSpaces(Characters.withoutInvisible(out.toString()));
    }

    /** The same letters, but the words begin and end elsewhere. */
    private Cause joint(TextSpan l, TextSpan r) {
        boolean leftBroken = l.of(left).strip().indexOf('\n') >= 0;
        boolean rightBroken = r.of(right).strip().indexOf('\n') >= 0;
        if (leftBroken == rightBroken) {
            return Cause.SPACE_WITHIN_WORD;
        }
        if (reference.form() != dump.form()) {
            return Cause.OTHER_FORM;
        }
        int length = Math.max(token(left, l).length(), token(right, r).length());
        return length >= LONG_WORD ? Cause.LONG_LINE_BROKEN : Cause.SPACE_WITHIN_WORD;
    }

    /** The stretch, its spaces at the ends apart, out to the next space on both sides. */
    private static String token(String text, TextSpan stretch) {
        int start = stretch.start();
        int end = stretch.end();
        while (start < end && Characters.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Characters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start == stretch.start()) {
            while (start > 0 && !Characters.isSpace(text.charAt(start - 1))) {
                start--;
            }
        }
        if (end == stretch.end()) {
            while (end < text.length() && !Characters.isSpace(text.charAt(end))) {
                end++;
            }
        }
        return text.substring(start, end);
    }

    private static boolean isLink(String token) {
        String bare = token.toLowerCase(Locale.ROOT);
        int start = bare.indexOf("http");
        return start >= 0 && start <= 2 && bare.startsWith("://", bare.indexOf(':', start)) && !bare.contains("\n");
    }
}
