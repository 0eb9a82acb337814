package org.isnad.core.evidence.traces;

import java.util.List;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Exhibit;
import org.isnad.core.evidence.Trace;

/** A trace that shares one reading of the message with others. */
interface ReadTrace extends Trace {
    List<Evidence> examine(Reading reading);

    @Override
    default List<Evidence> examine(Exhibit exhibit) {
        return examine(Reading.of(exhibit));
    }
}
