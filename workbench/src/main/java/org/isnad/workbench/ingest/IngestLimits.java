package org.isnad.workbench.ingest;

/**
 * How far a dump is followed, so that a hostile one ends with a recorded defect and never with a full disk, an exhausted
 * memory or a run without end. Each limit that is hit is recorded with the entry it hit, and the walk goes on.
 *
 * @param depth containers in one another, counted as {@code !/} in the locator, messages among them
 * @param ratio expanded bytes per received byte of a container, everything in it at any depth counted
 * @param ratioFloor bytes a container may expand to before its ratio matters
 * @param entries entries of one container
 * @param inputExpansion bytes that one input may expand to, whatever its ratio
 * @param entrySize bytes of one entry
 * @param inMemory bytes up to which an entry is held in memory; larger ones are spooled to a file
 * @param decoderMemory bytes that one decompressor may ask for (xz and lzma dictionary, zstd window, 7z headers)
 */
public record IngestLimits(
        int depth,
        long ratio,
        long ratioFloor,
        long entries,
        long inputExpansion,
        long entrySize,
        int inMemory,
        long decoderMemory) {
    private static final long GIB = 1L << 30;

    /** Deeper than any mail we know; the deepest real nesting in the test sets is 5. */
    public static final int DEPTH = 24;
    /** Mail text packs 3 to 50 times; deflate cannot exceed 1,032. */
    public static final long RATIO = 200;

    public static final long RATIO_FLOOR = 4 * GIB;
    public static final long ENTRIES = 50_000_000;
    public static final long INPUT_EXPANSION = 4096 * GIB;
    public static final long ENTRY_SIZE = 64 * GIB;
    public static final int IN_MEMORY = 8 << 20;
    /** {@code xz -9} needs 65 MiB, {@code zstd --long=27} 128 MiB. */
    public static final long DECODER_MEMORY = 192L << 20;

    public static final IngestLimits STANDARD = new IngestLimits(
            DEPTH, RATIO, RATIO_FLOOR, ENTRIES, INPUT_EXPANSION, ENTRY_SIZE, IN_MEMORY, DECODER_MEMORY);
}
