package org.isnad.core.quote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.isnad.core.wording.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart who says what in a text. How deep a line lies is the number of its marks, and one more for each block above
 * it that quotes without marks and was not left since (a line with fewer marks than the block leaves it).
 *
 * <p>A quote goes on below words of the author that interrupt it, until another attribution is met. A line of a few words
 * without marks, right between two quoted ones of which the upper is long, was wrapped by software that did not repeat the
 * mark, and belongs to the quote.
 *
 * <p>Nothing here is trusted: that a text lies at some depth says only that the message presents it so. Work is linear in
 * the text; whatever the text, there is a result.
 */
public final class QuoteFinder {
    /** A line that could have been wrapped by software, and what it wrapped away. */
    private static final int LONG_LINE = 60;

    private static final int SHORT_REST = 30;

    /** Quotes of one text that are told apart; more are made by nobody who writes mail. */
    private static final int MOST_QUOTES = 1_000;

    private final String text;
    private final List<MarkedLine> lines;
    private final TreeMap<Integer, Open> open = new TreeMap<>();
    private final List<Open> begun = new ArrayList<>();
    /** How many marks the lines have that began a block without marks, outermost first. */
    private final Deque<Integer> blocks = new ArrayDeque<>();

    private QuoteFinder(String text) {
        this.text = text;
        this.lines = MarkedLine.of(text);
    }

    public static QuotedText find(String text) {
        return new QuoteFinder(text).find();
    }

    private static final class Open {
        final int depth;
        final @Nullable Attribution attribution;
        final List<TextSpan> lines = new ArrayList<>();
        int last = -1;

        Open(int depth, @Nullable Attribution attribution) {
            this.depth = depth;
            this.attribution = attribution;
        }

        void add(int number, TextSpan line) {
            if (last >= 0 && number > last + 1 && !lines.getLast().equals(gap())) {
                lines.add(gap());
            }
            lines.add(line);
            last = number;
        }

        private TextSpan gap() {
            int at = lines.getLast().end();
            return new TextSpan(at, at);
        }
    }

    private QuotedText find() {
        begin(0, null);
        AttributionFinder attributions = new AttributionFinder(text, lines);
        int i = 0;
        while (i < lines.size()) {
            int depth = depthOf(i);
            AttributionFinder.Found found = begun.size() < MOST_QUOTES ? attributions.at(i) : null;
            int last = found == null ? i : found.last();
            for (; i <= last; i++) {
                at(depth).add(i, lines.get(i).content());
            }
            if (found != null) {
                if (found.unmarked()) {
                    blocks.addLast(lines.get(last).depth());
                }
                begin(depth + 1, found.attribution());
            }
        }
        return result();
    }

    private int depthOf(int number) {
        MarkedLine line = lines.get(number);
        if (line.depth() == 0 && line.isBlank(text) && number > 0) {
            return blocks.size();
        }
        int marks = isWrappedRest(number) ? lines.get(number - 1).depth() : line.depth();
        while (!blocks.isEmpty() && blocks.getLast() > marks) {
            blocks.removeLast();
        }
        return marks + blocks.size();
    }

    private boolean isWrappedRest(int number) {
        if (number == 0 || number + 1 >= lines.size() || lines.get(number).depth() > 0) {
            return false;
        }
        MarkedLine above = lines.get(number - 1);
        MarkedLine below = lines.get(number + 1);
        MarkedLine line = lines.get(number);
        return above.depth() > 0
                && above.depth() == below.depth()
                && above.content().length() >= LONG_LINE
                && line.content().length() <= SHORT_REST
                && !below.isBlank(text)
                && !line.isBlank(text)
                && Character.isLowerCase(line.content().of(text).strip().codePointAt(0));
    }

    private Open at(int depth) {
        Open known = open.get(depth);
        return known == null ? begin(depth, null) : known;
    }

    /** Whatever is as deep or deeper ends here. */
    private Open begin(int depth, @Nullable Attribution attribution) {
        open.tailMap(depth, true).clear();
        Open quote = new Open(depth, attribution);
        open.put(depth, quote);
        begun.add(quote);
        return quote;
    }

    private QuotedText result() {
        List<Quote> quotes = new ArrayList<>();
        Extract own = Extract.EMPTY;
        for (Open one : begun) {
            if (one.depth == 0) {
                own = Extract.of(text, one.lines);
            } else if (one.lines.stream().anyMatch(line -> !line.of(text).isBlank())) {
                quotes.add(new Quote(one.depth, one.attribution, Extract.of(text, one.lines)));
            }
        }
        return new QuotedText(own, quotes);
    }
}
