package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.extract.OcrOutcome;
import org.isnad.workbench.publish.OcrJson;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Words in pictures. */
@Command(
        name = "ocr",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the words of pictures and of PDF pages without text, in Arabic, French and English, so that `isnad search` and",
            "`isnad find` find them. Needs Tesseract (Debian: tesseract-ocr, tesseract-ocr-ara, tesseract-ocr-fra).",
            "Takes seconds a page: scans come first, then photographs, large ones first. It can be stopped at any time and",
            "goes on where it was; search works meanwhile."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad ocr CASE", "  isnad ocr CASE --json"})
final class OcrCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "One object, for programs.")
    private boolean json;

    OcrCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Words words = isnad.words();
        OcrOutcome outcome;
        try (Interruption interruption = Interruption.watch();
                StageProgressLine line = new StageProgressLine(edge, words)) {
            outcome = Workbench.at(folder, edge.clock()).documents().ocr(line::show, interruption::asked);
        }
        if (json) {
            edge.out().println(OcrJson.of(outcome));
        } else {
            Sheet sheet = edge.sheet(words);
            sheet.line(words.frame(
                    "ocr.done",
                    words.number(outcome.files()),
                    words.number(outcome.pages()),
                    words.number(outcome.texts()),
                    words.number(outcome.failed())));
            edge.out().print(sheet);
        }
        if (outcome.left() > 0) {
            edge.err().println("isnad: " + words.frame("ocr.stopped", words.number(outcome.left())));
            return ExitCode.STOPPED.code();
        }
        return ExitCode.DONE.code();
    }
}
