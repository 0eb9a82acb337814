package org.isnad.core.evidence;

import java.util.List;

/**
 * A clue in the bytes of one message, read with what the archive taught: clocks, habits of programs, chains of servers. The
 * second pass looks for them once and keeps what it found, since no key bears on them. Whoever can write the bytes can write
 * the clue, so that none is ever a proof.
 */
public interface Trace {
    /** The name under which its evidence is filed, lower case with hyphens. */
    String name();

    /** Looks at one message; never throws for data. What it looked for and did not find is no evidence and is left out. */
    List<Evidence> examine(Exhibit exhibit);
}
