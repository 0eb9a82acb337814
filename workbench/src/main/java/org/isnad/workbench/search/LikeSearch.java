package org.isnad.workbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.isnad.workbench.search.analysis.SmallWords;
import org.isnad.workbench.search.analysis.WordScanner;
import org.isnad.workbench.text.MessageText;

/**
 * What is about the same: the {@value #WORDS} words of a text that say most of what it is about, by how often it has them and how
 * few texts do (tf-idf), are looked for in bodies and subjects; any of them will do. Words that no other text has lead nowhere
 * and are left out.
 */
final class LikeSearch {
    private static final int WORDS = 30;
    private static final int SHORTEST = 3;
    private static final int MOST_CHARS = 1 << 16;
    private static final float SUBJECT = 1.5f;

    private final IndexReader reader;

    /** A word of the text, and how much it tells. */
    private record Telling(String word, double weight) {}

    LikeSearch(IndexReader reader) {
        this.reader = reader;
    }

    Query like(MessageText text) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        count(text.body(), counts);
        count(text.subject(), counts);
        List<Telling> telling = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            int documents = reader.docFreq(new Term(Schema.BODY, entry.getKey()));
            if (documents > 1) {
                double rarity = Math.log(1 + (double) reader.maxDoc() / documents);
                telling.add(new Telling(entry.getKey(), Math.sqrt(entry.getValue()) * rarity));
            }
        }
        telling.sort(Comparator.comparingDouble(Telling::weight).reversed().thenComparing(Telling::word));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Telling one : telling.subList(0, Math.min(WORDS, telling.size()))) {
            any.add(new TermQuery(new Term(Schema.BODY, one.word())), Occur.SHOULD);
            any.add(new BoostQuery(new TermQuery(new Term(Schema.SUBJECT, one.word())), SUBJECT), Occur.SHOULD);
        }
        return telling.isEmpty() ? new MatchNoDocsQuery("no words") : any.build();
    }

    private static void count(String text, Map<String, Integer> counts) {
        WordScanner scanner = new WordScanner();
        scanner.read(text, MOST_CHARS);
        while (scanner.next()) {
            String word = scanner.word();
            if (word.length() >= SHORTEST && !SmallWords.has(word)) {
                counts.merge(word, 1, Integer::sum);
            }
        }
    }
}
