package org.isnad.workbench.store;

import org.isnad.core.verdict.Level;
import org.jspecify.annotations.Nullable;

/**
 * Top-level messages of one level in one cell of a table, every occurrence.
 *
 * @param row for instance a mailbox
 * @param column for instance a month; empty for messages without a possible date
 * @param level or null where none was judged yet
 */
public record LevelCount(
        String row, String column, @Nullable Level level, long messages) {}
