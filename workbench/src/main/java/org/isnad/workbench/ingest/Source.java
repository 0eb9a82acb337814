package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The bytes of a container that is being opened. */
public interface Source {
    /** Its name, for those that have to name their one entry after it. */
    String name();

    /** The first bytes, valid until the stream is read. */
    Head head();

    /** The bytes from the first one, once. Not closed by the format. */
    InputStream stream() throws IOException;

    /** The bytes at any place; only for formats that said so. Closed by the format. */
    SeekableByteChannel channel() throws IOException;

    /** Number of bytes, or -1 if that is not known before they are read. */
    long length();

    /** The file of the dump that has exactly these bytes, if they are too many for memory: slices of it need no copy. */
    @Nullable
    Path dumpFile();

    /** A file with exactly these bytes, there until this is closed; only for formats that said they read at random. */
    Path file() throws IOException;

    /** Whether these bytes are on record already: those of an attachment, which its message holds. */
    boolean isKeptElsewhere();

    /** What the user gave to open encrypted things with. */
    Passwords passwords();

    IngestLimits limits();

    Spool spool();
}
