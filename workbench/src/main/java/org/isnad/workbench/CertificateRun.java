package org.isnad.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.endtoend.CertificateFiles;
import org.isnad.workbench.ingest.ContentHash;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.judge.LayerPass;
import org.isnad.workbench.judge.VersionPass;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.CertificateStatement;
import org.isnad.workbench.store.Durability;

/** Adding certificates and OpenPGP keys, and checking again the messages that carry such signatures. */
final class CertificateRun {
    private final Path folder;
    private final Clock clock;

    CertificateRun(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    CertificateOutcome add(List<Path> given, KeyOrigin.Kind kind, String source) {
        if (source.isBlank()) {
            throw new Workbench.BadRequest(Phrase.of("keys.problem.no-source"));
        }
        Instant now = clock.instant();
        List<CertificateStatement> statements = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        for (Path file : KeyRun.files(given)) {
            byte[] bytes = KeyRun.bytes(file);
            String hash = ContentHash.of(ArrayOctets.of(bytes)).hex();
            List<CertificateStatement> read =
                    CertificateFiles.read(bytes, new KeyOrigin(kind, source, hash, now, null, null));
            statements.addAll(read);
            if (read.isEmpty()) {
                unreadable.add(file);
            }
        }
        if (!CaseStore.isCase(folder)) {
            CaseStore.create(folder, Durability.NOTHING);
        }
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING)) {
            int added = writer.keys().addCertificates(statements);
            return new CertificateOutcome(statements, added, judgeAgain(writer), unreadable);
        }
    }

    /** @param fingerprint as listed, in hexadecimal */
    CertificateOutcome remove(String fingerprint) {
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING)) {
            int removed = writer.keys().removeCertificate(fingerprint.toLowerCase(Locale.ROOT));
            return new CertificateOutcome(List.of(), removed, judgeAgain(writer), List.of());
        }
    }

    private long judgeAgain(CaseWriter writer) {
        writer.commit();
        Judge judge;
        try (CaseReader reader = writer.reader()) {
            judge = new Judge(CaseKeys.of(reader), clock.instant());
        }
        long judged = LayerPass.run(writer, judge);
        VersionPass.run(writer, judge);
        return judged;
    }
}
