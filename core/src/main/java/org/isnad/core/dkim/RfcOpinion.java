package org.isnad.core.dkim;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.signature.ResultWord;
import org.jspecify.annotations.Nullable;

/**
 * What the RFCs call a signature, beside the arithmetic and never mixed with it. The table with the section behind each
 * line stands in {@code docs/design/dkim.md}.
 *
 * @param cause the first that applies, in the order of {@link DkimCause}
 * @param others those that apply besides, in the same order
 * @param word the result word of RFC 8601
 */
record RfcOpinion(DkimCause cause, List<DkimCause> others, ResultWord word) {

    static RfcOpinion of(HashFacts facts, @Nullable KnownKey key, boolean headerMatches, Instant now) {
        List<DkimCause> causes = causes(facts, key, headerMatches, now).stream()
                .sorted(Comparator.comparing(DkimCause::precedence))
                .toList();
        DkimCause first = causes.isEmpty() ? DkimCause.NONE : causes.getFirst();
        return new RfcOpinion(
                first, causes.subList(Math.min(1, causes.size()), causes.size()), word(facts, key, first));
    }

    /** All that apply. */
    private static EnumSet<DkimCause> causes(
            HashFacts facts, @Nullable KnownKey key, boolean headerMatches, Instant now) {
        EnumSet<DkimCause> causes =
                EnumSet.of(facts.fieldCause(), ofKey(facts, key), ofHashes(facts, key, headerMatches));
        PublicKeyValue value = key == null ? null : key.record().publicKey();
        if (Algorithm.named(facts.field().algorithm()) == Algorithm.RSA_SHA1) {
            causes.add(DkimCause.RSA_SHA1);
        }
        if (value != null && KeyStrength.isShort(value)) {
            causes.add(DkimCause.KEY_TOO_SHORT);
        }
        if (isExpired(facts.field(), now)) {
            causes.add(DkimCause.EXPIRED);
        }
        if (key != null && key.record().testing()) {
            causes.add(DkimCause.TESTING);
        }
        causes.remove(DkimCause.NONE);
        return causes;
    }

    private static DkimCause ofKey(HashFacts facts, @Nullable KnownKey key) {
        if (key == null) {
            return DkimCause.KEY_MISSING;
        }
        KeyRecord record = key.record();
        if (record.revoked()) {
            return DkimCause.KEY_REVOKED;
        }
        if (record.publicKey() == null || !record.defects().isEmpty()) {
            return DkimCause.KEY_INVALID;
        }
        return allows(record, facts.field()) ? DkimCause.NONE : DkimCause.KEY_RESTRICTED;
    }

    /** Without a key nothing can be said of the fields, and of the body all. */
    private static DkimCause ofHashes(HashFacts facts, @Nullable KnownKey key, boolean headerMatches) {
        if (!facts.isBodyKept()) {
            return DkimCause.BODY_NOT_KEPT;
        }
        if (key == null || key.record().publicKey() == null) {
            return facts.bodyHashMatches() || facts.field().bodyHash().isEmpty() ? DkimCause.NONE : DkimCause.BODY_HASH;
        }
        if (facts.bodyHashMatches()) {
            return headerMatches ? causeOfRepaired(facts) : DkimCause.HEADER_HASH;
        }
        return headerMatches ? DkimCause.BODY_HASH : DkimCause.BODY_AND_HEADER_HASH;
    }

    /** What a search undid is no part of RFC 6376: as it stands the signature has failed, and for this. */
    private static DkimCause causeOfRepaired(HashFacts facts) {
        boolean header = false;
        boolean body = false;
        for (Repair repair : facts.repairs()) {
            header |= repair.kind().isBeyondRfc() && repair.kind().isOfHeader();
            body |= repair.kind().isBeyondRfc() && !repair.kind().isOfHeader();
        }
        if (header && body) {
            return DkimCause.BODY_AND_HEADER_HASH;
        }
        return header ? DkimCause.HEADER_HASH : body ? DkimCause.BODY_HASH : DkimCause.NONE;
    }

    /** {@code k=}, {@code h=}, {@code s=} and {@code t=s} (RFC 6376, 3.6.1 and 6.1.2, steps 5 to 9). */
    private static boolean allows(KeyRecord record, SignatureField field) {
        Algorithm algorithm = Algorithm.named(field.algorithm());
        return algorithm != null
                && algorithm.keyType().equals(record.type())
                && allows(record.hashes(), algorithm.hash())
                && allows(record.services(), "email")
                && (!record.strictIdentity() || field.identityDomain().equals(field.domain()));
    }

    private static boolean allows(Set<String> names, String wanted) {
        return names.isEmpty() || names.contains(wanted);
    }

    static boolean isExpired(SignatureField field, Instant now) {
        return field.expiresAt() != null && now.isAfter(field.expiresAt());
    }

    private static ResultWord word(HashFacts facts, @Nullable KnownKey key, DkimCause cause) {
        ResultWord word = word(cause);
        if (word != ResultWord.PERMERROR && word != ResultWord.TEMPERROR) {
            if (Algorithm.named(facts.field().algorithm()) == Algorithm.RSA_SHA1) {
                return ResultWord.PERMERROR;
            }
            if (key != null && key.record().testing()) {
                return ResultWord.NEUTRAL;
            }
        }
        return word;
    }

    private static ResultWord word(DkimCause cause) {
        return switch (cause) {
            case NONE -> ResultWord.PASS;
            case FIELD_INVALID,
                    VERSION_UNKNOWN,
                    ALGORITHM_UNKNOWN,
                    FROM_NOT_SIGNED,
                    IDENTITY_MISMATCH,
                    KEY_REVOKED,
                    KEY_INVALID,
                    KEY_RESTRICTED,
                    RSA_SHA1 -> ResultWord.PERMERROR;
            case KEY_MISSING -> ResultWord.TEMPERROR;
            case BODY_HASH, HEADER_HASH, BODY_AND_HEADER_HASH -> ResultWord.FAIL;
            case KEY_TOO_SHORT, EXPIRED -> ResultWord.POLICY;
            case TESTING, BODY_NOT_KEPT -> ResultWord.NEUTRAL;
        };
    }
}
