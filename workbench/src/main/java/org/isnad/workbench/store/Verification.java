package org.isnad.workbench.store;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/** Checks a case's bytes: each pack by itself, and each content the catalog knows by the way a reader takes to it. */
final class Verification {
    private final List<Phrase> wrong = new ArrayList<>();
    private @Nullable ZstdDictDecompress dictionary;

    private Verification() {}

    /** What is wrong, a sentence each; empty where every byte is as it was brought in. */
    static List<Phrase> of(CaseFolder folder, Problems problems) {
        Verification verification = new Verification();
        try (Sql sql = new Sql(Catalog.read(folder.catalog(), problems), problems);
                CaseReader reader = CaseReader.open(folder.root())) {
            sql.list("SELECT number, length FROM pack ORDER BY number", row -> new Pack(row.small(1), row.number(2)))
                    .forEach(pack -> verification.pack(folder.pack(pack.number()), pack.length()));
            sql.forEach("SELECT sha256 FROM content ORDER BY number", row -> {
                verification.content(reader, ItemId.of(row.bytes(1)));
            });
        }
        return List.copyOf(verification.wrong);
    }

    private record Pack(int number, long length) {}

    /** Needs nothing but the packs, from the first on: the dictionary lies in them before the first frame that uses it. */
    private void pack(Path file, long length) {
        long at = 0;
        try (FileChannel pack = FileChannel.open(file, StandardOpenOption.READ)) {
            while (at < length) {
                PackFrame frame = PackFrame.read(pack, at);
                check(frame);
                at += frame.length();
            }
        } catch (IOException | ZstdException e) {
            wrong.add(Phrase.of("store.verify.frame", file.getFileName(), at, String.valueOf(e.getMessage())));
        }
    }

    private void check(PackFrame frame) throws IOException {
        switch (frame.kind()) {
            case DICTIONARY ->
                dictionary = new ZstdDictDecompress(frame.payload().bytes());
            case PIECE -> unpack(frame);
            case BLOCK -> {
                byte[] raw = unpack(frame);
                int start = 0;
                for (PackFrame.Entry entry : frame.entries()) {
                    MessageDigest digest = LargeContents.sha256();
                    digest.update(raw, start, (int) entry.length());
                    if (!ItemId.of(digest.digest()).equals(entry.content())) {
                        throw new IOException(entry.content().hex());
                    }
                    start += (int) entry.length();
                }
            }
        }
    }

    private byte[] unpack(PackFrame frame) throws IOException {
        ZstdDictDecompress known = dictionary;
        try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            if (frame.dictionary() != 0 && known != null) {
                context.loadDict(known);
            }
            byte[] raw = new byte[frame.rawLength()];
            byte[] packed = frame.payload().bytes();
            if (context.decompressByteArray(raw, 0, raw.length, packed, 0, packed.length) != raw.length) {
                throw new IOException("zstd");
            }
            return raw;
        }
    }

    private void content(CaseReader reader, ItemId content) {
        try {
            reader.copyTo(content, OutputStream.nullOutputStream());
        } catch (CaseProblem | IOException e) {
            wrong.add(Phrase.of("store.verify.content", content.hex()));
        }
    }
}
