package org.isnad.workbench.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.isnad.core.item.Locator;

/**
 * Walks a dump: folders, files, and containers in one another, in a fixed order, and tells a {@link Harvest} what it
 * finds. Keeps nothing between calls but a count; may be used from several threads, each with its own calls.
 *
 * <p>Nothing in a dump makes a call throw. What the harvest throws comes out unchanged, and ends the walk; so does a
 * failure of our own disk, as {@link java.io.UncheckedIOException}.
 */
public final class ContainerWalk {
    private final Recogniser recogniser;
    private final IngestLimits limits;
    private final Spool spool;
    private final Passwords passwords;
    private final List<Path> excluded;
    private final LongAdder unpacked = new LongAdder();

    /**
     * @param formats the table of formats, in the order in which they are asked
     * @param spool where large entries are put while they are worked on
     * @param excluded folders that are never walked into, though they may lie in the dump: the case itself
     */
    public ContainerWalk(List<Format> formats, IngestLimits limits, Spool spool, List<Path> excluded) {
        this(formats, limits, spool, excluded, Passwords.NONE);
    }

    /** @param passwords to open encrypted things with */
    public ContainerWalk(
            List<Format> formats, IngestLimits limits, Spool spool, List<Path> excluded, Passwords passwords) {
        this.passwords = passwords;
        this.recogniser = new Recogniser(formats);
        this.limits = limits;
        this.spool = spool;
        this.excluded = List.copyOf(excluded);
    }

    /**
     * Walks one file or folder that the user gave.
     *
     * @param locator what it is called in the case: its name, or another where that is taken
     * @param ordinal its place among the given ones, from 1
     */
    public void walk(Path given, Locator locator, long ordinal, Harvest harvest) {
        try {
            new FolderWalk(walker(harvest), realPaths()).given(given, locator, ordinal);
        } catch (Abort abort) {
            throw abort.reason();
        }
    }

    /** What these bytes are; for attachments. The name only decides where the bytes are text that could be anything. */
    public Recognition recognise(Head head, String name) {
        return recogniser.recognise(head, name);
    }

    /**
     * Expands an attachment that was {@linkplain #recognise recognised} as a container. The harvest gets
     * {@link Harvest#enter} (or {@link Harvest#failed}) with the attachment as parent and ordinal 1, and then what lies
     * in it. The attachment's bytes are the caller's to keep; a failure comes without bytes.
     *
     * @param attachment the item of the attachment
     * @param locator of the attachment
     * @param mailbox of the message
     * @param bytes decoded, in memory or the whole of a file; stays with the caller, who closes it afterwards
     */
    public void walkAttachment(
            Node attachment,
            Locator locator,
            String name,
            String mailbox,
            Format format,
            Payload bytes,
            Harvest harvest) {
        Thing thing = new Thing(attachment, 1, locator, name, bytes::length, Place.carried(mailbox));
        try (PayloadContent content = new PayloadContent(bytes)) {
            walker(harvest).expand(thing, content, format);
        } catch (Abort abort) {
            throw abort.reason();
        }
    }

    /** Bytes that came out of containers in all calls so far; those of containers in containers once for each. */
    long unpacked() {
        return unpacked.sum();
    }

    private Walker walker(Harvest harvest) {
        return new Walker(harvest, recogniser, limits, spool, passwords, unpacked);
    }

    private Set<Path> realPaths() {
        Set<Path> real = new HashSet<>();
        for (Path folder : excluded) {
            try {
                real.add(folder.toRealPath());
            } catch (IOException notThereYet) {
                real.add(folder.toAbsolutePath().normalize());
            }
        }
        return real;
    }
}
