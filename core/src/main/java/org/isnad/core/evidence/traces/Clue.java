package org.isnad.core.evidence.traces;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;

/** Makes the evidence of one trace: every piece says that such bytes can be written by anybody who knows the form. */
record Clue(String trace, Claim claim, Set<Maker> makers, List<Span> spans) {
    private static final Phrase FORGEABLE = Phrase.of("trace.limit.form-known");

    Evidence supports(Phrase phrase) {
        return evidence(Bearing.SUPPORTS, Strength.FORGEABLE, phrase, List.of(FORGEABLE), List.of());
    }

    Evidence neutral(Phrase phrase) {
        return evidence(Bearing.NEUTRAL, Strength.NONE, phrase, List.of(), List.of());
    }

    Evidence unreadable(String place) {
        return evidence(
                Bearing.COULD_NOT_CHECK,
                Strength.NONE,
                Phrase.of("trace.clock.unreadable", place),
                List.of(),
                List.of());
    }

    Evidence slight(Phrase phrase, String... excluded) {
        return against(Strength.SLIGHT, phrase, excluded);
    }

    Evidence telling(Phrase phrase, String... excluded) {
        return against(Strength.TELLING, phrase, excluded);
    }

    private Evidence against(Strength strength, Phrase phrase, String... excluded) {
        List<Phrase> causes = new ArrayList<>();
        for (String cause : excluded) {
            causes.add(Phrase.of(cause));
        }
        return evidence(Bearing.AGAINST, strength, phrase, List.of(), causes);
    }

    private Evidence evidence(
            Bearing bearing, Strength strength, Phrase phrase, List<Phrase> limits, List<Phrase> excluded) {
        return new Evidence(trace, trace, claim, bearing, strength, phrase, limits, spans, makers, excluded);
    }
}
