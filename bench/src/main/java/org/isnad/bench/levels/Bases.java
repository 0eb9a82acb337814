package org.isnad.bench.levels;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.isnad.bench.forge.Base;
import org.isnad.bench.forge.Field;
import org.isnad.bench.forge.Letter;
import org.isnad.core.item.Span;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.sample.SampleLeak;
import org.isnad.workbench.sample.SampleOptions;
import org.isnad.workbench.sample.SampleSummary;
import org.isnad.workbench.store.CaseReader;

/**
 * True messages to start from, one for each Message-ID: the lists of the shared data, the corpus of 2002, and invented
 * leaks. A message is taken if it is not larger than {@value #LARGEST} bytes and its From shows one plain address.
 */
public final class Bases {
    static final int LARGEST = 60_000;
    private static final int MOST_SETS = 3_000;
    private static final List<String> LISTS = List.of("integrity-2019-2021", "driverdev", "usrp", "kasan");
    private static final String GMAIL = "s=20161025";

    private final List<Base> all = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<List<Field>> sets = new ArrayList<>();
    private long leftOut;

    /** The lists and the corpus, as far as they are there. */
    public void addShared(Path data) throws IOException {
        for (String list : LISTS) {
            Path zip = data.resolve("lists/" + list + ".zip");
            if (Files.exists(zip)) {
                forEachEntry(zip, bytes -> add("list " + list, bytes, list.startsWith("integrity")));
            }
        }
        Path corpus = data.resolve("mail/spamassassin");
        if (Files.isDirectory(corpus)) {
            for (Path file : files(corpus)) {
                add("corpus of 2002", Files.readAllBytes(file), false);
            }
        }
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** What takes the bytes of an entry. */
    interface Taker {
        void take(byte[] bytes);
    }

    static void forEachEntry(Path zip, Taker taker) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    try (InputStream in = file.getInputStream(entry)) {
                        taker.take(in.readAllBytes());
                    }
                }
            }
        }
    }

    /**
     * An invented leak in which nothing is planted or damaged and everything is signed: those of its messages that the
     * product verifies with the leak's own keys.
     *
     * @param ownSignatures whether they keep their signatures. All leaks name their keys alike, so that those of one leak
     *     alone can be known to a case
     * @return the leak's keys
     */
    public Path addLeak(long seed, int messages, boolean ownSignatures, Path folder) throws IOException {
        SampleSummary leak = SampleLeak.write(
                folder.resolve("leak"),
                SampleOptions.demo()
                        .withSeed(seed)
                        .withMessages(messages)
                        .withSignedShare(1)
                        .withPlantedShare(0)
                        .withDamagedShare(0)
                        .withAttachmentBytes(600));
        CaseRun run = new CaseRun(folder.resolve("taken"));
        run.run(leak.dump());
        run.addKeys(leak.keys());
        try (CaseReader reader = run.workbench().read()) {
            reader.messages().forEachAfterBatch(-1, stored -> {
                if (stored.level() == Level.VERIFIED) {
                    add(
                            "leak " + seed,
                            reader.bytes(stored.content()).copy(new Span(0, stored.length())),
                            ownSignatures);
                }
            });
        }
        return leak.keys();
    }

    private void add(String set, byte[] bytes, boolean ownSignature) {
        Letter letter = Letter.parse(bytes);
        String id = letter.value("Message-ID");
        if (bytes.length > LARGEST || letter.fromDomain().isEmpty() || !seen.add(id.isEmpty() ? letter.text() : id)) {
            leftOut++;
            return;
        }
        boolean checkable = ownSignature
                && (set.startsWith("leak") || letter.value("DKIM-Signature").contains(GMAIL));
        List<Field> sealed = letter.fields().stream()
                .filter(field -> field.startsWith("arc-"))
                .toList();
        if (!sealed.isEmpty() && sets.size() < MOST_SETS) {
            sets.add(sealed);
        }
        all.add(new Base(
                set + (checkable ? ", own signatures" : ", signed anew"),
                letter.unsigned(),
                checkable ? letter : null,
                letter.fromDomain().orElseThrow()));
    }

    /** Shuffled, so that each class gets some of every set. */
    public List<Base> shuffled(long seed) {
        List<Base> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, new Random(seed));
        return mixed;
    }

    /** True ARC sets of them. */
    List<List<Field>> sets() {
        return List.copyOf(sets);
    }

    /** Messages that were not taken. */
    long leftOut() {
        return leftOut;
    }
}
