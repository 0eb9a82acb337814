package org.isnad.workbench.sample.story;

/**
 * Shares that the story keeps to, each 0 to 1.
 *
 * @param signedOnArrival of ordinary letters, signed by their author's server
 * @param signedWhenKept of copies among what was sent
 * @param attachments of letters that carry some
 * @param attachmentBytes mean size of one, before encoding
 * @param together of talks, those that only owners of leaked mailboxes take part in
 * @param copies in the dump for each conversation
 */
public record Rates(
        double signedOnArrival,
        double signedWhenKept,
        double attachments,
        int attachmentBytes,
        double together,
        double copies) {
    /** Shares of answers that quote nothing, and that quote the beginning only; the others quote all. */
    static final double UNQUOTED = 0.12;

    static final double QUOTED_IN_PART = 0.16;
    /** Attachments per letter that has any. */
    private static final double FILES_PER_LETTER = 1.3;

    private static final Kind ORDINARY = new Kind(5.39, 0.018, 0.74, 0.24);
    /** Ordinary, every talk among owners of leaked mailboxes alone. */
    private static final Kind TOGETHER = new Kind(6.62, 0.013, 0.63, 0.36);

    private static final Kind PLANTED = new Kind(3.86, 0.57, 0.20, 0.17);
    private static final Kind DAMAGED = new Kind(3.90, 0.44, 0.24, 0.26);

    /**
     * A kind of conversation, as 1,000 of them came out.
     *
     * @param copies for each
     * @param always share of copies that are signed whatever the rates
     * @param byRate share that {@link #signedOnArrival} decides about
     * @param kept share that lies among what was sent
     */
    private record Kind(double copies, double always, double byRate, double kept) {
        Kind times(double share) {
            double all = share * copies;
            return new Kind(all, all * always, all * byRate, all * kept);
        }

        /** Both, as numbers of copies. */
        Kind plus(Kind other) {
            return new Kind(copies + other.copies, always + other.always, byRate + other.byRate, kept + other.kept);
        }
    }

    /** Rates by which {@code signedShare} of all copies come out signed, as near as what is planted allows. */
    public static Rates of(
            double signedShare,
            double plantedShare,
            double damagedShare,
            double attachmentShare,
            int attachmentBytes,
            double together) {
        double damaged = damagedShare * (1 - plantedShare);
        double ordinary = 1 - plantedShare - damaged;
        Kind mix = ORDINARY.times(ordinary * (1 - together))
                .plus(TOGETHER.times(ordinary * together))
                .plus(PLANTED.times(plantedShare))
                .plus(DAMAGED.times(damaged));
        double wanted = signedShare * mix.copies() - mix.always();
        double onArrival = Math.clamp(wanted / mix.byRate(), 0.0, 1.0);
        double whenKept = Math.clamp((wanted - mix.byRate()) / mix.kept(), 0.0, 1.0);
        return new Rates(
                onArrival,
                whenKept,
                Math.min(1, attachmentShare / FILES_PER_LETTER),
                attachmentBytes,
                together,
                mix.copies());
    }
}
