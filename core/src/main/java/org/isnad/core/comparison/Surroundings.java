package org.isnad.core.comparison;

/**
 * What stands on many messages of one side, learnt before from all of them (EVIDENCE, rule 9): without it nothing counts as
 * a list's footer, a gateway's banner or a list's tag.
 */
public interface Surroundings {
    /** Knows nothing. */
    Surroundings NONE = new Surroundings() {
        @Override
        public boolean carries(Side side, EdgeBlock.Edge edge, String list, long block) {
            return false;
        }

        @Override
        public boolean mostly(Side side, EdgeBlock.Edge edge, String list, long block) {
            return false;
        }

        @Override
        public boolean tags(Side side, String list, String tag) {
            return false;
        }
    };

    /**
     * Whether lines at an edge of a text stand on many messages of one side only, by many senders.
     *
     * @param list see {@link CarryingList#id}
     * @param block see {@link EdgeBlock#hash}
     */
    boolean carries(Side side, EdgeBlock.Edge edge, String list, long block);

    /** Whether such lines stand on most messages of that list and side, so that they need not look like a footer. */
    boolean mostly(Side side, EdgeBlock.Edge edge, String list, long block);

    /** Whether a tag in square brackets or stars before a subject stands on many messages of one side only. */
    boolean tags(Side side, String list, String tag);
}
