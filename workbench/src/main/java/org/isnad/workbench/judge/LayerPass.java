package org.isnad.workbench.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.endtoend.LayerReader;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.endtoend.AddedKeys;
import org.isnad.workbench.endtoend.EndToEndVerifier;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.MessageFacts;

/**
 * Checks the S/MIME and OpenPGP signatures of a case from the stored bytes, and judges their messages anew. Ingest only says
 * which messages carry any, so that mail without them costs nothing here. What was checked with the certificates and keys
 * of now is not checked again; it can die anywhere and be run again.
 */
public final class LayerPass {
    /** Messages between two commits. */
    private static final int COMMIT_EVERY = 2_000;

    private final CaseWriter writer;
    private final Judge judge;
    private final AddedKeys keys;
    private final EndToEndVerifier verifier;

    private LayerPass(CaseWriter writer, CaseReader reader, Judge judge) {
        this.writer = writer;
        this.judge = judge;
        this.keys = new AddedKeys(reader.layers().statements());
        this.verifier = new EndToEndVerifier(keys, judge.now());
    }

    /** @return the number of messages that were judged again */
    public static long run(CaseWriter writer, Judge judge) {
        writer.commit();
        try (CaseReader reader = writer.reader()) {
            LayerPass pass = new LayerPass(writer, reader, judge);
            pass.readOld(reader);
            return pass.examine(reader);
        }
    }

    /** Of messages that were taken in before it was kept which of them carry signatures. */
    private void readOld(CaseReader reader) {
        long through = reader.layers().unreadThrough();
        if (through == 0) {
            return;
        }
        long[] read = {0};
        reader.facts().forEach(facts -> {
            if (facts.number() <= through) {
                if (!LayerReader.read(MessageScanner.scan(reader.bytes(facts.content()), Limits.DEFAULT))
                        .isEmpty()) {
                    writer.judgements().foundLayers(facts.number());
                }
                if (++read[0] % COMMIT_EVERY == 0) {
                    writer.commit();
                }
            }
        });
        writer.judgements().layersRead();
        writer.commit();
    }

    private record Examined(MessageFacts facts, List<EndToEndResult> results) {}

    private long examine(CaseReader reader) {
        long judged = 0;
        long last = 0;
        List<Long> page = reader.layers().unexamined(last, keys.fingerprint());
        while (!page.isEmpty()) {
            for (Examined each : examined(reader, page)) {
                writer.judgements().examinedLayers(each.facts.number(), each.results, keys.fingerprint());
                writer.judgements()
                        .judged(judge.judge(each.facts.with(each.results)).of(each.facts.number()));
                judged++;
            }
            writer.commit();
            last = page.getLast();
            page = reader.layers().unexamined(last, keys.fingerprint());
        }
        return judged;
    }

    /** On all processors. */
    private List<Examined> examined(CaseReader reader, List<Long> page) {
        List<MessageFacts> messages = new ArrayList<>();
        for (long number : page) {
            Optional<MessageFacts> facts = reader.facts().of(number);
            facts.ifPresent(messages::add);
        }
        return messages.parallelStream()
                .map(facts -> new Examined(
                        facts, verifier.verify(MessageScanner.scan(reader.bytes(facts.content()), Limits.DEFAULT))))
                .toList();
    }
}
