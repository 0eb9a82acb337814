package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.SearchOrder;
import org.isnad.workbench.SearchOutcome;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.Facets;
import org.isnad.workbench.publish.HitJson;
import org.isnad.workbench.publish.HitText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.search.query.QueryMistake;
import org.isnad.workbench.search.query.QueryParser;
import org.jspecify.annotations.Nullable;
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
            "Words are found across spellings (reunion: réunion; لوبن: لوبان). \"Several words\" as they stand, or"
                    + " near",
            "each other (\"note frais\"~5), wild*cards, word~1 with a letter changed, -without, OR, ( ), and the"
                    + " fields from: to:",
            "subject: date: mailbox: level: cause: lang: type: size: attachments: has:attachment thread:ID"
                    + " family:(query).",
            "Three words or more, or a question, also find what has only some of them, below."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad search CASE 'budget from:marie has:attachment'",
            "  isnad search CASE '\"note de frais\" date:2017-01..2017-04'",
            "  isnad search CASE 'انتخابات level:verified' --lang ar",
            "  isnad search CASE 'subject:invoice*' --limit 100 --json",
            "  isnad search CASE 'budget' --facets --fold",
            "  isnad search CASE --like 3f2a91bc04d7 'date:2017'",
            "  isnad search CASE 'from:marie -lang:fr' --save marie; isnad search CASE --saved marie"
        })
final class SearchCommand implements Callable<Integer> {
    /** Length of the excerpt in letters, about two lines of a terminal. */
    private static final int EXCERPT = 180;

    private static final int FACET_VALUES = 10;

    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "QUERY", description = "What to look for.")
    private List<String> query = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many results (${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(names = "--json", description = "One object a line, for programs.")
    private boolean json;

    @Option(
            names = "--facets",
            description = "Count all results by sender, domain, year, mailbox, type, language, level, cause.")
    private boolean facets;

    @Option(
            names = "--fold",
            description = "Of messages that are nearly the same show one (needs `isnad examine` once).")
    private boolean fold;

    @Option(
            names = "--like",
            paramLabel = "ID",
            description = "What is about the same as this message; QUERY narrows it.")
    private @Nullable String like;

    @Option(names = "--save", paramLabel = "NAME", description = "Keep the query in the case under a name.")
    private @Nullable String save;

    @Option(names = "--saved", paramLabel = "NAME", description = "The query kept under a name; QUERY narrows it.")
    private @Nullable String saved;

    SearchCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw Stop.of(ExitCode.USAGE, "cli.problem.limit");
        }
        Edge edge = isnad.edge();
        Workbench workbench = Workbench.at(folder, edge.clock());
        String text = text(workbench);
        ParsedQuery parsed = parsed(text);
        String id = like;
        Long number = id == null ? null : ShowCommand.one(workbench, id).number();
        SearchOutcome found =
                workbench.search(new SearchOrder(parsed, number, limit, EXCERPT, fold, facets ? FACET_VALUES : 0));
        String name = save;
        if (name != null) {
            workbench.savedSearches().put(name, text);
        }
        if (json) {
            found.lines()
                    .forEach(line -> edge.out()
                            .println(HitJson.of(
                                    line.message(),
                                    line.file(),
                                    line.carrier(),
                                    line.attachments(),
                                    line.snippet(),
                                    line.folded())));
            if (facets) {
                edge.out().println(Facets.json(found.total(), found.facets()));
            }
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            write(found, sheet);
            Facets.write(found.facets(), sheet);
            edge.out().print(sheet);
        }
        return (found.lines().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE).code();
    }

    private String text(Workbench workbench) {
        String asked = String.join(" ", query);
        String name = saved;
        if (name == null) {
            if (asked.isBlank() && like == null) {
                throw Stop.of(ExitCode.USAGE, "search.problem.no-query");
            }
            return asked;
        }
        String kept = workbench
                .savedSearches()
                .query(name)
                .orElseThrow(() -> Stop.of(
                        ExitCode.NOTHING_FOUND,
                        "search.problem.not-saved",
                        name,
                        String.join(", ", workbench.savedSearches().all().keySet())));
        return asked.isBlank() ? kept : "(" + kept + ") " + asked;
    }

    static void write(SearchOutcome found, Sheet sheet) {
        HitText.total(found.total(), found.lines().size(), sheet);
        for (SearchOutcome.Line line : found.lines()) {
            HitText.write(
                    line.message(),
                    line.file(),
                    line.carrier(),
                    line.attachments(),
                    line.snippet(),
                    line.folded(),
                    sheet);
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
