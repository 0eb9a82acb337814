package org.isnad.workbench;

import java.util.concurrent.atomic.AtomicBoolean;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.FacetColumns;
import org.jspecify.annotations.Nullable;

/**
 * The facets of every content, kept from one question to the next. They are good for one commit. When there is a newer one they
 * are made anew: at once where that was quick the last time, else beside the questions, which are given the old ones meanwhile.
 * May be used by any number of threads.
 */
final class KeptColumns implements SearchRun.Columns {
    private static final long QUICK_NANOS = 100_000_000L;

    private final OpenCase open;
    private final AtomicBoolean making = new AtomicBoolean();
    private volatile @Nullable Made made;

    private record Made(FacetColumns columns, long nanos) {}

    KeptColumns(OpenCase open) {
        this.open = open;
    }

    /** Those of the last commit or, while newer ones are being made, of one before it. */
    @Override
    public FacetColumns of(CaseReader reader) {
        Made old = made;
        if (old == null || (old.nanos < QUICK_NANOS && !isOf(reader, old))) {
            return make(reader).columns;
        }
        if (!isOf(reader, old) && making.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("facets").start(() -> {
                try {
                    open.read(this::make);
                } finally {
                    making.set(false);
                }
            });
        }
        return old.columns;
    }

    /** Those of the last commit if they are there, or null; nothing is made. */
    @Override
    public @Nullable FacetColumns ready(CaseReader reader) {
        Made old = made;
        return old != null && isOf(reader, old) ? old.columns : null;
    }

    private static boolean isOf(CaseReader reader, Made old) {
        return old.columns.sequence() == reader.sequence();
    }

    private synchronized Made make(CaseReader reader) {
        Made old = made;
        if (old != null && isOf(reader, old)) {
            return old;
        }
        long began = System.nanoTime();
        FacetColumns columns = reader.contents().facets();
        Made fresh = new Made(columns, System.nanoTime() - began);
        made = fresh;
        return fresh;
    }
}
