package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record MessageList(long total, long offset, List<Line> lines) {
    public MessageList {
        lines = List.copyOf(lines);
    }
}
