package org.isnad.workbench.sample;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What leak is wanted. Equal options give equal bytes, whatever {@code threads} is.
 *
 * @param seed of everything that looks like chance
 * @param messages in the dump, copies in several mailboxes counted each
 * @param shares how much of it is signed, planted, damaged, and carries files
 * @param attachmentBytes mean size of an attachment before its encoding, in bytes
 * @param threads that make messages; changes speed only
 * @param reference folder for the organisation's own mailboxes, untouched and in other containers; must not be there
 * @param packed whether the 7z is compressed whatever it takes; without it, only a small one is
 */
public record SampleOptions(
        long seed,
        int messages,
        Shares shares,
        int attachmentBytes,
        int threads,
        @Nullable Path reference,
        boolean packed) {
    /** The year whose dump of May is the measure of size. */
    public static final int SCALE = 2017;

    /** Messages, attachments, bytes and signed share of that dump, as published. */
    public static final int MESSAGES_OF_2017 = 71_848;

    private static final long BYTES_OF_2017 = 15_000_000_000L;
    /** What a message weighs without attachments, and an attachment's byte after encoding, as measured on 20,000. */
    private static final int BYTES_OF_A_MESSAGE = 6_200;

    private static final double ENCODED = 1.37;
    /** Four kinds of attachments in seven are as large as is wished; notes, tables and pages are as long as their text. */
    private static final double SIZABLE = 4.0 / 7;

    private static final double MOST_ATTACHMENT_BYTES = 200_000_000;

    public static final double SIGNED_SHARE_OF_2017 = 0.29;
    private static final double ATTACHMENT_SHARE_OF_2017 = 26_506.0 / MESSAGES_OF_2017;
    private static final int DEMO_MESSAGES = 2_000;
    private static final int DEMO_ATTACHMENT_BYTES = 6_000;

    public SampleOptions {
        if (messages < 1 || threads < 1 || attachmentBytes < 1) {
            throw new IllegalArgumentException("messages, threads and attachmentBytes must be positive");
        }
    }

    /**
     * Each from 0 to 1.
     *
     * @param signed of messages, those that carry a signature of their sender
     * @param planted of conversations, those in which a forgery is planted
     * @param damaged of conversations, those in which something harmless happened to a message
     * @param attachments for each message
     * @param together of talks among the movement, those that only owners of leaked mailboxes take part in
     */
    public record Shares(double signed, double planted, double damaged, double attachments, double together) {
        public Shares {
            requireShare("signed", signed);
            requireShare("planted", planted);
            requireShare("damaged", damaged);
            requireShare("attachments", attachments);
            requireShare("together", together);
        }

        private static void requireShare(String name, double value) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(name + " must lie between 0 and 1: " + value);
            }
        }
    }

    /** The leak of {@code isnad demo}: small, every planted class in it. */
    public static SampleOptions demo() {
        return new SampleOptions(
                1,
                DEMO_MESSAGES,
                new Shares(SIGNED_SHARE_OF_2017, 0.2, 0.15, ATTACHMENT_SHARE_OF_2017, 0),
                DEMO_ATTACHMENT_BYTES,
                Runtime.getRuntime().availableProcessors(),
                null,
                false);
    }

    /** A leak as large as the dump of May 2017 was. */
    public static SampleOptions of2017() {
        return demo().withMessages(MESSAGES_OF_2017).withPacking().withBytes(BYTES_OF_2017);
    }

    /** With attachments as large as it takes for all messages to have about so many bytes. */
    public SampleOptions withBytes(long bytes) {
        double forAttachments = Math.max(0, bytes - (double) messages * BYTES_OF_A_MESSAGE);
        double each = forAttachments / Math.max(1, messages * shares.attachments * SIZABLE) / ENCODED;
        return withAttachmentBytes((int) Math.clamp(each, 1, MOST_ATTACHMENT_BYTES));
    }

    public SampleOptions withSeed(long value) {
        return new SampleOptions(value, messages, shares, attachmentBytes, threads, reference, packed);
    }

    public SampleOptions withMessages(int value) {
        return new SampleOptions(seed, value, shares, attachmentBytes, threads, reference, packed);
    }

    public SampleOptions withSignedShare(double value) {
        return with(new Shares(value, shares.planted, shares.damaged, shares.attachments, shares.together));
    }

    public SampleOptions withPlantedShare(double value) {
        return with(new Shares(shares.signed, value, shares.damaged, shares.attachments, shares.together));
    }

    public SampleOptions withDamagedShare(double value) {
        return with(new Shares(shares.signed, shares.planted, value, shares.attachments, shares.together));
    }

    public SampleOptions withAttachmentShare(double value) {
        return with(new Shares(shares.signed, shares.planted, shares.damaged, value, shares.together));
    }

    public SampleOptions withTogetherShare(double value) {
        return with(new Shares(shares.signed, shares.planted, shares.damaged, shares.attachments, value));
    }

    private SampleOptions with(Shares value) {
        return new SampleOptions(seed, messages, value, attachmentBytes, threads, reference, packed);
    }

    public SampleOptions withAttachmentBytes(int value) {
        return new SampleOptions(seed, messages, shares, value, threads, reference, packed);
    }

    public SampleOptions withThreads(int value) {
        return new SampleOptions(seed, messages, shares, attachmentBytes, value, reference, packed);
    }

    public SampleOptions withReference(Path folder) {
        return new SampleOptions(seed, messages, shares, attachmentBytes, threads, folder, packed);
    }

    public SampleOptions withPacking() {
        return new SampleOptions(seed, messages, shares, attachmentBytes, threads, reference, true);
    }
}
