package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.thread.Conversations;
import org.isnad.core.thread.Post;

/** Keeps what the passes over the whole case found of messages, each in place of what it found before. */
public final class FindingWriter {
    private final OpenTransaction transaction;
    private final SketchRows sketches;
    private final ThreadRows threads;
    private final PostRows posts;
    private final LentRows lent;
    private final QuoteRows quotes;
    private final NoticedRows noticed;
    private final DocumentSketchRows documents;

    FindingWriter(OpenTransaction transaction, Sql sql) {
        this.transaction = transaction;
        this.sketches = new SketchRows(sql);
        this.threads = new ThreadRows(sql);
        this.posts = new PostRows(sql);
        this.lent = new LentRows(sql);
        this.quotes = new QuoteRows(sql);
        this.noticed = new NoticedRows(sql);
        this.documents = new DocumentSketchRows(sql);
    }

    /** What a message's words come to; its Message-ID is the catalog's. */
    public void sketched(Sketched sketched) {
        transaction.change(() -> sketches.write(sketched));
    }

    /** What a document's words come to. */
    public void sketched(SketchedDocument sketched) {
        transaction.change(() -> documents.write(sketched));
    }

    /** In place of all pairs that were known. */
    public void forgetNearPairs() {
        transaction.change(() -> sketches.clearPairs());
    }

    /** @param resemblance from 0 to 1 */
    public void nearPair(long number, long other, double resemblance) {
        transaction.change(() -> sketches.pair(number, other, resemblance));
    }

    /** Keeps which message answers which, in place of what was known before; tells whose place is to be judged again. */
    public List<Long> conversations(Conversations conversations) {
        return transaction.tell(() -> threads.write(conversations));
    }

    /** What a message's header says of its place in a conversation. */
    public void post(long version, Post post) {
        transaction.change(() -> posts.write(version, post));
    }

    /** Signatures of other copies on a message's bytes, in place of those known before; whether there are or were any. */
    public boolean lent(long number, List<LentSignature> signatures) {
        return transaction.tell(() -> lent.write(number, signatures));
    }

    /** Keeps what a message quotes, in place of what was found before; the messages are told for which that changes something. */
    public List<Long> quotes(long quoter, List<StoredQuote> found) {
        return transaction.tell(() -> quotes.write(quoter, found));
    }

    /**
     * Keeps what a pass found of a message, in place of what it found before.
     *
     * @param version of the pass and of what it had learnt
     * @return whether that is something else, so that the message is to be judged again
     */
    public boolean noticed(long number, String pass, long version, List<Evidence> evidence) {
        return transaction.tell(() -> noticed.write(number, pass, version, evidence));
    }
}
