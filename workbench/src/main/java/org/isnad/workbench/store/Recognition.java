package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.item.Phrase;
import org.isnad.core.near.ImageSketch;
import org.jspecify.annotations.Nullable;

/**
 * What was read off the pictures of a distinct file.
 *
 * @param number of its content
 * @param version of what read it
 * @param languages that were read, joined by +
 * @param sketches what its pages look like from afar, by page from 1
 * @param words in reading order
 * @param failure why nothing could be read, or null
 */
public record Recognition(
        long number,
        long version,
        String languages,
        List<Page> sketches,
        List<RecognisedWord> words,
        @Nullable Phrase failure) {
    public Recognition {
        sketches = List.copyOf(sketches);
        words = List.copyOf(words);
    }

    /** A page and what it looks like. */
    public record Page(int page, ImageSketch sketch) {}

    /** The words as running text, line by line. */
    public String text() {
        StringBuilder text = new StringBuilder();
        RecognisedWord before = null;
        for (RecognisedWord word : words) {
            if (before != null) {
                text.append(word.page() == before.page() && word.line() == before.line() ? ' ' : '\n');
            }
            text.append(word.text());
            before = word;
        }
        return text.toString();
    }
}
