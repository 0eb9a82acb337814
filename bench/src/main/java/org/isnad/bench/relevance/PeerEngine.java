package org.isnad.bench.relevance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;

/** One of Lucene's analyzers, its usual ranking (BM25), any of the question's words. */
record PeerEngine(String name, Analyzer analyzer) implements Engine {
    private static final String FIELD = "text";

    @Override
    public List<List<Integer>> answers(QuestionSet set) throws IOException {
        List<List<Integer>> answers = new ArrayList<>();
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (String paragraph : set.paragraphs()) {
                    Document document = new Document();
                    document.add(new TextField(FIELD, paragraph, Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (Question question : set.questions()) {
                    Query query = new QueryBuilder(analyzer).createBooleanQuery(FIELD, question.text());
                    List<Integer> answer = new ArrayList<>();
                    if (query != null) {
                        for (ScoreDoc found : searcher.search(query, DEPTH).scoreDocs) {
                            answer.add(found.doc);
                        }
                    }
                    answers.add(answer);
                }
            }
        }
        return answers;
    }
}
