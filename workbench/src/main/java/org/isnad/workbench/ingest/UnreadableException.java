package org.isnad.workbench.ingest;

import java.io.IOException;
import org.isnad.core.item.Phrase;

/** Bytes of a dump that cannot be read on, and why, in words for a reader. */
public final class UnreadableException extends IOException {
    private final transient Phrase reason;

    public UnreadableException(Phrase reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public static UnreadableException of(String key, Object... args) {
        return new UnreadableException(Phrase.of(key, args));
    }

    public Phrase reason() {
        return reason;
    }
}
