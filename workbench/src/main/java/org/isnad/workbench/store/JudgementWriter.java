package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.evidence.ReadingDigest;
import org.isnad.core.evidence.TransitFacts;

/** Puts down levels, and what they rest on where it was computed after the message was taken in. */
public final class JudgementWriter {
    private final OpenTransaction transaction;
    private final Sql sql;
    private final Remarks remarks;
    private final MessageRows messages;
    private final RepairRows repairs;
    private final LayerRows layers;
    private final VersionRows versions;

    JudgementWriter(OpenTransaction transaction, Sql sql, Remarks remarks, MessageRows messages) {
        this.transaction = transaction;
        this.sql = sql;
        this.remarks = remarks;
        this.messages = messages;
        this.repairs = new RepairRows(sql);
        this.layers = new LayerRows(sql);
        this.versions = new VersionRows(sql);
    }

    /** Puts down what a message was judged to be, in place of an earlier judgement; may come before its batch. */
    public void judged(Judgement judgement) {
        transaction.change(() -> remarks.judged(judgement));
    }

    /** The same of a message that was read from the catalog. */
    public void judgedAgain(Judgement judgement) {
        transaction.change(() -> remarks.judgedAgain(judgement));
    }

    /** Puts down what handlers wrote on a message that was taken in before that was kept. */
    public void addTransit(long number, TransitFacts transit) {
        transaction.change(() -> messages.addTransit(number, transit));
    }

    /** Says that this was done for all messages. */
    public void transitRead() {
        transaction.change(() -> allRead("transit_unread"));
    }

    /** Puts down what a search found for a signature, in place of what an earlier one found. */
    public void repaired(FoundRepair found) {
        transaction.change(() -> repairs.write(found));
    }

    /** Says with which keys a signature was searched for. */
    public void searchedForRepair(long number, int position, long keys) {
        transaction.change(() -> repairs.searched(number, position, keys));
    }

    /** Names what of all that was taken off is a list's own; the numbers of the messages whose facts changed. */
    public List<Long> nameListedRepairs() {
        return transaction.tell(() -> repairs.nameListed());
    }

    /** Says that a message that was taken in before that was kept carries S/MIME or OpenPGP signatures. */
    public void foundLayers(long number) {
        transaction.change(() -> layers.found(number));
    }

    /** All messages taken in before were looked at for such signatures. */
    public void layersRead() {
        transaction.change(() -> allRead("layers_unread"));
    }

    /** Puts down what they came to with the certificates and keys of that fingerprint. */
    public void examinedLayers(long number, List<EndToEndResult> results, long keys) {
        transaction.change(() -> layers.write(number, results, keys));
    }

    /** Puts down what a message tells its reader, by which it is compared with others of its Message-ID. */
    public void addReading(long number, ReadingDigest digest) {
        transaction.change(() -> versions.write(number, digest));
    }

    /** Groups by Message-ID what is committed and appended. Returns how many groups are new or changed. */
    public int regroup() {
        return transaction.tell(() -> versions.regroup());
    }

    /** Says that all members of the groups that changed were judged again. */
    public void versionsJudged() {
        transaction.change(() -> versions.judged());
    }

    private void allRead(String what) {
        sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, 0)", what);
    }
}
