package org.isnad.workbench.extract;

/**
 * What a run came to.
 *
 * @param files distinct files whose pictures were looked at
 * @param pages pictures in them
 * @param texts files that gave words
 * @param failed files that could not be read
 * @param left files that are still to be looked at
 */
public record OcrOutcome(long files, long pages, long texts, long failed, long left) {}
