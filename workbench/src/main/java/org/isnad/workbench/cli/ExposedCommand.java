package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.isnad.core.exposure.ExposureKind;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.exposure.ExposedList;
import org.isnad.workbench.exposure.ExposedValue;
import org.isnad.workbench.publish.ExposedJson;
import org.isnad.workbench.publish.ExposedText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a case exposes of people. */
@Command(
        name = "exposed",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what harms people when it is published: passwords, keys, IBANs and accounts, identity documents, telephone",
            "numbers, words of illness, by mailbox and by whom to warn, and files that act when they are opened.",
            "Values are hidden. Showing them needs a reason, which stays in the case's record."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad exposed CASE",
            "  isnad exposed CASE --kind password --owner marie --json",
            "  isnad exposed CASE --kind iban --reveal --because 'to warn the holders' --operator 'A. Durand'",
            "  isnad exposed CASE --log"
        })
final class ExposedCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--kind", paramLabel = "KIND", description = "Only this: password, private-key, api-key, iban …")
    private String kind = "";

    @Option(names = "--owner", paramLabel = "TEXT", description = "Only in mailboxes whose name contains this.")
    private String owner = "";

    @Option(names = "--reveal", description = "Show the values. Needs --because.")
    private boolean reveal;

    @Option(names = "--because", paramLabel = "TEXT", description = "Why they have to be seen, for the record.")
    private String because = "";

    @Option(names = "--operator", paramLabel = "NAME", description = "Who sees them (default: the user's name).")
    private String operator = System.getProperty("user.name", "");

    @Option(names = "--log", description = "Only list who had values shown, and why.")
    private boolean log;

    @Option(names = "--all", description = "Write the lists out to their end.")
    private boolean all;

    @Option(names = "--json", description = "One object a line, for programs.")
    private boolean json;

    ExposedCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        ExposureKind only = kind.isEmpty() ? null : kind();
        Edge edge = isnad.edge();
        Words words = isnad.words();
        Workbench workbench = Workbench.at(folder, edge.clock());
        if (log) {
            return log(workbench).code();
        }
        boolean complete;
        try (Interruption interruption = Interruption.watch();
                StageProgressLine line = new StageProgressLine(edge, words)) {
            complete = workbench.exposed().look(line::show, interruption::asked);
        }
        if (!complete) {
            edge.err().println("isnad: " + words.say("exposed.stopped"));
            return ExitCode.STOPPED.code();
        }
        ExposedList list = reveal
                ? workbench.exposed().revealed(value -> isWanted(value, only), asked(), because, operator)
                : workbench.exposed().masked(value -> isWanted(value, only));
        write(list, edge, words);
        return (list.values().isEmpty() && list.active().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE).code();
    }

    private void write(ExposedList list, Edge edge, Words words) {
        if (json) {
            ExposedJson.lines(list).forEach(edge.out()::println);
        } else {
            Sheet sheet = edge.sheet(words);
            ExposedText.list(list, all, sheet);
            if (!list.values().isEmpty()) {
                sheet.line("");
                sheet.paragraph(
                        0, "", reveal ? words.say("exposed.revealed", operator, because) : words.say("exposed.masked"));
            }
            edge.out().print(sheet);
        }
    }

    private ExitCode log(Workbench workbench) {
        Edge edge = isnad.edge();
        try (CaseReader reader = workbench.read()) {
            if (json) {
                reader.exposed().revelations().forEach(one -> edge.out().println(ExposedJson.of(one)));
            } else {
                Sheet sheet = edge.sheet(isnad.words());
                ExposedText.log(reader.exposed().revelations(), sheet);
                edge.out().print(sheet);
            }
            return ExitCode.DONE;
        }
    }

    private String asked() {
        return "kind=" + (kind.isEmpty() ? "*" : kind) + " owner=" + (owner.isEmpty() ? "*" : owner);
    }

    private boolean isWanted(ExposedValue value, @Nullable ExposureKind only) {
        return (only == null || value.kind() == only)
                && value.owners().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(owner.toLowerCase(Locale.ROOT)));
    }

    private ExposureKind kind() {
        return Arrays.stream(ExposureKind.values())
                .filter(each -> name(each).equals(kind.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Stop.of(
                        ExitCode.USAGE,
                        "exposed.problem.kind",
                        kind,
                        Arrays.stream(ExposureKind.values())
                                .map(ExposedCommand::name)
                                .collect(Collectors.joining(", "))));
    }

    private static String name(ExposureKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
