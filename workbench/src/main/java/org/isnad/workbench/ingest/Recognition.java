package org.isnad.workbench.ingest;

/** What something is, judged by its first bytes. */
public sealed interface Recognition {
    /** A container that can be opened. */
    record Container(Format format) implements Recognition {}

    /** A message (RFC 5322). */
    record Message() implements Recognition {}

    /**
     * Anything else.
     *
     * @param mediaType as registered with IANA, or {@code application/octet-stream}
     */
    record File(String mediaType) implements Recognition {}
}
