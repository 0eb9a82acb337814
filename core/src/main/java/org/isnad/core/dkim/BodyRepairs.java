package org.isnad.core.dkim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.core.item.ByteString;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.jspecify.annotations.Nullable;

/**
 * Compares the body of one message with what its signatures say, and undoes harmless damage where that is what it takes.
 *
 * <p>The forms are tried in this order, and the first that matches is reported with all that it had to undo:
 * <ol>
 *   <li>LF as CRLF, which is no repair where the body has no bare LF;
 *   <li>bare LF as they stand;
 *   <li>both again with the other sort of ending (signers before RFC 6376 added no last line end under relaxed);
 *   <li>all of these with mailbox escapes taken back, first from every line, then only from those with one {@code >}.
 * </ol>
 * Each form is hashed once a message, however many signatures ask for it.
 */
final class BodyRepairs {
    /** Runs over one body: a hostile message with a hundred limits {@code l=} gets no hundred runs. */
    static final int MAX_PASSES = 32;

    private final Octets bytes;
    private final Span body;
    private final Map<BodyHash.Form, BodyHash> hashes = new HashMap<>();
    private long escapes = -1;

    BodyRepairs(Octets bytes, Span body) {
        this.bytes = bytes;
        this.body = body;
    }

    /**
     * How a body hash came out.
     *
     * @param hash the form that matched, or the plain one if none did; null where the budget was spent
     * @param matches whether {@code bh=} was met
     * @param repairs what was undone for it
     */
    record Outcome(@Nullable BodyHash hash, boolean matches, List<Repair> repairs) {}

    Outcome compare(Canonicalization kind, Algorithm algorithm, long limit, ByteString wanted) {
        BodyHash plain =
                hash(kind, algorithm, limit, BodyCanonicalizer.LineEnds.LF_IS_CRLF, FromUnescaper.Variant.NONE);
        if (plain == null) {
            return new Outcome(null, false, List.of());
        }
        if (plain.hash().equals(wanted)) {
            return new Outcome(plain, true, repairs(plain, false));
        }
        for (FromUnescaper.Variant unescape : FromUnescaper.Variant.values()) {
            if (unescape != FromUnescaper.Variant.NONE && escapes() == 0) {
                break;
            }
            Outcome found = withUnescaped(kind, algorithm, limit, wanted, unescape);
            if (found != null) {
                return found;
            }
        }
        return new Outcome(plain, false, List.of());
    }

    private @Nullable Outcome withUnescaped(
            Canonicalization kind, Algorithm algorithm, long limit, ByteString wanted, FromUnescaper.Variant unescape) {
        List<BodyHash> tried = new ArrayList<>();
        for (BodyCanonicalizer.LineEnds lineEnds : lineEndsInOrder()) {
            BodyHash hash = hash(kind, algorithm, limit, lineEnds, unescape);
            if (hash == null) {
                return null;
            }
            if (hash.hash().equals(wanted)) {
                return new Outcome(hash, true, repairs(hash, false));
            }
            tried.add(hash);
            if (hash.bareLineEnds() == 0) {
                break;
            }
        }
        for (BodyHash hash : tried) {
            if (hash.otherEnd().equals(wanted)) {
                return new Outcome(hash, true, repairs(hash, true));
            }
        }
        return null;
    }

    private static List<BodyCanonicalizer.LineEnds> lineEndsInOrder() {
        return List.of(BodyCanonicalizer.LineEnds.LF_IS_CRLF, BodyCanonicalizer.LineEnds.AS_THEY_STAND);
    }

    private static List<Repair> repairs(BodyHash hash, boolean otherEnd) {
        List<Repair> repairs = new ArrayList<>();
        if (hash.bareLineEnds() > 0) {
            repairs.add(Repair.of(Repair.Kind.LINE_ENDS));
        }
        if (otherEnd != hash.finalLineEndAdded()) {
            repairs.add(Repair.of(Repair.Kind.FINAL_LINE_END));
        }
        if (hash.unescaped() > 0) {
            repairs.add(Repair.of(Repair.Kind.MBOX_ESCAPING, hash.unescaped()));
        }
        return repairs;
    }

    private @Nullable BodyHash hash(
            Canonicalization kind,
            Algorithm algorithm,
            long limit,
            BodyCanonicalizer.LineEnds lineEnds,
            FromUnescaper.Variant unescape) {
        BodyHash.Form form = new BodyHash.Form(kind, algorithm.hash(), limit, lineEnds, unescape);
        BodyHash known = hashes.get(form);
        if (known == null && hashes.size() < MAX_PASSES) {
            known = BodyHash.of(bytes, body, form, algorithm);
            hashes.put(form, known);
        }
        return known;
    }

    /** Lines that a mailbox file may have escaped. */
    private long escapes() {
        if (escapes < 0) {
            FromUnescaper counter = new FromUnescaper(FromUnescaper.Variant.MBOXRD, (piece, offset, length) -> {});
            bytes.forEachChunk(body, counter);
            counter.finish();
            escapes = counter.unescaped();
        }
        return escapes;
    }
}
