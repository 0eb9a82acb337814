package org.isnad.workbench.sample.story;

/**
 * Shares that the story keeps to, each 0 to 1.
 *
 * @param signedOnArrival of letters that arrive
 * @param signedWhenKept of copies among what was sent
 * @param attachments of letters that carry some
 * @param attachmentBytes mean size of one, before encoding
 */
public record Rates(double signedOnArrival, double signedWhenKept, double attachments, int attachmentBytes) {
    /** Copies among what was sent carry no signature as a rule; measured over 20,000 messages. */
    private static final double KEPT_SHARE = 0.25;

    /** Attachments per letter that has any. */
    private static final double FILES_PER_LETTER = 1.3;

    /** Rates by which {@code signedShare} of all copies come out signed. */
    public static Rates of(double signedShare, double attachmentShare, int attachmentBytes) {
        double arriving = 1 - KEPT_SHARE;
        double onArrival = Math.min(1, signedShare / arriving);
        double whenKept = Math.max(0, (signedShare - arriving) / KEPT_SHARE);
        return new Rates(onArrival, whenKept, Math.min(1, attachmentShare / FILES_PER_LETTER), attachmentBytes);
    }
}
