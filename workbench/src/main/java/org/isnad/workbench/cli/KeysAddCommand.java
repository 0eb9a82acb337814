package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.KeysOutcome;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds keys from files on somebody's word, and judges again what they concern. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Adds keys from files and checks the signatures that need them, without reading the dump again.",
            "",
            "Formats: DNS zone or dig output; SELECTOR._domainkey.DOMAIN files or a folder of them; JSON; CSV or TSV with",
            "domain, selector, key and optionally first and last seen.",
            "Never add keys that came with the dump: a forger can make keys too."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad keys add CASE dig.txt --origin dns --source 'dig by J. Doe, 2017-05-06'",
            "  isnad keys add CASE answers.jsonl                   what keys look-up wrote",
            "  isnad keys add CASE keys.tsv --origin archive --source 'key archive of …'",
            "  isnad keys add CASE mail.pub --origin owner --source 'IT department of …, by letter'"
        })
final class KeysAddCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Files or folders with keys.")
    private List<Path> files = List.of();

    @Option(
            names = "--origin",
            paramLabel = "dns|archive|owner|other",
            description = {
                "Where the keys were seen: dns and archive allow VERIFIED; owner and other are somebody's word, at most"
                        + " CORROBORATED.",
                "Needed for every file but that of keys look-up, which holds answers of the DNS."
            })
    private @Nullable Origin origin;

    @Option(names = "--source", paramLabel = "TEXT", description = "Who says so, in your words; needed like --origin.")
    private String source = "";

    KeysAddCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Words words = isnad.words();
        KeysOutcome outcome =
                Workbench.at(folder, edge.clock()).keys().add(files, origin == null ? null : origin.kind(), source);
        Sheet sheet = edge.sheet(words);
        write(outcome, sheet);
        edge.out().print(sheet);
        return (outcome.read().isEmpty() ? ExitCode.UNUSABLE : ExitCode.DONE).code();
    }

    static void write(KeysOutcome outcome, Sheet sheet) {
        Words words = sheet.words();
        sheet.line(words.frame("keys.added", words.number(outcome.read().size()), words.number(outcome.added())));
        writeRest(outcome, sheet);
    }

    /** What every change of keys came to. */
    static void writeRest(KeysOutcome outcome, Sheet sheet) {
        Words words = sheet.words();
        sheet.line(words.frame("keys.rejudged", words.number(outcome.rejudged()), words.number(outcome.changed())));
        outcome.defects()
                .forEach(of -> sheet.paragraph(
                        2, "· ", sheet.data(of.file().toString()) + words.say("colon") + words.say(of.defect())));
    }

    /** What a user may say of a key; that it was recovered, only the product itself says. */
    enum Origin {
        DNS,
        ARCHIVE,
        OWNER,
        OTHER;

        KeyOrigin.Kind kind() {
            return KeyOrigin.Kind.valueOf(name());
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
