package org.isnad.workbench.extract;

/**
 * What a run came to.
 *
 * @param looked distinct files that it looked at
 * @param documents those of them that are documents
 * @param texts those that gave a text
 * @param inner files that lay in them and became items
 * @param failed those that could not be read
 * @param complete whether nothing is left to do
 */
public record ExtractOutcome(long looked, long documents, long texts, long inner, long failed, boolean complete) {
    /** Of a run that found all done. */
    public static final ExtractOutcome NOTHING_LEFT = new ExtractOutcome(0, 0, 0, 0, 0, true);
}
