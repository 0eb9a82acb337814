package org.isnad.workbench.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.IngestOrder;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.document.ChildTraining;
import org.isnad.workbench.sample.SampleLeak;
import org.isnad.workbench.sample.SampleOptions;
import org.isnad.workbench.sample.SampleSummary;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.papers.Papers;
import org.isnad.workbench.sample.prose.Tongue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The usual commands once through, for the cache of loaded classes that the launcher makes after a build. */
@Command(name = "warm-up", hidden = true, description = "Goes through the usual commands; called by the launcher.")
final class WarmUpCommand implements Callable<Integer> {
    private static final int MESSAGES = 60;
    private static final int PAPERS = 4;
    private static final long TIME = 1_493_000_000_000L;
    private static final int MEAN_BYTES = 20_000;

    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "DIR", description = "A folder: empty, or with the case made in it.")
    private Path folder = Path.of("");

    @Option(
            names = "--documents",
            paramLabel = "FILE",
            description = "Only the children that read documents: their cache.")
    private @Nullable Path documents;

    @Option(names = "--make", description = "Only make the case that the other runs go through.")
    private boolean make;

    @Option(names = "--browser", description = "What a browser asks of a server instead.")
    private boolean browser;

    WarmUpCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (documents != null) {
            return ChildTraining.write(documents, papers()) ? ExitCode.DONE.code() : ExitCode.INTERNAL.code();
        }
        Path home = folder.resolve("case");
        Workbench workbench = Workbench.at(home, isnad.edge().clock());
        if (make) {
            make(workbench);
            return ExitCode.DONE.code();
        }
        Asked asked = Asked.in(folder);
        if (browser) {
            BrowserWarmUp.run(
                    workbench,
                    home,
                    isnad.edge().clock(),
                    List.of(
                            "",
                            asked.arabic(),
                            asked.french(),
                            asked.english(),
                            "from:a* OR \"two words\" date:2020 level:verified",
                            "has:attachment"),
                    new Problems(isnad.edge(), isnad.words())::report);
            return ExitCode.DONE.code();
        }
        return commands(home.toString(), asked);
    }

    /** In a process of its own: every class in a cache is set up at each start, and those that take mail in are many. */
    private void make(Workbench workbench) throws IOException {
        SampleSummary leak =
                SampleLeak.write(folder.resolve("leak"), SampleOptions.demo().withMessages(MESSAGES));
        workbench.ingest(new IngestOrder(List.of(leak.dump()), null, null, "", 1), now -> {}, () -> false);
        workbench.keys().add(List.of(leak.keys()), KeyOrigin.Kind.ARCHIVE, "warm-up");
        new Asked(
                        leak.demo().arabic(),
                        leak.demo().french(),
                        leak.demo().english(),
                        leak.demo().verifiedMessageId())
                .write(folder);
    }

    private int commands(String home, Asked asked) {
        String page = folder.resolve("certificate.html").toString();
        int worst = 0;
        for (String[] args : new String[][] {
            {"search", home, asked.arabic()},
            {"search", home, asked.french(), "--json"},
            {"search", home, asked.english() + " meeting \"of the meeting\""},
            {"search", home, asked.arabic() + " " + asked.french() + " subject:" + asked.english()},
            {"search", home, "from:a* OR \"two words\" date:2017 level:verified"},
            {"find", home, "--text", asked.french() + " " + asked.arabic() + " another word"},
            {"find", home, "--text", "an unheardof sentence", "--json", "--certificate", page, "--language", "ar"},
            {"show", home, asked.messageId()},
            {"show", home, asked.messageId(), "--json"},
            {"report", home},
            {"report", home, "--json"},
            {"keys", "wanted", home},
            {"custody", home, "--json"},
            {"--help"}
        }) {
            worst = Math.max(worst, Isnad.run(args, silent()));
        }
        return worst > ExitCode.NOTHING_FOUND.code() ? worst : ExitCode.DONE.code();
    }

    /** What the made leak can be asked for, kept beside it from one run to the next, a line each. */
    private record Asked(String arabic, String french, String english, String messageId) {
        private static final String NAME = "asked.txt";

        void write(Path folder) throws IOException {
            Files.write(folder.resolve(NAME), List.of(arabic, french, english, messageId));
        }

        static Asked in(Path folder) throws IOException {
            List<String> lines = Files.readAllLines(folder.resolve(NAME));
            return new Asked(lines.get(0), lines.get(1), lines.get(2), lines.get(3));
        }
    }

    /** Of each kind and in each language some. */
    private static List<byte[]> papers() {
        List<byte[]> files = new ArrayList<>();
        for (int n = 0; n < PAPERS; n++) {
            for (Papers.Kind kind : Papers.Kind.values()) {
                for (Tongue tongue : Tongue.values()) {
                    Chance chance = Chance.of(1, "warm-up", n);
                    files.add(Papers.one(kind, tongue, TIME, MEAN_BYTES, chance).content());
                }
            }
        }
        return files;
    }

    private Edge silent() {
        Edge edge = isnad.edge();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Edge(edge.in(), nowhere, edge.err(), false, false, edge.columns(), edge.environment(), edge.clock());
    }
}
