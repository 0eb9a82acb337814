package org.isnad.workbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * How early a text speaks of what is asked: what it is about stands at its beginning, what it only touches further down, and in
 * mail what others wrote before stands below. A count of words does not see this. After Troy and Zhang, "Enhancing relevance
 * scoring with chronological term rank" (SIGIR 2007): each word adds a share of its rarity that falls with the logarithm of the
 * place where it stands first. The best place of text counts, not their sum.
 */
final class FirstMention {
    private static final Map<String, Double> FIELDS =
            Map.of(Schema.BODY, 1.0, Schema.SUBJECT, 1.0, Schema.ATTACHED, 0.7);
    /** What a word at the very beginning adds, in parts of its rarity. */
    private static final double SHARE = 0.5;

    private final IndexReader reader;
    private final VisibleDocuments visible;
    private final List<Written> words = new ArrayList<>();

    /** A word: the terms it may stand as, and its rarity (the idf of BM25). */
    private record Written(Collection<String> surfaces, double rarity) {}

    FirstMention(IndexReader reader, VisibleDocuments visible, List<String> asked) throws IOException {
        this.reader = reader;
        this.visible = visible;
        Surfaces surfaces = new Surfaces(reader, Schema.BODY);
        for (String word : asked) {
            Collection<String> standing = surfaces.of(word);
            if (!standing.isEmpty()) {
                words.add(new Written(standing, rarity(standing)));
            }
        }
    }

    private double rarity(Collection<String> surfaces) throws IOException {
        double all = Math.max(1, visible.count());
        double documents = 0;
        for (String surface : surfaces) {
            documents += visible.documents(new Term(Schema.BODY, surface));
        }
        documents = Math.min(documents, all);
        return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
    }

    /** What is to be added to the score of each of some documents. */
    Map<Integer, Double> of(Collection<Integer> documents) throws IOException {
        Map<Integer, Double> added = new HashMap<>();
        Map<LeafReaderContext, List<Integer>> byLeaf = new HashMap<>();
        for (int document : documents.stream().sorted().toList()) {
            LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
            byLeaf.computeIfAbsent(leaf, l -> new ArrayList<>()).add(document - leaf.docBase);
        }
        for (Map.Entry<LeafReaderContext, List<Integer>> entry : byLeaf.entrySet()) {
            LeafReaderContext leaf = entry.getKey();
            for (Written word : words) {
                Map<Integer, Double> best = new HashMap<>();
                for (Map.Entry<String, Double> field : FIELDS.entrySet()) {
                    for (String surface : word.surfaces()) {
                        look(leaf, new Term(field.getKey(), surface), field.getValue(), entry.getValue(), best);
                    }
                }
                best.forEach((document, share) ->
                        added.merge(leaf.docBase + document, SHARE * word.rarity() * share, Double::sum));
            }
        }
        return added;
    }

    /** Documents come in growing order. */
    private static void look(
            LeafReaderContext leaf, Term term, double weight, List<Integer> documents, Map<Integer, Double> best)
            throws IOException {
        PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.POSITIONS);
        if (postings == null) {
            return;
        }
        for (int document : documents) {
            int at = postings.docID() < document ? postings.advance(document) : postings.docID();
            if (at == DocIdSetIterator.NO_MORE_DOCS) {
                return;
            }
            if (at == document) {
                best.merge(document, weight / Math.log(Math.E + postings.nextPosition()), Math::max);
            }
        }
    }
}
