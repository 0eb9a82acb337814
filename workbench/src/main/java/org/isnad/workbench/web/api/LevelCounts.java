package org.isnad.workbench.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.isnad.core.verdict.Level;
import org.jspecify.annotations.Nullable;

/** Messages by level. */
public record LevelCounts(
        @JsonProperty("VERIFIED") long verified,
        @JsonProperty("CORROBORATED") long corroborated,
        @JsonProperty("CONSISTENT") long consistent,
        @JsonProperty("UNDECIDED") long undecided,
        @JsonProperty("SUSPICIOUS") long suspicious,
        @JsonProperty("CONTRADICTED") long contradicted,
        long unjudged) {
    public static final LevelCounts NONE = new LevelCounts(0, 0, 0, 0, 0, 0, 0);

    /** With so many more of a level, or of those without one. */
    public LevelCounts plus(@Nullable Level level, long n) {
        return new LevelCounts(
                verified + of(Level.VERIFIED, level, n),
                corroborated + of(Level.CORROBORATED, level, n),
                consistent + of(Level.CONSISTENT, level, n),
                undecided + of(Level.UNDECIDED, level, n),
                suspicious + of(Level.SUSPICIOUS, level, n),
                contradicted + of(Level.CONTRADICTED, level, n),
                unjudged + (level == null ? n : 0));
    }

    public long total() {
        return verified + corroborated + consistent + undecided + suspicious + contradicted + unjudged;
    }

    private static long of(Level wanted, @Nullable Level level, long n) {
        return wanted == level ? n : 0;
    }
}
