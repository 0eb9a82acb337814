package org.isnad.core.comparison;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * What was learnt of two sides, as a value that can be kept with the results that rest on it.
 *
 * @param marks what stands on many messages of one side only
 */
public record KnownSurroundings(Set<Mark> marks) implements Surroundings {
    public KnownSurroundings {
        marks = Set.copyOf(marks);
    }

    /** Where a mark stands. Stored by name. */
    public enum Place {
        TOP,
        BOTTOM,
        SUBJECT,
        /** On top of most messages. */
        MOSTLY_TOP,
        /** At the bottom of most messages. */
        MOSTLY_BOTTOM;

        static Place of(EdgeBlock.Edge edge) {
            return edge == EdgeBlock.Edge.TOP ? TOP : BOTTOM;
        }

        static Place mostly(EdgeBlock.Edge edge) {
            return edge == EdgeBlock.Edge.TOP ? MOSTLY_TOP : MOSTLY_BOTTOM;
        }
    }

    /**
     * @param side that has it
     * @param place where
     * @param list hash of the list's id; of the empty id for messages of no list, or of any
     * @param content hash of the lines, or of the tag
     */
    public record Mark(Side side, Place place, long list, long content) {}

    /** A banner on top is a gateway's and knows no lists; a footer is known of its list only. */
    @Override
    public boolean carries(Side side, EdgeBlock.Edge edge, String list, long block) {
        return carries(side, Place.of(edge), edge, list, block);
    }

    @Override
    public boolean mostly(Side side, EdgeBlock.Edge edge, String list, long block) {
        return carries(side, Place.mostly(edge), edge, list, block);
    }

    private boolean carries(Side side, Place place, EdgeBlock.Edge edge, String list, long block) {
        return marks.contains(new Mark(side, place, hash(list), block))
                || (edge == EdgeBlock.Edge.TOP && marks.contains(new Mark(side, place, hash(""), block)));
    }

    @Override
    public boolean tags(Side side, String list, String tag) {
        return marks.contains(new Mark(side, Place.SUBJECT, hash(list), hash(tag)))
                || marks.contains(new Mark(side, Place.SUBJECT, hash(""), hash(tag)));
    }

    static long hash(String text) {
        return ByteBuffer.wrap(EdgeBlock.digest(text)).getLong();
    }
}
