package org.isnad.workbench.search;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.isnad.core.wording.NearWords;

/** The terms that a word of a passage may stand for: itself where the index has it, else those a slip of the pen away. */
final class WordVariants {
    private static final int MOST_TERMS = 64;
    /** Words for which the index is gone through; a text in which more are unknown has other words to be found by. */
    private static final int MOST_WORDS = 16;

    private final IndexReader reader;
    private final VisibleDocuments visible;
    private final List<String> fields;
    private int lookedUp;

    WordVariants(IndexReader reader, VisibleDocuments visible, List<String> fields) {
        this.reader = reader;
        this.visible = visible;
        this.fields = fields;
    }

    /** In order of their letters; empty for a word that stands nowhere, nor anything near it. */
    List<String> of(String word) throws IOException {
        for (String field : fields) {
            if (visible.has(new Term(field, word))) {
                return List.of(word);
            }
        }
        int slips = NearWords.slips(word.length());
        if (slips == 0 || lookedUp == MOST_WORDS || word.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        lookedUp++;
        return near(word, slips);
    }

    private List<String> near(String word, int slips) throws IOException {
        CompiledAutomaton automaton =
                new CompiledAutomaton(new LevenshteinAutomata(word, true).toAutomaton(slips), false, true);
        SortedSet<String> found = new TreeSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            for (String field : fields) {
                Terms terms = leaf.reader().terms(field);
                if (terms != null) {
                    collect(word, field, automaton.getTermsEnum(terms), found);
                }
            }
        }
        return List.copyOf(found);
    }

    /** The first by their letters stay, so that it does not matter in which segment a term stands. */
    private void collect(String word, String field, TermsEnum terms, SortedSet<String> found) throws IOException {
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            String variant = term.utf8ToString();
            if (NearWords.near(word, variant) && visible.has(new Term(field, variant))) {
                found.add(variant);
                if (found.size() > MOST_TERMS) {
                    found.removeLast();
                }
            }
        }
    }
}
