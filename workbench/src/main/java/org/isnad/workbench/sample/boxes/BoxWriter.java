package org.isnad.workbench.sample.boxes;

import java.io.Closeable;
import java.io.IOException;
import org.isnad.core.item.Locator;

/** A mailbox of the dump while it is written. */
public interface BoxWriter extends Closeable {
    /**
     * Stores one message.
     *
     * @param kept among what its owner sent
     * @param bytes with CRLF
     * @param sender address on the envelope
     * @param time in milliseconds since 1970
     * @return where {@code isnad} finds it
     */
    Locator add(boolean kept, byte[] bytes, String sender, long time) throws IOException;
}
