package org.isnad.workbench.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.ItemId;

/** Puts large contents into the packs, piece by piece. Has no state of its own; for many threads. */
record LargeContents(PackWriter packs, BlockCompressor compressor, Problems problems) {
    /** Unpacked length of every piece but the last: the window through which a large content is read again. */
    static final int PIECE = 1 << 20;

    List<ContentRows.Piece> append(ItemId content, InputStream bytes, long length) {
        try {
            MessageDigest digest = sha256();
            List<ContentRows.Piece> pieces = new ArrayList<>();
            byte[] window = new byte[PIECE];
            long start = 0;
            int count = bytes.readNBytes(window, 0, PIECE);
            while (count > 0) {
                digest.update(window, 0, count);
                pieces.add(new ContentRows.Piece(start, packs.append(frame(content, length, start, window, count))));
                start += count;
                count = bytes.readNBytes(window, 0, PIECE);
            }
            if (start != length || !ItemId.of(digest.digest()).equals(content)) {
                throw new IllegalArgumentException("not the announced bytes: " + content.hex());
            }
            return pieces;
        } catch (IOException e) {
            throw problems.of(e);
        }
    }

    private PackFrame frame(ItemId content, long length, long start, byte[] window, int count) {
        return new PackFrame(
                PackFrame.Kind.PIECE,
                0,
                List.of(new PackFrame.Entry(content, length, start)),
                count,
                new PackBlock.Compressed(compressor.compressAlone(window, count)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
