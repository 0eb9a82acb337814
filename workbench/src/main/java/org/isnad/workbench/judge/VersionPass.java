package org.isnad.workbench.judge;

import java.util.List;
import org.isnad.core.evidence.ReadingDigest;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Octets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.MessageFacts;
import org.isnad.workbench.store.StoredMessage;
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
            readAll(reader);
            writer.regroup();
            writer.commit();
            long[] judged = {0};
            reader.forEachFactsOfChangedVersions(facts -> {
                judge(facts);
                judged[0]++;
            });
            writer.versionsJudged();
            writer.commit();
            return judged[0];
        }
    }

    /** On all processors, except for large messages, whose bytes are fetched while they are read. */
    private void readAll(CaseReader reader) {
        long last = 0;
        List<Long> page;
        do {
            page = reader.unreadVersions(last, PAGE);
            List<Fetched> fetched =
                    page.stream().map(number -> fetch(reader, number)).toList();
            fetched.parallelStream()
                    .filter(Fetched::inMemory)
                    .map(Fetched::read)
                    .toList()
                    .forEach(read -> writer.addReading(read.number, read.digest));
            fetched.stream()
                    .filter(each -> !each.inMemory())
                    .map(Fetched::read)
                    .forEach(read -> writer.addReading(read.number, read.digest));
            writer.commit();
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == PAGE);
    }

    private record Read(long number, ReadingDigest digest) {}

    private record Fetched(long number, Octets bytes) {
        boolean inMemory() {
            return bytes instanceof ArrayOctets;
        }

        Read read() {
            return new Read(number, ReadingDigests.of(MessageScanner.scan(bytes, Limits.DEFAULT)));
        }
    }

    private static Fetched fetch(CaseReader reader, long number) {
        StoredMessage message =
                reader.message(number).orElseThrow(() -> new IllegalStateException("a message went away: " + number));
        return new Fetched(number, reader.bytes(message.content()));
    }

    private void judge(MessageFacts facts) {
        writer.judged(judge.judge(facts).of(facts.number()));
    }
}
