package org.isnad.workbench.ingest;

import java.nio.file.Path;
import java.util.List;
import org.isnad.core.item.Locator;

/**
 * Walks a dump: folders, files, and containers in one another, in a fixed order, and tells a {@link Harvest} what it
 * finds. Keeps no state between calls; may be used from several threads, each with its own calls.
 */
public final class ContainerWalk {
    private final List<Format> formats;
    private final IngestLimits limits;
    private final Spool spool;
    private final List<Path> excluded;

    /**
     * @param formats the table of formats, in the order in which they are asked
     * @param spool where large entries are put while they are worked on
     * @param excluded folders that are never walked into, though they may lie in the dump: the case itself
     */
    public ContainerWalk(List<Format> formats, IngestLimits limits, Spool spool, List<Path> excluded) {
        this.formats = List.copyOf(formats);
        this.limits = limits;
        this.spool = spool;
        this.excluded = List.copyOf(excluded);
    }

    /**
     * Walks one file or folder that the user gave. Nothing of its content makes this throw.
     *
     * @param locator what it is called in the case: its name, or another where that is taken
     * @param ordinal its place among the given ones, from 1
     */
    public void walk(Path given, Locator locator, long ordinal, Harvest harvest) {
        notYet(given + " " + locator + ordinal + harvest + formats + limits + spool + excluded);
    }

    /** What these bytes are; for attachments. The name only decides where the bytes are text that could be anything. */
    public Recognition recognise(Head head, String name) {
        notYet(head.length() + name);
        return new Recognition.File("application/octet-stream");
    }

    /**
     * Expands an attachment that was recognised as a container. The harvest gets {@link Harvest#enter} with the
     * attachment as parent and ordinal 1, and then what lies in it.
     *
     * @param attachment the item of the attachment
     * @param locator of the attachment
     * @param mailbox of the message
     * @param bytes decoded; stays with the caller, who closes it afterwards
     */
    public void walkAttachment(
            Node attachment,
            Locator locator,
            String name,
            String mailbox,
            Format format,
            Payload bytes,
            Harvest harvest) {
        notYet(attachment + " " + locator + name + mailbox + format + bytes + harvest);
    }

    private void notYet(String what) {
        if (formats.isEmpty()) {
            throw new UnsupportedOperationException(what);
        }
    }
}
