package org.isnad.core.near;

import java.util.BitSet;
import java.util.HexFormat;

/**
 * What an image looks like from afar: in a grid of {@value #COLUMNS} by {@value #ROWS} grey values, where it gets clearly darker
 * from one to its right neighbour (a difference hash). Scaling, compression and a change of brightness leave most of it; turning,
 * cropping and mirroring do not. Two are held against each other by the darkenings that they share among all that either has, and
 * not by equal bits: most of a page of text is white, and two white pages share nothing.
 *
 * @param hex {@value #BITS} bits, the first is the first bit of the first byte
 */
public record ImageSketch(String hex) {
    public static final int COLUMNS = 33;
    public static final int ROWS = 32;
    private static final int BITS = (COLUMNS - 1) * ROWS;

    /** Of 255; less is noise of a camera or of compression. */
    private static final int CLEARLY = 6;

    /** Fewer darkenings say nothing: an empty page, a sky. */
    private static final int LEAST = 24;

    /** Two scans of one page share more, two pages of one letterhead less. */
    private static final double LIKE = 0.6;

    /** @param grey 0 (black) to 255, row by row, {@value #COLUMNS} each */
    public static ImageSketch of(int[] grey) {
        if (grey.length != COLUMNS * ROWS) {
            throw new IllegalArgumentException("not a grid: " + grey.length);
        }
        byte[] bytes = new byte[BITS / 8];
        int bit = 0;
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x + 1 < COLUMNS; x++) {
                if (grey[y * COLUMNS + x] - grey[y * COLUMNS + x + 1] > CLEARLY) {
                    bytes[bit / 8] |= (byte) (1 << bit % 8);
                }
                bit++;
            }
        }
        return new ImageSketch(HexFormat.of().formatHex(bytes));
    }

    /** Shared darkenings among all of both, from 0 to 1; 0 where one has too few to say anything. */
    public double resemblance(ImageSketch other) {
        BitSet mine = bits();
        BitSet shared = other.bits();
        if (mine.cardinality() < LEAST || shared.cardinality() < LEAST) {
            return 0;
        }
        shared.and(mine);
        BitSet all = other.bits();
        all.or(mine);
        return (double) shared.cardinality() / all.cardinality();
    }

    public boolean isLike(ImageSketch other) {
        return resemblance(other) >= LIKE;
    }

    private BitSet bits() {
        return BitSet.valueOf(HexFormat.of().parseHex(hex));
    }
}
