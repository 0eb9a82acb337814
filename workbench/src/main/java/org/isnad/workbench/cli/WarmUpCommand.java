package org.isnad.workbench.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.IngestOrder;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.sample.SampleLeak;
import org.isnad.workbench.sample.SampleOptions;
import org.isnad.workbench.sample.SampleSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The usual commands once through, for the cache of loaded classes that the launcher makes after a build. */
@Command(name = "warm-up", hidden = true, description = "Goes through the usual commands; called by the launcher.")
final class WarmUpCommand implements Callable<Integer> {
    private static final int MESSAGES = 60;

    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "DIR", description = "An empty folder.")
    private Path folder = Path.of("");

    WarmUpCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() throws java.io.IOException {
        String home = folder.resolve("case").toString();
        Workbench workbench = Workbench.at(Path.of(home), isnad.edge().clock());
        SampleSummary leak =
                SampleLeak.write(folder.resolve("leak"), SampleOptions.demo().withMessages(MESSAGES));
        workbench.ingest(new IngestOrder(java.util.List.of(leak.dump()), null, null, "", 1), now -> {}, () -> false);
        workbench.keys().add(java.util.List.of(leak.keys()), KeyOrigin.Kind.ARCHIVE, "warm-up");
        String page = folder.resolve("certificate.html").toString();
        int worst = 0;
        for (String[] args : new String[][] {
            {"search", home, leak.demo().arabic()},
            {"search", home, leak.demo().french(), "--json"},
            {"search", home, "from:a* OR \"two words\" date:2017 level:verified"},
            {"find", home, "--text", leak.demo().french() + " " + leak.demo().arabic() + " another word"},
            {"find", home, "--text", "an unheardof sentence", "--json", "--certificate", page, "--language", "ar"},
            {"show", home, leak.demo().verifiedMessageId()},
            {"show", home, leak.demo().verifiedMessageId(), "--json"},
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

    private Edge silent() {
        Edge edge = isnad.edge();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Edge(edge.in(), nowhere, edge.err(), false, false, edge.columns(), edge.environment(), edge.clock());
    }
}
