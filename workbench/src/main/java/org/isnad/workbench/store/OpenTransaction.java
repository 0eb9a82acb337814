package org.isnad.workbench.store;

import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * The open transaction of a writer, and its one lock: whatever is read or changed by the writer's connection is done in here.
 * After a failure nobody knows what is in the transaction: then nothing more may be changed or committed.
 */
final class OpenTransaction {
    private final Problems problems;
    private boolean changed;
    private boolean broken;

    OpenTransaction(Problems problems) {
        this.problems = problems;
    }

    /** Does something to the catalog. */
    @FunctionalInterface
    interface Change {
        void run() throws SQLException;
    }

    /** Does something to the catalog and says what came of it. */
    @FunctionalInterface
    interface Telling<T> {
        T run() throws SQLException;
    }

    void change(Change change) {
        tell(() -> {
            change.run();
            return true;
        });
    }

    synchronized <T> T tell(Telling<T> change) {
        if (broken) {
            throw new IllegalStateException("this writer has failed before");
        }
        boolean done = false;
        try {
            T told = change.run();
            changed = true;
            done = true;
            return told;
        } catch (SQLException e) {
            throw problems.of(e);
        } finally {
            broken = !done;
        }
    }

    /** Asks what the last commit and what was changed since come to. */
    synchronized <T> T ask(Supplier<T> question) {
        return question.get();
    }

    boolean isChanged() {
        return changed;
    }

    /** After a commit. */
    void committed() {
        changed = false;
    }
}
