package org.isnad.core.dkim.recovery;

import java.util.Comparator;
import org.isnad.core.dkim.Canonicalization;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.SignatureKind;
import org.isnad.core.item.ItemId;

/**
 * A signature from which a key may be computed.
 *
 * @param message the message it stands on
 * @param kind the field it stands in
 * @param position among the fields of that kind, from 0
 * @param facts what its bytes say
 * @param equation what it says of the key
 * @param anew how much of the signed fields a list wrote anew, 0 for nothing
 */
public record Sample(ItemId message, SignatureKind kind, int position, HashFacts facts, Equation equation, int anew) {
    /**
     * The least damaged first. Fields that were signed byte for byte ({@code c=simple}) come after all others: whoever stores
     * mail may fold its lines anew, and then none of them matches. Then come signed fields that a list wrote anew. A body that is as it was signed tells of a message that
     * nobody touched; so do signed fields that are all there. Beyond that the order is that of the hashes, which has nothing to do with time, place or sender,
     * so that damage of one sort does not lie together, and which is the same on every run.
     */
    public static final Comparator<Sample> LEAST_DAMAGED = Comparator.comparingInt(Sample::damage)
            .thenComparing(Sample::message)
            .thenComparing(Sample::kind)
            .thenComparingInt(Sample::position);

    private int damage() {
        boolean exact = facts.field().headerCanonicalization() == Canonicalization.SIMPLE;
        int body = !facts.bodyHashMatches() ? 2 : facts.repairs().isEmpty() ? 0 : 1;
        long missing = facts.coverage().absentFields().stream().distinct().count();
        return (exact ? 1_000_000 : 0) + Math.min(anew, 99) * 10_000 + body * 1000 + (int) Math.min(missing, 999);
    }
}
