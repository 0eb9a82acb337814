package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record ByteMark(long start, long end, String mark, boolean anchored, List<Long> by) {
    public ByteMark {
        by = List.copyOf(by);
    }
}
