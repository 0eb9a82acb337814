package org.isnad.workbench.compare;

/**
 * How far a comparison has come.
 *
 * @param step what is being done
 * @param done things done in this step
 * @param total things to do in it
 */
public record CompareProgress(Step step, long done, long total) {
    /** In this order; the last two only where they are needed. */
    public enum Step {
        PAIRING,
        COMPARING,
        LISTS,
        AGAIN
    }
}
