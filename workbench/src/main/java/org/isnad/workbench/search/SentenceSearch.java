package org.isnad.workbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.isnad.workbench.search.analysis.SmallWords;
import org.isnad.workbench.search.analysis.Words;
import org.isnad.workbench.search.query.Clause;
import org.isnad.workbench.search.query.ParsedQuery;

/**
 * Plain words and nothing else, of which few texts have every one (docs/design/search.md, "Questions and sentences").
 *
 * <ol>
 *   <li>Small words, question words above all, are left out, unless there are no others.
 *   <li>Texts with any of the rest are weighed as always, in forms that a search for a single word would not look for.
 *   <li>The best {@value #LOOKED_AT} are weighed again by how early they speak of it ({@link FirstMention}).
 *   <li>Of a question the best come first. Of bare words those texts come first that have all of them.
 * </ol>
 */
final class SentenceSearch {
    /** So many whatever the limit, so that the limit changes nothing in the order. */
    private static final int LOOKED_AT = 200;

    private final IndexReader reader;
    private final VisibleDocuments visible;
    private final IndexSearcher searcher;
    private final CatalogJoin join;

    SentenceSearch(IndexReader reader, VisibleDocuments visible, CatalogJoin join) {
        this.reader = reader;
        this.visible = visible;
        this.searcher = VisibleSearcher.of(reader, visible);
        this.join = join;
    }

    Hits run(ParsedQuery query, int limit) throws IOException {
        List<Clause> telling = telling(query.words());
        Query whole = new Lookup(reader, visible, join).of(new Clause.All(telling));
        Query any = Lookup.loose(reader, visible, join).of(new Clause.Any(telling));
        List<String> words = telling.stream().flatMap(SentenceSearch::words).toList();
        FirstMention mention = new FirstMention(reader, visible, words);
        List<Hit> best = best(any, mention, limit);
        if (query.isQuestion()) {
            return new Hits(searcher.count(whole), best.subList(0, Math.min(limit, best.size())));
        }
        return new Hits(searcher.count(whole), wholeFirst(best(whole, mention, limit), best, limit));
    }

    static List<Clause> telling(List<Clause> all) {
        List<Clause> telling =
                all.stream().filter(c -> !words(c).allMatch(SmallWords::has)).toList();
        return telling.isEmpty() ? all : telling;
    }

    private static Stream<String> words(Clause clause) {
        return clause instanceof Clause.Word word ? Words.of(word.text()).stream() : Stream.of();
    }

    private List<Hit> best(Query query, FirstMention mention, int limit) throws IOException {
        List<RankedHits.Found> found = searcher.search(query, new OneThread(Math.max(limit, LOOKED_AT)))
                .found();
        List<RankedHits.Found> first = found.subList(0, Math.min(LOOKED_AT, found.size()));
        Map<Integer, Double> added =
                mention.of(first.stream().map(RankedHits.Found::document).toList());
        List<Hit> hits = new ArrayList<>();
        for (RankedHits.Found one : first) {
            double more = added.getOrDefault(one.document(), 0.0);
            hits.add(one.hit().withScore((float) (one.hit().score() + more)));
        }
        hits.sort(RankedHits.ORDER);
        found.subList(first.size(), found.size()).forEach(one -> hits.add(one.hit()));
        return hits;
    }

    private static List<Hit> wholeFirst(List<Hit> whole, List<Hit> any, int limit) {
        List<Hit> hits = new ArrayList<>(whole.subList(0, Math.min(limit, whole.size())));
        Set<Long> had = new HashSet<>();
        whole.forEach(hit -> had.add(hit.contentNumber()));
        for (Hit hit : any) {
            if (hits.size() < limit && !had.contains(hit.contentNumber())) {
                hits.add(hit);
            }
        }
        return hits;
    }
}
