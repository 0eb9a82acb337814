package org.isnad.bench.relevance;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad bench relevance}. */
@Command(
        name = "relevance",
        mixinStandardHelpOptions = true,
        description = {
            "Asks questions whose answering paragraph is known, of the product's own search and of Lucene's analyzers:"
                    + " how often",
            "the paragraph comes first (R@1), among the first ten (R@10), and the mean reciprocal rank (MRR).",
            "The Arabic questions are given as a file; small French and English sets of invented texts are built in."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad bench relevance ../shared/data/search/arcd-train.json"})
public final class RelevanceCommand implements Callable<Integer> {
    private final PrintStream out;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "Arabic questions, in the layout of SQuAD.")
    private Path file = Path.of("");

    @Option(names = "--misses", description = "Names the development questions whose paragraph does not come first.")
    private boolean misses;

    public RelevanceCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        out.println("| set      | engine             | half        |    n | R@1   | R@10  | MRR   |");
        out.println("|---|---|---|---|---|---|---|");
        if (!file.toString().isEmpty()) {
            try (InputStream in = Files.newInputStream(file)) {
                run(QuestionSet.read("Arabic", in), "ArabicAnalyzer", new ArabicAnalyzer());
            }
        }
        run(own("French", "questions-fr.json"), "FrenchAnalyzer", new FrenchAnalyzer());
        run(own("English", "questions-en.json"), "EnglishAnalyzer", new EnglishAnalyzer());
        return 0;
    }

    private static QuestionSet own(String name, String resource) throws IOException {
        try (InputStream in = RelevanceCommand.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no " + resource + " in the jar");
            }
            return QuestionSet.read(name, in);
        }
    }

    private void run(QuestionSet set, String peer, Analyzer analyzer) throws IOException {
        List<Engine> engines = new ArrayList<>();
        engines.add(new PeerEngine("StandardAnalyzer", new StandardAnalyzer()));
        engines.add(new PeerEngine(peer, analyzer));
        engines.add(new ProductEngine());
        for (Engine engine : engines) {
            List<List<Integer>> answers = engine.answers(set);
            for (Figures.Half half : Figures.Half.values()) {
                out.println(Figures.of(set, answers, half).row(set.name(), engine.name(), half));
            }
            if (misses && engine instanceof ProductEngine) {
                print(set, answers);
            }
        }
    }

    private void print(QuestionSet set, List<List<Integer>> answers) {
        for (int i = 0; i < answers.size(); i++) {
            Question question = set.questions().get(i);
            int rank = answers.get(i).indexOf(question.paragraph());
            if (rank != 0 && !question.heldOut()) {
                out.println(
                        (rank < 0 ? "none" : rank + 1) + "\t" + question.text().strip());
            }
        }
    }
}
