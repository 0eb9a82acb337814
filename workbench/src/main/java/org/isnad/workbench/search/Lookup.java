package org.isnad.workbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.isnad.workbench.search.analysis.ArabicForms;
import org.isnad.workbench.search.analysis.Patterns;
import org.isnad.workbench.search.analysis.WordForms;
import org.isnad.workbench.search.analysis.Words;
import org.isnad.workbench.search.query.Clause;
import org.isnad.workbench.search.query.TextField;

/** Turns what was asked into what Lucene looks up, against one state of the index and of the catalog. */
final class Lookup {
    private static final int MOST_SPELLINGS = 64;

    private final IndexReader reader;
    private final VisibleDocuments visible;
    private final CatalogJoin join;
    private final WordLookup words;

    Lookup(IndexReader reader, VisibleDocuments visible, CatalogJoin join) {
        this(reader, visible, join, new WordLookup(reader, visible, false));
    }

    private Lookup(IndexReader reader, VisibleDocuments visible, CatalogJoin join, WordLookup words) {
        this.reader = reader;
        this.visible = visible;
        this.join = join;
        this.words = words;
    }

    /** For words of a sentence: also in forms that are less sure. */
    static Lookup loose(IndexReader reader, VisibleDocuments visible, CatalogJoin join) {
        return new Lookup(reader, visible, join, new WordLookup(reader, visible, true));
    }

    Query of(Clause clause) throws IOException {
        return switch (clause) {
            case Clause.Word word -> word(word.field(), word.text());
            case Clause.Quoted quoted -> phrase(quoted.field(), Words.of(quoted.text()));
            case Clause.Near near -> near(near);
            case Clause.Fuzzy fuzzy -> fuzzy(fuzzy);
            case Clause.Name name -> name(name);
            case Clause.Wildcard wildcard -> wildcard(wildcard.field(), wildcard.pattern());
            case Clause.All all -> all(all.clauses());
            case Clause.Any any -> any(any.clauses());
            case Clause.Not not -> all(List.of(not));
            case Clause.Dated dated -> dated(dated, join);
            case Clause.Levels levels -> FilterQuery.numbers("level", join.level(levels.levels()));
            case Clause.InMailbox in -> FilterQuery.numbers("mailbox", join.mailbox(in.pattern()));
            case Clause.HasAttachment has -> term(Schema.TAG, Schema.TAG_ATTACHMENT);
            case Clause.InLanguage in ->
                term(Schema.TAG, Schema.TAG_LANGUAGE + in.language().tag());
            case Clause.WithId with -> id(with.id());
            case Clause.Measured m -> FilterQuery.numbers("measured", join.measured(m.measure(), m.least(), m.most()));
            case Clause.WithCause with -> FilterQuery.numbers("cause", join.cause(with.causes()));
            case Clause.OfKind kind ->
                NumericDocValuesField.newSlowExactQuery(Schema.KIND, kind.file() ? Schema.FILE : Schema.MESSAGE);
            case Clause.OfFormat of -> FilterQuery.numbers("format", join.format(of.pattern()));
            case Clause.Related related -> related(related);
            case Clause.Everything everything -> MatchAllDocsQuery.INSTANCE;
        };
    }

    /** Whether a clause is met or not and says nothing about how well. */
    private static boolean isFilter(Clause clause) {
        return switch (clause) {
            case Clause.Word w -> false;
            case Clause.Quoted q -> false;
            case Clause.Near n -> false;
            case Clause.Fuzzy f -> false;
            case Clause.Name n -> false;
            case Clause.Wildcard w -> false;
            case Clause.All all -> all.clauses().stream().allMatch(Lookup::isFilter);
            case Clause.Any any -> any.clauses().stream().allMatch(Lookup::isFilter);
            case Clause.Not n -> true;
            case Clause.Dated d -> true;
            case Clause.Levels l -> true;
            case Clause.InMailbox i -> true;
            case Clause.HasAttachment h -> true;
            case Clause.InLanguage i -> true;
            case Clause.WithId w -> true;
            case Clause.Measured m -> true;
            case Clause.WithCause w -> true;
            case Clause.OfKind k -> true;
            case Clause.OfFormat f -> true;
            case Clause.Related r -> true;
            case Clause.Everything e -> true;
        };
    }

    private Query all(List<Clause> clauses) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean onlyNegative = true;
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Not not) {
                all.add(of(not.clause()), Occur.MUST_NOT);
            } else {
                all.add(of(clause), isFilter(clause) ? Occur.FILTER : Occur.MUST);
                onlyNegative = false;
            }
        }
        if (onlyNegative) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return all.build();
    }

    private Query any(List<Clause> clauses) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Clause clause : clauses) {
            Query query = of(clause);
            any.add(isFilter(clause) ? new BoostQuery(query, 0) : query, Occur.SHOULD);
        }
        return any.build();
    }

    /** Several words where the user wrote one, as in {@code jean-luc} or {@code report.pdf}, stand side by side. */
    private Query word(TextField place, String text) throws IOException {
        boolean ofAddresses = place == TextField.FROM || place == TextField.TO;
        if (ofAddresses && text.indexOf('@') > 0 && text.indexOf('@') < text.length() - 1) {
            return inFields(place, field -> term(Schema.forms(field), text.toLowerCase(Locale.ROOT)));
        }
        List<String> parts = Words.of(text);
        return parts.size() == 1 ? words.word(place, parts.getFirst()) : phrase(place, parts);
    }

    /** One word is taken as it stands; in a phrase Arabic words may have particles stuck on. */
    private Query phrase(TextField place, List<String> parts) throws IOException {
        if (parts.isEmpty()) {
            return new MatchNoDocsQuery("no word");
        }
        if (parts.size() == 1) {
            return inFields(place, field -> term(field, parts.getFirst()));
        }
        return inFields(place, field -> phraseIn(field, parts, 0));
    }

    private Query phraseIn(String field, List<String> parts, int slop) throws IOException {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        for (String part : parts) {
            List<Term> written = new ArrayList<>();
            boolean arabic = WordForms.kind(part) == WordForms.Kind.ARABIC;
            for (String form : arabic ? ArabicForms.inPhrase(part) : List.of(part)) {
                Term term = new Term(field, form);
                if (visible.has(term)) {
                    written.add(term);
                }
            }
            if (written.isEmpty()) {
                return new MatchNoDocsQuery(part);
            }
            phrase.add(written.toArray(Term[]::new));
        }
        return phrase.build();
    }

    private Query near(Clause.Near near) throws IOException {
        List<String> parts = Words.of(near.text());
        return parts.size() < 2
                ? phrase(near.field(), parts)
                : inFields(near.field(), field -> phraseIn(field, parts, near.slop()));
    }

    private Query name(Clause.Name name) throws IOException {
        NameLookup names = new NameLookup(reader, visible);
        List<String> parts = Words.of(name.text());
        return inFields(name.field(), field -> names.in(field, parts));
    }

    private static Query fuzzy(Clause.Fuzzy fuzzy) throws IOException {
        String word = Words.of(fuzzy.word()).getFirst();
        return inFields(
                fuzzy.field(), field -> new FuzzyQuery(new Term(field, word), fuzzy.edits(), 1, MOST_SPELLINGS, true));
    }

    /** The catalog is asked once for all that belongs to what was found. */
    private Query related(Clause.Related related) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        BitSet found = searcher.search(of(related.to()), new FoundNumbers.All());
        BitSet all = join.related(related.relation(), found);
        return FilterQuery.numbers("related", number -> number <= Integer.MAX_VALUE && all.get((int) number));
    }

    private Query wildcard(TextField place, String text) throws IOException {
        if (text.indexOf('@') >= 0) {
            String pattern = text.toLowerCase(Locale.ROOT);
            TextField addresses = place == TextField.ANYWHERE ? TextField.FROM : place;
            return inFields(addresses, field -> new WildcardQuery(new Term(Schema.forms(field), pattern)));
        }
        List<String> patterns = Patterns.of(text);
        if (patterns.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String pattern : patterns) {
            all.add(inFields(place, field -> wildcardIn(field, pattern)), Occur.MUST);
        }
        return all.build();
    }

    /** Arabic patterns look at bases too: {@code انتخاب*} finds الانتخابات. */
    private static Query wildcardIn(String field, String pattern) {
        Query exact = new WildcardQuery(new Term(field, pattern));
        if (!Patterns.isArabic(pattern)) {
            return exact;
        }
        return new BooleanQuery.Builder()
                .add(exact, Occur.SHOULD)
                .add(new WildcardQuery(new Term(Schema.forms(field), pattern)), Occur.SHOULD)
                .build();
    }

    /** A document has no date of its own in the index: that of the message that carries it counts. */
    private static Query dated(Clause.Dated dated, CatalogJoin join) {
        long last = dated.until() == Long.MAX_VALUE ? Long.MAX_VALUE : dated.until() - 1;
        Query carried = new BooleanQuery.Builder()
                .add(NumericDocValuesField.newSlowExactQuery(Schema.KIND, Schema.FILE), Occur.FILTER)
                .add(FilterQuery.numbers("carried", join.carried(dated.from(), dated.until())), Occur.FILTER)
                .build();
        return new BooleanQuery.Builder()
                .add(NumericDocValuesField.newSlowRangeQuery(Schema.DATE, dated.from(), last), Occur.SHOULD)
                .add(carried, Occur.SHOULD)
                .build();
    }

    private static Query id(String id) {
        Query messageId = term(Schema.MESSAGE_ID, MessageIds.term(id));
        String digits = id.toLowerCase(Locale.ROOT);
        if (!Clause.WithId.isHashPrefix(digits)) {
            return messageId;
        }
        return new BooleanQuery.Builder()
                .add(messageId, Occur.SHOULD)
                .add(FilterQuery.contentPrefix(digits), Occur.SHOULD)
                .build();
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    /** Makes the query of one field. */
    @FunctionalInterface
    private interface InField {
        Query of(String field) throws IOException;
    }

    private static Query inFields(TextField place, InField maker) throws IOException {
        List<String> fields = Schema.fields(place);
        if (fields.size() == 1) {
            return maker.of(fields.getFirst());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String field : fields) {
            any.add(maker.of(field), Occur.SHOULD);
        }
        return any.build();
    }
}
