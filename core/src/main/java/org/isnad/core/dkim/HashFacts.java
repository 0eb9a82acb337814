package org.isnad.core.dkim;

import java.util.List;
import org.isnad.core.item.ByteString;
import org.isnad.core.item.Defect;
import org.isnad.core.mail.Rendering;
import org.isnad.core.signature.Caveat;

/**
 * The half of a verification that needs the bytes and no key (ARCHITECTURE, decision 5): computed once at ingest, kept in
 * the catalog, and joined with a key whenever one comes.
 *
 * @param field the parsed field
 * @param fieldCause the first thing wrong with the field itself, which no key can mend, or {@link DkimCause#NONE}
 * @param headerHash the hash of the canonical signed header as the field demands, or empty where it cannot be computed
 * @param bodyHashMatches whether {@code bh=} equals the hash of the canonical body, after {@code repairs}
 * @param coverage which fields and bytes are signed
 * @param repairs what had to be undone for that, in order; empty where nothing was
 * @param caveats that need no key and no clock: l=, repeated fields, rsa-sha1, non-conforming tags
 * @param defects of the field
 */
public record HashFacts(
        SignatureField field,
        DkimCause fieldCause,
        ByteString headerHash,
        boolean bodyHashMatches,
        Coverage coverage,
        List<Repair> repairs,
        List<Caveat> caveats,
        List<Defect> defects) {
    public HashFacts {
        repairs = List.copyOf(repairs);
        caveats = List.copyOf(caveats);
        defects = List.copyOf(defects);
    }

    /** False for a message that was rebuilt from a store without its body as it was sent ({@link Rendering}). */
    public boolean isBodyKept() {
        return caveats.stream().noneMatch(caveat -> caveat.kind() == Caveat.Kind.BODY_NOT_KEPT);
    }

    /** Whether a search had to undo something that RFC 6376 knows nothing of. */
    public boolean isRepairedBySearch() {
        return repairs.stream().anyMatch(repair -> repair.kind().isBeyondRfc());
    }
}
