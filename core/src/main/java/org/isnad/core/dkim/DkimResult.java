package org.isnad.core.dkim;

import java.util.List;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.Caveat;
import org.isnad.core.signature.ResultWord;
import org.isnad.core.signature.SignatureResult;
import org.jspecify.annotations.Nullable;

/**
 * What one DKIM-Signature field came to. Two facts stand side by side and are never blended: what the RFCs call it, and
 * whether it mathematically matches.
 *
 * @param facts what the bytes alone decide, computed once
 * @param word the result word of RFC 8601 under RFC 6376, 8301 and 8463
 * @param matches whether the signature verifies with {@code key} over header and body, whatever the RFCs think of it
 * @param headerMatches whether the signed fields verify, the body apart
 * @param cause the one primary cause where it does not match or is not a plain pass
 * @param others what else stands against it, in the order of {@link DkimCause}
 * @param key the key it was checked with, or null
 * @param anchor how far that key is vouched for
 * @param caveats of the signature and of the key
 */
public record DkimResult(
        HashFacts facts,
        ResultWord word,
        boolean matches,
        boolean headerMatches,
        DkimCause cause,
        List<DkimCause> others,
        @Nullable KnownKey key,
        Anchor anchor,
        List<Caveat> caveats)
        implements SignatureResult {
    public DkimResult {
        others = List.copyOf(others);
        caveats = List.copyOf(caveats);
    }

    /** The same with another anchor of its key. */
    DkimResult with(Anchor other) {
        return new DkimResult(facts, word, matches, headerMatches, cause, others, key, other, caveats);
    }
}
