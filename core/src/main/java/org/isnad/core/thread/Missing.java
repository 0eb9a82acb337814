package org.isnad.core.thread;

/**
 * A message that should be there.
 *
 * @param wantedBy number of the message that says so
 * @param kind how it says so
 * @param name the Message-ID, or the Thread-Index in hexadecimal; empty where only the mark of an answer says it
 */
public record Missing(long wantedBy, Kind kind, String name) {
    /** How a message says that another one was there before it. */
    public enum Kind {
        /** It names its Message-ID. */
        MESSAGE_ID,
        /** Its Thread-Index has an answer for which there is no message. */
        THREAD_INDEX,
        /** It is an answer by its subject, and what it answers is not there. */
        ANSWER
    }
}
