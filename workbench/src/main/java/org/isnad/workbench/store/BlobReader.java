package org.isnad.workbench.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.SQLException;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.TransferDecoder;
import org.isnad.core.mail.TransferEncoding;
import org.jspecify.annotations.Nullable;

/** The bytes of contents, wherever they lie: in a block, in pieces, or encoded inside a message. */
final class BlobReader {
    /** Decoded bytes that may lie in memory as a whole; more are put into a temporary file. */
    private static final long IN_MEMORY = 64 << 20;

    private final Problems problems;
    private final Sql sql;
    private final PackReader packs;
    private final TemporaryFiles temporary;

    BlobReader(Problems problems, Sql sql, PackReader packs, TemporaryFiles temporary) {
        this.problems = problems;
        this.sql = sql;
        this.packs = packs;
        this.temporary = temporary;
    }

    /** Where a content lies, see the table {@code content}. */
    private record Home(
            long number,
            ItemId content,
            long length,
            @Nullable Long pack,
            long frame,
            long start,
            @Nullable Long within,
            long stop,
            int encoding) {}

    Octets bytes(ItemId content) {
        return bytes(home("sha256 = ?", content.bytes(), content.hex()));
    }

    /** Writes a content out, its hash checked; what was written of one that does not match is worthless. */
    void copyTo(ItemId content, OutputStream out) throws IOException {
        MessageDigest digest = LargeContents.sha256();
        try {
            forEachChunk(home("sha256 = ?", content.bytes(), content.hex()), (bytes, offset, length) -> {
                digest.update(bytes, offset, length);
                write(out, bytes, offset, length);
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (!ItemId.of(digest.digest()).equals(content)) {
            throw problems.damaged(content.hex(), null);
        }
    }

    private static void write(OutputStream out, byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Home home(String condition, Object argument, String name) {
        return sql.first(
                        "SELECT number, sha256, length, pack, frame, start, within, stop, encoding FROM content WHERE "
                                + condition,
                        BlobReader::home,
                        argument)
                .orElseThrow(() -> problems.noSuchItem(name));
    }

    private static Home home(Sql.Row row) throws SQLException {
        return new Home(
                row.number(1),
                ItemId.of(row.bytes(2)),
                row.number(3),
                row.nullable(4),
                row.number(5),
                row.number(6),
                row.nullable(7),
                row.number(8),
                row.small(9));
    }

    private Octets bytes(Home home) {
        Long pack = home.pack();
        Long within = home.within();
        if (pack != null) {
            byte[] block = packs.unpack(new PackWriter.Place(pack.intValue(), home.frame()));
            return ArrayOctets.of(block, (int) home.start(), (int) home.length());
        }
        if (within == null) {
            return new WindowedOctets(home.length(), LargeContents.PIECE, start -> piece(home, start));
        }
        return derived(home, bytes(home("number = ?", within, "#" + within)));
    }

    private byte[] piece(Home home, long start) {
        PackWriter.Place place = sql.first(
                        "SELECT pack, frame FROM piece WHERE content = ? AND start = ?",
                        row -> new PackWriter.Place(row.small(1), row.number(2)),
                        home.number(),
                        start)
                .orElseThrow(() -> problems.damaged(home.content().hex() + " +" + start, null));
        return packs.unpack(place);
    }

    private Octets derived(Home home, Octets outer) {
        Span span = new Span(home.start(), home.stop());
        TransferEncoding encoding = Codes.constant(TransferEncoding.values(), home.encoding());
        if (home.length() <= IN_MEMORY) {
            return ArrayOctets.of(TransferDecoder.decode(outer, span, encoding, (int) home.length()));
        }
        return temporary.hold(home.length(), sink -> TransferDecoder.decode(outer, span, encoding, sink));
    }

    private void forEachChunk(Home home, Octets.ChunkConsumer sink) {
        Long within = home.within();
        if (within == null) {
            Octets bytes = bytes(home);
            bytes.forEachChunk(bytes.all(), sink);
        } else {
            Octets outer = bytes(home("number = ?", within, "#" + within));
            TransferEncoding encoding = Codes.constant(TransferEncoding.values(), home.encoding());
            TransferDecoder.decode(outer, new Span(home.start(), home.stop()), encoding, sink);
        }
    }
}
