package org.isnad.core.thread;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A Thread-Index as a place in a conversation ([MS-OXOMSG] 2.2.1.3): 22 bytes that all messages of the conversation share,
 * and five more for each answer on the way to this message. So the index of a message begins with that of its parent.
 *
 * @param hex the bytes in hexadecimal
 */
public record ChainIndex(String hex) {
    private static final int HEADER = 22;
    private static final int CHILD = 5;
    /** Longer ones are made by nobody who answers mail. */
    private static final int MOST_CHILDREN = 1_000;

    /** From a field's value; empty if it is none, or a damaged one. */
    public static Optional<ChainIndex> parse(String value) {
        String packed = value.replaceAll("[ \\t\\r\\n]", "");
        if (packed.length() > (HEADER + CHILD * MOST_CHILDREN) * 2) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(packed);
            boolean whole = bytes.length >= HEADER && (bytes.length - HEADER) % CHILD == 0;
            return whole ? Optional.of(new ChainIndex(HexFormat.of().formatHex(bytes))) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            // The JDK says so only this way; the field is then no index.
            return Optional.empty();
        }
    }

    /** What all messages of the conversation share. */
    public String conversation() {
        return hex.substring(0, HEADER * 2);
    }

    /** How many answers lie between the first message and this one. */
    public int depth() {
        return (hex.length() / 2 - HEADER) / CHILD;
    }

    /** The index of the message that this one answers; empty for the first. */
    public Optional<ChainIndex> parent() {
        return depth() == 0
                ? Optional.empty()
                : Optional.of(new ChainIndex(hex.substring(0, hex.length() - CHILD * 2)));
    }
}
