package org.isnad.workbench.examine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.isnad.core.evidence.Evidence;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseWriter;

/**
 * What a stage works with.
 *
 * @param writer the one writer of the case
 * @param reader sees what the writer has committed
 * @param judge with the keys of the case
 * @param progress told now and then, on any thread
 * @param stop asked now and then; once it says true, the stage commits and returns
 */
public record StageContext(
        CaseWriter writer, CaseReader reader, Judge judge, Consumer<StageProgress> progress, BooleanSupplier stop) {

    /** Messages whose evidence is kept and judged together. */
    private static final int NOTICED = 1_000;

    /**
     * Reads what is wanting, page by page and on all processors, and commits each page.
     *
     * @param total how many are wanting
     * @param behind the next page behind a number; empty where nothing is wanting any more
     * @return whether all are there now; not so where it was told to stop
     */
    <T> boolean readWanting(
            String stage, long total, LongFunction<List<Long>> behind, LongFunction<T> read, Consumer<T> keep) {
        long done = 0;
        long last = -1;
        while (!stop.getAsBoolean()) {
            List<Long> page = behind.apply(last);
            if (page.isEmpty()) {
                return true;
            }
            page.parallelStream().map(read::apply).toList().forEach(keep);
            writer.commit();
            done += page.size();
            last = page.getLast();
            progress.accept(new StageProgress(stage, done, total));
        }
        return false;
    }

    /** Keeps what a stage says of each message, of most nothing, and judges those again of which it said something else before. */
    void noticeAll(String stage, long version, Map<Long, List<Evidence>> evidence) {
        List<Long> page = reader.noticed().wanting(stage, version, 0, NOTICED);
        while (!page.isEmpty()) {
            List<Long> changed = new ArrayList<>();
            for (long number : page) {
                if (writer.findings().noticed(number, stage, version, evidence.getOrDefault(number, List.of()))) {
                    changed.add(number);
                }
            }
            writer.commit();
            judgeAgain(changed);
            writer.commit();
            page = reader.noticed().wanting(stage, version, page.getLast(), NOTICED);
        }
    }

    /** Judges messages again, from what the catalog keeps of them; what was written before must be committed. */
    public void judgeAgain(Collection<Long> numbers) {
        reader.facts()
                .forEachOf(
                        numbers,
                        facts -> writer.judgements().judged(judge.judge(facts).of(facts.number())));
    }
}
