package org.isnad.workbench.store;

import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The case folder cannot be used, or cannot be used any further: one clear sentence for the user. What was committed
 * before stays as it is; after a problem while writing, the next run goes on from the last commit.
 */
public final class CaseProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What sort of problem, for exit codes; the sentence is in {@link #phrase()}. */
    public enum Kind {
        /** Another writer has the case. */
        BUSY,
        /** There is no case at that path. */
        NOT_A_CASE,
        /** A case cannot be made at that path. */
        NOT_CREATABLE,
        /** The catalog or a pack is not what it must be. */
        DAMAGED,
        /** Made by a newer version of the product. */
        TOO_NEW,
        /** The disk is full. */
        NO_SPACE,
        /** Reading or writing failed. */
        IO,
        /** The case knows no such item. */
        NO_SUCH_ITEM
    }

    private final Kind kind;
    private final transient Phrase phrase;

    public CaseProblem(Kind kind, Phrase phrase, @Nullable Throwable cause) {
        super(phrase.key() + " " + phrase.args(), cause);
        this.kind = kind;
        this.phrase = phrase;
    }

    public Kind kind() {
        return kind;
    }

    /** The sentence; key in the catalogue of words, part {@code store}. */
    public Phrase phrase() {
        return phrase;
    }
}
