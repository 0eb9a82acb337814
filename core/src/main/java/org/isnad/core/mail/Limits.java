package org.isnad.core.mail;

/**
 * How far a parser goes with hostile bytes before it records a defect and stops descending; nothing is lost, for the
 * bytes are kept.
 *
 * @param depth of nested parts and embedded messages
 * @param parts in one message, all levels together
 * @param headerBytes of one header block
 * @param embeddedBytes of one embedded message that has to be decoded into memory
 */
public record Limits(int depth, int parts, int headerBytes, long embeddedBytes) {
    public static final Limits DEFAULT = new Limits(50, 10_000, 16 << 20, 64 << 20);
}
