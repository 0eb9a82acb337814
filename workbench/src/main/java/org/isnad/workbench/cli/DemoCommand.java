package org.isnad.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.CompareOrder;
import org.isnad.workbench.CompareOutcome;
import org.isnad.workbench.IngestOrder;
import org.isnad.workbench.IngestOutcome;
import org.isnad.workbench.KeysOutcome;
import org.isnad.workbench.SearchOutcome;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.publish.CompareReport;
import org.isnad.workbench.publish.CompareText;
import org.isnad.workbench.publish.DossierText;
import org.isnad.workbench.publish.FindText;
import org.isnad.workbench.publish.ReportText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.sample.SampleLeak;
import org.isnad.workbench.sample.SampleOptions;
import org.isnad.workbench.sample.SampleSummary;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole product once through, on an invented leak whose truth is known. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a small invented leak and goes through the first hour: take in, report, search in three languages, two",
            "messages with their evidence, is it in here?, the organisation's own mailboxes beside the dump, levels beside the",
            "answer key, what to do next."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad demo", "  isnad demo --lang ar", "  isnad demo --in look"})
final class DemoCommand implements Callable<Integer> {
    private static final int RESULTS = 2;
    private static final int EXCERPT = 160;

    private final Isnad isnad;

    @Option(names = "--in", paramLabel = "DIR", description = "Where to put it (default: a new temporary folder).")
    private @Nullable Path folder;

    @Option(names = "--messages", paramLabel = "N", description = "Messages of the leak (${DEFAULT-VALUE}).")
    private int messages = 2_000;

    DemoCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() throws IOException {
        Path home = folder == null ? Files.createTempDirectory("isnad-demo-") : Files.createDirectories(folder);
        Path caseFolder = home.resolve("case");
        Workbench workbench = Workbench.at(caseFolder, isnad.edge().clock());

        SampleSummary leak = invent(home);
        takeIn(workbench, leak);
        addKeys(workbench, leak);
        chapter("demo.report", sheet -> ReportText.write(ReportQuestions.ask(workbench), false, sheet));
        search(workbench, leak.demo().arabic());
        search(workbench, leak.demo().french());
        search(workbench, leak.demo().english());
        show(workbench, "demo.show.verified", leak.demo().verifiedMessageId());
        show(workbench, "demo.show.foreign-signer", leak.demo().foreignSignerMessageId());
        find(workbench, "demo.find", leak.demo().altered());
        find(workbench, "demo.find.other", leak.demo().circulating());
        compare(workbench, home, leak.demo().alteredMessageId());

        AnswerCheck check = AnswerCheck.of(workbench, leak.answerKey());
        chapter("demo.answers", sheet -> {
            sheet.paragraph(2, "", sheet.words().say("demo.answers.what"));
            check.write(sheet);
        });
        chapter("demo.next", sheet -> next(caseFolder, home, sheet));
        boolean right = check.outside().isEmpty() && check.compared() > 0;
        return (right ? ExitCode.DONE : ExitCode.DIFFERS).code();
    }

    private SampleSummary invent(Path home) throws IOException {
        SampleSummary leak = SampleLeak.write(
                home.resolve("leak"),
                SampleOptions.demo().withMessages(messages).withReference(home.resolve("own-mailboxes")));
        chapter("demo.invent", sheet -> {
            Words words = sheet.words();
            sheet.paragraph(
                    2,
                    "",
                    words.frame(
                            "demo.invent.what",
                            words.number(leak.messages()),
                            words.number(leak.signedMessages()),
                            words.bytes(leak.bytes())));
            sheet.line("  " + sheet.data(leak.dump().toString()));
        });
        return leak;
    }

    private void takeIn(Workbench workbench, SampleSummary leak) {
        Edge edge = isnad.edge();
        IngestOutcome outcome;
        try (Interruption interruption = Interruption.watch();
                Progress progress = new Progress(edge, isnad.words())) {
            outcome = workbench.ingest(
                    new IngestOrder(
                            List.of(leak.dump()),
                            "isnad demo",
                            null,
                            System.getProperty("user.name", ""),
                            Runtime.getRuntime().availableProcessors()),
                    progress::show,
                    interruption::asked);
        }
        if (outcome.stopped()) {
            throw Stop.of(ExitCode.STOPPED, "ingest.stopped");
        }
        chapter("demo.ingest", sheet -> IngestCommand.done(outcome, sheet));
    }

    private void addKeys(Workbench workbench, SampleSummary leak) {
        KeysOutcome outcome = workbench
                .keys()
                .add(List.of(leak.keys()), KeyOrigin.Kind.ARCHIVE, isnad.words().say("demo.keys.source"));
        chapter("demo.keys", sheet -> {
            sheet.paragraph(2, "", sheet.words().say("demo.keys.what"));
            KeysAddCommand.write(outcome, sheet);
        });
    }

    private void search(Workbench workbench, String query) {
        SearchOutcome found = workbench.search(SearchCommand.parsed(query), RESULTS, EXCERPT);
        Sheet sheet = isnad.edge().sheet(isnad.words());
        sheet.line("");
        sheet.line(sheet.ink().strong(sheet.words().say("demo.search", query)));
        SearchCommand.write(found, sheet);
        tell(sheet);
    }

    /** Is a text that goes round in this copy? */
    private void find(Workbench workbench, String titleKey, String text) {
        if (text.isEmpty()) {
            return;
        }
        FindOutcome outcome = workbench.find(Wording.of(text), 1);
        chapter(titleKey, sheet -> {
            sheet.paragraph(2, "", sheet.words().say(titleKey + ".what", text));
            FindText.write(outcome, sheet);
        });
    }

    private void compare(Workbench workbench, Path home, String alteredMessageId) {
        Optional<CompareOutcome> outcome;
        try (Interruption interruption = Interruption.watch();
                Progress progress = new Progress(isnad.edge(), isnad.words())) {
            outcome = workbench
                    .comparisons()
                    .make(
                            new CompareOrder(
                                    home.resolve("own-mailboxes"),
                                    isnad.words().say("demo.compare.supplier"),
                                    System.getProperty("user.name", ""),
                                    Runtime.getRuntime().availableProcessors()),
                            progress::show,
                            now -> {},
                            interruption::asked);
        }
        CompareReport report = workbench
                .comparisons()
                .report(
                        outcome.orElseThrow(() -> Stop.of(ExitCode.STOPPED, "compare.stopped")),
                        home.resolve("sheets"),
                        List.of(isnad.words()),
                        RESULTS);
        chapter("demo.compare", sheet -> {
            sheet.paragraph(2, "", sheet.words().say("demo.compare.what"));
            CompareText.write(report, false, sheet);
            sheet.paragraph(2, "", sheet.words().say("demo.compare.sheets", home.resolve("sheets")));
            report.listed().stream()
                    .filter(line -> line.dump().messageId().equals(alteredMessageId) && line.sheet() != null)
                    .findFirst()
                    .ifPresent(line -> sheet.paragraph(
                            2,
                            "",
                            sheet.words()
                                    .say(
                                            "demo.compare.found",
                                            line.dump().subject(),
                                            line.sheet() + "."
                                                    + sheet.words().language().tag() + ".html")));
        });
    }

    private void show(Workbench workbench, String titleKey, String messageId) {
        // Copies in two mailboxes have other trace fields, so they are other bytes: the one that says most is shown.
        Optional<StoredMessage> message = workbench.find(messageId).stream()
                .min(Comparator.comparing(m -> m.level() == null ? Level.UNDECIDED : m.level()));
        message.ifPresent(found -> chapter(
                titleKey,
                sheet -> DossierText.write(
                        ShowCommand.dossier(
                                workbench, found, isnad.edge().clock().instant()),
                        false,
                        sheet)));
    }

    private static void next(Path caseFolder, Path home, Sheet sheet) {
        Words words = sheet.words();
        sheet.line("  " + sheet.data("isnad serve " + caseFolder));
        sheet.paragraph(4, "", words.say("demo.next.browser"));
        sheet.line("  " + sheet.data("isnad search " + caseFolder + " 'level:verified has:attachment'"));
        sheet.line("  " + sheet.data("isnad find " + caseFolder + " --text '…' --certificate certificate.html"));
        sheet.line("  " + sheet.data("isnad compare " + caseFolder + " --all"));
        sheet.line("  " + sheet.data("isnad keys wanted " + caseFolder));
        sheet.line("  " + sheet.data("isnad custody " + caseFolder));
        sheet.line("  " + sheet.data("isnad ingest CASE DUMP"));
        sheet.paragraph(2, "", words.say("demo.next.away", home));
    }

    private void chapter(String titleKey, java.util.function.Consumer<Sheet> body) {
        Sheet title = isnad.edge().sheet(isnad.words());
        title.line("").line("━━ " + title.ink().strong(isnad.words().say(titleKey)));
        tell(title);
        Sheet sheet = isnad.edge().sheet(isnad.words());
        body.accept(sheet);
        tell(sheet);
    }

    private void tell(Sheet sheet) {
        isnad.edge().out().print(sheet);
        isnad.edge().out().flush();
    }
}
