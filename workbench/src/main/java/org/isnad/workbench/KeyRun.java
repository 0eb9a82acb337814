package org.isnad.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.core.dkim.Exposure;
import org.isnad.core.dkim.keyfile.ExposureFile;
import org.isnad.core.dkim.keyfile.KeyFile;
import org.isnad.core.dkim.keyfile.KeyFileEntry;
import org.isnad.core.dkim.keyfile.KeyFiles;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.ingest.ContentHash;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.judge.LayerPass;
import org.isnad.workbench.judge.RejudgePass;
import org.isnad.workbench.judge.TransitPass;
import org.isnad.workbench.judge.VersionPass;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.KeyStatement;
import org.jspecify.annotations.Nullable;

/** Adding keys, and judging again what they concern, from the facts that the catalog keeps. */
final class KeyRun {
    /** A key list larger than this is something else. */
    private static final long LARGEST_FILE = 64 << 20;

    private final Path folder;
    private final Clock clock;

    KeyRun(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    KeysOutcome add(List<Path> given, KeyOrigin.@Nullable Kind kind, String source) {
        List<KeysOutcome.OfFile> defects = new ArrayList<>();
        List<KeyStatement> statements = new ArrayList<>();
        for (Path file : files(given)) {
            read(file, kind, source, statements, defects);
        }
        if (!CaseStore.isCase(folder)) {
            CaseStore.create(folder, Durability.NOTHING);
        }
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING)) {
            int added = writer.keys().add(statements);
            writer.commit();
            RejudgePass.Counts counts = judgeAgain(writer, names(statements));
            return new KeysOutcome(statements, added, counts.judged(), counts.changed(), defects);
        }
    }

    /** Takes in whose private halves are known to others, and judges again what hangs on such keys. */
    KeysOutcome expose(List<Path> given, Instant since, String source) {
        if (source.isBlank()) {
            throw new Workbench.BadRequest(Phrase.of("keys.problem.no-source"));
        }
        List<KeysOutcome.OfFile> defects = new ArrayList<>();
        List<Exposure> exposures = new ArrayList<>();
        Instant now = clock.instant();
        for (Path file : files(given)) {
            byte[] bytes = bytes(file);
            ExposureFile parsed = ExposureFile.parse(bytes);
            String hash = ContentHash.of(ArrayOctets.of(bytes)).hex();
            parsed.keys().forEach(key -> exposures.add(new Exposure(key, since, source, hash, now)));
            parsed.defects().forEach(defect -> defects.add(new KeysOutcome.OfFile(file, defect)));
        }
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING)) {
            int added = writer.keys().addExposures(exposures);
            writer.commit();
            RejudgePass.Counts counts = judgeAgain(writer, new LinkedHashSet<>());
            return new KeysOutcome(List.of(), added, counts.judged(), counts.changed(), defects);
        }
    }

    long judgeAll() {
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING);
                CaseReader reader = writer.reader()) {
            Judge judge = judge(writer);
            TransitPass.run(writer, judge);
            LayerPass.run(writer, judge);
            VersionPass.run(writer, judge);
            long[] count = {0};
            reader.facts().forEach(facts -> {
                writer.judgements().judged(judge.judge(facts).of(facts.number()));
                count[0]++;
            });
            writer.commit();
            return count[0];
        }
    }

    private Judge judge(CaseWriter writer) {
        try (CaseReader reader = writer.reader()) {
            return new Judge(CaseKeys.of(reader), clock.instant());
        }
    }

    /**
     * Judges again what the keys of these names concern, and what hangs on that.
     */
    RejudgePass.Counts judgeAgain(CaseWriter writer, Set<CaseKeys.Name> names) {
        // The keys are read once: where independence is declared every signature under a recovered key is verified for
        // it.
        CaseKeys keys;
        try (CaseReader reader = writer.reader()) {
            keys = CaseKeys.of(reader);
        }
        Judge judge = new Judge(keys, clock.instant());
        TransitPass.run(writer, judge);
        Set<CaseKeys.Name> all = new LinkedHashSet<>(names);
        all.addAll(keys.weakNames());
        RejudgePass.Counts counts = RejudgePass.run(writer, judge, all);
        writer.commit();
        VersionPass.run(writer, judge);
        return counts;
    }

    /** Judges again what recovered keys concern: an acquisition or a declaration came or went. */
    void judgeRecovered(CaseWriter writer) {
        Set<CaseKeys.Name> names;
        try (CaseReader reader = writer.reader()) {
            names = CaseKeys.of(reader).recoveredNames();
        }
        if (!names.isEmpty()) {
            judgeAgain(writer, new LinkedHashSet<>(names));
        }
    }

    private static Set<CaseKeys.Name> names(List<KeyStatement> statements) {
        Set<CaseKeys.Name> names = new LinkedHashSet<>();
        statements.forEach(s -> names.add(new CaseKeys.Name(s.domain(), s.selector())));
        return names;
    }

    /** Folders stand for the files directly in them. */
    static List<Path> files(List<Path> given) {
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> entries = Files.list(path)) {
                    entries.filter(Files::isRegularFile).sorted().forEach(files::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    /** Raw answers of the DNS say themselves where they come from; of any other file the user has to say it. */
    private static KeyOrigin.Kind stated(KeyOrigin.@Nullable Kind kind, String source, boolean lookedUp, Path file) {
        if (lookedUp && kind != null && kind != KeyOrigin.Kind.DNS) {
            throw new Workbench.BadRequest(Phrase.of("keys.problem.looked-up", file));
        }
        if (lookedUp) {
            return KeyOrigin.Kind.DNS;
        }
        if (kind == null) {
            throw new Workbench.BadRequest(Phrase.of("keys.problem.no-origin", file));
        }
        if (source.isBlank()) {
            throw new Workbench.BadRequest(Phrase.of("keys.problem.no-source"));
        }
        return kind;
    }

    private void read(
            Path file,
            KeyOrigin.@Nullable Kind kind,
            String source,
            List<KeyStatement> statements,
            List<KeysOutcome.OfFile> defects) {
        byte[] bytes = bytes(file);
        KeyFile parsed = KeyFiles.parse(String.valueOf(file.getFileName()), bytes);
        boolean lookedUp = parsed.format() == KeyFile.Format.LOOK_UP;
        KeyOrigin.Kind stated = stated(kind, source, lookedUp, file);
        String hash = ContentHash.of(ArrayOctets.of(bytes)).hex();
        Instant now = clock.instant();
        for (KeyFileEntry entry : parsed.entries()) {
            String said = !lookedUp ? source : source.isBlank() ? entry.source() : source + "; " + entry.source();
            KeyOrigin origin = new KeyOrigin(stated, said, hash, now, entry.firstSeen(), entry.lastSeen());
            statements.add(new KeyStatement(entry.domain(), entry.selector(), entry.recordText(), origin));
        }
        parsed.defects().forEach(defect -> defects.add(new KeysOutcome.OfFile(file, defect)));
    }

    static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new Workbench.BadRequest(Phrase.of("keys.problem.too-large", file));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new Workbench.BadRequest(Phrase.of("ingest.problem.no-such-path", file));
        } catch (IOException e) {
            throw new Workbench.BadRequest(Phrase.of("ingest.problem.not-readable", file));
        }
    }
}
