package org.isnad.workbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.isnad.workbench.search.analysis.ArabicForms;
import org.isnad.workbench.search.analysis.WordForms;

/**
 * How a word stands in the texts of an index: the field of forms knows no positions, so whoever asks where a word stands, in any
 * form, asks for these. Arabic words are put together from particles, article, stem and endings; Latin ones are gone through
 * from the letters that their stems have in common on.
 */
final class Surfaces {
    private static final List<String> BEFORE =
            List.of("", "و", "ف", "ب", "ك", "ل", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وب", "ول", "س");
    private static final List<String> BEHIND = List.of(
            "", "ه", "ات", "ان", "ين", "ون", "ي", "يه", "ها", "هم", "هن", "نا", "كم", "ته", "تها", "تهم", "ت", "ا",
            "وا");

    private static final int SHORTEST_STEM = 3;
    /** Words of a segment that are looked at for one Latin word. */
    private static final int MOST_LOOKED_AT = 256;

    private final IndexReader reader;
    private final String field;
    private final WordForms forms = new WordForms();

    Surfaces(IndexReader reader, String field) {
        this.reader = reader;
        this.field = field;
    }

    /** In order of their letters; empty for a word that stands nowhere. */
    Collection<String> of(String word) throws IOException {
        return switch (WordForms.kind(word)) {
            case ARABIC -> WordLookup.standing(reader, field, arabic(word));
            case LATIN -> latin(word);
            case OTHER -> WordLookup.standing(reader, field, Set.of(word));
        };
    }

    private static Set<String> arabic(String word) {
        Set<String> written = new LinkedHashSet<>();
        written.add(word);
        String base = ArabicForms.base(word);
        String stem = ArabicForms.stem(base);
        for (String before : BEFORE) {
            written.add(before + base);
            for (String behind : BEHIND) {
                written.add(before + stem + behind);
            }
        }
        return written;
    }

    private SortedSet<String> latin(String word) throws IOException {
        List<String> stems = new ArrayList<>(forms.stems(word));
        String shared = word;
        for (String stem : stems) {
            shared = common(shared, stem);
        }
        stems.add(word);
        SortedSet<String> found = new TreeSet<>();
        if (shared.length() < SHORTEST_STEM) {
            found.addAll(WordLookup.standing(reader, field, Set.copyOf(stems)));
            return found;
        }
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            TermsEnum term = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (term.seekCeil(new BytesRef(shared)) != TermsEnum.SeekStatus.END) {
                collect(term, shared, stems, found);
            }
        }
        return found;
    }

    private void collect(TermsEnum term, String shared, List<String> stems, Set<String> found) throws IOException {
        BytesRef bytes = term.term();
        for (int i = 0; bytes != null && i < MOST_LOOKED_AT; i++) {
            String written = bytes.utf8ToString();
            if (!written.startsWith(shared)) {
                return;
            }
            boolean latin = WordForms.kind(written) == WordForms.Kind.LATIN;
            if (stems.contains(written)
                    || (latin && forms.stems(written).stream().anyMatch(stems::contains))) {
                found.add(written);
            }
            bytes = term.next();
        }
    }

    private static String common(String a, String b) {
        int n = 0;
        while (n < a.length() && n < b.length() && a.charAt(n) == b.charAt(n)) {
            n++;
        }
        return a.substring(0, n);
    }
}
