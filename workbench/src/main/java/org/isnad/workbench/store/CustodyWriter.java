package org.isnad.workbench.store;

import java.time.Instant;
import java.util.List;

/** Puts down who brought what into the case, and what is said of it. */
public final class CustodyWriter {
    private final OpenTransaction transaction;
    private final Sql sql;
    private final CustodyRows custody;

    CustodyWriter(OpenTransaction transaction, Sql sql) {
        this.transaction = transaction;
        this.sql = sql;
        this.custody = new CustodyRows(sql);
    }

    /** Begins the record of a run; the number that its items carry. */
    public long begin(Acquisition acquisition) {
        return transaction.tell(() -> custody.begin(acquisition));
    }

    /** Records that a run goes on with what earlier acquisitions began; what it reads of theirs belongs to them. */
    public void goOn(long run, List<Long> acquisitions) {
        transaction.change(() -> acquisitions.forEach(acquisition -> custody.goesOn(run, acquisition)));
    }

    /** Sees to it that what a resumed run read belongs to the acquisition that brought it. */
    public void gather() {
        transaction.change(() -> Catalog.gatherAcquisitions(sql));
    }

    public void end(long number, Instant ended) {
        transaction.change(() -> custody.end(number, ended));
    }

    /** Records a file of the dump; a second record of the same acquisition and locator replaces the first. */
    public void add(InputFile file) {
        transaction.change(() -> custody.add(file));
    }

    /** Adds to the record of declared independence. */
    public void state(IndependenceStatement statement) {
        transaction.change(() -> custody.state(statement));
    }

    /** One line of the record. */
    public void state(CompromiseWindow window) {
        transaction.change(() -> new WindowRows(sql).state(window));
    }
}
