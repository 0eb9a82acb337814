package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.thread.Edge;
import org.isnad.core.thread.Missing;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.store.StoredQuote;
import org.jspecify.annotations.Nullable;

/**
 * A conversation, line by line.
 *
 * @param lines in the order of reading: each message below the one that it answers
 * @param complete whether all messages are among them
 */
public record ConversationView(List<Line> lines, boolean complete) {
    public ConversationView {
        lines = List.copyOf(lines);
    }

    /**
     * A message in its place.
     *
     * @param message as the catalog has it
     * @param depth below the first message
     * @param edge to the message above, or null for the first
     * @param proved whether signatures prove the place
     * @param missing what it says was there and is not
     * @param quotes what it quotes of others, with the words that differ
     */
    public record Line(
            StoredMessage message,
            int depth,
            @Nullable Edge edge,
            boolean proved,
            List<Missing> missing,
            List<QuotedLine> quotes) {
        public Line {
            missing = List.copyOf(missing);
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * A quote.
     *
     * @param quote how it compares
     * @param original first digits of the SHA-256 of the message quoted
     * @param differences of words, the first of them
     */
    public record QuotedLine(StoredQuote quote, String original, List<Words> differences) {
        public QuotedLine {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Other words.
     *
     * @param original as the original has them, or empty
     * @param quote as the quote has them, or empty
     */
    public record Words(String original, String quote) {}
}
