package org.isnad.core.evidence;

import java.util.List;

/** A way to find something out about a message. A new one is a class, a line in the table of signals, and its cases. */
public interface Signal {
    /** The name under which its evidence is filed, lower case with hyphens. */
    String name();

    /** Looks at what was gathered beforehand; never throws for data. */
    List<Evidence> examine(Context context);
}
