package org.isnad.workbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.isnad.workbench.search.analysis.NameFolding;

/**
 * A name, however it is written in Latin or Arabic letters ({@link NameFolding}). It is a field that only queries have: the
 * folding is done on the words of the dictionary and not on those of every text, so that it costs nothing at ingest, and the
 * words as they stand stay exact. Of more than {@value #MOST_TERMS} ways that a word is written in the index the first by their
 * letters count.
 */
final class NameLookup {
    private static final int MOST_TERMS = 512;
    private static final int MOST_STATES = 20_000;

    private final IndexReader reader;
    private final VisibleDocuments visible;

    NameLookup(IndexReader reader, VisibleDocuments visible) {
        this.reader = reader;
        this.visible = visible;
    }

    /** The query in one field; none of it is met where the name stands nowhere. */
    Query in(String field, List<String> words) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (List<String> way : NameFolding.of(words)) {
            List<Term[]> terms = new ArrayList<>();
            for (String word : way) {
                terms.add(terms(field, word));
            }
            if (terms.stream().allMatch(each -> each.length > 0)) {
                any.add(sideBySide(field, terms), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private static Query sideBySide(String field, List<Term[]> terms) {
        if (terms.size() == 1) {
            SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
            for (Term term : terms.getFirst()) {
                synonyms.addTerm(term);
            }
            return synonyms.build();
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        terms.forEach(phrase::add);
        return phrase.build();
    }

    private Term[] terms(String field, String expression) throws IOException {
        CompiledAutomaton automaton = new CompiledAutomaton(
                Operations.determinize(new RegExp(expression, RegExp.NONE).toAutomaton(), MOST_STATES), false, true);
        SortedSet<String> found = new TreeSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            TermsEnum standing = terms == null ? TermsEnum.EMPTY : automaton.getTermsEnum(terms);
            for (var term = standing.next(); term != null; term = standing.next()) {
                String word = term.utf8ToString();
                if (visible.isAll() || visible.has(new Term(field, word))) {
                    found.add(word);
                }
                if (found.size() > MOST_TERMS) {
                    found.removeLast();
                }
            }
        }
        return found.stream().map(word -> new Term(field, word)).toArray(Term[]::new);
    }
}
