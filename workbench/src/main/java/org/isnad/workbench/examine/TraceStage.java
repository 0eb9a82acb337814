package org.isnad.workbench.examine;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Exhibit;
import org.isnad.core.evidence.Surroundings;
import org.isnad.core.evidence.traces.Traces;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Octets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.store.StoredMessage;

/** Looks for traces in each message by itself, page by page, on all processors. */
public final class TraceStage implements Stage {
    private static final int PAGE = 400;

    @Override
    public String name() {
        return "traces";
    }

    @Override
    public void run(StageContext context) {
        long version = Traces.VERSION;
        long total = context.reader().countUnnoticed(name(), version);
        long done = 0;
        long last = 0;
        while (!context.stop().getAsBoolean()) {
            List<Long> page = context.reader().unnoticed(name(), version, last, PAGE);
            if (page.isEmpty()) {
                return;
            }
            List<Long> changed = new ArrayList<>();
            for (Found found : look(context, page)) {
                if (context.writer().noticed(found.number, name(), version, found.evidence)) {
                    changed.add(found.number);
                }
            }
            context.writer().commit();
            context.judgeAgain(changed);
            context.writer().commit();
            done += page.size();
            last = page.getLast();
            context.progress().accept(new StageProgress(name(), done, total));
        }
    }

    private record Fetched(long number, Octets bytes) {}

    private record Found(long number, List<Evidence> evidence) {}

    /** Large messages are read while they are looked at, one after another; the reader serves one at a time anyway. */
    private static List<Found> look(StageContext context, List<Long> page) {
        List<Fetched> fetched =
                page.stream().map(number -> fetch(context, number)).toList();
        List<Found> found = new ArrayList<>(fetched.parallelStream()
                .filter(one -> one.bytes instanceof ArrayOctets)
                .map(TraceStage::look)
                .toList());
        fetched.stream()
                .filter(one -> !(one.bytes instanceof ArrayOctets))
                .map(TraceStage::look)
                .forEach(found::add);
        return found;
    }

    private static Found look(Fetched fetched) {
        Message message = MessageScanner.scan(fetched.bytes, Limits.DEFAULT);
        return new Found(
                fetched.number,
                Traces.examine(new Exhibit(message, DisplayFactsReader.read(message), Surroundings.NONE)));
    }

    private static Fetched fetch(StageContext context, long number) {
        StoredMessage message = context.reader()
                .message(number)
                .orElseThrow(() -> new IllegalStateException("a message went away: " + number));
        return new Fetched(number, context.reader().bytes(message.content()));
    }
}
