package org.isnad.workbench.examine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Exhibit;
import org.isnad.core.evidence.Observation;
import org.isnad.core.evidence.Surroundings;
import org.isnad.core.evidence.SurroundingsLearner;
import org.isnad.core.evidence.traces.Traces;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.Rendering;
import org.isnad.workbench.judge.FetchedMessage;

/**
 * Looks for traces in each message, page by page, on all processors. What the archive has to teach is learnt first, in a walk
 * over all its messages in the order of their numbers: bounded in memory, and repeated by a run that goes on, which is cheaper
 * than keeping it right in the catalog.
 */
public final class TraceStage implements Stage {
    private static final int PAGE = 400;

    @Override
    public String name() {
        return "traces";
    }

    @Override
    public void run(StageContext context) {
        long version = Traces.VERSION;
        long total = context.reader().noticed().countWanting(name(), version);
        if (total == 0) {
            return;
        }
        Surroundings surroundings = learn(context);
        long done = 0;
        long last = 0;
        while (!context.stop().getAsBoolean()) {
            List<Long> page = context.reader().noticed().wanting(name(), version, last, PAGE);
            if (page.isEmpty()) {
                return;
            }
            List<Long> changed = new ArrayList<>();
            for (Found found : FetchedMessage.each(context.reader(), page, one -> look(one, surroundings))) {
                if (context.writer().findings().noticed(found.number, name(), version, found.evidence)) {
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

    private static Surroundings learn(StageContext context) {
        SurroundingsLearner learner = new SurroundingsLearner();
        List<Long> page = new ArrayList<>(PAGE);
        BitSet all = context.reader().contents().topLevelMessages();
        for (int number = all.nextSetBit(0);
                number >= 0 && !context.stop().getAsBoolean();
                number = all.nextSetBit(number + 1)) {
            page.add((long) number);
            if (page.size() == PAGE) {
                observe(context, page, learner);
                page.clear();
            }
        }
        observe(context, page, learner);
        return learner.learnt();
    }

    private static void observe(StageContext context, List<Long> page, SurroundingsLearner learner) {
        FetchedMessage.eachSmall(context.reader(), page, message -> observed(message.scanned()))
                .forEach(observation -> observation.ifPresent(learner::add));
    }

    /** A rendering shows no habits of whoever sent it. */
    private static Optional<Observation> observed(Message message) {
        return Rendering.is(message) ? Optional.empty() : Optional.of(Observation.of(message));
    }

    private record Found(long number, List<Evidence> evidence) {}

    private static Found look(FetchedMessage fetched, Surroundings surroundings) {
        Message message = fetched.scanned();
        return new Found(
                fetched.stored().number(),
                Traces.examine(new Exhibit(message, DisplayFactsReader.read(message), surroundings)));
    }
}
