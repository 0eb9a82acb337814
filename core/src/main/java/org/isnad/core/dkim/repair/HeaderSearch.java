package org.isnad.core.dkim.repair;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.isnad.core.dkim.CanonicalForm;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignatureField;
import org.isnad.core.dkim.SignedHash;
import org.isnad.core.item.ByteString;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.jspecify.annotations.Nullable;

/**
 * Searches for the header that a signature covers, once a key is known.
 *
 * <p>An RSA signature shows the hash that was signed ({@link SignedHash}), so that a guess costs one hash. The places of
 * {@code h=} are walked in order, a copy of the digest at each place that has alternatives, so that headers with a common
 * beginning share its cost. All headers whose changes cost nothing are tried first, then those of cost one, two and so on:
 * few and likely changes before many and strange ones. Where the key does not show the hash (Ed25519), each guess costs a
 * verification, and only a few are tried.
 */
public final class HeaderSearch {
    /** Beyond this many unlikely changes a header is no longer searched for. */
    private static final int HIGHEST_COST = 9;

    private final List<Place> places;
    /** All from the n-th place on as it stands, with the signature's own field. */
    private final byte[][] rest;

    private final MessageDigest digest;
    private final Predicate<ByteString> isSigned;
    private final Effort effort;
    /** What the places from the n-th on can cost at most. */
    private final int[] most;

    private final int[] chosen;
    private @Nullable ByteString found;

    private HeaderSearch(
            List<Place> places, byte[] last, MessageDigest digest, Predicate<ByteString> isSigned, Effort effort) {
        this.places = places;
        this.digest = digest;
        this.isSigned = isSigned;
        this.effort = effort;
        this.chosen = new int[places.size()];
        this.most = new int[places.size() + 1];
        for (int i = places.size() - 1; i >= 0; i--) {
            most[i] = most[i + 1] + places.get(i).highestCost();
        }
        this.rest = rests(places, last);
    }

    /**
     * The signed header, or empty if it was not found within the effort, or the signature is not one by this key at all.
     */
    public static Optional<HeaderFinding> search(Message message, HashFacts facts, PublicKeyValue key, Clues clues) {
        SignatureField field = facts.field();
        MessageDigest digest = CanonicalForm.digest(field);
        if (digest == null || field.signedNames().isEmpty()) {
            return Optional.empty();
        }
        ByteString shown = SignedHash.in(field, key);
        if (shown == null && key instanceof PublicKeyValue.Rsa) {
            return Optional.empty();
        }
        Predicate<ByteString> isSigned = shown == null ? hash -> SignedHash.is(hash, field, key) : shown::equals;
        byte[] last = CanonicalForm.signature(message, field);
        List<HeaderStyle> styles =
                shown == null ? List.of(HeaderStyle.AS_IT_STANDS) : HeaderStyle.of(field.headerCanonicalization());
        for (HeaderStyle style : styles) {
            Places places = new Places(message, field, clues, style);
            Optional<HeaderFinding> found = new HeaderSearch(
                            places.all(), places.last(), digest, isSigned, effort(style, shown == null))
                    .search();
            if (found.isPresent()) {
                boolean own = !Arrays.equals(places.last(), last);
                return found.map(finding -> own ? finding.with(style.repair()) : finding);
            }
        }
        return Optional.empty();
    }

    private static Effort effort(HeaderStyle style, boolean verifies) {
        if (verifies) {
            return new Effort(Effort.VERIFICATIONS);
        }
        return new Effort(style.repair() == null ? Effort.HEADERS : Effort.HEADERS_OF_A_STYLE);
    }

    private Optional<HeaderFinding> search() {
        for (int cost = 0; cost <= Math.min(most[0], HIGHEST_COST) && !effort.isSpent(); cost++) {
            if (walk(0, cost, digest, Together.UNDECIDED)) {
                return Optional.of(finding());
            }
        }
        return Optional.empty();
    }

    /** What was chosen for the fields that a list adds together. */
    private enum Together {
        UNDECIDED,
        KEPT,
        TAKEN
    }

    /** Tries everything from a place on that costs exactly so much. */
    private boolean walk(int index, int cost, MessageDigest before, Together list) {
        if (cost > most[index] || effort.isSpent()) {
            return false;
        }
        if (index == places.size() || (cost == 0 && list != Together.TAKEN)) {
            Arrays.fill(chosen, index, chosen.length, 0);
            return effort.take(1) && isFound(before, rest[index]);
        }
        Place place = places.get(index);
        if (place.ofList() && place.alternatives().size() > 1 && list != Together.UNDECIDED) {
            return choose(index, list == Together.KEPT ? 0 : 1, cost, before, list);
        }
        for (int i = 0; i < place.alternatives().size(); i++) {
            int left = cost - place.alternatives().get(i).cost();
            Together next = !place.ofList() ? list : i == 0 ? Together.KEPT : Together.TAKEN;
            if (left >= 0 && choose(index, i, left, before, next)) {
                return true;
            }
        }
        return false;
    }

    private boolean choose(int index, int alternative, int cost, MessageDigest before, Together list) {
        chosen[index] = alternative;
        MessageDigest copy = copy(before);
        copy.update(
                places.get(index).alternatives().get(alternative).canonical().toByteArray());
        return walk(index + 1, cost, copy, list);
    }

    private static byte[][] rests(List<Place> places, byte[] last) {
        byte[][] rests = new byte[places.size() + 1][];
        rests[places.size()] = last;
        for (int i = places.size() - 1; i >= 0; i--) {
            byte[] first = places.get(i).alternatives().getFirst().canonical().toByteArray();
            rests[i] = Arrays.copyOf(first, first.length + rests[i + 1].length);
            System.arraycopy(rests[i + 1], 0, rests[i], first.length, rests[i + 1].length);
        }
        return rests;
    }

    private boolean isFound(MessageDigest before, byte[] behind) {
        MessageDigest copy = copy(before);
        copy.update(behind);
        ByteString hash = ByteString.of(copy.digest());
        if (isSigned.test(hash)) {
            found = hash;
        }
        return found != null;
    }

    private HeaderFinding finding() {
        return finding(places, chosen, found == null ? ByteString.EMPTY : found);
    }

    /** What follows from alternatives that were chosen, one of each place. */
    static HeaderFinding finding(List<Place> places, int[] chosen, ByteString hash) {
        List<Repair> repairs = new ArrayList<>();
        List<Removal> removed = new ArrayList<>();
        List<HeaderField> signed = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        // Of a name that had to be mended, nothing is signed as absent: oversigning says that there was no *second*
        // Date, and
        // where the first one was taken away, that would read as if it had been signed that there was none.
        Set<String> mended = new HashSet<>();
        for (int i = 0; i < chosen.length; i++) {
            Place place = places.get(i);
            Alternative taken = place.alternatives().get(chosen[i]);
            Repair repair = taken.repair();
            HeaderField covered = taken.covers();
            if (repair != null) {
                mended.add(place.name());
                if (!repairs.contains(repair)) {
                    repairs.add(repair);
                }
                if (repair.kind() == Repair.Kind.SUBJECT_TAG) {
                    removed.add(Removal.of(Repair.Kind.SUBJECT_TAG, SubjectTags.tag(repair)));
                }
            }
            if (covered != null) {
                signed.add(covered);
            } else if (repair == null) {
                absent.add(place.name());
            }
        }
        absent.removeAll(mended);
        return new HeaderFinding(hash, repairs, removed, signed, absent);
    }

    static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's digests can be copied", e);
        }
    }
}
