package org.isnad.bench.levels;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.isnad.bench.forge.Letter;
import org.isnad.bench.forge.RsaKey;
import org.isnad.bench.forge.SelfMade;
import org.isnad.bench.shared.Seed;
import org.isnad.bench.shared.WorkFolder;
import org.isnad.core.evidence.Claim;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.recovery.RecoveryOrder;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.KeyStatement;
import org.isnad.workbench.store.RecoveryProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad bench self-made-keys}. */
@Command(
        name = "self-made-keys",
        mixinStandardHelpOptions = true,
        description = {
            "Makes keys, signs 3 to 500 invented messages with each in a victim's name, has the keys recovered, and counts levels.",
            "None may be CORROBORATED. All but the first few keys are given as recovered ones instead of being computed, for the",
            "recovery of a self-made key gives that key. Ends with 1 if one is proved."
        },
        footerHeading = "%nExamples:%n",
        footer = "  isnad bench self-made-keys --keys 500 --computed 3")
public final class SelfMadeKeysCommand implements Callable<Integer> {
    private static final int FEWEST = 3;
    private static final int MOST = 500;
    private static final int BITS = 1024;

    private final PrintStream out;

    @Option(names = "--keys", paramLabel = "N", description = "Keys (${DEFAULT-VALUE}).")
    private int keys = 500;

    @Option(names = "--most", paramLabel = "N", description = "Messages of one key at most (${DEFAULT-VALUE}).")
    private int most = MOST;

    @Option(names = "--computed", paramLabel = "N", description = "Keys that are truly recovered (${DEFAULT-VALUE}).")
    private int computed = 3;

    @Mixin
    private Seed seed = new Seed(1);

    @Mixin
    private WorkFolder work = new WorkFolder("bench");

    public SelfMadeKeysCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * @param keys made
     * @param recovered of them, by computing
     * @param messages signed with them
     * @param strongest messages by the level of their strongest claim
     */
    record Result(int keys, int recovered, long messages, Map<Level, Long> strongest) {
        long proved() {
            return strongest.entrySet().stream()
                    .filter(entry -> Seen.proved(entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    @Override
    public Integer call() throws IOException {
        Result result = run(work.folder().resolve("self-made-" + seed.value()), keys, most, computed, seed.value());
        out.printf(
                "%,d self-made keys (%d recovered from their signatures, the others given as recovered), %,d messages%n",
                result.keys(), result.recovered(), result.messages());
        result.strongest().forEach((level, count) -> out.printf("  strongest claim %s: %,d%n", level, count));
        out.printf(
                "  proved: %,d; bound for keys of which one message is proved: %.2g%n",
                result.proved(), ClopperPearson.upper(Math.min(result.proved(), result.keys()), result.keys()));
        return result.proved() == 0 ? 0 : 1;
    }

    static Result run(Path folder, int keys, int most, int computed, long seed) throws IOException {
        Path dump = Files.createDirectories(WorkFolder.emptied(folder).resolve("dump"));
        Random chance = new Random(seed);
        List<byte[]> messages = new ArrayList<>();
        List<KeyStatement> given = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            SelfMade made = new SelfMade("victim" + i + ".example", "k", RsaKey.sound(chance, BITS));
            int count = FEWEST + (int) (Math.exp(chance.nextDouble() * Math.log(most - FEWEST + 1.0)) - 1);
            for (Letter letter : made.letters(count, chance)) {
                messages.add(letter.bytes());
            }
            if (i >= computed) {
                given.add(new KeyStatement(
                        made.domain(),
                        made.selector(),
                        made.key().record(),
                        new KeyOrigin(KeyOrigin.Kind.RECOVERED, "the bench", null, Instant.EPOCH, null, null)));
            }
        }
        CaseRun.zip(dump.resolve("messages.zip"), messages, List.of());
        CaseRun run = new CaseRun(folder);
        run.run(dump);
        try (CaseWriter writer = CaseStore.openWriter(folder.resolve("case"), Durability.NOTHING)) {
            writer.keys().add(given);
            writer.commit();
        }
        run.workbench().keys().judgeAll();
        for (int i = 0; i < computed; i++) {
            RecoveryOrder order = RecoveryOrder.of("victim" + i + ".example", Duration.ofMinutes(2), 1, false);
            run.workbench().keys().recover(order, _ -> {}, () -> false);
        }
        run.secondPass();
        Map<Level, Long> strongest = new EnumMap<>(Level.class);
        run.read(messages).values().forEach(seen -> {
            Level best =
                    Seen.DECIDING.stream().map(seen::of).min(Level::compareTo).orElse(Level.UNDECIDED);
            Level places = seen.of(Claim.ATTACHMENTS);
            strongest.merge(best.compareTo(places) < 0 ? best : places, 1L, Long::sum);
        });
        int recovered;
        try (CaseReader reader = run.workbench().read()) {
            recovered = (int) reader.recovery().progress().stream()
                    .filter(search -> search.outcome() == RecoveryProgress.Outcome.RECOVERED)
                    .count();
        }
        WorkFolder.removeAll(folder);
        return new Result(keys, recovered, messages.size(), strongest);
    }
}
