package org.isnad.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.core.mail.TextDecoding;
import org.isnad.workbench.SearchBatch;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Many queries at once. */
@Command(
        name = "search-batch",
        mixinStandardHelpOptions = true,
        description = {
            "Answers every query of a CSV file and writes the results into another, one a row.",
            "The queries stand in the column `query`, or in the first one. An interrupted run is taken up by the same"
                    + " command.",
            "A query with a mistake gets a row that says which."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad search-batch CASE names.csv hits.csv",
            "  isnad search-batch CASE names.csv hits.csv --limit 1000"
        })
final class SearchBatchCommand implements Callable<Integer> {
    private static final int EVERY = 100;

    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "IN.csv", description = "The queries.")
    private Path in = Path.of("");

    @Parameters(index = "2", paramLabel = "OUT.csv", description = "Where the results go; replaced if it is there.")
    private Path out = Path.of("");

    @Option(names = "--limit", paramLabel = "N", description = "At most so many results a query (${DEFAULT-VALUE}).")
    private int limit = 100;

    SearchBatchCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw Stop.of(ExitCode.USAGE, "cli.problem.limit");
        }
        Edge edge = isnad.edge();
        Words words = isnad.words();
        String csv = TextDecoding.decode(Files.readAllBytes(in), null).text();
        List<String> queries = SearchBatch.queries(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
        if (queries.isEmpty()) {
            throw Stop.of(ExitCode.UNUSABLE, "search.batch.no-queries", in.toString());
        }
        SearchBatch batch = new SearchBatch(Workbench.at(folder, edge.clock()), limit, words::say);
        String all = words.number(queries.size());
        boolean ended = batch.run(
                queries,
                out,
                done -> {
                    if (done % EVERY == 0) {
                        edge.err().println(words.frame("search.batch.progress", words.number(done), all));
                    }
                },
                () -> false);
        edge.out()
                .println(words.frame("search.batch.done", all, edge.sheet(words).data(out.toString())));
        return (ended ? ExitCode.DONE : ExitCode.STOPPED).code();
    }
}
