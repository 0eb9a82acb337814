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
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.Independence;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.examine.StageProgress;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.find.Finder;
import org.isnad.workbench.ingest.Ingest;
import org.isnad.workbench.ingest.IngestProgress;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.publish.ConversationView;
import org.isnad.workbench.publish.NearDocuments;
import org.isnad.workbench.publish.NearOutcome;
import org.isnad.workbench.search.SearchReader;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CompromiseWindow;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.StoredMessage;

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

    /** Keys and certificates. */
    public Keys keys() {
        return new Keys(folder, clock);
    }

    /** Attachments and files. */
    public Documents documents() {
        return new Documents(folder, clock);
    }

    /** What texts expose of people. */
    public ExposedPlaces exposed() {
        return new ExposedPlaces(folder, clock);
    }

    /** The case held against references. */
    public Comparisons comparisons() {
        return new Comparisons(folder, clock);
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
     * Is this picture in here? By what it looks like, among the pages that {@link Documents#ocr} looked at, and by its words.
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

    /** What a search would search now. */
    FindOutcome.Searched searched() {
        try (CaseReader reader = read();
                SearchReader index = SearchReader.open(CaseStore.indexFolder(folder))) {
            return new Finder(reader, index).searched(clock.instant(), Version.CURRENT);
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

    /**
     * The documents whose words are most like those of one, in whatever format, with the words that differ.
     *
     * @param number of its content
     * @param most how many
     */
    public NearDocuments nearDocuments(long number, int most) {
        return new NearDocumentRun(folder).near(number, most);
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

    /** Makes the index anew from the store. Returns the number of documents. */
    public long reindex(Consumer<Long> progress) {
        return new IndexRun(folder).rebuild(progress);
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
