package org.isnad.workbench.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.isnad.workbench.search.analysis.WordScanner;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.text.MessageText;

/**
 * Excerpts, made from the text of the message by the same analysis that indexed it; the index keeps no text. One for all hits of
 * a query: what it learned of a word it still knows in the next text. Not safe for several threads at once.
 */
public final class Snippets {
    /** How far into a text an excerpt is looked for, in UTF-16 units. */
    private static final int REACH = 1 << 18;

    /** How far behind the first thing found a better excerpt is looked for. */
    private static final int FURTHER = 1 << 14;

    /** What all texts of one answer may cost together: the long ones at its beginning have it, those below get less. */
    private static final long REACH_OF_ALL = 1 << 19;

    private static final int LEAST_REACH = 1 << 14;

    private static final String CUT = "…";

    private final List<Sought> sought;
    private final WordScanner scanner = new WordScanner();
    private long left = REACH_OF_ALL;

    public Snippets(ParsedQuery query) {
        sought = Sought.in(query.root());
    }

    /** A place of a message, in the order in which an excerpt is taken from them. */
    private record Source(String field, String text) {}

    /** Something found: from and until which character, and which of the things looked for. */
    private record Mark(int start, int end, int what) {}

    /** Stands for a word that is none of those looked for, where it has to be known which ones are side by side. */
    private static final String OTHER_WORD = "";

    private static final Mark NOWHERE = new Mark(0, 0, -1);

    /**
     * The stretch of the message that shows most of what was looked for; the beginning of the body where nothing is to be
     * marked.
     *
     * @param maxChars length of the excerpt in UTF-16 units, about
     */
    public Snippet of(MessageText text, int maxChars) {
        for (Source source : sources(text)) {
            List<Mark> marks = marks(source);
            if (!marks.isEmpty()) {
                return excerpt(source.text(), marks, maxChars);
            }
        }
        return excerpt(text.body(), List.of(), maxChars);
    }

    private static List<Source> sources(MessageText text) {
        return List.of(
                new Source(Schema.BODY, text.body()),
                new Source(Schema.ATTACHED, text.attachmentText()),
                new Source(Schema.NAME, String.join(" · ", text.attachmentNames())),
                new Source(Schema.SUBJECT, text.subject()),
                new Source(Schema.FROM, text.from()),
                new Source(Schema.TO, text.to()));
    }

    private List<Mark> marks(Source source) {
        List<Sought> here = sought.stream()
                .filter(one -> one.fields().contains(source.field()))
                .toList();
        if (here.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        List<Mark> places = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        int longest = longest(here);
        BitSet first = new BitSet();
        here.forEach(one -> one.steps().forEach(step -> first.or(step.first())));
        int reach = Math.clamp(left, LEAST_REACH, REACH);
        int looked = 0;
        scanner.read(source.text(), reach);
        boolean more = true;
        while (more) {
            more = scanner.next() && scanner.start() < reach;
            if (more && first.get(scanner.bytes()[0] & 0xFF)) {
                words.add(scanner.word());
                places.add(new Mark(scanner.start(), scanner.end(), -1));
            } else if (more && longest > 1) {
                words.add(OTHER_WORD);
                places.add(NOWHERE);
            }
            // A phrase is recognised once its last word is there; at the end whatever can still begin is looked at.
            int until = more ? words.size() - longest + 1 : words.size();
            for (; looked < until; looked++) {
                if (!words.get(looked).equals(OTHER_WORD)) {
                    mark(here, words, places, looked, marks);
                }
            }
            if (!marks.isEmpty()) {
                reach = Math.min(reach, marks.getFirst().start() + FURTHER);
            }
        }
        left -= Math.min(reach, source.text().length());
        return marks;
    }

    private static int longest(List<Sought> sought) {
        return sought.stream().mapToInt(one -> one.steps().size()).max().orElse(1);
    }

    private static void mark(List<Sought> sought, List<String> words, List<Mark> places, int at, List<Mark> marks) {
        for (int what = 0; what < sought.size(); what++) {
            int length = sought.get(what).matchedAt(words, at);
            if (length > 0) {
                marks.add(new Mark(
                        places.get(at).start(), places.get(at + length - 1).end(), what));
            }
        }
    }

    private static Snippet excerpt(String text, List<Mark> marks, int maxChars) {
        int first = best(marks, maxChars);
        int lead = maxChars / 5;
        int start = marks.isEmpty()
                ? 0
                : wordStart(text, Math.max(0, marks.get(first).start() - lead));
        int end = wordEnd(text, Math.min(text.length(), start + maxChars), maxChars / 5);
        List<Snippet.Piece> pieces = new ArrayList<>();
        int at = start;
        add(pieces, start > 0 ? CUT : "", false);
        for (Mark mark : marks) {
            if (mark.start() >= at && mark.end() <= end) {
                add(pieces, oneLine(text.substring(at, mark.start())), false);
                add(pieces, oneLine(text.substring(mark.start(), mark.end())), true);
                at = mark.end();
            }
        }
        add(pieces, oneLine(text.substring(at, Math.max(at, end))), false);
        add(pieces, end < text.length() ? CUT : "", false);
        return new Snippet(pieces);
    }

    /** The mark from which on a stretch shows the most different things, then the most marks; the first of equal ones. */
    private static int best(List<Mark> marks, int maxChars) {
        int best = 0;
        long bestWorth = -1;
        int stretch = maxChars - maxChars / 5;
        for (int i = 0; i < marks.size(); i++) {
            long seen = 0;
            int count = 0;
            for (int j = i;
                    j < marks.size() && marks.get(j).end() <= marks.get(i).start() + stretch;
                    j++) {
                seen |= 1L << (marks.get(j).what() & 63);
                count++;
            }
            long worth = Long.bitCount(seen) * 1000L + Math.min(count, 999);
            if (worth > bestWorth) {
                bestWorth = worth;
                best = i;
            }
        }
        return best;
    }

    private static int wordStart(String text, int from) {
        int start = from;
        while (start > 0
                && start < text.length()
                && !Character.isWhitespace(text.charAt(start - 1))
                && from - start < 30) {
            start--;
        }
        return awayFromPair(text, start);
    }

    private static int wordEnd(String text, int until, int most) {
        int end = until;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && end - until < most) {
            end++;
        }
        return awayFromPair(text, end);
    }

    private static int awayFromPair(String text, int at) {
        boolean within = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return within ? at - 1 : at;
    }

    private static void add(List<Snippet.Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Snippet.Piece(text, marked));
        }
    }

    /** Runs of white space and control characters become one space. */
    private static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                if (!space) {
                    out.append(' ');
                }
                space = true;
            } else {
                out.append(c);
                space = false;
            }
        }
        return out.toString();
    }
}
