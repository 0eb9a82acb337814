package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import java.util.List;
import org.isnad.core.item.Defect;
import org.isnad.workbench.ingest.Entries;
import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.Source;
import org.isnad.workbench.outlook.OutlookChild;
import org.jspecify.annotations.Nullable;

/**
 * PST and OST: a mailbox for each folder. Read by a process of its own; every folder is a container that is counted against
 * the number of messages which the store itself states for it.
 */
final class OutlookStoreFormat implements Format {
    /** Where messages stand that no folder lists: deleted ones, and those of folders whose table is damaged. */
    static final String UNLISTED = "(unlisted)";

    @Override
    public String name() {
        return "pst";
    }

    /** {@code !BDN}, and {@code SM} or {@code SO} for a store of messages (an address book has {@code AB}). */
    @Override
    public boolean recognises(Head head) {
        return head.has(0, "!BDN") && head.has(8, 'S');
    }

    @Override
    public boolean needsRandomAccess() {
        return true;
    }

    @Override
    public boolean isMailbox() {
        return true;
    }

    @Override
    public Opened open(Source source) throws IOException {
        OutlookChild child = OutlookReading.open("pst", source);
        try {
            return new Store(child, OutlookReading.told(child::folders));
        } catch (IOException unreadable) {
            child.close();
            throw unreadable;
        }
    }

    private static final class Store implements Opened {
        private final OutlookChild child;
        private final OutlookChild.Folders folders;
        private long unlisted;

        Store(OutlookChild child, OutlookChild.Folders folders) {
            this.child = child;
            this.folders = folders;
        }

        /** Folders by the store's tree of nodes, and one of ours if anything stands in it. */
        @Override
        public Long expected() {
            return folders.list().size() + (unlisted > 0 ? 1L : 0L);
        }

        @Override
        public void each(Entries entries) throws IOException {
            notes(entries);
            for (OutlookChild.Folder folder : folders.list()) {
                entries.container(
                        folder.path(),
                        "pst-folder",
                        new Folder(
                                child,
                                folder.stated() < 0 ? null : folder.stated(),
                                () -> child.contents(folder.id())));
            }
            long[] left = OutlookReading.told(child::orphans);
            unlisted = left.length;
            if (left.length > 0) {
                entries.container(UNLISTED, "pst-folder", new Folder(child, (long) left.length, () -> left));
            }
        }

        private void notes(Entries entries) {
            if (child.notes().contains("password")) {
                entries.defect(Defect.of("ingest.note.store-password"));
            }
            for (String defect : folders.defects()) {
                List<String> words = List.of(defect.split(" "));
                if (words.size() == 2 && words.getFirst().equals("hidden")) {
                    entries.defect(Defect.of("ingest.note.store-hidden", words.getLast()));
                } else {
                    entries.defect(Defect.of("ingest.defect.store", defect));
                }
            }
        }

        @Override
        public void close() {
            child.close();
        }
    }

    /** @param stated by the folder's own property, not by its list */
    private record Folder(OutlookChild child, @Nullable Long stated, OutlookReading.Told<long[]> ids)
            implements Opened {
        @Override
        public @Nullable Long expected() {
            return stated;
        }

        @Override
        public void each(Entries entries) throws IOException {
            for (long id : OutlookReading.told(ids)) {
                if (entries.nextIsKnown()) {
                    entries.passOver();
                } else {
                    OutlookReading.message(child, id, "%08x".formatted(id), entries);
                }
            }
        }
    }
}
