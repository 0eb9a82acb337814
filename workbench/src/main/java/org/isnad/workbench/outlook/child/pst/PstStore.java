package org.isnad.workbench.outlook.child.pst;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.isnad.workbench.outlook.child.mapi.Bytes;

/**
 * An Outlook store (PST, OST) as nodes and blocks (MS-PST, 2.2). Read at random, block by block; every page and block is
 * held against its checksum, and one that does not fit is an error of whatever asked for it, of nothing else.
 */
public final class PstStore implements Closeable {
    static final int BLOCK_TREE = 0x80;
    static final int NODE_TREE = 0x81;

    private static final int HEADER = 580;
    /** The largest block of the layout with 4 KiB pages; of the others 8 KiB. */
    private static final int MAX_BLOCK = 1 << 16;

    private final FileChannel file;
    private final Layout layout;
    private final int encoding;
    private final PageTree nodes;
    private final PageTree blocks;
    private Consumer<String> told = damage -> {};

    private PstStore(FileChannel file) throws IOException {
        this.file = file;
        byte[] header = read(0, (int) Math.min(HEADER, file.size()));
        layout = Layout.of(header);
        encoding = Bytes.u8(header, layout.encodingAt());
        if (!Encoding.isKnown(encoding)) {
            throw new UnsupportedStoreException(encoding);
        }
        int place = layout.idSize();
        nodes = new PageTree(this::read, layout, NODE_TREE, layout.id(header, layout.nodeRootAt() + place));
        blocks = new PageTree(this::read, layout, BLOCK_TREE, layout.id(header, layout.blockRootAt() + place));
    }

    public static PstStore open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new PstStore(file);
        } catch (IOException | RuntimeException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    /** The top-level node with this id. */
    public Node node(long id) throws IOException {
        byte[] entry = nodes.find(id);
        if (entry == null) {
            throw new IOException("no node " + Long.toHexString(id));
        }
        int size = layout.idSize();
        return new Node(this, layout.id(entry, size), layout.id(entry, 2 * size));
    }

    /** Told of every node of the store. */
    public interface NodeVisitor {
        void node(long id, long parent);

        void lost(IOException reason);
    }

    public void eachNode(NodeVisitor visitor) {
        int size = layout.idSize();
        nodes.each(new PageTree.Visitor() {
            @Override
            public void entry(byte[] page, int at) throws IOException {
                visitor.node(layout.id(page, at) & 0xFFFF_FFFFL, Bytes.u32(page, at + 3 * size));
            }

            @Override
            public void lost(IOException reason) {
                visitor.lost(reason);
            }
        });
    }

    Layout layout() {
        return layout;
    }

    /** Who is told of damage from now on, also where it is survived: a property that cannot be had is one that is missing. */
    void telling(Consumer<String> toBeTold) {
        told = toBeTold;
    }

    void tell(IOException damage) {
        told.accept(String.valueOf(damage.getMessage()));
    }

    /** The content of a block, plain. */
    byte[] block(long id) throws IOException {
        try {
            return read(id);
        } catch (IOException damaged) {
            tell(damaged);
            throw damaged;
        }
    }

    private byte[] read(long id) throws IOException {
        byte[] entry = blocks.find(id);
        if (entry == null) {
            throw new IOException("no block " + Long.toHexString(id));
        }
        int size = layout.idSize();
        long place = layout.id(entry, size);
        int length = Bytes.u16(entry, 2 * size);
        byte[] raw = read(place, length);
        check(id, place, raw);
        int whole = layout.large() ? Bytes.u16(entry, 2 * size + 2) : length;
        byte[] plain = whole != length && whole > 0 ? inflated(raw, whole) : raw;
        if (!isInternal(id)) {
            Encoding.decode(encoding, layout.id(entry, 0), plain);
        }
        return plain;
    }

    /** Bit 1: holds ids of others, and is never disguised. */
    static boolean isInternal(long id) {
        return (id & 2) != 0;
    }

    private void check(long id, long place, byte[] raw) throws IOException {
        if (layout.large()) {
            return;
        }
        int trailer = layout.blockTrailer();
        int align = layout.blockAlignment();
        int whole = (raw.length + trailer + align - 1) / align * align;
        byte[] end = read(place + whole - trailer, trailer);
        long sum = Bytes.u32(end, layout.wide() ? 4 : 8);
        if (sum != Checksum.of(raw, raw.length)) {
            throw new IOException("the checksum of block " + Long.toHexString(id));
        }
    }

    private static byte[] inflated(byte[] raw, int length) throws IOException {
        byte[] plain = new byte[Math.min(length, MAX_BLOCK)];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(raw);
            int n = 0;
            while (n < plain.length && !inflater.finished() && !inflater.needsInput()) {
                n += inflater.inflate(plain, n, plain.length - n);
            }
            if (n < plain.length) {
                throw new EOFException("a deflated block");
            }
            return plain;
        } catch (DataFormatException damaged) {
            throw new IOException(damaged);
        }
    }

    private byte[] read(long at, int length) throws IOException {
        if (at < 0 || at > file.size() - length) {
            throw new EOFException("bytes at " + at);
        }
        ByteBuffer to = ByteBuffer.allocate(length);
        while (to.hasRemaining()) {
            if (file.read(to, at + to.position()) < 0) {
                throw new EOFException("bytes at " + at);
            }
        }
        return to.array();
    }

    /** A store whose bytes are disguised in a way that is not read. */
    public static final class UnsupportedStoreException extends IOException {
        private static final long serialVersionUID = 1L;

        UnsupportedStoreException(int method) {
            super("encoding " + method);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
