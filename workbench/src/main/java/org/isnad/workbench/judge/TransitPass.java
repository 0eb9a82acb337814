package org.isnad.workbench.judge;

import java.util.List;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.evidence.TransitReader;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Company;
import org.isnad.workbench.store.OwnFacts;

/**
 * Reads what handlers wrote on messages of a case that was made before that was kept, from the stored bytes, and judges
 * them anew. It can die anywhere and be run again; where there is nothing to do it asks the catalog one question.
 */
public final class TransitPass {
    /** Messages between two commits. */
    private static final int COMMIT_EVERY = 2_000;

    private TransitPass() {}

    /** @return the number of messages that were read */
    public static long run(CaseWriter writer, Judge judge) {
        try (CaseReader reader = writer.reader()) {
            long through = reader.facts().transitUnreadThrough();
            long[] read = {0};
            if (through == 0) {
                return 0;
            }
            reader.facts().forEach(facts -> {
                if (facts.number() <= through) {
                    Message message = MessageScanner.scan(reader.bytes(facts.content()), Limits.DEFAULT);
                    var transit = TransitReader.read(message, SignatureHasher.of(message));
                    writer.judgements().addTransit(facts.number(), transit);
                    OwnFacts own = new OwnFacts(facts.own().display(), facts.signatures(), transit);
                    writer.judgements()
                            .judged(judge.judge(own, facts.later(), List.of(), Company.NONE)
                                    .of(facts.number()));
                    if (++read[0] % COMMIT_EVERY == 0) {
                        writer.commit();
                    }
                }
            });
            writer.judgements().transitRead();
            writer.commit();
            return read[0];
        }
    }
}
