package org.isnad.bench.peers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.isnad.bench.shared.KeptPage;
import org.isnad.bench.shared.RealMail;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.keyfile.KeyFileEntry;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.store.KeyStatement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad bench peers}. */
@Command(
        name = "peers",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies the signatures of the shared data whose keys are known, with Isnad, dkimpy and Mail::DKIM, and prints",
            "where they agree and, signature by signature, where they do not, with the section that decides."
        },
        footerHeading = "%nExample:%n",
        footer = "  isnad bench peers --data ../shared/data --out docs/bench/peers.md")
public final class PeersCommand implements Callable<Integer> {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private final PrintStream out;

    @Option(
            names = "--scripts",
            paramLabel = "DIR",
            description = "Where the scripts of the bench are (${DEFAULT-VALUE}).")
    private Path scripts = Path.of("bench");

    @Mixin
    private RealMail data = new RealMail();

    @Mixin
    private KeptPage page = new KeptPage();

    public PeersCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, List<Row>> bySet = new LinkedHashMap<>();
        Map<String, List<Cases.Case>> sets = Cases.of(data.folder()).stream()
                .collect(Collectors.groupingBy(Cases.Case::set, LinkedHashMap::new, Collectors.toList()));
        Path work = Files.createTempDirectory("isnad-peers");
        List<Engine> engines = Engine.all(scripts.toAbsolutePath());
        for (Map.Entry<String, List<Cases.Case>> set : sets.entrySet()) {
            bySet.put(set.getKey(), compared(set.getValue(), work, engines));
        }
        page.hand(PeersPage.of(engines, bySet), out);
        return 0;
    }

    /**
     * One signature.
     *
     * @param message its name
     * @param result ours
     * @param peers answers in the order of the engines; {@code -} for none
     */
    record Row(String message, DkimResult result, List<String> peers) {}

    /** A set whose messages have keys of their own is compared message by message. */
    private static List<Row> compared(List<Cases.Case> set, Path work, List<Engine> engines) throws IOException {
        Map<List<KeyFileEntry>, List<Cases.Case>> byKeys =
                set.stream().collect(Collectors.groupingBy(Cases.Case::keys, LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<List<KeyFileEntry>, List<Cases.Case>> group : byKeys.entrySet()) {
            Path folder = Files.createTempDirectory(work, "set");
            write(folder, group.getKey(), group.getValue());
            List<Map<String, String>> answers = new ArrayList<>();
            for (Engine engine : engines) {
                answers.add(engine.run(folder));
            }
            for (int i = 0; i < group.getValue().size(); i++) {
                rows.addAll(rows(group.getValue().get(i), i, group.getKey(), answers));
            }
        }
        return rows;
    }

    private static List<Row> rows(
            Cases.Case message, int number, List<KeyFileEntry> keys, List<Map<String, String>> answers) {
        List<Row> rows = new ArrayList<>();
        List<DkimResult> ours = DkimVerifier.verify(
                MessageScanner.scan(
                        ArrayOctets.of(message.message().getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT),
                CaseKeys.of(keys.stream().map(PeersCommand::statement).toList()),
                NOW);
        for (int i = 0; i < ours.size(); i++) {
            String place = "%06d\t%d".formatted(number, i);
            rows.add(new Row(
                    message.name(),
                    ours.get(i),
                    answers.stream().map(all -> all.getOrDefault(place, "-")).toList()));
        }
        // Signatures of which no key is known say nothing about an engine.
        rows.removeIf(row -> row.result().key() == null);
        return rows;
    }

    private static KeyStatement statement(KeyFileEntry entry) {
        KeyOrigin origin = new KeyOrigin(KeyOrigin.Kind.ARCHIVE, "the set", null, NOW, null, null);
        return new KeyStatement(entry.domain(), entry.selector(), entry.recordText(), origin);
    }

    private static void write(Path folder, List<KeyFileEntry> keys, List<Cases.Case> messages) throws IOException {
        Map<String, String> records = new TreeMap<>();
        keys.forEach(key -> records.put(key.selector() + "._domainkey." + key.domain(), key.recordText()));
        Files.writeString(
                folder.resolve("keys.tsv"),
                records.entrySet().stream()
                        .map(record -> record.getKey() + "\t" + record.getValue() + "\n")
                        .collect(Collectors.joining()));
        for (int i = 0; i < messages.size(); i++) {
            Files.write(
                    folder.resolve("%06d.eml".formatted(i)),
                    messages.get(i).message().getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
