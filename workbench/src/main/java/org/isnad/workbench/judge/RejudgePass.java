package org.isnad.workbench.judge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Judgement;
import org.isnad.workbench.store.MessageFacts;

/**
 * Judges again whatever can hang on keys of certain names. One thread reads the catalog and writes to it, all processors judge;
 * what is judged is written in the order in which it was read, some pages behind, so that neither waits for the other and
 * memory holds a few pages.
 */
public final class RejudgePass {
    /** Messages that one processor judges at a time. */
    private static final int PAGE = 250;

    private final CaseWriter writer;
    private final Judge judge;
    private final ForkJoinPool pool;
    private final Map<Level, BitSet> before = new EnumMap<>(Level.class);

    /** What hangs on two of the keys is judged once: the judge knows both. */
    private final BitSet seen = new BitSet();

    private final Deque<ForkJoinTask<List<Judgement>>> judging = new ArrayDeque<>();
    private List<MessageFacts> page = new ArrayList<>(PAGE);
    private long judged;
    private long changed;

    /**
     * @param judged messages that were judged
     * @param changed those of them that have another level now
     */
    public record Counts(long judged, long changed) {
        public static final Counts NONE = new Counts(0, 0);
    }

    private RejudgePass(CaseWriter writer, Judge judge, ForkJoinPool pool) {
        this.writer = writer;
        this.judge = judge;
        this.pool = pool;
    }

    /** Writes the judgements and leaves the commit to the caller. */
    public static Counts run(CaseWriter writer, Judge judge, Set<CaseKeys.Name> names) {
        try (CaseReader reader = writer.reader();
                ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors())) {
            return new RejudgePass(writer, judge, pool).run(reader, names);
        }
    }

    private Counts run(CaseReader reader, Set<CaseKeys.Name> names) {
        for (Level level : Level.values()) {
            before.put(level, reader.contents().messagesAtLevel(level));
        }
        for (CaseKeys.Name name : names) {
            reader.facts().forEachHangingOn(name.domain(), name.selector(), this::read);
            submit();
        }
        while (!judging.isEmpty()) {
            writeOldest();
        }
        return new Counts(judged, changed);
    }

    private void read(MessageFacts facts) {
        if (seen.get((int) facts.number())) {
            return;
        }
        seen.set((int) facts.number());
        page.add(facts);
        if (page.size() == PAGE) {
            submit();
        }
    }

    private void submit() {
        if (page.isEmpty()) {
            return;
        }
        List<MessageFacts> full = page;
        page = new ArrayList<>(PAGE);
        judging.add(pool.submit(() -> full.stream()
                .map(facts -> judge.judge(facts).of(facts.number()))
                .toList()));
        if (judging.size() > 2 * pool.getParallelism()) {
            writeOldest();
        }
    }

    private void writeOldest() {
        for (Judgement judgement : judging.remove().join()) {
            writer.judgements().judgedAgain(judgement);
            judged++;
            if (!before.getOrDefault(judgement.verdict().level(), new BitSet()).get((int) judgement.number())) {
                changed++;
            }
        }
    }
}
