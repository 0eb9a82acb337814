package org.isnad.workbench.ingest;

import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.isnad.core.mail.Limits;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.search.SearchIndex;
import org.isnad.workbench.store.CaseWriter;

/**
 * What all threads of one run share; everything in it may be used by many threads.
 *
 * @param writer of the case
 * @param index of the case
 * @param committer takes what is made
 * @param walk opens containers, also those that are attached
 * @param judge with the keys known at the beginning of the run
 * @param limits of the message scanner
 * @param now the beginning of the run: the one clock of everything that is decided in it
 * @param acquisition number of the run
 * @param done counts for the progress line
 */
record IngestPass(
        CaseWriter writer,
        SearchIndex index,
        Committer committer,
        ContainerWalk walk,
        Judge judge,
        Limits limits,
        Instant now,
        long acquisition,
        Done done) {

    /** Counts so far. */
    static final class Done {
        final LongAdder messages = new LongAdder();
        final LongAdder items = new LongAdder();
        final LongAdder failed = new LongAdder();
        final LongAdder bytes = new LongAdder();
    }
}
