package org.isnad.workbench.compare;

import java.nio.file.Path;
import org.isnad.core.comparison.Comparison;
import org.isnad.core.comparison.CopyComparer;
import org.isnad.core.comparison.MailCopy;
import org.isnad.core.comparison.Surroundings;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;

/** Where one thread lays two copies beside each other: a reader of each side of its own. */
public final class Desk implements AutoCloseable {
    private final CaseReader dump;
    private final CaseReader reference;

    private Desk(CaseReader dump, CaseReader reference) {
        this.dump = dump;
        this.reference = reference;
    }

    public static Desk open(Path dump, Path reference) {
        CaseReader first = CaseStore.openReader(dump);
        try {
            return new Desk(first, CaseStore.openReader(reference));
        } catch (RuntimeException e) {
            first.close();
            throw e;
        }
    }

    public CaseReader dump() {
        return dump;
    }

    public CaseReader reference() {
        return reference;
    }

    public MailCopy ofDump(ItemId id) {
        return CopyReader.read(dump.bytes(id));
    }

    public MailCopy ofReference(ItemId id) {
        return CopyReader.read(reference.bytes(id));
    }

    public Comparison compare(ItemId ofDump, ItemId ofReference, Surroundings around, boolean otherSending) {
        return CopyComparer.compare(ofReference(ofReference), ofDump(ofDump), around, otherSending);
    }

    @Override
    public void close() {
        try (dump;
                reference) {
            return;
        }
    }
}
