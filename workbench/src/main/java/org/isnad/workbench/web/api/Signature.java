package org.isnad.workbench.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record Signature(
        long number,
        String type,
        @Nullable String domain,
        @Nullable String selector,
        @Nullable String signer,
        String result,
        boolean matches,
        boolean headerMatches,
        boolean bodyMatches,
        @Nullable String cause,
        @Nullable String causeText,
        String anchor,
        String anchorText,
        @Nullable String keyText,
        @Nullable Instant signedAt,
        @Nullable Instant expiresAt,
        List<String> signedFields,
        List<String> caveats,
        List<String> repairs) {
    public Signature {
        signedFields = List.copyOf(signedFields);
        caveats = List.copyOf(caveats);
        repairs = List.copyOf(repairs);
    }
}
