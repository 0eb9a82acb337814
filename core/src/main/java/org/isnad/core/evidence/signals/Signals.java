package org.isnad.core.evidence.signals;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Signal;

/** The table of signals: a new one is a class and a line here. */
public final class Signals {
    private static final List<Signal> ALL = List.of(
            new DkimSignal(),
            new EndToEndSignal(),
            new ArcSignal(),
            new AuthenticationResultsSignal(),
            new GoogleMarkSignal(),
            new VersionGroupSignal(),
            new IndependentCopySignal(),
            new NoticedSignal(),
            new QuoteSignal(),
            new LentSignal(),
            new ThreadPlace());

    private Signals() {}

    /** Names of all, in the order of the table. */
    public static List<String> names() {
        return ALL.stream().map(Signal::name).toList();
    }

    /** All findings, in the order of the table. */
    public static List<Evidence> examine(Context context) {
        List<Evidence> found = new ArrayList<>();
        for (Signal signal : ALL) {
            found.addAll(signal.examine(context));
        }
        return List.copyOf(found);
    }
}
