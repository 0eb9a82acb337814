package org.isnad.bench.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.isnad.bench.shared.KeptPage;
import org.isnad.bench.shared.Seed;
import org.isnad.bench.shared.WorkFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad bench verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks signatures (RSA-2048) of the same messages with Isnad, jDKIM, dkimpy, Mail::DKIM and mailauth, each in a",
            "process of its own, one thread, and says how many messages each does in a second of CPU time.",
            "mailauth is fetched from npm into a temporary folder; an engine that is not there is named."
        },
        footerHeading = "%nExample:%n",
        footer = "  isnad bench verify --out docs/bench/verify-speed.md")
public final class VerifyCommand implements Callable<Integer> {
    private final PrintStream out;

    @Option(names = "--messages", paramLabel = "N", description = "Messages in the folder (${DEFAULT-VALUE}).")
    private int messages = 500;

    @Option(names = "--bytes", paramLabel = "N", description = "Size of each (${DEFAULT-VALUE}).")
    private int bytes = 9_500;

    @Option(
            names = "--times",
            paramLabel = "N",
            description =
                    "Readings of the folder by Isnad (${DEFAULT-VALUE}); jDKIM reads a fifth, the others a tenth.")
    private int times = 400;

    @Option(
            names = "--scripts",
            paramLabel = "DIR",
            description = "Where the scripts of the bench are (${DEFAULT-VALUE}).")
    private Path scripts = Path.of("bench");

    @Mixin
    private Seed seed = new Seed(1);

    @Mixin
    private KeptPage page = new KeptPage();

    public VerifyCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Path work = Files.createTempDirectory("isnad-bench-verify");
        try {
            Path folder = Files.createDirectory(work.resolve("mail"));
            SignedMail.write(folder, seed.value(), messages, bytes);
            List<Measured> all = new ArrayList<>();
            for (Peer peer : Peer.all(scripts.toAbsolutePath(), work)) {
                all.add(peer.measure(folder, messages, times));
            }
            page.hand(page(all), out);
            return 0;
        } finally {
            WorkFolder.removeAll(work);
        }
    }

    private String page(List<Measured> all) {
        StringBuilder text =
                new StringBuilder("# How fast signatures are checked\n\nWritten by `./isnad bench verify --seed "
                        + seed.value() + " --messages " + messages + " --bytes " + bytes + " --times " + times
                        + "`. The same "
                        + messages
                        + " letters of about " + bytes
                        + " bytes, signed with RSA-2048\n"
                        + "(relaxed/relaxed), read from files again and again by one process of one thread for each"
                        + " engine, the key in memory. CPU time is\n"
                        + "that of the whole process, compilers and collectors of the platform included (`time` of"
                        + " bash: user and system). *Whole* counts the\n"
                        + "start; *running* is the second half of a process: the long one without what another one"
                        + " spent that read half as often.\n\n"
                        + "| engine | messages passed | CPU s | whole, messages a CPU-second | running, messages a CPU-second |\n"
                        + "|---|--:|--:|--:|--:|\n");
        for (Measured one : all) {
            text.append(
                    one.why().isEmpty()
                            ? String.format(
                                    Locale.ROOT,
                                    "| %s | %d of %d | %.1f | %.0f | %.0f |%n",
                                    one.name(),
                                    one.passed(),
                                    (long) one.messages() * one.times(),
                                    one.whole(),
                                    one.overall(),
                                    one.running())
                            : "| " + one.name() + " | not measured: " + one.why() + " | | | |\n");
        }
        return text.toString();
    }

    static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }
}
