package org.isnad.workbench.store;

import org.jspecify.annotations.Nullable;

/**
 * Where every item went: {@code expected = emitted + failed + skipped}, and duplicates are among the emitted.
 *
 * @param expected counted by another way than by reading, or null where that cannot be; of a total: null if any is
 * @param emitted read and stored
 * @param duplicates emitted items whose bytes stand at a smaller locator too
 * @param failed with a reason
 * @param skipped on purpose, with a reason
 * @param open containers whose reading has not come to its end
 */
public record Accounting(@Nullable Long expected, long emitted, long duplicates, long failed, long skipped, long open) {
    /** Whether what was expected is all accounted for; false while reading goes on, true where nothing can be expected. */
    public boolean balanced() {
        return open == 0 && (expected == null || expected == emitted + failed + skipped);
    }
}
