package org.isnad.workbench.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record Clocks(@Nullable Instant stated, long statedOffset, List<ClockView> clocks, List<Hop> hops) {
    public Clocks {
        clocks = List.copyOf(clocks);
        hops = List.copyOf(hops);
    }
}
