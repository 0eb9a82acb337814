package org.isnad.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.core.item.ItemId;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.ingest.FileText;
import org.isnad.workbench.search.EntryKind;
import org.isnad.workbench.search.IndexEntry;
import org.isnad.workbench.search.SearchIndex;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.TextExtractor;

/** Makes documents of the index from the store: all of them, or those an interrupted run left out. */
final class IndexRun {
    private final Path folder;

    IndexRun(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the index beside the catalog's writer and brings it to the catalog's last commit: what the index has above the
     * number it was committed with is cut away, what the catalog has above it is made again from the packs.
     */
    static SearchIndex openBeside(CaseWriter writer, Path folder) throws IOException {
        SearchIndex index = SearchIndex.open(CaseStore.indexFolder(folder));
        try (CaseReader reader = writer.reader()) {
            long through = Math.min(index.committedThrough(), writer.completeThrough());
            index.cutAbove(through);
            if (fill(index, reader, through, n -> {}) > 0 || through < writer.completeThrough()) {
                index.tidy();
                index.commit(writer.completeThrough());
            }
            return index;
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    long rebuild(Consumer<Long> progress) {
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING);
                SearchIndex index = SearchIndex.open(CaseStore.indexFolder(folder));
                CaseReader reader = writer.reader()) {
            index.cutAbove(0);
            long documents = fill(index, reader, 0, progress);
            index.commit(writer.completeThrough());
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long fill(SearchIndex index, CaseReader reader, long through, Consumer<Long> progress) {
        long[] count = {0};
        reader.messages().forEachAfterBatch(through, message -> {
            add(index, message(reader, message));
            progress.accept(++count[0]);
        });
        // A document whose text was read later than it was taken in is there already, under an earlier batch.
        List<Long> files = new ArrayList<>();
        reader.files().forEachAfterBatch(through, file -> files.add(file.number()));
        if (through > 0) {
            remove(index, files);
        }
        reader.files().forEachAfterBatch(through, file -> {
            add(index, FileText.stored(reader, file));
            progress.accept(++count[0]);
        });
        return count[0];
    }

    /**
     * Equal bytes have one document, made under the name that was met first. When all names are known, it is made anew under
     * all of them, so that what is found does not depend on which worker was faster. Has to come before the index is
     * committed: cut off before, the next run does it again.
     *
     * @param acquisition files found in it, or later
     */
    static void renameFiles(SearchIndex index, CaseReader reader, long acquisition) throws IOException {
        List<Long> numbers = reader.files().ofSeveralNames(acquisition);
        if (numbers.isEmpty()) {
            return;
        }
        index.remove(numbers);
        for (long number : numbers) {
            reader.files().of(number).ifPresent(file -> add(index, FileText.stored(reader, file)));
        }
        index.tidy();
    }

    private static IndexEntry message(CaseReader reader, StoredMessage stored) {
        ItemId id = stored.content();
        Message message = MessageScanner.scan(reader.bytes(id), Limits.DEFAULT);
        return new IndexEntry(
                stored.batch(),
                stored.number(),
                id,
                EntryKind.MESSAGE,
                TextExtractor.extract(message),
                stored.date(),
                stored.messageId(),
                stored.attachments() > 0);
    }

    private static void remove(SearchIndex index, List<Long> files) {
        try {
            index.remove(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(SearchIndex index, IndexEntry entry) {
        try {
            index.add(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
