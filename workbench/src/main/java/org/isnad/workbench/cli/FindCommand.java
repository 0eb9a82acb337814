package org.isnad.workbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.isnad.core.mail.TextDecoding;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.ImageOutcome;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.find.Finder;
import org.isnad.workbench.find.Finding;
import org.isnad.workbench.publish.FindCertificate;
import org.isnad.workbench.publish.FindJson;
import org.isnad.workbench.publish.FindText;
import org.isnad.workbench.publish.ImageJson;
import org.isnad.workbench.publish.ImageText;
import org.isnad.workbench.publish.Page;
import org.isnad.workbench.publish.PictureCertificate;
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
            "Ends with 0 if all its words stand there side by side, with 8 if a passage stands there that differs in some",
            "words, with 1 if neither. With --lines: with 0, and the answers say which."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad find CASE --text 'The next coordination meeting takes place in the old cinema.'",
            "  isnad find CASE --file post.txt --certificate certificate.html --language ar",
            "  pbpaste | isnad find CASE - --json",
            "  isnad find CASE --lines quotes.txt --json",
            "  isnad find CASE --image screenshot.png"
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
            paramLabel = "STDIN",
            description = "A dash (-): read the text from standard input.")
    private @Nullable String dash;

    @Option(names = "--text", paramLabel = "TEXT", description = "The text to look for.")
    private @Nullable String text;

    @Option(names = "--file", paramLabel = "FILE", description = "A text file to look for; - is standard input.")
    private @Nullable String file;

    @Option(
            names = "--image",
            paramLabel = "FILE",
            description = "A picture to look for: a screenshot or photograph of a page, by its looks and by its words.")
    private @Nullable Path image;

    @Option(
            names = "--lines",
            paramLabel = "FILE",
            description = "A text file each line of which is a passage of its own; - is standard input.")
    private @Nullable String lines;

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
        long given = Stream.of(dash, text, file, lines, image)
                .filter(Objects::nonNull)
                .count();
        if (given != 1 || (dash != null && !dash.equals("-")) || (lines != null && certificate != null)) {
            throw Stop.of(ExitCode.USAGE, "find.problem.one-text");
        }
        if (image != null) {
            return picture(isnad.edge(), image).code();
        }
        return (lines == null ? one(isnad.edge()) : each(isnad.edge(), lines)).code();
    }

    private ExitCode one(Edge edge) throws IOException {
        Wording asked = asked(text != null ? text : read(edge, file == null ? "-" : file));
        FindOutcome outcome = Workbench.at(folder, edge.clock()).find(asked, limit);
        answer(edge, outcome);
        if (certificate != null) {
            certify(edge, FindCertificate.of(outcome, ofCertificate(edge)), outcome.searched(), certificate);
        }
        return switch (outcome.finding()) {
            case FOUND -> ExitCode.DONE;
            case FOUND_WITH_DIFFERENCES -> ExitCode.FOUND_WITH_DIFFERENCES;
            case NOT_FOUND -> ExitCode.NOTHING_FOUND;
        };
    }

    /** What looks like it first, then what its words came to. */
    private ExitCode picture(Edge edge, Path picture) throws IOException {
        ImageOutcome outcome = Workbench.at(folder, edge.clock()).findImage(Files.readAllBytes(picture), limit);
        if (json) {
            edge.out().println(ImageJson.of(outcome.like(), outcome.compared()));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            ImageText.write(outcome.like(), outcome.compared(), outcome.text() != null, sheet);
            edge.out().print(sheet);
        }
        FindOutcome words = outcome.text();
        if (certificate != null) {
            certify(
                    edge,
                    PictureCertificate.of(
                            outcome.picture(),
                            outcome.like(),
                            outcome.compared(),
                            outcome.searched(),
                            words,
                            ofCertificate(edge)),
                    outcome.searched(),
                    certificate);
        }
        if (words == null) {
            return outcome.like().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
        }
        answer(edge, words);
        return words.finding() == Finding.NOT_FOUND && outcome.like().isEmpty()
                ? ExitCode.NOTHING_FOUND
                : ExitCode.DONE;
    }

    /** One answer after the other; a line without words has none. */
    private ExitCode each(Edge edge, String name) throws IOException {
        List<Wording> asked = read(edge, name)
                .lines()
                .filter(line -> Wording.of(line).size() > 0)
                .map(this::asked)
                .toList();
        Workbench.at(folder, edge.clock()).findEach(asked, limit, outcome -> answer(edge, outcome));
        return ExitCode.DONE;
    }

    private void answer(Edge edge, FindOutcome outcome) {
        if (json) {
            edge.out().println(FindJson.of(outcome, isnad.words()));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            FindText.write(outcome, sheet);
            sheet.line("");
            edge.out().print(sheet);
        }
    }

    private Words ofCertificate(Edge edge) {
        return language == null ? isnad.words() : edge.words(language.tag());
    }

    private void certify(Edge edge, Page page, FindOutcome.Searched searched, Path file) throws IOException {
        page.write(file, searched.toolVersion(), searched.at());
        edge.err().println(isnad.words().say("find.certificate.written", file));
    }

    private Wording asked(String passage) {
        Wording asked = Wording.of(passage);
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
