package org.isnad.workbench.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.Exposure;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.KeyFingerprint;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.ReadingDigest;
import org.isnad.core.evidence.Versions;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Octets;
import org.isnad.core.signature.Independence;
import org.isnad.core.thread.Edge;
import org.isnad.core.thread.Missing;
import org.isnad.core.thread.Post;
import org.isnad.core.verdict.Level;
import org.jspecify.annotations.Nullable;

/**
 * Reads a case, beside its writer and other readers. Every query sees the last commit; two queries may see two different
 * ones. May be used by many threads, which then take turns; a consumer that is handed rows may ask the same reader.
 */
public final class CaseReader implements AutoCloseable {
    private static final int PAGE = 1000;

    private final Sql sql;
    private final PackReader packs;
    private final TemporaryFiles temporary;
    private final BlobReader blobs;
    private final MessageQueries messages;
    private final FactsQueries facts;
    private final CustodyRows custody;
    private final VersionRows versions;
    private final ExposureRows exposures;
    private final RecoveryRows recovery;

    private CaseReader(CaseFolder folder, Problems problems, Sql sql) {
        this.sql = sql;
        this.packs = new PackReader(folder, problems, sql);
        this.temporary = new TemporaryFiles(problems);
        this.blobs = new BlobReader(problems, sql, packs, temporary);
        this.messages = new MessageQueries(sql);
        this.facts = new FactsQueries(sql);
        this.custody = new CustodyRows(sql);
        this.versions = new VersionRows(sql);
        this.exposures = new ExposureRows(sql);
        this.recovery = new RecoveryRows(sql);
    }

    static CaseReader open(Path root) {
        CaseFolder folder = new CaseFolder(root);
        Problems problems = new Problems(root);
        if (!CaseStore.isCase(root)) {
            throw problems.notACase();
        }
        Sql sql = new Sql(Catalog.read(folder.catalog(), problems), problems);
        sql.list("SELECT number, length FROM pack", row -> new Object[] {row.small(1), row.number(2)})
                .forEach(pack -> PackWriter.checkLength(folder, problems, (int) pack[0], (long) pack[1]));
        return new CaseReader(folder, problems, sql);
    }

    /** The sequence number of the last commit. */
    public synchronized long sequence() {
        return Recovery.meta(sql, "sequence");
    }

    /** All counts of the report. */
    public synchronized Summary summary() {
        return new SummaryQuery(sql).summary();
    }

    /** Every container with its account, ordered by locator. */
    public synchronized List<ContainerAccount> containers() {
        return new AccountingQuery(sql).eachContainer();
    }

    // --- messages and files

    public synchronized Optional<StoredMessage> message(ItemId content) {
        return messages.message(content);
    }

    /** By the number that the index stores; empty if the content is no message or not committed. */
    public synchronized Optional<StoredMessage> message(long number) {
        return messages.message(number);
    }

    /** Messages whose SHA-256 begins with these hexadecimal digits, at most {@code limit}, in order of the hash. */
    public synchronized List<StoredMessage> messagesByIdPrefix(String hex, int limit) {
        return messages.byIdPrefix(hex, limit);
    }

    /** Messages of this Message-ID, without angle brackets, in order of their hash. */
    public synchronized List<StoredMessage> messagesByMessageId(String messageId) {
        return messages.byMessageId(messageId);
    }

    /** Other contents under the Message-ID of this one, in order of their hash (EVIDENCE, rule 14). */
    public synchronized List<ItemId> otherVersions(long number) {
        return messages.otherVersions(number);
    }

    /** The version group of a message, as far as levels hang on it. */
    public synchronized Versions versions(long number) {
        return versions.of(number);
    }

    /** What a message that shares its Message-ID tells its reader; empty before {@link CaseWriter#regroup}. */
    public synchronized Optional<ReadingDigest> reading(long number) {
        return versions.reading(number);
    }

    /** Messages behind a number that share their Message-ID and were not yet read for it, in order, at most {@code limit}. */
    public synchronized List<Long> unreadVersions(long after, int limit) {
        return versions.unread(after, limit);
    }

    /** The facts of messages whose version group changed since they were judged, in order of their numbers. */
    public synchronized void forEachFactsOfChangedVersions(Consumer<MessageFacts> consumer) {
        facts.forEachOfChangedVersions(consumer);
    }

    /** Messages that went to the index under a batch above {@code batch}, in order of their numbers. */
    public synchronized void forEachMessageAfterBatch(long batch, Consumer<StoredMessage> consumer) {
        messages.forEachAfterBatch(batch, consumer);
    }

    /** Files that went to the index under a batch above {@code batch}, in order of their numbers. */
    public synchronized void forEachFileAfterBatch(long batch, Consumer<StoredFile> consumer) {
        messages.forEachFileAfterBatch(batch, consumer);
    }

    /** By the number that the index stores; empty if the content is no such file or not committed. */
    public synchronized Optional<StoredFile> file(long number) {
        return messages.file(number);
    }

    /** The names under which a content lies or is attached anywhere, each once, in order. */
    public synchronized List<String> fileNames(long number) {
        return messages.fileNames(number);
    }

    /** Numbers of the files with a document of their own that bear more than one name and were found in this acquisition or later. */
    public synchronized List<Long> filesOfSeveralNames(long acquisition) {
        return messages.filesOfSeveralNames(acquisition);
    }

    /** Numbers of the messages that stand by themselves somewhere, not only attached to others. */
    public synchronized BitSet topLevelMessages() {
        BitSet numbers = new BitSet();
        sql.forEach(
                "SELECT content FROM item WHERE kind = ? AND status = ? AND content IS NOT NULL",
                row -> numbers.set(row.small(1)),
                Codes.of(ItemKind.MESSAGE),
                Codes.of(ItemStatus.EMITTED));
        return numbers;
    }

    /** Number of distinct messages, attached ones included. */
    public synchronized long messageCount() {
        return sql.count("SELECT count(*) FROM message");
    }

    // --- facts, keys, levels

    public synchronized Optional<MessageFacts> facts(long number) {
        return facts.facts(number);
    }

    /** The facts of some messages, in the order of their numbers. */
    public synchronized void forEachFactsOf(Collection<Long> numbers, Consumer<MessageFacts> consumer) {
        facts.forEachOf(numbers, consumer);
    }

    /** The facts of every message, in order of their numbers. */
    public synchronized void forEachFacts(Consumer<MessageFacts> consumer) {
        facts.forEach(consumer);
    }

    /** The facts of messages that were never judged, in order of their numbers. */
    public synchronized void forEachUnjudged(Consumer<MessageFacts> consumer) {
        facts.forEachUnjudged(consumer);
    }

    /** The facts of messages with a signature of this domain and selector, in order of their numbers. */
    public synchronized void forEachFactsOf(String domain, String selector, Consumer<MessageFacts> consumer) {
        facts.forEachOf(domain, selector, consumer);
    }

    /** The same, and of the messages that those quote: all whose level can hang on that key, in order of their numbers. */
    public synchronized void forEachFactsHangingOn(String domain, String selector, Consumer<MessageFacts> consumer) {
        facts.forEachHangingOn(domain, selector, consumer);
    }

    /** Statements that the private half of a key is known to others, under any of its fingerprints; the earliest first. */
    public synchronized List<Exposure> exposures(List<KeyFingerprint> fingerprints) {
        return exposures.of(fingerprints);
    }

    /** Messages up to this number were taken in before it was kept what handlers wrote on them; 0 where none was. */
    public synchronized long transitUnreadThrough() {
        return Recovery.meta(sql, "transit_unread");
    }

    /** What a search found for the signatures of a message, by their place. */
    public synchronized Map<Integer, HashFacts> repairs(long number) {
        return new RepairRows(sql).of(number);
    }

    /** What the second pass found of a message. */
    public synchronized List<Evidence> noticed(long number) {
        return new NoticedRows(sql).of(number);
    }

    /** Numbers of messages above one, in order, so many at most. */
    public synchronized List<Long> messagesAfter(long number, int most) {
        return sql.list(
                "SELECT number FROM message WHERE number > ? ORDER BY number LIMIT ?",
                row -> row.number(1),
                number,
                most);
    }

    /** The edge to what a message answers. */
    public synchronized Optional<Edge> answeredBy(long number) {
        return new ThreadRows(sql).above(number);
    }

    /** The edges from what answers a message. */
    public synchronized List<Edge> answersTo(long number) {
        return new ThreadRows(sql).below(number);
    }

    /** What a message says was there before it and is not. */
    public synchronized List<Missing> missingBefore(long number) {
        return new ThreadRows(sql).missing(number);
    }

    /** What a message quotes of others in the case. */
    public synchronized List<StoredQuote> quotesBy(long number) {
        return new QuoteRows(sql).by(number);
    }

    /** What others quote of a message, with what is needed to judge them. */
    public synchronized List<QuoteFacts> quoteFacts(long number) {
        return new QuoteRows(sql).factsOf(number);
    }

    /** What is needed to judge the place of a message that plainly answers another one. */
    public synchronized Optional<AnsweredFacts> plainlyAnswered(long number) {
        return new ThreadRows(sql).plainlyAnswered(number);
    }

    /** Signatures of other contents under a message's Message-ID, on its bytes. */
    public synchronized List<LentFacts> lentFacts(long number) {
        return new LentRows(sql).of(number);
    }

    /** What quotes corroborate, over the whole case. */
    public synchronized CorroboratedInPart corroboratedInPart() {
        return CorroboratedInPart.of(sql);
    }

    /** Messages that share their Message-ID with others, at which a pass of that version has not looked, above a number. */
    public synchronized List<Long> sharingIds(String pass, long version, long after, int most) {
        return new VersionRows(sql).wanting(pass, version, after, most);
    }

    /** What headers say of the places of messages, as far as they were read. */
    public synchronized List<Post> posts() {
        return new PostRows(sql).all();
    }

    /** Messages whose headers were not read by that version, above a number, so many at most. */
    public synchronized List<Long> withoutPost(long version, long after, int most) {
        return new PostRows(sql).wanting(version, after, most);
    }

    /** What others quote of a message. */
    public synchronized List<StoredQuote> quotesOf(long number) {
        return new QuoteRows(sql).of(number);
    }

    /** Messages above a number at which a pass of that version has not looked, in order of their number. */
    public synchronized List<Long> unnoticed(String pass, long version, long after, int most) {
        return new NoticedRows(sql).wanting(pass, version, after, most);
    }

    /** How many messages a pass of that version has not looked at. */
    public synchronized long countUnnoticed(String pass, long version) {
        return new NoticedRows(sql).countWanting(pass, version);
    }

    /** The words of every message that the second pass has sketched, in order of their numbers. */
    public synchronized List<Sketched> sketches() {
        return new SketchRows(sql).all();
    }

    /** Messages above a number without a sketch, in order, so many at most. */
    public synchronized List<Long> unsketched(long after, int most) {
        return new SketchRows(sql).wanting(after, most);
    }

    public synchronized long countUnsketched() {
        return new SketchRows(sql).countWanting();
    }

    /** How many signatures were repaired by what was undone. */
    public synchronized Map<String, Long> repairsByTransformation() {
        return new RepairRows(sql).transformations();
    }

    /** Signatures without a match, of the messages up to {@link #pageOfSignaturesAfter}. */
    public synchronized List<Unmatched> unmatchedAfter(long number) {
        return new RepairRows(sql).unmatchedAfter(number);
    }

    /** The last message of a page of signed messages above a number; that number where there is none. */
    public synchronized long pageOfSignaturesAfter(long number) {
        return new RepairRows(sql).pageAfter(number);
    }

    /** Messages up to this number were not yet looked at for S/MIME and OpenPGP signatures; 0 where all were. */
    public synchronized long layersUnreadThrough() {
        return Recovery.meta(sql, "layers_unread");
    }

    /** The next messages above a number whose such signatures were not examined with the keys of this fingerprint. */
    public synchronized List<Long> unexaminedLayers(long after, long keys) {
        return new LayerRows(sql).unexamined(after, keys);
    }

    /** The S/MIME and OpenPGP signatures of top-level messages, counted. */
    public synchronized OtherSignatures otherSignatures() {
        return new LayerRows(sql).summary();
    }

    /** Certificates and OpenPGP keys that somebody added, in that order. */
    public synchronized List<CertificateStatement> certificates() {
        return new LayerRows(sql).statements();
    }

    /** Addresses under which this name stood in From. */
    public synchronized List<String> addressesNamed(String name, int limit) {
        return sql.list(
                "SELECT from_address FROM message WHERE from_name = ? GROUP BY from_address ORDER BY count(*) DESC"
                        + " LIMIT ?",
                row -> row.text(1),
                name,
                limit);
    }

    /** All keys, in the order in which they were added. */
    public synchronized List<KeyStatement> keys() {
        return custody.keys();
    }

    /** Keys that are missing or unusable; those that would decide most first, then by domain and selector. */
    public synchronized List<CauseLine> causes() {
        return new CausesQuery(sql).lines();
    }

    /** Keys that are missing, and recovered ones that nobody vouches for; those that would decide most first. */
    public synchronized List<WantedKey> wantedKeys() {
        return facts.wantedKeys();
    }

    /** How far each search for a key has come, by name, length and keys known. */
    public synchronized List<RecoveryProgress> recovery() {
        return recovery.progress();
    }

    /** The signatures that a recovered key rests on: those it was computed from, then those that confirmed it. */
    public synchronized List<RecoveryProof> proof(KeyStatement key) {
        return recovery.proof(key.domain(), key.selector(), key.recordText());
    }

    /** Numbers of the messages judged to be at this level. */
    public synchronized BitSet messagesAtLevel(Level level) {
        BitSet numbers = new BitSet();
        sql.forEach("SELECT number FROM verdict WHERE level = ?", row -> numbers.set(row.small(1)), Codes.of(level));
        return numbers;
    }

    /** Numbers of the documents whose first carrier states a date within these epoch seconds, the last left out. */
    public synchronized BitSet documentsDated(long from, long until) {
        BitSet numbers = new BitSet();
        new DocumentRows(sql).forEachCarried((file, date) -> {
            if (date != null && date >= from && date < until) {
                numbers.set(file);
            }
        });
        return numbers;
    }

    /** Numbers of everything that lies in one of these mailboxes or is attached to what does. */
    public synchronized BitSet contentsInMailboxes(Collection<String> mailboxes) {
        BitSet numbers = new BitSet();
        for (String mailbox : mailboxes) {
            sql.forEach(
                    "SELECT content FROM item WHERE mailbox = ? AND content IS NOT NULL",
                    row -> numbers.set(row.small(1)),
                    mailbox);
        }
        return numbers;
    }

    /** Numbers of the messages with a signature of this cause. */
    public synchronized BitSet messagesWithCause(DkimCause cause) {
        BitSet numbers = new BitSet();
        sql.forEach(
                "SELECT s.number FROM signature s LEFT JOIN result r ON r.number = s.number AND r.position = s.position"
                        + " WHERE coalesce(r.cause, ?) = ?",
                row -> numbers.set(row.small(1)),
                Codes.of(DkimCause.KEY_MISSING),
                Codes.of(cause));
        return numbers;
    }

    /** Numbers of the files that have a document in the index and whose format is agreed to. */
    public synchronized BitSet filesOfFormats(Predicate<String> format) {
        BitSet numbers = new BitSet();
        sql.forEach(FacetColumns.FORMATS, row -> {
            if (format.test(row.text(2))) {
                numbers.set(row.small(1));
            }
        });
        return numbers;
    }

    /** Numbers of the contents of so many bytes, both ends in. */
    public synchronized BitSet contentsOfSize(long least, long most) {
        BitSet numbers = new BitSet();
        sql.forEach(
                "SELECT number FROM content WHERE length BETWEEN ? AND ?",
                row -> numbers.set(row.small(1)),
                least,
                most);
        return numbers;
    }

    /** Numbers of the messages with so many attachments, both ends in. */
    public synchronized BitSet messagesWithAttachments(long least, long most) {
        BitSet numbers = new BitSet();
        sql.forEach(
                "SELECT number FROM message WHERE attachments BETWEEN ? AND ?",
                row -> numbers.set(row.small(1)),
                least,
                most);
        return numbers;
    }

    /** These contents and those in a conversation with one of them, as far as the second pass found. */
    public synchronized BitSet threads(BitSet contents) {
        return new RelationQueries(sql).threads(contents);
    }

    /** These contents and those attached to them, or that they are attached to. */
    public synchronized BitSet families(BitSet contents) {
        return new RelationQueries(sql).families(contents);
    }

    /** For each content number the smallest of its group of nearly equal messages; those beyond its end are alone. */
    public synchronized int[] nearlyTheSame(double least) {
        return new RelationQueries(sql).nearlyTheSame(least);
    }

    /** What contents can be counted by, as of now. */
    public synchronized FacetColumns facetColumns() {
        return FacetColumns.of(sql, sequence());
    }

    /** Names of all mailboxes, sorted. */
    public synchronized List<String> mailboxes() {
        return sql.list("SELECT DISTINCT mailbox FROM item WHERE mailbox <> '' ORDER BY mailbox", row -> row.text(1));
    }

    // --- overviews

    /** Levels by row and column; the column is empty for messages without a possible date. */
    public synchronized List<LevelCount> levels(Overview.Rows rows, Overview.Columns columns, @Nullable Claim claim) {
        return new OverviewQueries(sql).levels(rows, columns, claim);
    }

    /** Levels by day, of one mailbox or, where it is null, of all. */
    public synchronized List<LevelCount> levelsByDay(@Nullable String mailbox) {
        return new OverviewQueries(sql).days(mailbox);
    }

    /** First and last message of each mailbox. */
    public synchronized List<MailboxTime> mailboxTimes() {
        return new OverviewQueries(sql).mailboxTimes();
    }

    /** Stated dates of each mailbox, in epoch seconds. */
    public synchronized Map<String, List<Long>> dates() {
        return new OmissionQueries(sql).dates();
    }

    /** Days on which documents say that they were saved last, with how many. */
    public synchronized Map<String, Long> documentSaves() {
        return new OverviewQueries(sql).saves();
    }

    public synchronized Funnel funnel() {
        return new OverviewQueries(sql).funnel();
    }

    public synchronized Tally tally() {
        return new OverviewQueries(sql).tally();
    }

    /** In how many places a content lies. */
    public synchronized long occurrences(long number) {
        return new OverviewQueries(sql).occurrences(number);
    }

    /** Mailboxes in which a content lies; empty text for what lies in none. */
    public synchronized List<String> mailboxesOf(long number) {
        return new OverviewQueries(sql).mailboxesOf(number);
    }

    /** What could not be read or was left out, by status and reason, the most frequent first. */
    public synchronized List<Unsearched.NotEmitted> losses() {
        return new CoverageQuery(sql).losses();
    }

    /** Whatever is asked of this reader within the question sees only what lies in these mailboxes. */
    public synchronized <T> T within(Collection<String> mailboxes, Supplier<T> question) {
        sql.script("CREATE TEMP TABLE permitted (name TEXT PRIMARY KEY);\n");
        try {
            mailboxes.forEach(name -> sql.run("INSERT OR IGNORE INTO temp.permitted (name) VALUES (?)", name));
            sql.script("""
                    CREATE TEMP VIEW item AS SELECT * FROM main.item WHERE mailbox IN (SELECT name FROM temp.permitted);
                    CREATE TEMP VIEW signature AS SELECT * FROM main.signature WHERE number IN (SELECT content FROM temp.item);
                    """);
            return question.get();
        } finally {
            sql.script("""
                    DROP VIEW IF EXISTS temp.signature;
                    DROP VIEW IF EXISTS temp.item;
                    DROP TABLE temp.permitted;
                    """);
        }
    }

    // --- items

    /** Everywhere these bytes were found, ordered by locator: the first emitted one is the canonical place. */
    public synchronized List<ItemRow> occurrences(ItemId content) {
        return ItemRows.select(
                sql,
                "WHERE i.content = (SELECT number FROM content WHERE sha256 = ?) ORDER BY i.locator, i.parent,"
                        + " i.ordinal",
                (Object) content.bytes());
    }

    /** The same by the content's number. */
    public synchronized List<ItemRow> places(long number) {
        return ItemRows.select(sql, "WHERE i.content = ? ORDER BY i.locator, i.parent, i.ordinal", number);
    }

    public synchronized Optional<ItemRow> item(long id) {
        return ItemRows.select(sql, "WHERE i.id = ?", id).stream().findFirst();
    }

    /** What was found in this item, in order. */
    public synchronized List<ItemRow> children(long id) {
        return ItemRows.select(sql, "WHERE i.parent = ? ORDER BY i.ordinal", id);
    }

    /** The item at this locator; the first in the order of reading where two acquisitions brought one of the same name. */
    public synchronized Optional<ItemRow> at(Locator locator) {
        return ItemRows.select(sql, "WHERE i.locator = ? ORDER BY i.acquisition, i.parent, i.ordinal", locator.text())
                .stream()
                .findFirst();
    }

    /** Failed and skipped items with their reasons, ordered by locator, at most {@code limit}. */
    public synchronized List<ItemRow> notEmitted(int limit) {
        return ItemRows.select(
                sql,
                "WHERE i.status IN (?, ?) ORDER BY i.locator, i.parent, i.ordinal LIMIT ?",
                Codes.of(ItemStatus.FAILED),
                Codes.of(ItemStatus.SKIPPED),
                limit);
    }

    /** What was wrong with an item. */
    public synchronized List<Defect> defects(long item) {
        return messages.itemDefects(item);
    }

    /** What was wrong with a message's bytes. */
    public synchronized List<Defect> messageDefects(long number) {
        return messages.defects(number);
    }

    // --- documents

    /** Files above a number that readers of documents of that version have not seen, in order. */
    public synchronized List<FileContent> unreadDocuments(long version, long after, int most) {
        return new DocumentRows(sql).wanting(version, after, most);
    }

    public synchronized long countUnreadDocuments(long version) {
        return new DocumentRows(sql).countWanting(version);
    }

    public synchronized Optional<StoredDocument> document(long number) {
        return new DocumentRows(sql).document(number);
    }

    /** Files that were read whose SHA-256 begins with these hexadecimal digits, in order of the hash. */
    public synchronized List<StoredDocument> documentsByIdPrefix(String hex, int most) {
        return new DocumentRows(sql).byIdPrefix(hex, most);
    }

    /** Every document, and every file that could not be read as one, in order of their numbers. */
    public void forEachDocument(Consumer<StoredDocument> consumer) {
        long last = 0;
        List<StoredDocument> page;
        do {
            page = documentsAfter(last);
            page.forEach(consumer);
            last = page.isEmpty() ? last : page.getLast().row().number();
        } while (page.size() == PAGE);
    }

    private synchronized List<StoredDocument> documentsAfter(long number) {
        return new DocumentRows(sql).after(number, PAGE);
    }

    /** The messages that carry a file, in order of their locators. */
    public synchronized List<CarrierRow> carriers(long number) {
        return new DocumentRows(sql).carriers(number);
    }

    /** How many documents were read, by family; those that could not be read under an empty one. */
    public synchronized List<Map.Entry<String, Long>> documentCounts() {
        return new DocumentRows(sql).counts();
    }

    /**
     * Pairs of a message and a file that it carries, the file later than the message's Date says, or its program newer.
     *
     * @param tolerance seconds by which it may be later
     */
    public synchronized List<DocumentPair> documentPairs(long tolerance) {
        DocumentRows rows = new DocumentRows(sql);
        rows.pair(tolerance);
        return rows.suspects().stream()
                .map(pair -> {
                    long[] clock = rows.clock(pair.file());
                    return new DocumentPair(
                            pair.message(), pair.file(), pair.ordinal(), (int) clock[0], (int) clock[1]);
                })
                .toList();
    }

    // --- texts of documents

    /** Files above a number whose text readers of that version have not read, in order. */
    public synchronized List<UnreadDocument> unreadTexts(long version, long after, int most) {
        return new DocumentTextRows(sql).wanting(version, after, most);
    }

    /** Whether files that lay in documents have yet to be opened. */
    public synchronized boolean hasUnopenedFiles() {
        return new DocumentTextRows(sql).anyUnopened();
    }

    public synchronized long countUnreadTexts(long version) {
        return new DocumentTextRows(sql).countWanting(version);
    }

    /** The text of a file, if it was read. */
    public synchronized Optional<DocumentText> documentText(long number) {
        return new DocumentTextRows(sql).of(number);
    }

    public synchronized DocumentTextCounts documentTextCounts() {
        return new DocumentTextRows(sql).counts();
    }

    /** Files whose text could not be read, in order of their locators. */
    public synchronized List<UnreadableDocument> unreadableDocuments(int most) {
        return new DocumentTextRows(sql).failed(most);
    }

    // --- words in pictures

    /** Files without text whose pictures nothing of that version has looked at, in order. */
    public synchronized List<FileContent> unrecognised(long version) {
        return new RecognitionRows(sql).wanting(version);
    }

    /** What was read off the pictures of a file, without their sketches. */
    public synchronized Optional<Recognition> recognition(long number) {
        return new RecognitionRows(sql).of(number);
    }

    /** What every page looks like that was looked at as a picture, in order. */
    public synchronized List<PicturedPage> picturedPages() {
        return new RecognitionRows(sql).pages();
    }

    // --- what texts expose

    /** Messages and files above a number that detectors of that version have not looked through, in order. */
    public synchronized List<UnscannedText> unscannedTexts(long version, long after, int most) {
        return new ExposedRows(sql).wanting(version, after, most);
    }

    public synchronized long countUnscannedTexts(long version) {
        return new ExposedRows(sql).countWanting(version);
    }

    /** Distinct files above a number whose first bytes nobody looked at, in order. */
    public synchronized List<FileContent> filesWithoutLeadingType(long after, int most) {
        return new ExposedRows(sql).withoutLeadingType(after, most);
    }

    /** Every message and file that exposes somebody, in order of their numbers. */
    public void forEachExposed(Consumer<ExposedText> consumer) {
        long last = 0;
        List<ExposedText> page;
        do {
            page = exposedAfter(last);
            long end = page.size() < PAGE ? Long.MAX_VALUE : page.getLast().number();
            // A content can be both, a message and a file: the page must not end between the two.
            page.stream().filter(text -> text.number() < end).forEach(consumer);
            last = end - 1;
        } while (page.size() == PAGE);
    }

    private synchronized List<ExposedText> exposedAfter(long number) {
        return new ExposedRows(sql).after(number, PAGE);
    }

    /** Every occurrence of every attached or loose file, by locator. */
    public synchronized void forEachAttachedFile(Consumer<AttachedFileRow> consumer) {
        new ExposedRows(sql).forEachFile(consumer);
    }

    /** Who had hidden values shown, in order. */
    public synchronized List<Revelation> revelations() {
        return new ExposedRows(sql).revelations();
    }

    /** Messages of which a pass keeps something that it found. */
    public synchronized List<Long> noticedBy(String pass) {
        return new NoticedRows(sql).foundBy(pass);
    }

    // --- bytes

    /** The exact bytes; small ones lie in memory, large ones are read as they are looked at, by one thread at a time. */
    public synchronized Octets bytes(ItemId content) {
        return blobs.bytes(content);
    }

    /**
     * Writes out the exact bytes and checks their hash on the way.
     *
     * @throws IOException if {@code out} cannot take them
     * @throws CaseProblem if the case has no such content, or it is damaged: then what was written is worthless
     */
    public synchronized void copyTo(ItemId content, OutputStream out) throws IOException {
        blobs.copyTo(content, out);
    }

    // --- what was and was not searched

    /** Which copy of the dump this is. */
    public synchronized CopyId copy() {
        return new CoverageQuery(sql).copy();
    }

    /**
     * What nobody can search in it.
     *
     * @param longestText bytes of a text file that are searched
     */
    public synchronized Unsearched unsearched(long longestText) {
        return new CoverageQuery(sql).unsearched(longestText);
    }

    /** The same, of some contents only, in an index that is complete. */
    public synchronized long indexed(BitSet contents) {
        return new CoverageQuery(sql).indexed(contents);
    }

    /** Number of messages and files that have a document in an index that is complete through a batch. */
    public synchronized long indexed(long throughBatch) {
        return new CoverageQuery(sql).indexed(throughBatch);
    }

    // --- custody

    public synchronized List<Acquisition> acquisitions() {
        return custody.acquisitions();
    }

    /** What each acquisition brought, in order of their numbers; runs that only went on with one are none. */
    public synchronized List<AcquisitionAccount> acquisitionAccounts() {
        return new AcquisitionQueries(sql).accounts();
    }

    /** What came after an acquisition, held against what was there by then. */
    public synchronized Arrived arrivedSince(long acquisition) {
        return new AcquisitionQueries(sql).arrived(acquisition);
    }

    /** Two acquisitions held against each other; whether there are such, the caller knows. */
    public synchronized Comparison compareAcquisitions(long first, long second) {
        return new ComparisonQuery(sql).compare(first, second);
    }

    /**
     * Whatever is asked of this reader within the question counts only what came after an acquisition: views of the tables'
     * names stand before the tables for that long.
     */
    public synchronized <T> T since(long acquisition, Supplier<T> question) {
        sql.script("""
            CREATE TEMP VIEW item AS SELECT * FROM main.item WHERE acquisition > %1$d;
            CREATE TEMP VIEW input_file AS SELECT * FROM main.input_file WHERE acquisition > %1$d;
            CREATE TEMP VIEW signature AS SELECT * FROM main.signature WHERE number IN (SELECT content FROM temp.item);
            """.formatted(acquisition));
        try {
            return question.get();
        } finally {
            sql.script("DROP VIEW temp.signature;\nDROP VIEW temp.input_file;\nDROP VIEW temp.item;\n");
        }
    }

    /** What bears on what is not in this copy. */
    public synchronized Absences absences() {
        return Absences.of(sql);
    }

    /** Compromise windows that hold now, in the order in which they were stated. */
    public synchronized List<CompromiseWindow> windows() {
        return new WindowRows(sql).holding();
    }

    /** Everything that was ever stated about compromise windows, in order. */
    public synchronized List<CompromiseWindow> windowStatements() {
        return new WindowRows(sql).statements();
    }

    /** Which acquisitions count as independent of each other now, on whose word. */
    public synchronized List<Independence> independence() {
        return custody.independence();
    }

    /** Everything that was ever stated about independence, in order. */
    public synchronized List<IndependenceStatement> independenceStatements() {
        return custody.independenceStatements();
    }

    /** Files of the dump, ordered by acquisition and locator. */
    public synchronized void forEachInputFile(Consumer<InputFile> consumer) {
        long acquisition = 0;
        String locator = "";
        List<InputFile> page;
        do {
            page = custody.inputFiles(acquisition, locator, PAGE);
            page.forEach(consumer);
            if (!page.isEmpty()) {
                acquisition = page.getLast().acquisition();
                locator = page.getLast().locator().text();
            }
        } while (page.size() == PAGE);
    }

    @Override
    public synchronized void close() {
        try (sql;
                packs;
                temporary) {
            return;
        }
    }
}
