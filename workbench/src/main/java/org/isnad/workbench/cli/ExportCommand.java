package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.isnad.workbench.SearchOutcome;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.MailExport;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives messages back as they came in. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes messages out: the ones named by their ids, the ones a query finds, or all.",
            "",
            "eml: a folder with one file a message, named by its SHA-256, byte for byte as it came in.",
            "mbox: one file in the form called mboxrd: a line that begins with \"From \", after any number of \">\", gets one",
            "more \">\"; a message that does not end with a line end gets one. Use eml where signatures are to be checked."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad export CASE 3f2a91bc04d7 --format eml -o out/",
            "  isnad export CASE 'from:marie date:2017' --format mbox -o marie.mbox",
            "  isnad export CASE --format eml -o everything/"
        })
final class ExportCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ID|QUERY", description = "Ids, or one query.")
    private List<String> wanted = List.of();

    @Option(names = "--format", paramLabel = "eml|mbox", description = "Form of the output (${DEFAULT-VALUE}).")
    private Form form = Form.EML;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR|FILE",
            description = "Folder for eml, file for mbox. Nothing that is there is overwritten.")
    private Path output = Path.of("");

    ExportCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() throws java.io.IOException {
        Edge edge = isnad.edge();
        Words words = isnad.words();
        Workbench workbench = Workbench.at(folder, edge.clock());
        List<StoredMessage> messages = messages(workbench);
        if (messages.isEmpty()) {
            throw Stop.of(ExitCode.NOTHING_FOUND, "export.problem.nothing");
        }
        try (CaseReader reader = workbench.read()) {
            long bytes = switch (form) {
                case EML -> MailExport.eml(reader, messages, output);
                case MBOX -> MailExport.mbox(reader, messages, output);
            };
            edge.out()
                    .println(words.frame(
                            "export.done",
                            words.number(messages.size()),
                            words.bytes(bytes),
                            edge.sheet(words).data(output.toString())));
        } catch (java.nio.file.FileAlreadyExistsException there) {
            throw Stop.of(ExitCode.UNUSABLE, "export.problem.exists", there.getFile());
        }
        return ExitCode.DONE.code();
    }

    /** Words that are all ids of messages name them; anything else is a query; nothing means all. */
    private List<StoredMessage> messages(Workbench workbench) {
        List<StoredMessage> named = new ArrayList<>();
        boolean ids = !wanted.isEmpty();
        for (String word : wanted) {
            List<StoredMessage> meant = workbench.find(word);
            ids &= !meant.isEmpty();
            named.addAll(meant);
        }
        if (ids) {
            return named;
        }
        ParsedQuery query = SearchCommand.parsed(wanted.isEmpty() ? "*" : String.join(" ", wanted));
        List<StoredMessage> found = new ArrayList<>();
        for (SearchOutcome.Line line :
                workbench.search(query, Integer.MAX_VALUE, 0).lines()) {
            if (line.message() != null) {
                found.add(line.message());
            }
        }
        return found;
    }

    /** The forms of output. */
    enum Form {
        EML,
        MBOX;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
