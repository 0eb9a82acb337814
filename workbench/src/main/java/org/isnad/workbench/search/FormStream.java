package org.isnad.workbench.search;

import org.apache.lucene.analysis.TokenStream;
import org.isnad.workbench.search.analysis.Lexicon;

/** The forms of the words that the {@link WordStream} before it met, each once with its frequency in the document. */
final class FormStream extends TokenStream {
    private final TermAttributes term;
    private final Lexicon lexicon;
    private final Counts words;
    private final Counts forms = new Counts();
    private final boolean ofNames;
    private String addresses = "";
    private int next;

    /** @param ofNames whether the words are names and addresses, whose Latin words have no stems worth a posting */
    FormStream(Lexicon lexicon, Counts words, boolean ofNames) {
        this.term = new TermAttributes();
        addAttributeImpl(term);
        this.lexicon = lexicon;
        this.words = words;
        this.ofNames = ofNames;
    }

    /** A text whose whole addresses are terms too. */
    void addresses(String text) {
        addresses = text;
    }

    @Override
    public void reset() {
        forms.clear();
        next = 0;
        for (int i = 0; i < words.size(); i++) {
            int word = words.number(i);
            if (ofNames && lexicon.isAscii(word)) {
                continue;
            }
            int times = words.count(word);
            for (int form : lexicon.forms(word)) {
                forms.add(form, times);
            }
        }
        WholeAddresses.add(addresses, lexicon, forms);
    }

    @Override
    public boolean incrementToken() {
        if (next == forms.size()) {
            return false;
        }
        int form = forms.number(next++);
        term.lend(lexicon.bytes(), lexicon.start(form), lexicon.length(form));
        term.setTermFrequency(forms.count(form));
        return true;
    }
}
