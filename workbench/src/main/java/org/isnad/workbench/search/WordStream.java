package org.isnad.workbench.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.isnad.workbench.search.analysis.Lexicon;
import org.isnad.workbench.search.analysis.WordScanner;

/** The folded words of some texts, for the index; what it met it counts, for the {@link FormStream} that follows. */
final class WordStream extends TokenStream {
    /** Words of two texts of one field never stand side by side. */
    private static final int GAP = 100;

    private final TermAttributes term;
    private final WordScanner scanner = new WordScanner();
    private final Lexicon lexicon;
    private final Counts met;
    private List<String> texts = List.of();
    private int nextText;
    private int mostChars;
    private int mostWords;

    WordStream(Lexicon lexicon, Counts met) {
        this.term = new TermAttributes();
        addAttributeImpl(term);
        this.lexicon = lexicon;
        this.met = met;
    }

    /** The texts to read next; of each at most so many characters, of all together so many words. */
    void read(List<String> newTexts, int newMostChars, int newMostWords) {
        texts = newTexts;
        mostChars = newMostChars;
        mostWords = newMostWords;
    }

    @Override
    public void reset() {
        nextText = 0;
        scanner.read("");
        met.clear();
    }

    @Override
    public boolean incrementToken() {
        int increment = 1;
        while (!scanner.next()) {
            if (nextText == texts.size()) {
                return false;
            }
            increment = nextText == 0 ? 1 : GAP;
            scanner.read(texts.get(nextText++), mostChars);
        }
        if (mostWords-- <= 0) {
            return false;
        }
        met.add(lexicon.number(scanner.bytes(), scanner.length()), 1);
        term.lend(scanner.bytes(), 0, scanner.length());
        term.setPositionIncrement(increment);
        return true;
    }
}
