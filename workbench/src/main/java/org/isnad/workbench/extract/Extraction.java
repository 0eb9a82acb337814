package org.isnad.workbench.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.document.Amount;
import org.isnad.workbench.document.ChildLimits;
import org.isnad.workbench.document.DocumentPool;
import org.isnad.workbench.document.Outcome;
import org.isnad.workbench.document.TextDocument;
import org.isnad.workbench.document.TextReading;
import org.isnad.workbench.document.Work;
import org.isnad.workbench.examine.StageProgress;
import org.isnad.workbench.ingest.ContainerWalk;
import org.isnad.workbench.ingest.FileText;
import org.isnad.workbench.ingest.Passwords;
import org.isnad.workbench.search.IndexEntry;
import org.isnad.workbench.search.SearchIndex;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.DocumentText;
import org.isnad.workbench.store.FileContent;
import org.isnad.workbench.store.Recognition;
import org.isnad.workbench.store.UnreadDocument;

/**
 * Reads the texts of documents into the store and the index, each distinct file once, some at a time:
 *
 * <pre>
 * texts and files in them ◀─ child processes
 *   │ one batch: rows of texts, items and bytes of inner files
 *   ▼
 * catalog: COMMIT ─▶ index: take out what it had of these files, add them anew ─▶ index: commit, now and then
 * </pre>
 *
 * The index comes last: what a crash takes from it is made again from the catalog, under the batch's number. Files that lay in
 * documents have higher numbers than these, so that one way through all numbers reads what lies in them as well.
 */
public final class Extraction {
    /** Grows whenever readers read otherwise. */
    public static final long VERSION = 1;

    /** Name of the stage for progress. */
    public static final String STAGE = "texts";

    private static final int PAGE = 512;
    private static final int MOST_AT_ONCE = 32;
    private static final long MOST_BYTES_AT_ONCE = 64L << 20;
    private static final int COMMIT_INDEX_EVERY = 16;

    /** What a file costs beside its bytes, told in bytes. A million notes of a line are less work than a thousand scans. */
    private static final long BYTES_A_FILE = 4 << 10;

    private final CaseWriter writer;
    private final CaseReader reader;
    private final SearchIndex index;
    private final ChildLimits limits;
    private final ContainerWalk walk;
    private final Passwords passwords;
    private long looked;
    private long worked;
    private long documents;
    private long texts;
    private long inner;
    private long failed;
    private int uncommitted;
    private boolean replaced;

    /**
     * @param reader sees what the writer has committed
     * @param walk knows what of the files in documents can be opened
     * @param passwords for locked documents
     */
    public Extraction(
            CaseWriter writer,
            CaseReader reader,
            SearchIndex index,
            ChildLimits limits,
            ContainerWalk walk,
            Passwords passwords) {
        this.writer = writer;
        this.reader = reader;
        this.index = index;
        this.limits = limits;
        this.walk = walk;
        this.passwords = passwords;
    }

    /**
     * @param progress told now and then
     * @param stop asked now and then; once it says true, what was read is committed and the run ends
     */
    public ExtractOutcome run(Consumer<StageProgress> progress, BooleanSupplier stop) throws IOException {
        long total = reader.documentTexts().countWanting(VERSION);
        double work = Math.max(1, reader.documentTexts().bytesWanting(VERSION) + total * BYTES_A_FILE);
        boolean complete = false;
        try (DocumentPool pool = new DocumentPool(
                limits,
                Runtime.getRuntime().availableProcessors(),
                writer.spoolFolder(),
                passwords.list(),
                Amount.of(total))) {
            long last = 0;
            while (!stop.getAsBoolean() && !complete) {
                List<UnreadDocument> page = reader.documentTexts().wanting(VERSION, last, PAGE);
                complete = page.isEmpty();
                last = complete ? last : readPage(pool, page, stop);
                progress.accept(new StageProgress(STAGE, looked, Math.max(total, looked), Math.min(1, worked / work)));
            }
        } catch (InterruptedException e) {
            // What was read is committed; the rest is for the next run.
            Thread.currentThread().interrupt();
        }
        if (replaced) {
            index.tidy();
        }
        if (uncommitted > 0) {
            index.commit(writer.completeThrough());
        }
        return new ExtractOutcome(looked, documents, texts, inner, failed, complete);
    }

    /** Returns the number of the last file that was done. */
    private long readPage(DocumentPool pool, List<UnreadDocument> page, BooleanSupplier stop)
            throws IOException, InterruptedException {
        List<UnreadDocument> some = new ArrayList<>();
        long bytes = 0;
        long last = page.getFirst().file().number() - 1;
        for (UnreadDocument file : page) {
            if (isCandidate(file)) {
                some.add(file);
                bytes += file.file().length();
            }
            last = file.file().number();
            looked++;
            worked += file.file().length() + BYTES_A_FILE;
            if (some.size() == MOST_AT_ONCE || bytes >= MOST_BYTES_AT_ONCE) {
                readSome(pool, some);
                some.clear();
                bytes = 0;
                if (stop.getAsBoolean()) {
                    return last;
                }
            }
        }
        if (!some.isEmpty()) {
            readSome(pool, some);
        }
        writer.commit();
        return last;
    }

    /** What is no document, or too long for one, is written down at once. */
    private boolean isCandidate(UnreadDocument unread) {
        FileContent file = unread.file();
        Octets bytes = reader.bytes(file.content());
        if (!DocumentTypes.isRead(bytes, unread.loose())) {
            writer.documents().text(file, DocumentText.none(file.number(), VERSION), 0);
            return false;
        }
        documents++;
        if (file.length() > limits.fileBytes()) {
            failed(file, Phrase.of("document.failed.too-long", limits.fileBytes()));
            return false;
        }
        return true;
    }

    private void failed(FileContent file, Phrase why) {
        failed++;
        writer.documents().text(file, DocumentText.failed(file.number(), VERSION, why), 0);
    }

    private record Kept(UnreadDocument unread, DocumentText text) {}

    private void readSome(DocumentPool pool, List<UnreadDocument> some) throws IOException, InterruptedException {
        List<DocumentPool.Task> tasks = some.stream()
                .map(UnreadDocument::file)
                .map(file -> new DocumentPool.Task(file.number(), () -> bytes(file)))
                .toList();
        long batch = writer.nextBatch();
        InnerItems items = new InnerItems(reader, writer, walk, batch);
        List<Kept> kept = new ArrayList<>();
        List<DocumentPool.Done<TextDocument>> done = pool.read(Work.TEXT, tasks);
        for (int i = 0; i < done.size(); i++) {
            switch (done.get(i).outcome()) {
                case Outcome.Failed<TextDocument> no -> failed(some.get(i).file(), no.cause());
                case Outcome.Read<TextDocument> yes -> keep(some.get(i), yes.reading(), batch, items, kept);
            }
        }
        writer.append(items.batch());
        writer.commit();
        inner += items.count();
        index(kept, items.entries(), batch);
    }

    private void keep(UnreadDocument unread, TextDocument document, long batch, InnerItems items, List<Kept> kept) {
        DocumentText text = withPictures(text(unread.file().number(), document.reading()));
        boolean found = !text.text().isBlank();
        writer.documents().text(unread.file(), text, found ? batch : 0);
        items.add(unread.file(), document);
        failed += text.failure() == null ? 0 : 1;
        if (found) {
            texts++;
            kept.add(new Kept(unread, text));
        }
    }

    /** What an earlier run read off its pictures stays its text where it has no other. */
    private DocumentText withPictures(DocumentText text) {
        String words = text.text().isBlank()
                ? reader.recognitions().of(text.number()).map(Recognition::text).orElse("")
                : "";
        return words.isEmpty()
                ? text
                : new DocumentText(
                        text.number(), VERSION, text.mediaType(), text.title(), words, false, null, text.defects());
    }

    private static DocumentText text(long number, TextReading reading) {
        Phrase failure = reading.encrypted()
                ? Phrase.of("document.failed.encrypted")
                : reading.text().isBlank()
                                && reading.files().isEmpty()
                                && !reading.defects().isEmpty()
                        ? reading.defects().getFirst().phrase()
                        : null;
        return new DocumentText(
                number,
                VERSION,
                reading.mediaType(),
                reading.title(),
                reading.text(),
                reading.cut(),
                failure,
                reading.defects());
    }

    private void index(List<Kept> kept, List<IndexEntry> inner, long batch) throws IOException {
        List<Long> there = kept.stream()
                .filter(one -> one.unread().indexed())
                .map(one -> one.text().number())
                .toList();
        replaced |= !there.isEmpty();
        index.remove(there);
        for (Kept one : kept) {
            long number = one.text().number();
            index.add(FileText.read(
                    batch, number, one.unread().file().content(), reader.files().names(number), one.text()));
        }
        for (IndexEntry entry : inner) {
            index.add(entry);
        }
        uncommitted++;
        if (uncommitted == COMMIT_INDEX_EVERY) {
            index.commit(writer.completeThrough());
            uncommitted = 0;
        }
    }

    /** Workers take turns at the reader. */
    private byte[] bytes(FileContent file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) file.length());
        try {
            reader.copyTo(file.content(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
