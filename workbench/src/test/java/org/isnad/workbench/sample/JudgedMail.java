package org.isnad.workbench.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.keyfile.KeyFileEntry;
import org.isnad.core.dkim.keyfile.KeyFiles;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.TransitReader;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.store.KeyStatement;
import org.isnad.workbench.store.OwnFacts;

/** Judges one message as ingest does, with the keys of a file. */
final class JudgedMail {
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private JudgedMail() {}

    static Verdict verdict(Judge judge, byte[] bytes) {
        Message message = MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT);
        return judge.judge(new OwnFacts(
                        DisplayFactsReader.read(message),
                        SignatureHasher.facts(message),
                        TransitReader.read(message, SignatureHasher.of(message))))
                .verdict();
    }

    static KeySource keys(Path file) throws IOException {
        List<KeyStatement> statements = new ArrayList<>();
        for (KeyFileEntry entry :
                KeyFiles.parse("keys.tsv", Files.readAllBytes(file)).entries()) {
            KeyOrigin origin = new KeyOrigin(
                    KeyOrigin.Kind.valueOf(entry.origin().toUpperCase(Locale.ROOT)),
                    entry.source(),
                    null,
                    NOW,
                    entry.firstSeen(),
                    entry.lastSeen());
            statements.add(new KeyStatement(entry.domain(), entry.selector(), entry.recordText(), origin));
        }
        return CaseKeys.of(statements);
    }
}
