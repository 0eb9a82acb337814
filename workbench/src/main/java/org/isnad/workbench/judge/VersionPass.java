package org.isnad.workbench.judge;

import java.util.List;
import org.isnad.core.evidence.ReadingDigest;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.MessageFacts;
import org.isnad.workbench.text.ReadingDigests;

/**
 * Pass two over versions of one message (EVIDENCE, rules 5 and 14; docs/design/acquisitions.md). Three steps, each of which
 * finds out from the catalog what is left to do, so that it can die anywhere and be run again:
 *
 * <ol>
 *   <li>read the messages that share their Message-ID with other contents and were not yet read for it,
 *   <li>group them anew, in one statement,
 *   <li>judge again the members of the groups that are new or changed.
 * </ol>
 *
 * <p>What comes out depends on what is in the case alone, not on the order in which it came. A later instalment costs its own
 * collisions.
 */
public final class VersionPass {
    private static final int PAGE = 200;

    private final CaseWriter writer;
    private final Judge judge;

    private VersionPass(CaseWriter writer, Judge judge) {
        this.writer = writer;
        this.judge = judge;
    }

    /**
     * Brings versions and levels up to what is in the case, and commits.
     *
     * @return the number of messages judged again
     */
    public static long run(CaseWriter writer, Judge judge) {
        writer.commit();
        return new VersionPass(writer, judge).run();
    }

    private long run() {
        try (CaseReader reader = writer.reader()) {
            if (reader.versions().isCurrent()) {
                return 0;
            }
            readAll(reader);
            writer.judgements().regroup();
            writer.commit();
            long[] judged = {0};
            reader.facts().forEachOfChangedVersions(facts -> {
                judge(facts);
                judged[0]++;
            });
            writer.judgements().versionsJudged();
            writer.commit();
            return judged[0];
        }
    }

    /** On all processors, except for large messages, whose bytes are fetched while they are read. */
    private void readAll(CaseReader reader) {
        long last = 0;
        List<Long> page;
        do {
            page = reader.versions().unread(last, PAGE);
            FetchedMessage.each(reader, page, VersionPass::read)
                    .forEach(read -> writer.judgements().addReading(read.number, read.digest));
            writer.commit();
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == PAGE);
    }

    private record Read(long number, ReadingDigest digest) {}

    private static Read read(FetchedMessage message) {
        return new Read(message.stored().number(), ReadingDigests.of(message.scanned()));
    }

    private void judge(MessageFacts facts) {
        writer.judgements().judged(judge.judge(facts).of(facts.number()));
    }
}
