package org.isnad.bench.levels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.isnad.bench.forge.KeyLine;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.IngestOrder;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.ingest.ContentHash;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.Attachments;
import org.isnad.workbench.text.TextExtractor;

/**
 * The product from end to end: messages are put into a zip, taken in as {@code isnad ingest} does, keys are added as
 * {@code isnad keys add} does, and the levels are read from the case.
 */
final class CaseRun {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final int READERS = 2;

    private final Path folder;
    private final Workbench workbench;

    /** @param folder empty or not there; the caller removes it */
    CaseRun(Path folder) {
        this.folder = folder;
        this.workbench = Workbench.at(folder.resolve("case"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /**
     * @param messages distinct ones
     * @param planted files that lie beside them
     * @param keys to add, by who vouches for them
     * @return what is said of each message, by the hash of its bytes
     */
    Map<ItemId, Seen> run(List<byte[]> messages, Collection<String> planted, Collection<KeyLine> keys)
            throws IOException {
        Path dump = Files.createDirectories(folder.resolve("dump"));
        zip(dump.resolve("messages.zip"), messages, planted);
        run(dump);
        addKeys(keys, KeyLine.Vouch.ARCHIVE, KeyOrigin.Kind.ARCHIVE);
        addKeys(keys, KeyLine.Vouch.OWNER, KeyOrigin.Kind.OWNER);
        secondPass();
        return read(messages);
    }

    /** Repairs on: a search for what was signed is a forger's friend, and must not lift what he touched. */
    void secondPass() {
        workbench.repair(searched -> {}, () -> false);
        workbench.examineAll(progress -> {}, () -> false);
    }

    /** Takes a dump in, nothing more. */
    void run(Path dump) {
        workbench.ingest(new IngestOrder(List.of(dump), "bench", null, "bench", READERS), progress -> {}, () -> false);
    }

    /** For keys that come as a file of somebody else. */
    void addKeys(Path file) {
        workbench.keys().add(List.of(file), KeyOrigin.Kind.ARCHIVE, "an archive");
    }

    void takeKeyFiles(List<Path> files) {
        files.forEach(this::addKeys);
    }

    Workbench workbench() {
        return workbench;
    }

    private void addKeys(Collection<KeyLine> keys, KeyLine.Vouch vouch, KeyOrigin.Kind kind) throws IOException {
        String table = keys.stream()
                .filter(key -> key.vouch() == vouch)
                .map(key -> key.domain() + "\t" + key.selector() + "\t" + key.record())
                .distinct()
                .collect(Collectors.joining("\n", "domain\tselector\trecord\n", "\n"));
        if (table.lines().count() > 1) {
            Path file = Files.writeString(folder.resolve("keys-" + vouch + ".tsv"), table);
            workbench.keys().add(List.of(file), kind, "the bench");
        }
    }

    /** Not packed: packing would be most of the work. */
    static void zip(Path file, List<byte[]> messages, Collection<String> planted) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            int number = 0;
            for (byte[] message : messages) {
                zip.putNextEntry(new ZipEntry("box" + number / 1_000 + "/" + number++ + ".eml"));
                zip.write(message);
            }
            for (String text : planted) {
                zip.putNextEntry(new ZipEntry("papers/keys" + number++ + ".tsv"));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    Map<ItemId, Seen> read(List<byte[]> messages) {
        Map<ItemId, Seen> all = new HashMap<>();
        try (CaseReader reader = workbench.read()) {
            Judge judge = new Judge(CaseKeys.of(reader), NOW);
            for (byte[] message : messages) {
                ItemId id = ContentHash.of(ArrayOctets.of(message));
                reader.messages().of(id).ifPresent(stored -> all.put(id, seen(reader, judge, stored, message)));
            }
        }
        return all;
    }

    private static Seen seen(CaseReader reader, Judge judge, StoredMessage stored, byte[] bytes) {
        Verdict verdict = reader.facts()
                .of(stored.number())
                .map(facts -> judge.judge(facts).verdict())
                .orElseThrow(() -> new IllegalStateException("a message without facts: " + stored.locator()));
        if (stored.level() != verdict.level()) {
            throw new IllegalStateException(
                    "the catalog says " + stored.level() + " of " + stored.content() + ", not " + verdict.level());
        }
        boolean statement = verdict.evidence().stream()
                .filter(finding -> finding.claim() == Claim.STATED_DATE && finding.bearing() == Bearing.SUPPORTS)
                // Clues lift nothing as far as a proof; what proves has to say what it proves.
                .filter(finding -> finding.strength() != Strength.FORGEABLE)
                .allMatch(finding ->
                        finding.limits().stream().anyMatch(limit -> limit.key().equals("verdict.date.statement")));
        return new Seen(verdict.level(), verdict.claims(), statement, shown(stored, bytes));
    }

    private static Map<Claim, String> shown(StoredMessage stored, byte[] bytes) {
        Message message = MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT);
        Map<Claim, String> shown = new EnumMap<>(Claim.class);
        shown.put(Claim.SENDER, reduced(stored.fromName() + " <" + stored.fromAddress() + ">"));
        shown.put(Claim.SUBJECT, reduced(stored.subject()));
        shown.put(Claim.STATED_DATE, stored.date() + " " + stored.dateOffset() + " " + stored.dateImpossible());
        shown.put(Claim.CONTENT, reduced(TextExtractor.extract(message).body()));
        shown.put(
                Claim.ATTACHMENTS,
                Attachments.list(message).stream()
                        .map(part -> part.name() + " " + part.mediaType())
                        .collect(Collectors.joining("\n")));
        return shown;
    }

    /** Without marks of quotation at the start of lines, which come and go where lines of flowed text are joined. */
    private static String reduced(String text) {
        return text.replaceAll("(?m)^[> \\t]+", "")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }
}
