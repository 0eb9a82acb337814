package org.isnad.core.thread;

/**
 * That a message answers another one, by what it says itself. Whether the place is <em>proved</em> depends on signatures and
 * is no part of this (EVIDENCE, rule 10).
 *
 * @param child number of the message that answers
 * @param parent number of the message answered
 * @param kind what it rests on
 * @param between how many ancestors named in between are not in the archive
 * @param ambiguous whether several contents bear the Message-ID that is named, of which the first stands for all
 * @param plain whether the child's only In-Reply-To names the parent's Message-ID alone, no other content bears that, and it goes to
 *     the parent's sender or is by him
 */
public record Edge(long child, long parent, Kind kind, int between, boolean ambiguous, boolean plain) {
    /** What an edge rests on, the strongest first. */
    public enum Kind {
        /** The field In-Reply-To or the end of References names it. */
        REFERENCE,
        /** Its Thread-Index begins with the other's. */
        THREAD_INDEX,
        /** A provider gave both the same conversation. */
        PROVIDER,
        /** An answer by its subject, to a message of that subject that was sent by one of those it goes to. */
        SUBJECT
    }
}
