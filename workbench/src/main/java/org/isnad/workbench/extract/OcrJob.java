package org.isnad.workbench.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.core.document.DocumentKind;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Phrase;
import org.isnad.core.near.ImageSketch;
import org.isnad.workbench.document.ChildLimits;
import org.isnad.workbench.document.DocumentPool;
import org.isnad.workbench.document.Outcome;
import org.isnad.workbench.document.PagesDocument;
import org.isnad.workbench.document.PagesReading;
import org.isnad.workbench.document.Work;
import org.isnad.workbench.examine.StageProgress;
import org.isnad.workbench.ingest.FileText;
import org.isnad.workbench.ocr.Tesseract;
import org.isnad.workbench.search.SearchIndex;
import org.isnad.workbench.store.Batch;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.DocumentText;
import org.isnad.workbench.store.FileContent;
import org.isnad.workbench.store.PackBlock;
import org.isnad.workbench.store.RecognisedWord;
import org.isnad.workbench.store.Recognition;

/**
 * Reads the words of pictures, and of PDF pages without text, into the store and the index: scans before photographs, large
 * pictures before small ones. A child process draws, Tesseract reads what was drawn. Some files at a time, each time one commit,
 * so that it goes on after any interruption.
 */
public final class OcrJob {
    /** Grows whenever it reads otherwise. */
    public static final long VERSION = 1;

    /** Name of the stage for progress. */
    public static final String STAGE = "ocr";

    private static final int AT_ONCE = 4;
    private static final int COMMIT_INDEX_EVERY = 8;

    private final CaseWriter writer;
    private final CaseReader reader;
    private final SearchIndex index;
    private final Tesseract tesseract;
    private final ChildLimits limits;
    private long files;
    private long pages;
    private long texts;
    private long failed;

    /** @param reader sees what the writer has committed */
    public OcrJob(CaseWriter writer, CaseReader reader, SearchIndex index, Tesseract tesseract, ChildLimits limits) {
        this.writer = writer;
        this.reader = reader;
        this.index = index;
        this.tesseract = tesseract;
        this.limits = limits;
    }

    private record Candidate(FileContent file, int priority) {}

    private record Read(FileContent file, Recognition recognition) {}

    /**
     * @param progress told now and then
     * @param stop asked now and then; once it says true, what was read is committed and the run ends
     */
    public OcrOutcome run(Consumer<StageProgress> progress, BooleanSupplier stop) throws IOException {
        List<Candidate> candidates = candidates();
        int next = 0;
        int processors = Runtime.getRuntime().availableProcessors();
        try (DocumentPool pool = new DocumentPool(limits, processors, writer.spoolFolder());
                ExecutorService readers = Executors.newFixedThreadPool(processors)) {
            for (int group = 1; next < candidates.size() && !stop.getAsBoolean(); group++) {
                int end = Math.min(next + AT_ONCE, candidates.size());
                read(pool, readers, candidates.subList(next, end));
                next = end;
                progress.accept(new StageProgress(STAGE, next, candidates.size()));
                if (group % COMMIT_INDEX_EVERY == 0) {
                    index.commit(writer.completeThrough());
                }
            }
        } catch (InterruptedException e) {
            // What was read is committed; the rest is for the next run.
            Thread.currentThread().interrupt();
        }
        if (texts > 0) {
            index.tidy();
            index.commit(writer.completeThrough());
        }
        return new OcrOutcome(files, pages, texts, failed, candidates.size() - next);
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (FileContent file : reader.recognitions().wanting(VERSION)) {
            int priority = priority(reader.bytes(file.content()));
            if (priority > 0 && file.length() <= limits.fileBytes()) {
                candidates.add(new Candidate(file, priority));
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::priority)
                .thenComparing(candidate -> -candidate.file.length())
                .thenComparing(candidate -> candidate.file.content()));
        return candidates;
    }

    /** Scans first; 0 for what is no picture. */
    private static int priority(Octets bytes) {
        return switch (DocumentKind.of(bytes)) {
            case PDF -> 1;
            case TIFF -> 2;
            case JPEG, PNG, GIF, WEBP, HEIF -> 3;
            case ZIP, OLE2, RTF, OTHER -> 0;
        };
    }

    private void read(DocumentPool pool, ExecutorService readers, List<Candidate> group)
            throws IOException, InterruptedException {
        List<DocumentPool.Task> tasks = group.stream()
                .map(Candidate::file)
                .map(file -> new DocumentPool.Task(file.number(), () -> bytes(file)))
                .toList();
        List<DocumentPool.Done<PagesDocument>> drawn = pool.read(Work.PAGES, tasks);
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            FileContent file = group.get(i).file;
            Recognition recognition = switch (drawn.get(i).outcome()) {
                case Outcome.Failed<PagesDocument> no -> failed(file, no.cause());
                case Outcome.Read<PagesDocument> yes -> recognised(file, yes.reading(), readers);
            };
            failed += recognition.failure() == null ? 0 : 1;
            read.add(new Read(file, recognition));
        }
        files += read.size();
        keep(read);
    }

    private static Recognition failed(FileContent file, Phrase why) {
        return new Recognition(file.number(), VERSION, "", List.of(), List.of(), why);
    }

    private Recognition recognised(FileContent file, PagesDocument document, ExecutorService readers)
            throws InterruptedException {
        List<PagesReading.PageImage> images = document.reading().pages();
        List<Future<Optional<List<RecognisedWord>>>> reading = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            PagesReading.PageImage image = images.get(i);
            byte[] picture = document.pictures().get(i);
            reading.add(readers.submit(() -> tesseract.read(image, picture)));
        }
        List<RecognisedWord> words = new ArrayList<>();
        boolean gaveUp = false;
        for (Future<Optional<List<RecognisedWord>>> one : reading) {
            Optional<List<RecognisedWord>> found = result(one);
            gaveUp |= found.isEmpty();
            found.ifPresent(words::addAll);
        }
        pages += images.size();
        Phrase failure = null;
        if (words.isEmpty() && gaveUp) {
            failure = Phrase.of("ocr.failed");
        } else if (images.isEmpty() && !document.reading().defects().isEmpty()) {
            failure = document.reading().defects().getFirst().phrase();
        }
        return new Recognition(
                file.number(),
                VERSION,
                String.join("+", tesseract.languages()),
                images.stream()
                        .map(image -> new Recognition.Page(image.page(), new ImageSketch(image.sketch())))
                        .toList(),
                words,
                failure);
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Catalog first, index second: what a crash takes from the index is made again from the catalog. */
    private void keep(List<Read> read) throws IOException {
        long batch = writer.nextBatch();
        List<Read> withWords =
                read.stream().filter(one -> !one.recognition.words().isEmpty()).toList();
        read.forEach(one -> writer.documents().recognised(one.recognition));
        withWords.forEach(one -> writer.documents().text(one.file, text(one), batch));
        writer.append(new Batch(batch, PackBlock.EMPTY, List.of(), List.of(), List.of(), List.of()));
        writer.commit();
        index.remove(withWords.stream().map(one -> one.file.number()).toList());
        for (Read one : withWords) {
            reader.files().of(one.file.number()).ifPresent(file -> add(FileText.stored(reader, file)));
        }
        texts += withWords.size();
    }

    private void add(org.isnad.workbench.search.IndexEntry entry) {
        try {
            index.add(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentText text(Read one) {
        DocumentText known = reader.documentTexts()
                .of(one.file.number())
                .orElse(DocumentText.none(one.file.number(), Extraction.VERSION));
        return new DocumentText(
                known.number(),
                known.version(),
                known.mediaType().isEmpty() ? "image" : known.mediaType(),
                known.title(),
                one.recognition.text(),
                false,
                null,
                known.defects());
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
