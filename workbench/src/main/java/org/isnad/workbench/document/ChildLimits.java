package org.isnad.workbench.document;

import java.time.Duration;

/**
 * What a child may use.
 *
 * @param heapMegabytes of its virtual machine; it ends itself when they are used up
 * @param perFile time on the clock for one file; then it is ended
 * @param fileBytes longer files are not read at all
 */
public record ChildLimits(int heapMegabytes, Duration perFile, long fileBytes) {
    /** Metadata stand at known places; what takes longer or more is an attack or a defect. */
    public static final ChildLimits DEFAULT = new ChildLimits(256, Duration.ofSeconds(60), 64L << 20);

    /** A text is read from one end of the file to the other; large tables are held whole while that is done. */
    public static final ChildLimits TEXT = new ChildLimits(512, Duration.ofMinutes(2), 64L << 20);
}
