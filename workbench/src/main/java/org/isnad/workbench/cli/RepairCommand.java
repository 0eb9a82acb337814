package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.isnad.workbench.RepairOutcome;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.RepairJson;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches for what was signed where signatures do not match as they stand. */
@Command(
        name = "repair",
        mixinStandardHelpOptions = true,
        description = {
            "Searches for the text that was signed where a signature does not match as it stands: mailing-list footers and",
            "tags, added parts, changed encodings, rewritten From, To and Cc and more are undone, alone and together. Bodies",
            "need no key; fields need one, so run it again when keys came. What is found is the very text that was signed;",
            "what was taken off or put back stays visible and proves nothing.",
            "It can be stopped at any time and goes on where it was."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad repair CASE", "  isnad repair CASE --json"})
final class RepairCommand implements Callable<Integer> {
    private static final long EVERY = 1_000;

    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Write the outcome as JSON.")
    private boolean asJson;

    RepairCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Words words = isnad.words();
        RepairOutcome outcome;
        try (Interruption interruption = Interruption.watch()) {
            long[] shown = {0};
            outcome = Workbench.at(folder, edge.clock())
                    .repair(
                            searched -> {
                                if (searched / EVERY > shown[0]) {
                                    shown[0] = searched / EVERY;
                                    edge.err().println(words.frame("repair.progress", words.number(searched)));
                                }
                            },
                            interruption::asked);
        }
        if (asJson) {
            edge.out()
                    .println(RepairJson.of(
                            outcome.searched(), outcome.found(), outcome.complete(), outcome.transformations()));
        } else {
            Sheet sheet = edge.sheet(words);
            write(outcome, sheet);
            edge.out().print(sheet);
        }
        if (!outcome.complete()) {
            edge.err().println("isnad: " + words.say("repair.stopped"));
            return ExitCode.STOPPED.code();
        }
        return ExitCode.DONE.code();
    }

    /** The commonest first. */
    private static void write(RepairOutcome outcome, Sheet sheet) {
        Words words = sheet.words();
        sheet.line(words.frame("repair.done", words.number(outcome.searched()), words.number(outcome.found())));
        if (!outcome.transformations().isEmpty()) {
            sheet.line(words.say("repair.in-case"));
        }
        Map<String, Long> byNames = new HashMap<>();
        outcome.transformations().forEach((kinds, count) -> byNames.merge(names(kinds, words), count, Long::sum));
        byNames.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sheet.paragraph(
                        2, "· ", words.frame("repair.count", words.number(entry.getValue()), entry.getKey())));
    }

    /** Each kind once: of a message with many fields the same is often undone many times. */
    private static String names(String kinds, Words words) {
        return Arrays.stream(kinds.split("[+]"))
                .distinct()
                .map(kind ->
                        words.say("repair.kind." + kind.toLowerCase(Locale.ROOT).replace('_', '-')))
                .collect(Collectors.joining(" + "));
    }
}
