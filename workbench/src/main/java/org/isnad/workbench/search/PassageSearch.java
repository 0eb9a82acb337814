package org.isnad.workbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the contents that may hold a passage, of which some words may have been changed, left out or put in. Nothing
 * is decided here: whoever asks reads the texts. What is found depends on the words and the texts alone, not on how the
 * documents lie in segments.
 *
 * <ol>
 *   <li>The rarest words of the passage are taken ({@value #MOST_WORDS} at most). Each weighs between one and two, the
 *       rare ones more, so that many words together outweigh a rare one: it may be the one that was changed.
 *   <li>A word that the whole archive has nowhere stands for those that differ from it by a slip of the pen
 *       ({@link WordVariants}).
 *   <li>Every content is weighed by the words it has, wherever they stand. Those with less than {@link #LEAST_SHARE} of
 *       the weight are left; of more than {@value #MOST_CANDIDATES} the heaviest stay. A passage with three quarters of
 *       the words is therefore never lost before, unless so many contents have as many of its words.
 *   <li>In these the words' positions are read, and the stretch is found that has most of the weight within half as many
 *       words again as the passage has.
 * </ol>
 */
final class PassageSearch {
    private static final List<String> FIELDS = List.of(Schema.BODY, Schema.SUBJECT, Schema.ATTACHED, Schema.NAME);
    private static final int MOST_WORDS = 32;
    private static final int MOST_CANDIDATES = 20_000;
    private static final double LEAST_SHARE = 1.0 / 3;
    /** The weight of a word that stands everywhere; one that stands nowhere has twice as much. */
    private static final int UNIT = 1_000;

    private static final int SPARE = 8;
    private static final int WORD_BITS = 5;
    private static final int POSITION_BITS = 31;

    static final Comparator<Hit> ORDER = Comparator.comparing(Hit::score)
            .reversed()
            .thenComparing(Hit::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Hit::content);

    private final IndexReader reader;
    private final VisibleDocuments visible;
    private final int limit;
    private final int width;
    private final List<SoughtWord> words;
    private final Map<String, Long> frequencies = new HashMap<>();
    private final PriorityQueue<Hit> worstFirst = new PriorityQueue<>(ORDER.reversed());
    private float best;
    private long equallyGood;

    /** A word of the passage: the terms that stand for it, and its weight. */
    private record SoughtWord(List<String> terms, int weight, long documents) {}

    PassageSearch(IndexReader reader, VisibleDocuments visible, List<String> passage, int limit) throws IOException {
        this.reader = reader;
        this.visible = visible;
        this.limit = limit;
        this.width = passage.size() + passage.size() / 2 + SPARE;
        this.words = rarest(passage.stream().distinct().toList());
    }

    Nearest run() throws IOException {
        List<int[]> weights = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            weights.add(weights(leaf));
        }
        int least = least(weights);
        for (int i = 0; i < weights.size(); i++) {
            look(reader.leaves().get(i), candidates(weights.get(i), least));
        }
        List<Hit> hits = new ArrayList<>(worstFirst);
        hits.sort(ORDER);
        return new Nearest(hits, equallyGood, frequencies, visible.words(Schema.BODY));
    }

    private List<SoughtWord> rarest(List<String> different) throws IOException {
        List<SoughtWord> found = new ArrayList<>();
        WordVariants variants = new WordVariants(reader, visible, FIELDS);
        for (String word : different) {
            frequencies.put(word, visible.times(new Term(Schema.BODY, word)));
            List<String> terms = variants.of(word);
            long documents = 0;
            for (String term : terms) {
                for (String field : FIELDS) {
                    documents += visible.documents(new Term(field, term));
                }
            }
            found.add(new SoughtWord(terms, weight(documents), documents));
        }
        found.sort(Comparator.comparingLong(SoughtWord::documents));
        // A word that stands nowhere leads to nothing, but it is missed: it keeps its share of the whole.
        return found.subList(0, Math.min(MOST_WORDS, found.size()));
    }

    private int weight(long documents) {
        double all = Math.log(visible.count() + 1.0);
        double share = Math.min(1, Math.log(documents + 1.0) / Math.max(all, 1));
        return UNIT + (int) Math.round(UNIT * (1 - share));
    }

    /** For every document of a segment, the weight of the words it has. */
    private int[] weights(LeafReaderContext leaf) throws IOException {
        int[] weights = new int[leaf.reader().maxDoc()];
        int[] counted = new int[weights.length];
        Bits live = visible.in(leaf);
        for (int i = 0; i < words.size(); i++) {
            SoughtWord word = words.get(i);
            for (String field : FIELDS) {
                for (String term : word.terms()) {
                    PostingsEnum postings = postings(leaf, field, term, PostingsEnum.NONE);
                    while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                        int document = postings.docID();
                        if (counted[document] <= i && (live == null || live.get(document))) {
                            counted[document] = i + 1;
                            weights[document] += word.weight();
                        }
                    }
                }
            }
        }
        return weights;
    }

    private static @Nullable PostingsEnum postings(LeafReaderContext leaf, String field, String term, int flags)
            throws IOException {
        return leaf.reader().postings(new Term(field, term), flags);
    }

    /** The weight from which on a document is looked at more closely. */
    private int least(List<int[]> weights) {
        int all = words.stream().mapToInt(SoughtWord::weight).sum();
        int floor = Math.max(1, (int) (all * LEAST_SHARE));
        int[] heavy = weights.stream()
                .flatMapToInt(Arrays::stream)
                .filter(weight -> weight >= floor)
                .toArray();
        if (heavy.length <= MOST_CANDIDATES) {
            return heavy.length == 0 ? 1 : floor;
        }
        Arrays.sort(heavy);
        return heavy[heavy.length - MOST_CANDIDATES];
    }

    private static int[] candidates(int[] weights, int least) {
        int[] found = new int[weights.length];
        int size = 0;
        for (int document = 0; document < weights.length && size < MOST_CANDIDATES; document++) {
            if (weights[document] >= least) {
                found[size++] = document;
            }
        }
        return Arrays.copyOf(found, size);
    }

    private void look(LeafReaderContext leaf, int[] candidates) throws IOException {
        int[] densest = new int[candidates.length];
        for (String field : FIELDS) {
            densest(places(leaf, field, candidates), densest);
        }
        StoredHits stored = new StoredHits(leaf.reader());
        for (int i = 0; i < candidates.length; i++) {
            offer(stored, candidates[i], densest[i]);
        }
    }

    /** Where the words stand in one field: number of the candidate, position, number of the word, in this order. */
    private long[] places(LeafReaderContext leaf, String field, int[] candidates) throws IOException {
        long[] places = new long[256];
        int size = 0;
        for (int word = 0; word < words.size(); word++) {
            for (String term : words.get(word).terms()) {
                PostingsEnum postings = postings(leaf, field, term, PostingsEnum.POSITIONS);
                for (int i = 0; postings != null && i < candidates.length; i++) {
                    int at = postings.docID() < candidates[i] ? postings.advance(candidates[i]) : postings.docID();
                    if (at == candidates[i]) {
                        int times = postings.freq();
                        if (size + times > places.length) {
                            places = Arrays.copyOf(places, Math.max(size + times, 2 * places.length));
                        }
                        for (int n = 0; n < times; n++) {
                            long place = ((long) i << POSITION_BITS) | postings.nextPosition();
                            places[size++] = (place << WORD_BITS) | word;
                        }
                    }
                }
            }
        }
        long[] sorted = Arrays.copyOf(places, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Raises each candidate's value to the weight of the words in its best stretch. */
    private void densest(long[] places, int[] densest) {
        int[] inside = new int[words.size()];
        int from = 0;
        int weight = 0;
        for (int to = 0; to < places.length; to++) {
            int word = word(places[to]);
            weight += inside[word]++ == 0 ? words.get(word).weight() : 0;
            while (candidate(places[from]) != candidate(places[to])
                    || position(places[to]) - position(places[from]) >= width) {
                int left = word(places[from++]);
                weight -= --inside[left] == 0 ? words.get(left).weight() : 0;
            }
            int candidate = candidate(places[to]);
            densest[candidate] = Math.max(densest[candidate], weight);
        }
    }

    private static int word(long place) {
        return (int) (place & ((1 << WORD_BITS) - 1));
    }

    private static long position(long place) {
        return (place >> WORD_BITS) & ((1L << POSITION_BITS) - 1);
    }

    private static int candidate(long place) {
        return (int) (place >> (WORD_BITS + POSITION_BITS));
    }

    private void offer(StoredHits stored, int document, int weight) throws IOException {
        if (weight >= best) {
            equallyGood = weight > best ? 1 : equallyGood + 1;
            best = weight;
        }
        Hit worst = worstFirst.peek();
        if (worst != null && worstFirst.size() >= limit && weight < worst.score()) {
            return;
        }
        worstFirst.add(stored.hit(document, weight));
        if (worstFirst.size() > limit) {
            worstFirst.poll();
        }
    }
}
