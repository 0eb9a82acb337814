package org.isnad.workbench.examine;

/**
 * How far the second pass has come.
 *
 * @param stage its name
 * @param done of {@code total}, in units of the stage, mostly messages
 * @param total 0 where it cannot be known
 * @param share of the work that is done, from 0 to 1, by which the rest of the time is told: units are not alike everywhere
 */
public record StageProgress(String stage, long done, long total, double share) {
    /** Where each unit is as much work as another. */
    public StageProgress(String stage, long done, long total) {
        this(stage, done, total, total < done || total == 0 ? 0 : (double) done / total);
    }
}
