package org.isnad.workbench.ingest;

/**
 * How far a run has come; a value taken at one moment.
 *
 * @param totalBytes size of all input files, as listed before reading
 * @param readBytes input bytes whose items were handed to the workers
 * @param unpackedBytes bytes that came out of archives so far, of archives in archives once for each
 * @param messages top-level messages done
 * @param items everything done, containers included
 * @param failed items that could not be read
 * @param seconds since the run began
 */
public record IngestProgress(
        long totalBytes, long readBytes, long unpackedBytes, long messages, long items, long failed, double seconds) {

    /** Bytes a second so far, or 0 at the very beginning. */
    public double rate() {
        return seconds <= 0 ? 0 : readBytes / seconds;
    }

    /** Seconds still to go at the present rate, or NaN while nothing can be said. */
    public double remainingSeconds() {
        return rate() <= 0 ? Double.NaN : Math.max(0, totalBytes - readBytes) / rate();
    }
}
