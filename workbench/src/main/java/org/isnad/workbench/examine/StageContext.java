package org.isnad.workbench.examine;

import java.util.Collection;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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

    /** Judges messages again, from what the catalog keeps of them; what was written before must be committed. */
    public void judgeAgain(Collection<Long> numbers) {
        reader.facts()
                .forEachOf(
                        numbers,
                        facts -> writer.judgements().judged(judge.judge(facts).of(facts.number())));
    }
}
