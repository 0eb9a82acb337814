package org.isnad.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.Independence;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.compare.CompareProgress;
import org.isnad.workbench.document.ChildLimits;
import org.isnad.workbench.examine.StageProgress;
import org.isnad.workbench.exposure.ExposedList;
import org.isnad.workbench.exposure.ExposedValue;
import org.isnad.workbench.extract.ExtractOutcome;
import org.isnad.workbench.extract.Extraction;
import org.isnad.workbench.extract.OcrOutcome;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.find.Finder;
import org.isnad.workbench.ingest.Ingest;
import org.isnad.workbench.ingest.IngestProgress;
import org.isnad.workbench.ingest.Passwords;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.judge.KeyEntry;
import org.isnad.workbench.publish.CompareReport;
import org.isnad.workbench.publish.ConversationView;
import org.isnad.workbench.publish.DocumentListing;
import org.isnad.workbench.publish.ListedDocument;
import org.isnad.workbench.publish.NearOutcome;
import org.isnad.workbench.publish.Page;
import org.isnad.workbench.recovery.RecoveryOrder;
import org.isnad.workbench.recovery.RecoveryOutcome;
import org.isnad.workbench.recovery.RecoveryStatus;
import org.isnad.workbench.search.SearchReader;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CompromiseWindow;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.StoredDocument;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The product's story in its verbs: take in, account for, search, examine, add keys, judge again. Each verb opens what it
 * needs and closes it; a case has one writer and any number of readers at a time.
 *
 * <p>All verbs throw {@link org.isnad.workbench.store.CaseProblem} where the case cannot be used, with one sentence for the
 * user.
 */
public final class Workbench {
    private final Path folder;
    private final Clock clock;

    private Workbench(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** @param folder of the case, which need not exist yet */
    public static Workbench at(Path folder, Clock clock) {
        return new Workbench(folder, clock);
    }

    /**
     * Takes a dump into the case, which is made if it is not there. Going on after an interruption is the same call again.
     *
     * @param progress told about once a second, on a thread of its own
     * @param stop asked now and then; once it says true, what was read so far is committed and the run ends
     */
    public IngestOutcome ingest(
            IngestOrder order, Consumer<IngestProgress> progress, java.util.function.BooleanSupplier stop) {
        return new IngestRun(folder, clock, Durability.NOTHING, Ingest.COMMIT_EVERY).run(order, progress, stop);
    }

    /** The case held open for whoever answers many questions at once. Close it. */
    public OpenCase open() {
        return OpenCase.of(folder, clock);
    }

    /** The case for reading: counts, containers, custody, keys, lists. Close it. */
    public CaseReader read() {
        return CaseStore.openReader(folder);
    }

    /**
     * Adds keys from files and judges the messages they concern again.
     *
     * @param kind where the keys were seen; may be null for files of a look-up, which say it themselves
     * @param source in the user's words, who says so; may be blank for files of a look-up
     */
    public KeysOutcome addKeys(List<Path> files, KeyOrigin.@Nullable Kind kind, String source) {
        return new KeyRun(folder, clock).add(files, kind, source);
    }

    /**
     * Writes down that somebody declares two acquisitions independent, or takes that back. Isnad cannot check it; every
     * conclusion that rests on it repeats it.
     *
     * @param because the reason, not blank
     * @param by who says so, not blank
     */
    public Independence state(long acquisition, long other, boolean withdrawn, String because, String by) {
        return new IndependenceRun(folder, clock).state(acquisition, other, withdrawn, because, by);
    }

    /**
     * Takes in keys whose private half is known to others, and judges what hangs on them again: it can only lower levels.
     *
     * @param since from when on they were known
     * @param source in the user's words, who says so; must not be blank
     */
    public KeysOutcome exposeKeys(List<Path> files, Instant since, String source) {
        return new KeyRun(folder, clock).expose(files, since, source);
    }

    /** The conversation around a message, as the second pass found it, with the keys of now. */
    public ConversationView conversation(long number) {
        try (CaseReader reader = read()) {
            return new ConversationLookup(reader, new Judge(CaseKeys.of(reader), clock.instant()), _ -> true)
                    .around(number);
        }
    }

    /**
     * The second pass over the whole archive ({@code docs/design/second-pass.md}): clocks and other traces, and what one message
     * says of another; judges again what it found. Going on after an interruption is the same call again.
     *
     * @param progress told now and then, on any thread
     * @param stop asked now and then; once it says true, the run ends
     */
    public ExamineOutcome examineAll(Consumer<StageProgress> progress, BooleanSupplier stop) {
        return new ExamineRun(folder, clock).run(progress, stop);
    }

    /**
     * Reads the texts of documents that were not read yet, in child processes, into the store and the index. Going on after an
     * interruption is the same call again; where nothing is left to do, nothing is opened for writing.
     *
     * @param progress told now and then, on any thread
     * @param stop asked now and then; once it says true, the run ends
     */
    public ExtractOutcome extract(Consumer<StageProgress> progress, BooleanSupplier stop) {
        return extract(Passwords.NONE, progress, stop);
    }

    /** The same; with passwords, what was found locked before is tried again. */
    public ExtractOutcome extract(Passwords passwords, Consumer<StageProgress> progress, BooleanSupplier stop) {
        try (CaseReader reader = read()) {
            if (passwords.isEmpty()
                    && reader.documentTexts().countWanting(Extraction.VERSION) == 0
                    && !reader.documentTexts().anyUnopened()) {
                return ExtractOutcome.NOTHING_LEFT;
            }
        }
        return new ExtractRun(folder, clock, Durability.NOTHING, passwords).run(ChildLimits.TEXT, progress, stop);
    }

    /**
     * Reads the words of pictures, and of PDF pages without text, into the store and the index. Going on after an interruption
     * is the same call again.
     *
     * @param progress told now and then, on any thread
     * @param stop asked now and then; once it says true, the run ends
     * @throws BadRequest if there is no Tesseract
     */
    public OcrOutcome ocr(Consumer<StageProgress> progress, BooleanSupplier stop) {
        return new OcrRun(folder, clock).run(progress, stop);
    }

    /**
     * Looks for what texts expose of people where nobody has looked yet; returns whether it came to the end.
     *
     * @param progress told now and then, on any thread
     * @param stop asked now and then; once it says true, the run ends
     */
    public boolean lookForExposed(Consumer<StageProgress> progress, BooleanSupplier stop) {
        return new ExposedRun(folder, clock).scan(progress, stop);
    }

    /** What was found, with its values hidden. */
    public ExposedList exposed(Predicate<ExposedValue> wanted) {
        return new ExposedRun(folder, clock).masked(wanted);
    }

    /**
     * What was found, with its values; that they were shown stays in the case's record.
     *
     * @param wanted asked of hidden values
     * @param what was asked for, in words
     * @param because the reason, not blank
     * @param by who asks, not blank
     */
    public ExposedList revealExposed(Predicate<ExposedValue> wanted, String what, String because, String by) {
        return new ExposedRun(folder, clock).revealed(wanted, what, because, by);
    }

    /**
     * Adds certificates and OpenPGP keys from files, and checks again the messages that carry such signatures.
     *
     * @param kind where they were seen
     * @param source in the user's words, who says so; must not be blank
     */
    public CertificateOutcome addCertificates(List<Path> files, KeyOrigin.Kind kind, String source) {
        return new CertificateRun(folder, clock).add(files, kind, source);
    }

    /** Takes back every statement about the certificate or key of a fingerprint. */
    public CertificateOutcome removeCertificate(String fingerprint) {
        return new CertificateRun(folder, clock).remove(fingerprint);
    }

    /**
     * The documents of the case, as far as the second pass has read them.
     *
     * @param theft when it is estimated to have happened, or null
     * @param wanted which of them are listed
     */
    public DocumentListing documents(@Nullable Instant theft, Predicate<ListedDocument> wanted) {
        try (CaseReader reader = read()) {
            return new DocumentsRun(reader, theft).list(wanted);
        }
    }

    /** The documents a user may mean: by SHA-256 or its first digits, or by locator. */
    public List<ListedDocument> document(String id) {
        try (CaseReader reader = read()) {
            List<StoredDocument> meant = DocumentsRun.find(reader, id);
            DocumentsRun documents = new DocumentsRun(reader, null);
            return meant.stream().map(documents::of).toList();
        }
    }

    /** Every statement of a key, with what is known against it, in the order in which they were added. */
    public List<KeyEntry> keyHistory() {
        try (CaseReader reader = read()) {
            return CaseKeys.of(reader).history();
        }
    }

    /**
     * Computes keys from signatures ({@code docs/design/recovery.md}) and judges again what they concern. Takes long; going
     * on after an interruption is the same call again.
     *
     * @param progress told about once a second, on the calling thread
     * @param stop asked now and then; once it says true, the run ends
     */
    public RecoveryOutcome recoverKeys(
            RecoveryOrder order, Consumer<RecoveryStatus> progress, java.util.function.BooleanSupplier stop) {
        return new RecoveryRun(folder, clock).run(order, progress, stop);
    }

    /** How far that has come, and what is left to do. */
    public RecoveryOutcome recoveryStatus(RecoveryOrder order) {
        return new RecoveryRun(folder, clock).look(order);
    }

    /** Takes back the keys recovered under a name; what others vouch for stays. */
    public KeysOutcome removeRecoveredKeys(String domain, String selector) {
        return new RecoveryRun(folder, clock).remove(domain, selector);
    }

    /**
     * Searches for what was signed where signatures do not match as they stand, and judges again what was found. Going on
     * after an interruption is the same call again; with the keys of now nothing is searched twice.
     *
     * @param progress told the number of signatures searched so far
     * @param stop asked now and then; once it says true, what was found so far is committed and the run ends
     */
    public RepairOutcome repair(LongConsumer progress, BooleanSupplier stop) {
        return new RepairRun(folder, clock).run(progress, stop);
    }

    /** Looks something up in the last commit. */
    public SearchOutcome search(ParsedQuery query, int limit, int snippetChars) {
        return search(SearchOrder.of(query, limit, snippetChars));
    }

    /** The same with facets, likeness to a message, or nearly equal results folded. */
    public SearchOutcome search(SearchOrder order) {
        return new SearchRun(folder).search(order);
    }

    /** The queries kept under names. */
    public SavedSearches savedSearches() {
        return SavedSearches.of(folder);
    }

    /** One search after the other, on the same commit; the answers with the number of their order, from 0. */
    public void searchEach(List<SearchOrder> orders, BiConsumer<Integer, SearchOutcome> answer) {
        new SearchRun(folder).each(orders, answer);
    }

    /**
     * Is it in here? Looks for a passage that was seen elsewhere.
     *
     * @param asked 1 to {@link Finder#MOST_WORDS} words
     */
    public FindOutcome find(Wording asked, int limit) {
        List<FindOutcome> outcomes = new ArrayList<>();
        findEach(List.of(asked), limit, outcomes::add);
        return outcomes.getFirst();
    }

    /**
     * Is this picture in here? By what it looks like, among the pages that {@link #ocr} looked at, and by its words.
     *
     * @param limit how many pages, and how many passages, are given at most
     * @throws BadRequest if it cannot be drawn
     */
    public ImageOutcome findImage(byte[] picture, int limit) {
        return new ImageRun(folder, this).find(picture, limit);
    }

    /** The same for one passage after the other. */
    public void findEach(List<Wording> asked, int limit, Consumer<FindOutcome> answer) {
        try (CaseReader reader = read();
                SearchReader index = SearchReader.open(CaseStore.indexFolder(folder))) {
            if (index.size() == 0 && reader.coverage().indexed(Long.MAX_VALUE) > 0) {
                throw new BadRequest(Phrase.of("find.problem.no-index"));
            }
            Finder finder = new Finder(reader, index);
            for (Wording passage : asked) {
                answer.accept(finder.find(passage, limit, clock.instant(), Version.CURRENT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The messages a user may mean: by SHA-256 or its first digits (six at least), by Message-ID with or without angle
     * brackets, or by locator.
     */
    public List<StoredMessage> find(String id) {
        try (CaseReader reader = read()) {
            return MessageLookup.find(reader, id);
        }
    }

    /** Writes down that accounts may have been in other hands for a time, or takes that back. No level changes by it. */
    public void state(CompromiseWindow window) {
        WindowRun.state(folder, window);
    }

    /**
     * The messages whose words are most like those of one, with what differs; those of its Message-ID are among them.
     *
     * @param most how many
     */
    public NearOutcome near(StoredMessage message, int most) {
        return new NearRun(folder).near(message, most);
    }

    /** Everything that can be said of a message now; empty if its bytes hold none. */
    public Optional<Examined> examine(StoredMessage message) {
        return examine(message, clock.instant());
    }

    /** The same as of a moment: signatures that expired later had not yet. */
    public Optional<Examined> examine(StoredMessage message, Instant asOf) {
        try (CaseReader reader = read()) {
            return Optional.of(Examination.of(reader, message, asOf));
        }
    }

    /**
     * Takes a reference in, beside the case and never into it, and compares every message of the two. Empty if it was
     * stopped; the same order goes on.
     */
    public Optional<CompareOutcome> compare(
            CompareOrder order,
            Consumer<IngestProgress> reading,
            Consumer<CompareProgress> comparing,
            java.util.function.BooleanSupplier stop) {
        return new CompareRun(folder, clock).run(order, reading, comparing, stop);
    }

    /** The comparisons that were made of this case, one for each reference. */
    public List<CompareOutcome> comparisons() {
        return new CompareRun(folder, clock).results();
    }

    /**
     * What is to be said of a comparison.
     *
     * @param sheets folder for the proof sheets of what differs, or null for none
     * @param languages of the sheets
     * @param most messages of one side only that are named
     */
    public CompareReport compared(CompareOutcome outcome, @Nullable Path sheets, List<Words> languages, int most) {
        return new CompareShow(folder, clock).report(outcome, sheets, languages, most);
    }

    /** The proof sheet of one message that differs from its copy in a reference; empty where it does not. */
    public Optional<Page> proofSheet(CompareOutcome outcome, ItemId dump, Words words) {
        return new CompareShow(folder, clock).sheet(outcome, dump, words);
    }

    /** Makes the index anew from the store. Returns the number of documents. */
    public long reindex(Consumer<Long> progress) {
        return new IndexRun(folder).rebuild(progress);
    }

    /** Judges every message again with the keys known now; needed only after an update of the product. */
    public long judgeAll() {
        return new KeyRun(folder, clock).judgeAll();
    }

    /** A problem with what the user asked for, before anything was touched. */
    public static final class BadRequest extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Phrase phrase;

        public BadRequest(Phrase phrase) {
            super(phrase.key() + " " + phrase.args());
            this.phrase = phrase;
        }

        public Phrase phrase() {
            return phrase;
        }
    }
}
