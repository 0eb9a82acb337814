package org.isnad.workbench.store;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.isnad.core.item.ItemId;

/**
 * Who stores what: gives every distinct content its number and tells the first to ask that it is the first, so that
 * equal bytes are compressed, kept and indexed once, whichever of many threads meets them.
 *
 * <p>Held in memory for the whole case: 21 bytes a slot, between 28 and 56 bytes a content (4 million contents: at most
 * 220 MB). A slot knows the first 128 bits of the hash; the other 128 are compared with the catalog's whenever another
 * emitted occurrence is appended, so that two contents are never taken for one.
 */
public final class ContentNumbers {
    private static final int SEGMENTS = 64;

    /** What is known of a content, bits. */
    private static final int STORED = 1;

    private static final int MESSAGE_CLAIMED = 2;
    private static final int MESSAGE_STORED = 4;
    private static final int FILE_CLAIMED = 8;
    private static final int FILE_STORED = 16;

    private final ContentTable[] segments = new ContentTable[SEGMENTS];
    private final AtomicInteger last;

    /** Secret of this process: nobody can choose bytes whose hashes crowd in one corner of the table. */
    private final long secret = RandomGenerator.getDefault().nextLong() | 1;

    /** Puts in what the catalog has; run when the first content is asked for, since judging again asks for none. */
    private final Consumer<ContentNumbers> source;

    private volatile boolean read;

    /**
     * @param last the greatest number in the catalog
     * @param source calls {@link #load} for all that the catalog has
     */
    ContentNumbers(int last, Consumer<ContentNumbers> source) {
        this.source = source;
        this.last = new AtomicInteger(last);
        for (int i = 0; i < SEGMENTS; i++) {
            segments[i] = new ContentTable();
        }
    }

    /** The content's number; the caller who gets {@code isNew} has to store it, in its batch or as a large one. */
    public Claim claim(ItemId content) {
        long mixed = mix(content);
        ContentTable table = known(mixed);
        synchronized (table) {
            int slot = table.slot(content.a(), content.b(), mixed);
            int number = table.number(slot);
            if (number != 0) {
                return new Claim(number, false);
            }
            int fresh = last.incrementAndGet();
            if (fresh < 0) {
                throw new IllegalStateException("more than 2^31 contents in one case");
            }
            table.put(slot, content.a(), content.b(), fresh, 0, this::mix);
            return new Claim(fresh, true);
        }
    }

    /**
     * Whether the caller is the first to read this content as a message, and so the one who makes its
     * {@link MessageRow} and puts it into the index. Apart from {@link #claim}: the same bytes may have been stored
     * before as a mere attachment.
     */
    public boolean claimMessage(ItemId content) {
        return raise(content, MESSAGE_CLAIMED);
    }

    /** The same for a file that no message carried: whether the caller puts it into the index and into {@link Batch#files}. */
    public boolean claimFile(ItemId content) {
        return raise(content, FILE_CLAIMED);
    }

    /** The content's number, or 0 if nobody has claimed it. */
    public long number(ItemId content) {
        long mixed = mix(content);
        ContentTable table = known(mixed);
        synchronized (table) {
            return table.number(table.slot(content.a(), content.b(), mixed));
        }
    }

    // --- for the writer

    boolean isRead() {
        return read;
    }

    /** Reads what the catalog has, if that was not done; to be called under the writer's lock. */
    void read() {
        if (!read) {
            source.accept(this);
            read = true;
        }
    }

    /** Puts in what the catalog has. */
    void load(ItemId content, int number, boolean message, boolean file) {
        long mixed = mix(content);
        ContentTable table = segment(mixed);
        int flags = STORED | (message ? MESSAGE_CLAIMED | MESSAGE_STORED : 0) | (file ? FILE_CLAIMED | FILE_STORED : 0);
        synchronized (table) {
            table.put(table.slot(content.a(), content.b(), mixed), content.a(), content.b(), number, flags, this::mix);
        }
    }

    void stored(ItemId content) {
        raise(content, STORED);
    }

    void messageStored(ItemId content) {
        raise(content, MESSAGE_STORED);
    }

    void fileStored(ItemId content) {
        raise(content, FILE_STORED);
    }

    boolean isStored(ItemId content) {
        return (flags(content) & STORED) != 0;
    }

    /** Whether somebody claimed to make its message row, and that row is not in yet. */
    boolean messageOnItsWay(ItemId content) {
        return (flags(content) & (MESSAGE_CLAIMED | MESSAGE_STORED)) == MESSAGE_CLAIMED;
    }

    boolean fileOnItsWay(ItemId content) {
        return (flags(content) & (FILE_CLAIMED | FILE_STORED)) == FILE_CLAIMED;
    }

    private int flags(ItemId content) {
        long mixed = mix(content);
        ContentTable table = known(mixed);
        synchronized (table) {
            return table.flags(claimed(table, content, mixed));
        }
    }

    /** Sets a bit; whether it was not set before. */
    private boolean raise(ItemId content, int flag) {
        long mixed = mix(content);
        ContentTable table = known(mixed);
        synchronized (table) {
            return table.raise(claimed(table, content, mixed), flag);
        }
    }

    private static int claimed(ContentTable table, ItemId content, long mixed) {
        int slot = table.slot(content.a(), content.b(), mixed);
        if (table.number(slot) == 0) {
            throw new IllegalStateException("content was never claimed: " + content.hex());
        }
        return slot;
    }

    private long mix(ItemId content) {
        return mix(content.a(), content.b());
    }

    private long mix(long a, long b) {
        long h = (a ^ secret) * 0x9E3779B97F4A7C15L + (b ^ Long.rotateLeft(secret, 32)) * secret;
        return h ^ (h >>> 29);
    }

    private ContentTable known(long mixed) {
        read();
        return segment(mixed);
    }

    private ContentTable segment(long mixed) {
        return segments[(int) (mixed >>> 58)];
    }
}
