package org.isnad.workbench.store;

import java.io.OutputStream;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Octets;
import org.isnad.core.verdict.Level;

/**
 * Reads a case, beside its writer and other readers. Every query sees the last commit; two queries may see two different
 * ones. May be used by many threads, which then take turns.
 */
// Bodies follow in the next slice.
@SuppressWarnings("DoNotCallSuggester")
public final class CaseReader implements AutoCloseable {
    CaseReader() {}

    /** The sequence number of the last commit. */
    public long sequence() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** All counts of the report. */
    public Summary summary() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Every container with its account, ordered by locator. */
    public List<ContainerAccount> containers() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    // --- messages

    public Optional<StoredMessage> message(ItemId content) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** By the number that the index stores; empty if the content is no message or not committed. */
    public Optional<StoredMessage> message(long number) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Messages whose SHA-256 begins with these hexadecimal digits, at most {@code limit}, in order of the hash. */
    public List<StoredMessage> messagesByIdPrefix(String hex, int limit) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Messages of this Message-ID, without angle brackets, in order of their hash. */
    public List<StoredMessage> messagesByMessageId(String messageId) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Messages that went to the index under a batch above {@code batch}, in order of their numbers. */
    public void forEachMessageAfterBatch(long batch, Consumer<StoredMessage> consumer) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Files that went to the index under a batch above {@code batch}, in order of their numbers. */
    public void forEachFileAfterBatch(long batch, Consumer<StoredFile> consumer) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** By the number that the index stores; empty if the content is no such file or not committed. */
    public Optional<StoredFile> file(long number) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Number of distinct messages, attached ones included. */
    public long messageCount() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    // --- facts, keys, levels

    public Optional<MessageFacts> facts(long number) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** The facts of every message, in order of their numbers. */
    public void forEachFacts(Consumer<MessageFacts> consumer) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** The facts of messages that were never judged, in order of their numbers. */
    public void forEachUnjudged(Consumer<MessageFacts> consumer) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** The facts of messages with a signature of this domain and selector, in order of their numbers. */
    public void forEachFactsOf(String domain, String selector, Consumer<MessageFacts> consumer) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** All keys, in the order in which they were added. */
    public List<KeyStatement> keys() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Keys that are missing or unusable; those that would decide most first, then by domain and selector. */
    public List<WantedKey> wantedKeys() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Numbers of the messages judged to be at this level. */
    public BitSet messagesAtLevel(Level level) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Numbers of the messages that lie in one of these mailboxes, or are attached to one that does. */
    public BitSet messagesInMailboxes(Collection<String> mailboxes) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Names of all mailboxes, sorted. */
    public List<String> mailboxes() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    // --- items

    /** Everywhere these bytes were found, ordered by locator: the first is the canonical place. */
    public List<ItemRow> occurrences(ItemId content) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    public Optional<ItemRow> item(long id) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** What was found in this item, in order. */
    public List<ItemRow> children(long id) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** The item at this locator. */
    public Optional<ItemRow> at(Locator locator) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Failed and skipped items with their reasons, ordered by locator, at most {@code limit}. */
    public List<ItemRow> notEmitted(int limit) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** What was wrong with an item. */
    public List<Defect> defects(long item) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** What was wrong with a message's bytes. */
    public List<Defect> messageDefects(long number) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    // --- bytes

    /** The exact bytes; small ones lie in memory, large ones are read as they are looked at. One thread at a time. */
    public Octets bytes(ItemId content) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Writes out the exact bytes and checks their hash on the way; a mismatch is a damaged case. */
    public void copyTo(ItemId content, OutputStream out) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    // --- custody

    public List<Acquisition> acquisitions() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Files of the dump, ordered by acquisition and locator. */
    public void forEachInputFile(Consumer<InputFile> consumer) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    @Override
    public void close() {}
}
