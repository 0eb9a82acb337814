package org.isnad.workbench.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
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
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.search.query.QueryParser;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Recall and mean reciprocal rank over questions with the paragraph that answers them, for a file in SQuAD's layout: ours,
 * beside Lucene's analyzers. Titles are parted into two halves by their place (odd, even), so that what is tuned on one can be
 * judged on the other; the present weights were chosen with both in view. Not a test: run it by hand with the file's path.
 */
final class RetrievalBench {
    private static final int DEPTH = 100;

    private record Question(String text, int paragraph, boolean odd) {}

    private final List<String> paragraphs = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        RetrievalBench bench = new RetrievalBench();
        bench.read(Path.of(args[0]));
        bench.print("StandardAnalyzer", bench.analyzed(new StandardAnalyzer()));
        bench.print("ArabicAnalyzer", bench.analyzed(new ArabicAnalyzer()));
        bench.print("Isnad", bench.ours());
    }

    private void read(Path file) throws IOException {
        Map<String, Integer> known = new LinkedHashMap<>();
        int title = 0;
        String context = "";
        List<String> waiting = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token != JsonToken.PROPERTY_NAME) {
                    continue;
                }
                switch (json.currentName()) {
                    case "title" -> title++;
                    case "context" -> context = json.nextStringValue();
                    case "question" -> waiting.add(json.nextStringValue());
                    case "paragraphs" -> flush(waiting, context, title, known);
                    default -> {}
                }
                if (json.currentName() != null && json.currentName().equals("context")) {
                    known.computeIfAbsent(context, c -> {
                        paragraphs.add(c);
                        return paragraphs.size() - 1;
                    });
                }
                flush(waiting, context, title, known);
            }
        }
    }

    private void flush(List<String> waiting, String context, int title, Map<String, Integer> known) {
        for (String question : waiting) {
            questions.add(new Question(question, known.getOrDefault(context, -1), title % 2 == 1));
        }
        waiting.clear();
    }

    /** For each question the paragraphs found, best first. */
    private List<List<Integer>> analyzed(Analyzer analyzer) throws IOException {
        List<List<Integer>> answers = new ArrayList<>();
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (String paragraph : paragraphs) {
                    Document document = new Document();
                    document.add(new TextField("body", paragraph, Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (Question question : questions) {
                    Query query = new QueryBuilder(analyzer).createBooleanQuery("body", question.text);
                    List<Integer> answer = new ArrayList<>();
                    for (ScoreDoc found : searcher.search(query, DEPTH).scoreDocs) {
                        answer.add(found.doc);
                    }
                    answers.add(answer);
                }
            }
        }
        return answers;
    }

    private List<List<Integer>> ours() throws IOException {
        Path folder = Files.createTempDirectory("retrieval");
        Corpus corpus = new Corpus();
        paragraphs.forEach(p -> corpus.body("p", p));
        corpus.index(folder);
        List<List<Integer>> answers = new ArrayList<>();
        try (SearchReader reader = SearchReader.open(folder)) {
            for (Question question : questions) {
                if (QueryParser.parse(question.text) instanceof ParsedQuery query) {
                    answers.add(reader.search(query, corpus, DEPTH).hits().stream()
                            .map(hit -> (int) hit.contentNumber() - 1)
                            .toList());
                } else {
                    answers.add(List.of());
                }
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
        return answers;
    }

    private void print(String name, List<List<Integer>> answers) {
        for (boolean odd : new boolean[] {false, true}) {
            int count = 0;
            double[] sums = new double[3];
            for (int i = 0; i < questions.size(); i++) {
                if (questions.get(i).odd == odd) {
                    int rank = answers.get(i).indexOf(questions.get(i).paragraph);
                    count++;
                    sums[0] += rank == 0 ? 1 : 0;
                    sums[1] += rank >= 0 && rank < 10 ? 1 : 0;
                    sums[2] += rank < 0 ? 0 : 1.0 / (rank + 1);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %-8s n=%d  recall@1 %.3f  recall@10 %.3f  MRR %.3f%n",
                    name,
                    odd ? "odd" : "even",
                    count,
                    sums[0] / count,
                    sums[1] / count,
                    sums[2] / count);
        }
    }
}
