package org.isnad.core.evidence;

/** How far a piece of evidence can carry its claim, at most; which level that is, the policy alone decides. */
public enum Strength {
    /** A signature by a key seen in DNS or an archive. */
    ANCHORED_SIGNATURE,
    /** A signature by a key on somebody's word, or another source the publisher did not control. */
    INDEPENDENT,
    /** Whatever a forger could have made himself. */
    FORGEABLE,
    NONE,
    /** Against: innocent mail shows it very rarely, after every named innocent cause was looked for. */
    TELLING,
    /** Against: worth a sentence, and innocent more often than not. */
    SLIGHT
}
