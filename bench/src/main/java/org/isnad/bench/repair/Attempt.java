package org.isnad.bench.repair;

/**
 * What became of the signature of one damaged message.
 *
 * @param outcome how far it came
 * @param nanos CPU time of the search; 0 where none was needed
 */
record Attempt(Outcome outcome, long nanos) {
    /** From the best to the worst. */
    enum Outcome {
        /** Nothing had to be searched for: the damage touches nothing that was signed, or the verifier undoes it itself. */
        AS_IT_STANDS,
        /** The signature matches as a whole after named repairs. */
        FOUND,
        /** The signed text was found, the signed fields were not. */
        BODY_ALONE,
        /** The signed fields match, the signed text was not found. */
        FIELDS_ALONE,
        NEITHER
    }
}
