package org.isnad.workbench.examine;

/**
 * How far the second pass has come.
 *
 * @param stage its name
 * @param done of {@code total}, in units of the stage, mostly messages
 * @param total 0 where it cannot be known
 */
public record StageProgress(String stage, long done, long total) {}
