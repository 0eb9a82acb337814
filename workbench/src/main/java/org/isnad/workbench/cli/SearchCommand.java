package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.SearchOutcome;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.HitJson;
import org.isnad.workbench.publish.HitText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.search.query.QueryMistake;
import org.isnad.workbench.search.query.QueryParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks something up; also while the case is still being filled. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Finds messages and files, also while ingest is running.",
            "",
            "Words are found across spellings (reunion: réunion; لوبن: لوبان). \"Several words\" as they stand,",
            "wild*cards, -without, OR, and the fields from: to: subject: date: mailbox: level: lang: has:attachment."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad search CASE 'budget from:marie has:attachment'",
            "  isnad search CASE '\"note de frais\" date:2017-01..2017-04'",
            "  isnad search CASE 'انتخابات level:verified' --lang ar",
            "  isnad search CASE 'subject:invoice*' --limit 100 --json"
        })
final class SearchCommand implements Callable<Integer> {
    /** Length of the excerpt in letters, about two lines of a terminal. */
    private static final int EXCERPT = 180;

    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "QUERY", description = "What to look for.")
    private List<String> query = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many results (${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(names = "--json", description = "One object a line, for programs.")
    private boolean json;

    SearchCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw Stop.of(ExitCode.USAGE, "cli.problem.limit");
        }
        Edge edge = isnad.edge();
        SearchOutcome found =
                Workbench.at(folder, edge.clock()).search(parsed(String.join(" ", query)), limit, EXCERPT);
        if (json) {
            found.lines()
                    .forEach(line -> edge.out()
                            .println(HitJson.of(
                                    line.message(), line.file(), line.carrier(), line.attachments(), line.snippet())));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            write(found, sheet);
            edge.out().print(sheet);
        }
        return (found.lines().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE).code();
    }

    static void write(SearchOutcome found, Sheet sheet) {
        HitText.total(found.total(), found.lines().size(), sheet);
        for (SearchOutcome.Line line : found.lines()) {
            HitText.write(line.message(), line.file(), line.carrier(), line.attachments(), line.snippet(), sheet);
        }
    }

    /** The query as it was understood. */
    static ParsedQuery parsed(String text) {
        return switch (QueryParser.parse(text)) {
            case ParsedQuery understood -> understood;
            case QueryMistake mistake -> throw new Stop(ExitCode.USAGE, mistake.phrase());
        };
    }
}
