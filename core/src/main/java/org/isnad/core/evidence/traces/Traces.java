package org.isnad.core.evidence.traces;

import java.util.List;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Exhibit;
import org.isnad.core.evidence.Trace;

/** The table of traces: a new one is a class and a line here. */
public final class Traces {
    /** Grows whenever a trace is added or finds otherwise, so that what was stored is known to be old. */
    public static final int VERSION = 1;

    private static final List<Trace> ALL = List.of();

    private Traces() {}

    /** Names of all, in the order of the table. */
    public static List<String> names() {
        return ALL.stream().map(Trace::name).toList();
    }

    /** All findings, in the order of the table. */
    public static List<Evidence> examine(Exhibit exhibit) {
        return ALL.stream().flatMap(trace -> trace.examine(exhibit).stream()).toList();
    }
}
