package org.isnad.core.evidence.traces;

import java.util.List;
import java.util.Set;
import org.isnad.core.clock.Clock;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Exhibit;
import org.isnad.core.evidence.Trace;
import org.isnad.core.mail.Rendering;

/** The table of traces: a new one is a class and a line here. */
public final class Traces {
    /** Grows whenever a trace is added or finds otherwise, so that what was stored is known to be old. */
    public static final int VERSION = 5;

    private static final List<Trace> ALL = List.of(
            new ClockTrace("gmail-boundary", "boundary (Gmail)", Set.of(Clock.GMAIL_BOUNDARY)),
            new ClockTrace("outlook-message-id", "Message-ID (Outlook)", Set.of(Clock.OUTLOOK_MESSAGE_ID)),
            new ClockTrace("outlook-boundary", "boundary (Outlook)", Set.of(Clock.OUTLOOK_BOUNDARY)),
            new ClockTrace("thread-index", "Thread-Index", Set.of(Clock.THREAD_INDEX_HEAD, Clock.THREAD_INDEX_LAST)),
            new ClockTrace("x-received", "X-Received", Set.of(Clock.GOOGLE_SMTP_ID)),
            new ClockTrace("x-attachment-id", "X-Attachment-Id", Set.of(Clock.GMAIL_ATTACHMENT_ID)),
            new ClockTrace("inline-id", "Content-ID", Set.of(Clock.GMAIL_INLINE_ID)),
            new ClockTrace("gmail-message-id", "Message-ID (Gmail)", Set.of(Clock.GMAIL_OLD_MESSAGE_ID)),
            new ClockTrace("google-bulk-id", "Message-ID (Google)", Set.of(Clock.GOOGLE_BULK_ID)),
            new ClockTrace("javamail-message-id", "Message-ID (JavaMail)", Set.of(Clock.JAVAMAIL_MESSAGE_ID)),
            new ClockTrace("javamail-boundary", "boundary (JavaMail)", Set.of(Clock.JAVAMAIL_BOUNDARY)),
            new ClockTrace("evolution-message-id", "Message-ID (Evolution)", Set.of(Clock.EVOLUTION_MESSAGE_ID)),
            new ClockTrace("mozilla-message-id", "Message-ID (Mozilla)", Set.of(Clock.MOZILLA_MESSAGE_ID)),
            new ClockTrace("digits-message-id", "Message-ID", Set.of(Clock.DIGITS_MESSAGE_ID)),
            new ClockTrace("uuid-time", "UUID", Set.of(Clock.UUID_TIME)),
            new ClockTrace("label-time", "x-dg-ref", Set.of(Clock.LABEL_TIME)),
            new ClockTrace("dkim-time", "DKIM t=", Set.of(Clock.DKIM_TIME)),
            new ClockTrace("arc-time", "ARC t=", Set.of(Clock.ARC_TIME)),
            new OutlookZoneTrace(),
            new ArrivalTimeTrace(),
            new MailboxNumberTrace(),
            new TransitTrace(),
            new ReceivedChainTrace(),
            new QueueIdTrace(),
            new HostZoneTrace(),
            new HandoverTrace(),
            new ClockGapTrace(),
            new ClocksTogetherTrace(),
            new NestedBoundaryTrace(),
            new DateFormTrace(),
            new SoftwareAgeTrace(),
            new ClientTrace(),
            new HeaderOrderTrace(),
            new ResultsHostTrace());

    private Traces() {}

    /** Names of all, in the order of the table. */
    public static List<String> names() {
        return ALL.stream().map(Trace::name).toList();
    }

    /**
     * All findings, in the order of the table. None on a rendering: its structure, boundaries and order of fields are ours,
     * and habits of programs would be held against what no program of the sender's wrote.
     */
    public static List<Evidence> examine(Exhibit exhibit) {
        if (Rendering.is(exhibit.message())) {
            return List.of();
        }
        Reading reading = Reading.of(exhibit);
        return ALL.stream()
                .flatMap(trace ->
                        (trace instanceof ReadTrace shared ? shared.examine(reading) : trace.examine(exhibit)).stream())
                .toList();
    }
}
