package org.isnad.workbench.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record KeyView(
        String domain,
        String selector,
        @Nullable String algorithm,
        @Nullable Long bits,
        String origin,
        String originName,
        String source,
        @Nullable String fileHash,
        Instant addedAt,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        boolean conflicting,
        List<String> weaknesses,
        String record) {
    public KeyView {
        weaknesses = List.copyOf(weaknesses);
    }
}
