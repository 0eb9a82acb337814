package org.isnad.core.verdict;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.arc.ArcSetResult;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.SignatureField;
import org.isnad.core.evidence.Context;
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.Anchor;

/** What every result carries beside its level: what it does not prove, and what would change it (DOMAIN, wording). */
final class Explanations {
    private Explanations() {}

    static List<Phrase> doesNotProve(Level level, Context context) {
        Set<Phrase> said = new LinkedHashSet<>();
        switch (level) {
            case VERIFIED, CORROBORATED -> {
                said.add(Phrase.of("verdict.not.author"));
                said.add(Phrase.of("verdict.not.truth"));
                said.add(Phrase.of("verdict.not.time"));
                said.add(Phrase.of("verdict.not.name"));
            }
            case CONSISTENT -> said.add(Phrase.of("verdict.not.half-a-proof"));
            case UNDECIDED -> said.add(Phrase.of("verdict.not.suspicion"));
            case SUSPICIOUS, CONTRADICTED -> said.add(Phrase.of("verdict.not.culprit"));
        }
        if (context.signatures().stream().anyMatch(result -> !result.matches())) {
            said.add(Phrase.of("verdict.not.failure"));
        }
        return List.copyOf(said);
    }

    static List<Phrase> wouldChange(Context context) {
        Set<Phrase> said = new LinkedHashSet<>();
        if (context.signatures().isEmpty()
                && context.lent().stream().noneMatch(lent -> lent.result().matches())) {
            said.add(Phrase.of("verdict.change.no-signature"));
        }
        for (DkimResult result : context.signatures()) {
            SignatureField field = result.facts().field();
            String key = key(result);
            if (!key.isEmpty()) {
                said.add(Phrase.of(key, field.selector(), field.domain()));
            }
        }
        for (ArcSetResult set : context.transit().arc().sets()) {
            DkimResult signature = set.messageSignature();
            if (signature.cause() == DkimCause.KEY_MISSING && signature.facts().bodyHashMatches()) {
                SignatureField field = signature.facts().field();
                said.add(Phrase.of("verdict.change.arc-key", field.selector(), field.domain()));
            }
        }
        return List.copyOf(said);
    }

    /** The sentence of what this signature lacks, or empty where nothing that could be had would help. */
    private static String key(DkimResult result) {
        return switch (result.cause()) {
            case KEY_MISSING, KEY_REVOKED, KEY_INVALID ->
                result.facts().bodyHashMatches() ? "verdict.change.key" : "verdict.change.key-and-body";
            case BODY_HASH, BODY_NOT_KEPT -> "verdict.change.body";
            case HEADER_HASH, BODY_AND_HEADER_HASH -> "verdict.change.original";
            case NONE, RSA_SHA1, KEY_TOO_SHORT, EXPIRED, TESTING -> anchorKey(result.anchor());
            case FIELD_INVALID,
                    VERSION_UNKNOWN,
                    ALGORITHM_UNKNOWN,
                    FROM_NOT_SIGNED,
                    IDENTITY_MISMATCH,
                    KEY_RESTRICTED -> "";
        };
    }

    private static String anchorKey(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Published published -> "";
            case Anchor.Stated stated -> "verdict.change.sighting";
            case Anchor.Witnessed witnessed -> "verdict.change.sighting";
            case Anchor.Unanchored unanchored -> "verdict.change.sighting";
            case Anchor.Conflicting conflicting -> "verdict.change.conflict";
        };
    }
}
