package org.isnad.workbench.sample.story;

/** What truly was where a letter of the dump stands: this is what the organisation's own mailbox holds. */
public sealed interface Origin {
    /** The letter itself, as it is. */
    record Itself() implements Origin {}

    /** Nothing: nobody sent such a letter there. */
    record Nothing() implements Origin {}

    /** Another letter, which this one was made of. */
    record Other(Letter letter) implements Origin {}
}
