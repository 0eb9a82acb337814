package org.isnad.workbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.isnad.workbench.search.analysis.ArabicForms;
import org.isnad.workbench.search.analysis.WordForms;
import org.isnad.workbench.search.query.TextField;

/**
 * One word, in all its forms, in all places it is asked for. The stem of a Latin word may stand in a text as a word (it is
 * then in the field of words only) or be what a word of the text comes down to (it is then in the field of forms). The
 * score of a place is the sum of the word as it was asked for and of its forms, the less sure ones weighing less: what is
 * written as it was asked for comes first.
 */
final class WordLookup {
    /** Weights: a form of full certainty has 1, the word as it stands this on top. Found by trial on one half of the shared ARCD questions. */
    private static final float EXACT = 0.3f;

    private static final float SECOND_STEM = 0.6f;
    private static final float ARABIC_STEM = 0.6f;
    private static final float SECOND_BASE = 0.3f;
    private static final float VARIANT = 0.35f;
    private static final float VARIANT_OF_STEM = 0.2f;
    private static final float OTHER_PERSON = 0.3f;
    private static final float MISSPELT = 0.3f;

    private static final Map<String, Float> PLACES = Map.of(
            Schema.BODY, 1f,
            Schema.SUBJECT, 1.5f,
            Schema.FROM, 1f,
            Schema.TO, 0.7f,
            Schema.NAME, 1f,
            Schema.ATTACHED, 0.7f);

    private final IndexReader reader;
    private final VisibleDocuments visible;
    private final boolean loose;
    private final WordForms wordForms = new WordForms();

    /** @param loose whether forms are looked for that are too unsure for a search of which every word has to be met */
    WordLookup(IndexReader reader, VisibleDocuments visible, boolean loose) {
        this.reader = reader;
        this.visible = visible;
        this.loose = loose;
    }

    Query word(TextField place, String word) throws IOException {
        Map<String, Float> forms = forms(word, wordForms);
        if (loose && WordForms.kind(word) == WordForms.Kind.ARABIC) {
            for (String person : ArabicForms.persons(ArabicForms.base(word))) {
                forms.putIfAbsent(person, OTHER_PERSON);
                forms.putIfAbsent(WordForms.ARABIC_STEM + ArabicForms.stem(person), OTHER_PERSON * ARABIC_STEM);
            }
        }
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        boolean found = false;
        for (String field : Schema.fields(place)) {
            for (Query query : inField(field, word, forms)) {
                anywhere.add(new BoostQuery(query, PLACES.getOrDefault(field, 1f)), Occur.SHOULD);
                found = true;
            }
        }
        return found ? anywhere.build() : loose ? misspelt(place, word) : new MatchNoDocsQuery(word);
    }

    /** A word that stands nowhere in any form is taken for those a slip of the pen away. */
    private Query misspelt(TextField place, String word) throws IOException {
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        List<String> fields = Schema.fields(place);
        for (String near : new WordVariants(reader, visible, fields).of(word)) {
            for (String field : fields) {
                anywhere.add(new BoostQuery(new TermQuery(new Term(field, near)), MISSPELT), Occur.SHOULD);
            }
        }
        return anywhere.build();
    }

    private List<Query> inField(String field, String word, Map<String, Float> forms) throws IOException {
        List<Query> queries = new ArrayList<>(3);
        Term exact = new Term(field, word);
        if (visible.has(exact)) {
            queries.add(new BoostQuery(new TermQuery(exact), EXACT));
        }
        if (WordForms.kind(word) == WordForms.Kind.LATIN) {
            addAll(field, forms, word, queries);
        }
        addAll(Schema.forms(field), forms, "", queries);
        return queries;
    }

    private void addAll(String field, Map<String, Float> forms, String but, List<Query> into) throws IOException {
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
        boolean found = false;
        for (String form : standing(reader, field, forms.keySet())) {
            Term term = new Term(field, form);
            if (!form.equals(but) && (visible.isAll() || visible.has(term))) {
                synonyms.addTerm(term, forms.getOrDefault(form, 1f));
                found = true;
            }
        }
        if (found) {
            into.add(synonyms.build());
        }
    }

    /** Those of the forms that the field has; there may be hundreds to try, so that each segment is gone through once. */
    static SequencedSet<String> standing(IndexReader reader, String field, Set<String> forms) throws IOException {
        List<BytesRef> sorted = new ArrayList<>(forms.size());
        forms.forEach(form -> sorted.add(new BytesRef(form)));
        Collections.sort(sorted);
        Set<BytesRef> found = new HashSet<>();
        for (LeafReaderContext leaf : sorted.isEmpty() ? List.<LeafReaderContext>of() : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null || terms.getMax() == null || terms.getMax().compareTo(sorted.getFirst()) < 0) {
                continue;
            }
            TermsEnum standing = terms.iterator();
            for (BytesRef form : sorted) {
                if (!found.contains(form) && standing.seekExact(form)) {
                    found.add(form);
                }
            }
        }
        SequencedSet<String> inOrder = new LinkedHashSet<>(forms);
        inOrder.removeIf(form -> !found.contains(new BytesRef(form)));
        return inOrder;
    }

    /** The forms to look for and their weights, at most 1; the word itself may be among them. */
    static Map<String, Float> forms(String word, WordForms wordForms) {
        Map<String, Float> forms = new LinkedHashMap<>();
        switch (WordForms.kind(word)) {
            case LATIN -> {
                List<String> stems = wordForms.stems(word);
                forms.put(stems.getFirst(), 1f);
                forms.putIfAbsent(stems.getLast(), SECOND_STEM);
            }
            case ARABIC -> arabic(word, forms);
            case OTHER -> {}
        }
        return forms;
    }

    private static void arabic(String word, Map<String, Float> forms) {
        List<String> bases = ArabicForms.bases(word);
        String base = bases.getFirst();
        String stem = ArabicForms.stem(base);
        forms.put(base, 1f);
        forms.put(WordForms.ARABIC_STEM + stem, ARABIC_STEM);
        for (String second : bases.subList(1, bases.size())) {
            forms.putIfAbsent(second, SECOND_BASE);
            forms.putIfAbsent(WordForms.ARABIC_STEM + ArabicForms.stem(second), SECOND_BASE * ARABIC_STEM);
        }
        for (String variant : ArabicForms.variants(base)) {
            forms.putIfAbsent(variant, VARIANT);
        }
        for (String variant : ArabicForms.variants(stem)) {
            forms.putIfAbsent(WordForms.ARABIC_STEM + variant, VARIANT_OF_STEM);
        }
    }
}
