package org.isnad.workbench.examine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.workbench.judge.FetchedMessage;
import org.isnad.workbench.store.StoredQuote;

/**
 * Finds what messages quote and lays it beside the originals, page by page, on all processors. Originals are looked for
 * among those that the message names as its ancestors, then by their words in the whole case. A case that has grown is looked at anew: a message that came later
 * may be the original of an earlier one's quote.
 */
public final class QuoteStage implements Stage {
    private static final int VERSION = 4;
    private static final int PAGE = 400;

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public void run(StageContext context) {
        long version = context.reader().messages().count() * 1_000 + VERSION;
        long total = context.reader().noticed().countWanting(name(), version);
        if (total == 0) {
            return;
        }
        Passages passages = Passages.of(context);
        Originals originals = new Originals(context.reader());
        long done = 0;
        long last = 0;
        while (!context.stop().getAsBoolean()) {
            List<Long> page = context.reader().noticed().wanting(name(), version, last, PAGE);
            if (page.isEmpty()) {
                return;
            }
            Set<Long> changed = new TreeSet<>();
            for (Found found : look(context, page, originals, passages)) {
                changed.addAll(context.writer().findings().quotes(found.quoter, found.quotes));
                context.writer().findings().noticed(found.quoter, name(), version, List.of());
            }
            context.writer().commit();
            context.judgeAgain(changed);
            context.writer().commit();
            done += page.size();
            last = page.getLast();
            context.progress().accept(new StageProgress(name(), done, total));
        }
    }

    private record Found(long quoter, List<StoredQuote> quotes) {}

    private static List<Found> look(StageContext context, List<Long> page, Originals originals, Passages passages) {
        return FetchedMessage.each(
                context.reader(),
                page,
                one -> new Found(
                        one.stored().number(), QuoteMatcher.of(one.stored(), one.scanned(), originals, passages)));
    }
}
