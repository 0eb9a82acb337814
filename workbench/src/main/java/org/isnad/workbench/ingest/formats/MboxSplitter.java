package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.isnad.workbench.ingest.FilePayload;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.MemoryPayload;
import org.isnad.workbench.ingest.Payload;
import org.isnad.workbench.ingest.Source;
import org.isnad.workbench.ingest.Spool;
import org.isnad.workbench.ingest.SpoolWriter;
import org.jspecify.annotations.Nullable;

/**
 * Splits a mailbox file into messages as it is read. A message begins at a {@linkplain FromLine From_ line} that is the
 * first line or follows an empty one, unless a Content-Length in the header of the message before says that it lies in
 * that one's body; which is believed only if it leads to a From_ line or to the end of the file.
 *
 * <p>Of a message that is too large for memory the bytes are left where they are, if they lie in a file of the dump, or
 * go to a spool file as they are passed.
 *
 * <p>All positions here are offsets in the mailbox file.
 */
final class MboxSplitter implements AutoCloseable {
    /** Bytes before a separator that may turn out not to be the message's. */
    private static final int REACH = 4;

    private static final int HEADER = 64 * 1024;
    private static final long UNASKED = -2;

    private final MboxBuffer buffer;
    private final @Nullable Path dumpFile;
    private final @Nullable Spool spool;
    private String fromLine = "";
    private long recordStart;
    private long start;
    private long end;
    private long nextRecord;
    private long claimedEnd;
    /** The position that was judged last, and what came of it: each is asked twice. */
    private long judged = -1;

    private long judgedEnd;
    private boolean overflown;
    private @Nullable SpoolWriter spilled;

    private MboxSplitter(MboxBuffer buffer, @Nullable Path dumpFile, @Nullable Spool spool) {
        this.buffer = buffer;
        this.dumpFile = dumpFile;
        this.spool = spool;
    }

    static MboxSplitter of(InputStream in, Source source) {
        MboxBuffer buffer = new MboxBuffer(in, source.limits().inMemory());
        return new MboxSplitter(buffer, source.dumpFile(), source.spool());
    }

    static MboxSplitter inMemory(Head whole) {
        return new MboxSplitter(new MboxBuffer(whole.stream(), whole.length()), null, null);
    }

    /** Moves to the next message; false if there is none. */
    boolean next() throws IOException {
        close();
        overflown = false;
        claimedEnd = UNASKED;
        buffer.release(nextRecord);
        buffer.reach(nextRecord + FromLine.LOOK);
        if (buffer.end() == nextRecord) {
            return false;
        }
        recordStart = nextRecord;
        start = Math.max(recordStart, fromLineEnd(recordStart));
        int line = buffer.at(recordStart);
        fromLine = EntryNames.of(buffer.bytes(), line, buffer.at(start) - line).stripTrailing();
        findEnd();
        return true;
    }

    /** The From_ line without its line end. */
    String fromLine() {
        return fromLine;
    }

    /** Bytes of the message with its From_ line and what separates it from the next. */
    long received() {
        return nextRecord - recordStart;
    }

    /** The message; asked once at most, before the next one. */
    Payload payload() {
        if (!overflown) {
            return MemoryPayload.of(Arrays.copyOfRange(buffer.bytes(), buffer.at(start), buffer.at(end)));
        }
        SpoolWriter writer = spilled;
        Path file = dumpFile;
        if (writer != null) {
            int first = buffer.at(buffer.start());
            writer.write(buffer.bytes(), first, buffer.at(end) - first);
            spilled = null;
            return writer.finish();
        }
        if (file == null) {
            throw new IllegalStateException("a message larger than memory, and nowhere to put it");
        }
        return FilePayload.ofDump(file, start, end - start, null);
    }

    /** Drops what was spilled of a message that nobody asked for. */
    @Override
    public void close() {
        SpoolWriter unused = spilled;
        if (unused != null) {
            spilled = null;
            unused.finish().close();
        }
    }

    private void findEnd() throws IOException {
        long scan = Math.max(recordStart, start - 1);
        while (true) {
            int found = MboxScan.separator(buffer.bytes(), buffer.at(scan), buffer.limit());
            if (found >= 0) {
                long from = buffer.position(found) + 1;
                hold(from, from + FromLine.LOOK);
                if (fromLineEnd(from) > 0) {
                    endAt(from);
                    return;
                }
                scan = from;
            } else {
                scan = Math.max(scan, buffer.end() - MboxScan.OVERLAP);
                if (!buffer.more()) {
                    if (buffer.ended()) {
                        endAt(buffer.end());
                        return;
                    }
                    spill(scan);
                }
            }
        }
    }

    /** A From_ line, or the end of the file, was found at {@code from}; the message may say that it ends elsewhere. */
    private void endAt(long from) throws IOException {
        long claimed = claimed(from);
        if (claimed > from || (claimed >= start && claimed >= buffer.start())) {
            long landing = landing(claimed);
            if (landing >= 0 && landing != from) {
                advance(claimed, landing);
                end = claimed;
                nextRecord = landing;
                return;
            }
        }
        nextRecord = from;
        end = Math.max(start, from - MboxScan.emptyLineBefore(buffer.bytes(), buffer.at(from)));
    }

    private long claimed(long until) {
        if (claimedEnd == UNASKED) {
            int header = buffer.at(Math.min(until, start + HEADER));
            int index = buffer.at(start);
            long length = start == recordStart ? -1 : MboxScan.claimedLength(buffer.bytes(), index, header);
            claimedEnd = length < 0 ? -1 : start + length;
        }
        return claimedEnd;
    }

    /** The From_ line, or the end of the file, that follows {@code position} after at most two line ends; or -1. */
    private long landing(long position) throws IOException {
        long wanted = position + REACH + FromLine.LOOK;
        buffer.reach(Math.min(wanted, buffer.start() + Integer.MAX_VALUE / 2));
        if (wanted <= buffer.end() || buffer.ended()) {
            int found = position > buffer.end() ? -1 : landing(buffer.bytes(), buffer.at(position), buffer.limit());
            return found < 0 ? -1 : buffer.position(found);
        }
        Path file = dumpFile;
        if (file == null) {
            return -1;
        }
        byte[] there = new byte[REACH + FromLine.LOOK];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int n = channel.read(ByteBuffer.wrap(there), position);
            int found = n < 0 ? -1 : landing(there, 0, n);
            return found < 0 ? -1 : position + found;
        }
    }

    private static int landing(byte[] bytes, int position, int limit) {
        int at = position;
        for (int lines = 0; lines < 2 && at < limit; lines++) {
            int next = bytes[at] == '\r' ? at + 1 : at;
            at = next < limit && bytes[next] == '\n' ? next + 1 : at;
        }
        return at == limit || FromLine.end(bytes, at, Math.min(limit, at + FromLine.LOOK)) > 0 ? at : -1;
    }

    /** The position behind a From_ line, or -1. */
    private long fromLineEnd(long position) {
        if (position == judged) {
            return judgedEnd;
        }
        int at = buffer.at(position);
        int end = FromLine.end(buffer.bytes(), at, Math.min(buffer.limit(), at + FromLine.LOOK));
        judged = position;
        judgedEnd = end < 0 ? -1 : buffer.position(end);
        return judgedEnd;
    }

    /** Reads on until both positions are held, which are a few bytes apart. */
    private void advance(long claimed, long landing) throws IOException {
        while (buffer.end() < landing && !buffer.ended()) {
            if (!buffer.more() && !buffer.ended()) {
                spill(Math.min(claimed, buffer.end()));
            }
        }
    }

    /** Reads on until {@code to}, keeping {@code from}. */
    private void hold(long from, long to) throws IOException {
        buffer.reach(to);
        if (buffer.end() < to && !buffer.ended()) {
            spill(from);
            buffer.reach(to);
        }
    }

    /** Makes room: what was looked at of an overlong message leaves the buffer. */
    private void spill(long looked) {
        claimed(buffer.end());
        long first = overflown ? buffer.start() : start;
        long until = Math.max(buffer.start(), looked - REACH);
        overflown = true;
        Spool to = spool;
        if (dumpFile == null && to != null) {
            SpoolWriter writer = spilled;
            if (writer == null) {
                writer = to.newFile();
                spilled = writer;
            }
            writer.write(buffer.bytes(), buffer.at(first), (int) Math.max(0, until - first));
        }
        buffer.release(until);
    }
}
