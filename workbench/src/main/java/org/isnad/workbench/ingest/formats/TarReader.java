package org.isnad.workbench.ingest.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.ingest.Entries;
import org.isnad.workbench.ingest.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Reads a tar archive from front to back. Behind a damaged header it looks for the next sound one. */
final class TarReader {
    private static final int NAME_LIMIT = 64 * 1024;
    private static final int PAX_LIMIT = 1 << 20;
    private static final byte[] ZEROS = new byte[TarHeader.BLOCK];

    private final InputStream in;
    private final Entries entries;
    private final byte[] block = new byte[TarHeader.BLOCK];
    private @Nullable String longName;
    private PaxRecords pax = PaxRecords.NONE;
    private boolean ended;
    private long damagedBlocks;

    TarReader(InputStream in, Entries entries) {
        this.in = in;
        this.entries = entries;
    }

    void read() throws IOException {
        while (nextBlock()) {
            if (Arrays.equals(block, ZEROS)) {
                ended = true;
                continue;
            }
            TarHeader header = TarHeader.parse(block);
            if (header == null) {
                damagedBlocks++;
            } else {
                ended = false;
                entry(header);
            }
        }
        if (damagedBlocks > 0) {
            entries.defect(Defect.of("ingest.defect.tar-blocks", damagedBlocks));
        }
        if (!ended) {
            entries.defect(Defect.of("ingest.defect.no-end-marker"));
        }
    }

    private void entry(TarHeader header) throws IOException {
        switch (header.type()) {
            case 'L' -> longName = untilZero(meta(header.size(), NAME_LIMIT));
            case 'x', 'X' -> pax = PaxRecords.parse(meta(header.size(), PAX_LIMIT));
            case 'g', 'K', 'V', 'D', 'N', 'M' -> skip(padded(header.size()));
            default -> {
                String before = longName;
                String name = pax.path() != null ? pax.path() : before != null ? before : header.name();
                long size = pax.size() >= 0 ? pax.size() : header.size();
                boolean sparse = pax.sparse() || header.type() == 'S';
                longName = null;
                pax = PaxRecords.NONE;
                sparseMaps(header);
                leaf(header.type(), String.valueOf(name), size, sparse);
            }
        }
    }

    private void leaf(char type, String name, long size, boolean sparse) throws IOException {
        boolean empty = name.endsWith("/") && size == 0;
        boolean folder = type == '5' || (empty && type != '1' && type != '2');
        if (folder) {
            skip(padded(size));
            return;
        }
        switch (type) {
            case '1', '2' -> account(() -> entries.skipped(name, Phrase.of("ingest.skip.link", "")));
            case '3', '4', '6' -> account(() -> entries.skipped(name, Phrase.of("ingest.skip.special")));
            default -> {
                Body body = new Body(size);
                account(() -> {
                    if (sparse) {
                        entries.failed(name, Phrase.of("ingest.reason.sparse"), body, size);
                    } else {
                        entries.bytes(name, () -> size, body);
                    }
                });
                skip(body.left + padded(size) - size);
            }
        }
    }

    private interface Accounting {
        void run() throws IOException;
    }

    private void account(Accounting entry) throws IOException {
        if (entries.nextIsKnown()) {
            entries.passOver();
        } else {
            entry.run();
        }
    }

    /** GNU's sparse maps lie between header and body; the last one says that none follows. */
    private void sparseMaps(TarHeader header) throws IOException {
        boolean more = header.extendedSparse();
        while (more) {
            if (!nextBlock()) {
                throw new EOFException();
            }
            more = block[504] == 1;
        }
    }

    private byte[] meta(long size, int limit) throws IOException {
        if (size > limit) {
            throw UnreadableException.of("ingest.reason.damaged", "header of " + size + " bytes");
        }
        byte[] bytes = in.readNBytes((int) size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        skip(padded(size) - size);
        return bytes;
    }

    private static String untilZero(byte[] name) {
        int end = 0;
        while (end < name.length && name[end] != 0) {
            end++;
        }
        return EntryNames.of(name, 0, end);
    }

    private boolean nextBlock() throws IOException {
        int n = in.readNBytes(block, 0, block.length);
        if (n > 0 && n < block.length) {
            throw new EOFException();
        }
        return n > 0;
    }

    private void skip(long n) throws IOException {
        in.skipNBytes(n);
    }

    private static long padded(long size) {
        return (size + TarHeader.BLOCK - 1) / TarHeader.BLOCK * TarHeader.BLOCK;
    }

    /** The body of one entry; the archive ending within it is an error of that entry. */
    private final class Body extends InputStream {
        private long left;

        Body(long size) {
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int n = in.read(to, offset, (int) Math.min(length, left));
            if (n < 0) {
                throw new EOFException();
            }
            left -= n;
            return n;
        }
    }
}
