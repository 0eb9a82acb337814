package org.isnad.workbench.sample.mail;

/**
 * A file that goes with a message.
 *
 * @param name as the sender's computer has it, in any script
 * @param type its media type, without parameters
 * @param content its bytes; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // Megabytes that are handed on, never compared.
public record Attachment(String name, String type, byte[] content) {}
