package org.isnad.core.evidence;

/** How far a piece of evidence can carry its claim, at most; which level that is, the policy alone decides. */
public enum Strength {
    /** A signature by a key seen in DNS or an archive. */
    ANCHORED_SIGNATURE,
    /** A signature by a key on somebody's word, or another source the publisher did not control. */
    INDEPENDENT,
    /** Whatever a forger could have made himself. */
    FORGEABLE,
    NONE
}
