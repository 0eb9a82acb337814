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
    /** This and what came after it. */
    public ExtractOutcome and(ExtractOutcome next) {
        return new ExtractOutcome(
                looked + next.looked,
                documents + next.documents,
                texts + next.texts,
                inner + next.inner,
                failed + next.failed,
                next.complete);
    }

    /** The same, with something left to do. */
    public ExtractOutcome stopped() {
        return new ExtractOutcome(looked, documents, texts, inner, failed, false);
    }

    /** Of a run that found all done. */
    public static final ExtractOutcome NOTHING_LEFT = new ExtractOutcome(0, 0, 0, 0, 0, true);
}
