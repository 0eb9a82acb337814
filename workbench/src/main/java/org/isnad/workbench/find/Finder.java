package org.isnad.workbench.find;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Octets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.wording.Passage;
import org.isnad.core.wording.Windows;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.ingest.FileText;
import org.isnad.workbench.search.EntryKind;
import org.isnad.workbench.search.Hit;
import org.isnad.workbench.search.Nearest;
import org.isnad.workbench.search.SearchReader;
import org.isnad.workbench.search.analysis.Words;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.StoredFile;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.MessageText;
import org.isnad.workbench.text.TextExtractor;
import org.jspecify.annotations.Nullable;

/**
 * Is it in here? The index names the contents that may hold a passage; their texts are read from the store and laid against
 * it word by word; what is said rests on the texts alone.
 */
public final class Finder {
    /** Words of a passage that is looked for, some two printed pages. A longer text is asked for in parts. */
    public static final int MOST_WORDS = 1_000;

    /** Contents whose texts are read, fewer for a long passage, of which each costs more and has more to be told by. */
    private static final int MOST_READ = 60;

    private static final int LEAST_READ = 8;
    private static final long CELLS = 20_000_000;
    private static final int MOST_LOCATORS = 5;

    private final CaseReader reader;
    private final SearchReader index;
    private final @Nullable BitSet within;

    public Finder(CaseReader reader, SearchReader index) {
        this(reader, index, null);
    }

    /** @param within numbers of the contents that are looked at, or null for all; the reader is to see only their places */
    public Finder(CaseReader reader, SearchReader index, @Nullable BitSet within) {
        this.reader = reader;
        this.index = index;
        this.within = within;
    }

    /**
     * @param asked 1 to {@link #MOST_WORDS} words
     * @param limit how many wordings to give at most
     */
    public FindOutcome find(Wording asked, int limit, Instant at, String toolVersion) throws IOException {
        FindOutcome.Searched searched = searched(at, toolVersion);
        Nearest nearest = index.nearest(Words.of(asked.text()), readable(asked.size()), numbers());
        Windows windows = new Windows(asked);
        List<Match> matches = new ArrayList<>();
        for (Hit hit : nearest.hits()) {
            match(windows, hit).ifPresent(matches::add);
        }
        matches.sort(Match.ORDER);
        List<Variant> variants = Variant.of(matches);
        Finding finding = variants.isEmpty()
                ? Finding.NOT_FOUND
                : new Criterion(asked, nearest.frequencies(), nearest.words())
                        .of(variants.getFirst().first(), matches);
        List<Variant> shown = worthShowing(variants, finding, asked.size()).stream()
                .limit(limit)
                .map(this::withPlaces)
                .toList();
        long unread = Math.max(0, nearest.equallyGood() - nearest.hits().size());
        return new FindOutcome(asked, finding, shown, unread, searched);
    }

    /** Beside what was found, other wordings are shown that have half of its words; where nothing was, the nearest. */
    private static List<Variant> worthShowing(List<Variant> variants, Finding finding, int words) {
        return finding == Finding.NOT_FOUND
                ? variants
                : variants.stream()
                        .filter(variant -> variant.first().passage().missing() * 2 <= words)
                        .toList();
    }

    private @Nullable LongPredicate numbers() {
        BitSet some = within;
        return some == null ? null : number -> number <= Integer.MAX_VALUE && some.get((int) number);
    }

    private static int readable(int words) {
        long cells = 14L * words * words;
        return Math.clamp(CELLS / Math.max(1, cells), LEAST_READ, MOST_READ);
    }

    /** What a search at this moment searches, whatever it looks for. */
    public FindOutcome.Searched searched(Instant at, String toolVersion) throws IOException {
        BitSet some = within;
        LongPredicate numbers = numbers();
        long contents = numbers == null ? index.size() : index.size(numbers);
        long expected = some == null
                ? reader.coverage().indexed(Long.MAX_VALUE)
                : reader.coverage().indexed(some);
        return new FindOutcome.Searched(
                reader.coverage().copy(),
                reader.custody().acquisitions(),
                at,
                toolVersion,
                contents,
                Math.max(0, expected - contents),
                reader.coverage().unsearched(FileText.SEARCHED_BYTES),
                FileText.SEARCHED_BYTES);
    }

    private Optional<Match> match(Windows windows, Hit hit) {
        return hit.kind() == EntryKind.MESSAGE
                ? reader.messages().of(hit.contentNumber()).flatMap(message -> inMessage(windows, message))
                : reader.files().of(hit.contentNumber()).flatMap(file -> inFile(windows, file));
    }

    private Optional<Match> inMessage(Windows windows, StoredMessage message) {
        Octets bytes = reader.bytes(message.content());
        MessageText text = TextExtractor.extract(MessageScanner.scan(bytes, Limits.DEFAULT));
        return Optional.ofNullable(best(windows, text, message, null));
    }

    private Optional<Match> inFile(Windows windows, StoredFile file) {
        MessageText text = FileText.stored(reader, file).text();
        return Optional.ofNullable(best(windows, text, null, file));
    }

    private record Source(Place place, String text) {}

    private static List<Source> sources(MessageText text) {
        List<Source> sources = new ArrayList<>();
        sources.add(new Source(Place.BODY, text.body()));
        sources.add(new Source(Place.SUBJECT, text.subject()));
        sources.add(new Source(Place.ATTACHMENT, text.attachmentText()));
        text.attachmentNames().forEach(name -> sources.add(new Source(Place.NAME, name)));
        return sources;
    }

    /** The nearest passage of all texts of a content; the first of equal ones. */
    private static @Nullable Match best(
            Windows windows, MessageText text, @Nullable StoredMessage message, @Nullable StoredFile file) {
        Match best = null;
        for (Source source : sources(text)) {
            Wording wording = Wording.of(source.text());
            Passage passage = windows.best(wording);
            if (passage != null
                    && (best == null || passage.score() > best.passage().score())) {
                boolean quoted = Quoting.isQuoted(
                        source.text(), wording.span(passage.run()).start());
                best = new Match(message, file, source.place(), wording, passage, quoted, List.of(), 0);
            }
        }
        return best;
    }

    private Variant withPlaces(Variant variant) {
        return new Variant(variant.matches().stream().map(this::withPlaces).toList());
    }

    private Match withPlaces(Match match) {
        ItemId content = match.content();
        List<Locator> places =
                reader.items().places(content).stream().map(ItemRow::locator).toList();
        return new Match(
                match.message(),
                match.file(),
                match.place(),
                match.text(),
                match.passage(),
                match.quoted(),
                places.stream().limit(MOST_LOCATORS).toList(),
                places.size());
    }
}
