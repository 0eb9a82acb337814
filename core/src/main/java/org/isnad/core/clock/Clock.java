package org.isnad.core.clock;

import java.time.Duration;

/**
 * The clocks that are known, each with who writes it and how fine it runs.
 *
 * <p>The forms were learnt from public mail whose Date is known; the vectors stand in {@code clock/vectors.tsv} of the
 * tests.
 */
public enum Clock {
    /** Boundary of 28 hexadecimal digits by Gmail's servers. */
    GMAIL_BOUNDARY("gmail-boundary", Writer.SUBMISSION_SERVER, Duration.ofNanos(1_000)),
    /** The last number of an SMTP id of Google's hosts. */
    GOOGLE_SMTP_ID("google-smtp-id", Writer.RELAY, Duration.ofMillis(1)),
    /** {@code .Y.M.D.h.m.s} at the end of an SMTP id of smtp.gmail.com. */
    GMAIL_SUBMISSION_ID("gmail-submission-id", Writer.SUBMISSION_SERVER, Duration.ofSeconds(1)),
    /** X-Attachment-Id {@code f_…} by the page of Gmail in the author's browser. */
    GMAIL_ATTACHMENT_ID("gmail-attachment-id", Writer.AUTHOR_CLIENT, Duration.ofMillis(1)),
    /** Content-ID {@code ii_…} of an image within the text. */
    GMAIL_INLINE_ID("gmail-inline-id", Writer.AUTHOR_CLIENT, Duration.ofMillis(1)),
    /** X-GM-MSGID: when the recipient's server received the message. */
    GMAIL_MESSAGE_NUMBER("gmail-message-number", Writer.RECIPIENT_STORE, Duration.ofMillis(1)),
    /** X-GM-THRID: when the recipient's server received the first message of the conversation. */
    GMAIL_THREAD_NUMBER("gmail-thread-number", Writer.RECIPIENT_STORE, Duration.ofMillis(1)),
    /** Message-ID of Gmail until about 2010. */
    GMAIL_OLD_MESSAGE_ID("gmail-old-message-id", Writer.SUBMISSION_SERVER, Duration.ofMinutes(1)),
    /** Message-ID of Google's own notices. */
    GOOGLE_BULK_ID("google-bulk-id", Writer.SUBMISSION_SERVER, Duration.ofMillis(1)),
    /** Message-ID of Outlook and Outlook Express. */
    OUTLOOK_MESSAGE_ID("outlook-message-id", Writer.AUTHOR_CLIENT, Duration.ofNanos(100)),
    /** Boundary of Outlook and Outlook Express, in local time. */
    OUTLOOK_BOUNDARY("outlook-boundary", Writer.AUTHOR_CLIENT, Duration.ofNanos(100)),
    /** Thread-Index without answers: when the window was opened in which the conversation began. */
    THREAD_INDEX_HEAD("thread-index-head", Writer.AUTHOR_CLIENT, Duration.ofNanos(6_553_600)),
    /** The last answer in a Thread-Index: when the window was opened in which this message was written. */
    THREAD_INDEX_LAST("thread-index-last", Writer.AUTHOR_CLIENT, Duration.ofMillis(839)),
    /** X-OriginalArrivalTime, the hexadecimal half. */
    ORIGINAL_ARRIVAL_TIME("original-arrival-time", Writer.SUBMISSION_SERVER, Duration.ofNanos(100)),
    /** x-dg-ref, attribute {@code t}. */
    LABEL_TIME("label-time", Writer.AUTHOR_CLIENT, Duration.ofNanos(100)),
    /** A UUID of version 1 (RFC 9562, 5.1). */
    UUID_TIME("uuid-time", Writer.AUTHOR_CLIENT, Duration.ofNanos(100)),
    SENDMAIL_QUEUE_ID("sendmail-queue-id", Writer.RELAY, Duration.ofSeconds(1)),
    EXIM_ID("exim-id", Writer.RELAY, Duration.ofSeconds(1)),
    POSTFIX_LONG_ID("postfix-long-id", Writer.RELAY, Duration.ofNanos(1_000)),
    /** Message-ID that begins with fourteen digits; mostly UTC, but some clients write local time. */
    DIGITS_MESSAGE_ID("digits-message-id", Writer.AUTHOR_CLIENT, Duration.ofSeconds(1)),
    /** Message-ID with milliseconds: JavaMail, Yahoo, Zimbra. */
    JAVAMAIL_MESSAGE_ID("javamail-message-id", Writer.AUTHOR_CLIENT, Duration.ofMillis(1)),
    JAVAMAIL_BOUNDARY("javamail-boundary", Writer.AUTHOR_CLIENT, Duration.ofMillis(1)),
    EVOLUTION_MESSAGE_ID("evolution-message-id", Writer.AUTHOR_CLIENT, Duration.ofSeconds(1)),
    MOZILLA_MESSAGE_ID("mozilla-message-id", Writer.AUTHOR_CLIENT, Duration.ofSeconds(1)),
    /** {@code t=} of a DKIM-Signature (RFC 6376, 3.5). */
    DKIM_TIME("dkim-time", Writer.SIGNER, Duration.ofSeconds(1)),
    /** {@code t=} of an ARC-Seal or ARC-Message-Signature (RFC 8617, 4.1). */
    ARC_TIME("arc-time", Writer.RELAY, Duration.ofSeconds(1));

    private final String key;
    private final Writer writer;
    private final Duration resolution;

    Clock(String key, Writer writer, Duration resolution) {
        this.key = key;
        this.writer = writer;
        this.resolution = resolution;
    }

    /** The name in word catalogues and tables. */
    public String key() {
        return key;
    }

    public Writer writer() {
        return writer;
    }

    public Duration resolution() {
        return resolution;
    }
}
