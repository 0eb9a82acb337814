package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@link Content} of an attachment, whose bytes its message's reader holds. */
record PayloadContent(Payload payload) implements Content {
    @Override
    public Head head() throws IOException {
        if (payload instanceof MemoryPayload memory) {
            return Head.of(memory.array());
        }
        try (InputStream in = payload.stream()) {
            return Head.of(in.readNBytes(Head.SIZE));
        }
    }

    @Override
    public @Nullable Head whole() {
        return payload instanceof MemoryPayload memory ? Head.whole(memory.array(), memory.array().length) : null;
    }

    @Override
    public InputStream stream() throws IOException {
        return payload.stream();
    }

    @Override
    public @Nullable Payload partial() {
        return null;
    }

    @Override
    public @Nullable Path dumpFile() {
        return null;
    }

    @Override
    public long length() {
        return payload.length();
    }

    @Override
    public long seen() {
        return payload.length();
    }

    @Override
    public void finish() {
        // It was read when it was decoded.
    }

    @Override
    public boolean borrowed() {
        return true;
    }

    @Override
    public void close() {
        // It is not ours.
    }
}
