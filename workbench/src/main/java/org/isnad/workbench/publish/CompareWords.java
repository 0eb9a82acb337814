package org.isnad.workbench.publish;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.isnad.core.comparison.Aspect;
import org.isnad.core.comparison.Cause;
import org.isnad.core.comparison.Outcome;
import org.isnad.workbench.words.Words;

/** The names of what comparing finds. */
public final class CompareWords {
    private CompareWords() {}

    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String aspect(Words words, Aspect aspect) {
        return words.say("compare.aspect." + label(aspect));
    }

    static String outcome(Words words, Outcome outcome) {
        return words.say("compare.outcome." + label(outcome));
    }

    public static String causes(Words words, Collection<Cause> causes) {
        return causes.stream()
                .sorted()
                .map(cause -> words.say("compare.cause." + cause.label()))
                .collect(Collectors.joining(words.say("compare.and")));
    }
}
