package org.isnad.core.evidence.signals;

import java.util.List;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Signal;
import org.isnad.core.evidence.Strength;

/**
 * What the second pass found, handed on. Whatever it says of itself, it supports no further than a forger could have gone:
 * only signatures prove (EVIDENCE, rules 5 and 16).
 */
public final class NoticedSignal implements Signal {
    @Override
    public String name() {
        return "noticed";
    }

    @Override
    public List<Evidence> examine(Context context) {
        return context.noticed().stream().map(NoticedSignal::bounded).toList();
    }

    private static Evidence bounded(Evidence found) {
        return switch (found.strength()) {
            case ANCHORED_SIGNATURE, INDEPENDENT -> found.carrying(Strength.FORGEABLE);
            case FORGEABLE, NONE, TELLING, SLIGHT -> found;
        };
    }
}
