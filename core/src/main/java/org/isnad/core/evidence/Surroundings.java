package org.isnad.core.evidence;

/**
 * What was learnt from the archive before its messages are looked at one by one: habits of programs, servers and senders, as
 * values. Few planted messages among many must not be able to shift it.
 */
public record Surroundings() {
    /** Of a message without an archive. */
    public static final Surroundings NONE = new Surroundings();
}
