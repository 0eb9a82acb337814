package org.isnad.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.core.dkim.KeyRecordText;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.recovery.RecoveredKey;
import org.isnad.core.dkim.recovery.Sample;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.RejudgePass;
import org.isnad.workbench.recovery.KeyKeeper;
import org.isnad.workbench.recovery.RecoveryJob;
import org.isnad.workbench.recovery.RecoveryOrder;
import org.isnad.workbench.recovery.RecoveryOutcome;
import org.isnad.workbench.recovery.RecoveryStatus;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.KeyStatement;
import org.isnad.workbench.store.RecoveryProgress;
import org.isnad.workbench.store.RecoveryProof;

/** Recovering keys of a case, and taking them back. It is the writer of the case for as long as it lasts. */
final class RecoveryRun {
    /** Signatures that are put down as having confirmed a key; it may have confirmed thousands. */
    private static final int MOST_CONFIRMING = 10;

    private final Path folder;
    private final Clock clock;

    RecoveryRun(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    RecoveryOutcome run(RecoveryOrder order, Consumer<RecoveryStatus> progress, BooleanSupplier stop) {
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING);
                CaseReader reader = writer.reader()) {
            if (order.again()) {
                writer.keys().forgetRecovery();
                writer.commit();
            }
            // A case of an older version may not yet know what handlers wrote on its messages: samples too.
            new KeyRun(folder, clock).judgeAgain(writer, new LinkedHashSet<>());
            Keeper keeper = new Keeper(writer, reader);
            reader.recovery().progress().stream()
                    .filter(search -> search.outcome() == RecoveryProgress.Outcome.FOUND)
                    .forEach(keeper::judgeAgain);
            return new RecoveryJob(reader, keeper, order, progress, stop).run();
        }
    }

    /** How far it has come and what is left, for whoever only looks. */
    RecoveryOutcome look(RecoveryOrder order) {
        try (CaseReader reader = CaseStore.openReader(folder)) {
            return new RecoveryJob(reader, new Onlooker(reader), order, _ -> {}, () -> true).look();
        }
    }

    /** Takes recovered keys of a name back and judges again what they concerned. */
    KeysOutcome remove(String domain, String selector) {
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING)) {
            int removed = writer.keys().removeRecovered(domain, selector);
            writer.commit();
            RejudgePass.Counts counts = removed == 0
                    ? RejudgePass.Counts.NONE
                    : new KeyRun(folder, clock).judgeAgain(writer, names(domain, selector));
            return new KeysOutcome(List.of(), removed, counts.judged(), counts.changed(), List.of());
        }
    }

    private static Set<CaseKeys.Name> names(String domain, String selector) {
        Set<CaseKeys.Name> names = new LinkedHashSet<>();
        names.add(new CaseKeys.Name(domain, selector));
        return names;
    }

    /** Sees the keys and keeps nothing. */
    private record Onlooker(CaseReader reader) implements KeyKeeper {
        @Override
        public void progress(RecoveryProgress progress) {
            throw new IllegalStateException("whoever looks changes nothing");
        }

        @Override
        public void found(String domain, String selector, RecoveredKey key, RecoveryProgress progress) {
            throw new IllegalStateException("whoever looks changes nothing");
        }

        @Override
        public KeySource keys() {
            return CaseKeys.of(reader);
        }
    }

    /**
     * Puts everything into the catalog: key and proof first; then the messages are judged again, and the search is at its
     * end. A job that was killed in between is seen by its {@code FOUND}.
     */
    private final class Keeper implements KeyKeeper {
        private final CaseWriter writer;
        private final CaseReader reader;
        private KeySource keys;

        Keeper(CaseWriter writer, CaseReader reader) {
            this.writer = writer;
            this.reader = reader;
            this.keys = CaseKeys.of(reader);
        }

        @Override
        public void progress(RecoveryProgress progress) {
            writer.keys().recovering(progress);
            writer.commit();
        }

        @Override
        public void found(String domain, String selector, RecoveredKey key, RecoveryProgress progress) {
            String record = KeyRecordText.of(key.key());
            KeyOrigin origin = new KeyOrigin(
                    KeyOrigin.Kind.RECOVERED, "isnad " + Version.CURRENT, null, clock.instant(), null, null);
            writer.keys().add(List.of(new KeyStatement(domain, selector, record, origin)));
            writer.keys().addProof(proof(domain, selector, record, key));
            writer.keys().recovering(progress.with(RecoveryProgress.Outcome.FOUND));
            writer.commit();
            judgeAgain(progress);
            keys = CaseKeys.of(reader);
        }

        void judgeAgain(RecoveryProgress found) {
            new KeyRun(folder, clock).judgeAgain(writer, names(found.domain(), found.selector()));
            writer.keys().recovering(found.with(RecoveryProgress.Outcome.RECOVERED));
            writer.commit();
        }

        @Override
        public KeySource keys() {
            return keys;
        }
    }

    private static List<RecoveryProof> proof(String domain, String selector, String record, RecoveredKey key) {
        List<RecoveryProof> proof = new ArrayList<>();
        for (Sample sample : key.derivedFrom()) {
            proof.add(new RecoveryProof(
                    domain, selector, record, sample.message(), sample.kind(), sample.position(), false));
        }
        key.confirmedBy().stream()
                .limit(MOST_CONFIRMING)
                .forEach(sample -> proof.add(new RecoveryProof(
                        domain, selector, record, sample.message(), sample.kind(), sample.position(), true)));
        return proof;
    }
}
