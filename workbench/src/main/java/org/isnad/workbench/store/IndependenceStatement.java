package org.isnad.workbench.store;

import org.isnad.core.signature.Independence;

/**
 * A line of the record of who declared which acquisitions independent, or withdrew it. Nothing is ever taken out of the
 * record; the last statement about a pair counts.
 *
 * @param declaration the pair, the reason, who said it and when; for a withdrawal, the reason and the person of that
 * @param withdrawn whether it takes back what was declared before
 */
public record IndependenceStatement(Independence declaration, boolean withdrawn) {
    /** Whether two statements speak of the same two acquisitions. */
    boolean samePair(IndependenceStatement other) {
        Independence that = other.declaration;
        return declaration.acquisition() == that.acquisition() && declaration.of() == that.of();
    }
}
