package org.isnad.workbench.sample;

/**
 * What leak is wanted. Equal options give equal bytes, whatever {@code threads} is.
 *
 * @param seed of everything that looks like chance
 * @param messages in the dump, copies in several mailboxes counted each
 * @param signedShare share of messages that carry a signature of their sender, 0 to 1
 * @param plantedShare share of conversations in which a forgery is planted, 0 to 1
 * @param damagedShare share of conversations in which something harmless happened to a message, 0 to 1
 * @param attachmentShare attachments for each message, 0 to 1
 * @param attachmentBytes mean size of an attachment before its encoding, in bytes
 * @param threads that make messages; changes speed only
 */
public record SampleOptions(
        long seed,
        int messages,
        double signedShare,
        double plantedShare,
        double damagedShare,
        double attachmentShare,
        int attachmentBytes,
        int threads) {
    /** Messages, attachments and signed share of the dump of May 2017 (DOMAIN, "What happens"). */
    public static final int MESSAGES_OF_2017 = 71_848;

    public static final double SIGNED_SHARE_OF_2017 = 0.29;
    private static final double ATTACHMENT_SHARE_OF_2017 = 26_506.0 / MESSAGES_OF_2017;
    private static final int DEMO_MESSAGES = 2_000;
    private static final int DEMO_ATTACHMENT_BYTES = 6_000;

    public SampleOptions {
        if (messages < 1 || threads < 1 || attachmentBytes < 1) {
            throw new IllegalArgumentException("messages, threads and attachmentBytes must be positive");
        }
        requireShare("signedShare", signedShare);
        requireShare("plantedShare", plantedShare);
        requireShare("damagedShare", damagedShare);
        requireShare("attachmentShare", attachmentShare);
    }

    /** The leak of {@code isnad demo}: small, every planted class in it. */
    public static SampleOptions demo() {
        return new SampleOptions(
                1,
                DEMO_MESSAGES,
                SIGNED_SHARE_OF_2017,
                0.2,
                0.15,
                ATTACHMENT_SHARE_OF_2017,
                DEMO_ATTACHMENT_BYTES,
                Runtime.getRuntime().availableProcessors());
    }

    public SampleOptions withSeed(long value) {
        return new SampleOptions(
                value, messages, signedShare, plantedShare, damagedShare, attachmentShare, attachmentBytes, threads);
    }

    public SampleOptions withMessages(int value) {
        return new SampleOptions(
                seed, value, signedShare, plantedShare, damagedShare, attachmentShare, attachmentBytes, threads);
    }

    public SampleOptions withSignedShare(double value) {
        return new SampleOptions(
                seed, messages, value, plantedShare, damagedShare, attachmentShare, attachmentBytes, threads);
    }

    public SampleOptions withPlantedShare(double value) {
        return new SampleOptions(
                seed, messages, signedShare, value, damagedShare, attachmentShare, attachmentBytes, threads);
    }

    public SampleOptions withDamagedShare(double value) {
        return new SampleOptions(
                seed, messages, signedShare, plantedShare, value, attachmentShare, attachmentBytes, threads);
    }

    public SampleOptions withAttachmentBytes(int value) {
        return new SampleOptions(
                seed, messages, signedShare, plantedShare, damagedShare, attachmentShare, value, threads);
    }

    public SampleOptions withThreads(int value) {
        return new SampleOptions(
                seed, messages, signedShare, plantedShare, damagedShare, attachmentShare, attachmentBytes, value);
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1: " + value);
        }
    }
}
