package org.isnad.workbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.core.mail.TextDecoding;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.find.Finder;
import org.isnad.workbench.find.Finding;
import org.isnad.workbench.publish.FindCertificate;
import org.isnad.workbench.publish.FindJson;
import org.isnad.workbench.publish.FindText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Is a passage that was seen elsewhere in this copy? */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description = {
            "Is it in here? Looks for a sentence or paragraph that was seen elsewhere, word for word and then",
            "approximately: retyped, shortened, with some words changed. Shows the nearest passages and how they differ.",
            "",
            "Ends with 0 if it was found, also with differences; with 1 if it was not found in this copy."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad find CASE --text 'The next coordination meeting takes place in the old cinema.'",
            "  isnad find CASE --file post.txt --certificate certificate.html --language ar",
            "  pbpaste | isnad find CASE - --json"
        })
final class FindCommand implements Callable<Integer> {
    /** A longer text has more words than can be looked for at once. */
    private static final int MOST_BYTES = 1 << 20;

    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "-",
            description = "A dash: read the text from standard input.")
    private @Nullable String dash;

    @Option(names = "--text", paramLabel = "TEXT", description = "The text to look for.")
    private @Nullable String text;

    @Option(names = "--file", paramLabel = "FILE", description = "A text file to look for; - is standard input.")
    private @Nullable String file;

    @Option(names = "--limit", paramLabel = "N", description = "Show at most so many passages (${DEFAULT-VALUE}).")
    private int limit = 5;

    @Option(names = "--json", description = "One object, for programs.")
    private boolean json;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "Write a page to print: what was looked for, in which copy, how, when, with what result.")
    private @Nullable Path certificate;

    @Option(
            names = "--language",
            paramLabel = "ar|fr|en",
            description = "Language of the certificate (that of --lang).")
    private Isnad.@Nullable Lang language;

    FindCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw Stop.of(ExitCode.USAGE, "cli.problem.limit");
        }
        Edge edge = isnad.edge();
        Words pageWords = language == null ? isnad.words() : edge.words(language.tag());
        FindOutcome outcome = Workbench.at(folder, edge.clock()).find(asked(edge), limit);
        if (certificate != null) {
            FindCertificate.of(outcome, pageWords)
                    .write(
                            certificate,
                            outcome.searched().toolVersion(),
                            outcome.searched().at());
        }
        if (json) {
            edge.out().println(FindJson.of(outcome, isnad.words()));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            FindText.write(outcome, sheet);
            if (certificate != null) {
                sheet.line("");
                sheet.line(isnad.words().say("find.certificate.written", certificate));
            }
            edge.out().print(sheet);
        }
        return (outcome.finding() == Finding.NOT_FOUND ? ExitCode.NOTHING_FOUND : ExitCode.DONE).code();
    }

    private Wording asked(Edge edge) throws IOException {
        if (dash != null && !dash.equals("-")) {
            throw Stop.of(ExitCode.USAGE, "find.problem.one-text");
        }
        int given = (dash == null ? 0 : 1) + (text == null ? 0 : 1) + (file == null ? 0 : 1);
        if (given != 1) {
            throw Stop.of(ExitCode.USAGE, "find.problem.one-text");
        }
        Wording asked = Wording.of(text != null ? text : read(edge, file == null ? "-" : file));
        if (asked.size() == 0) {
            throw Stop.of(ExitCode.USAGE, "find.problem.no-words");
        }
        if (asked.size() > Finder.MOST_WORDS) {
            throw Stop.of(
                    ExitCode.USAGE,
                    "find.problem.too-long",
                    isnad.words().number(asked.size()),
                    isnad.words().number(Finder.MOST_WORDS));
        }
        return asked;
    }

    /** UTF-8, or what the bytes look like: the text may have been saved by any program. */
    private static String read(Edge edge, String name) throws IOException {
        try (InputStream in = name.equals("-") ? edge.in() : Files.newInputStream(Path.of(name))) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            return TextDecoding.decode(bytes, null).text();
        }
    }
}
