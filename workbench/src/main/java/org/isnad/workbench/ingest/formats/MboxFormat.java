package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.isnad.workbench.ingest.Entries;
import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.Source;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox file: mboxo, mboxrd, mboxcl and mboxcl2, told apart by nobody. The bytes of a message are exactly those
 * between the From_ lines, without the empty line before the next one, which belongs to the separator; lines that were
 * escaped as {@code >From} stay so, for that can be undone by whoever reads the message and not redone.
 *
 * <p>A file with a From_ line and only one message, small enough to be seen whole, is a message and not a mailbox: many
 * programs save single messages so. Its From_ line is then part of the file's bytes, as it is kept.
 */
final class MboxFormat implements Format {
    @Override
    public String name() {
        return "mbox";
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(0, "From ")
                && FromLine.end(
                                head.copy(0, Math.min(head.length(), FromLine.LOOK)),
                                0,
                                Math.min(head.length(), FromLine.LOOK))
                        > 0;
    }

    @Override
    public boolean opens(Head whole) {
        try {
            MboxSplitter splitter = MboxSplitter.inMemory(whole);
            boolean first = splitter.next();
            boolean second = splitter.next();
            return first && second;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public boolean isMailbox() {
        return true;
    }

    @Override
    public boolean needsRandomAccess() {
        return false;
    }

    @Override
    public Opened open(Source source) {
        return new Opened() {
            @Override
            public @Nullable Long expected() {
                return null;
            }

            @Override
            public void each(Entries entries) throws IOException {
                try (MboxSplitter splitter = MboxSplitter.of(source.stream(), source)) {
                    while (splitter.next()) {
                        if (entries.nextIsKnown()) {
                            entries.passOver();
                        } else {
                            entries.message(splitter.fromLine(), splitter.payload(), splitter.received());
                        }
                    }
                }
            }
        };
    }
}
