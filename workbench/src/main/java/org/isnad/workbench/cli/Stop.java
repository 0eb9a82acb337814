package org.isnad.workbench.cli;

import org.isnad.core.item.Phrase;

/** A command cannot go on: one clear sentence for the user, and the code to end with. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode code;
    private final transient Phrase phrase;

    Stop(ExitCode code, Phrase phrase) {
        super(phrase.key() + " " + phrase.args());
        this.code = code;
        this.phrase = phrase;
    }

    static Stop of(ExitCode code, String key, Object... args) {
        return new Stop(code, Phrase.of(key, args));
    }

    ExitCode code() {
        return code;
    }

    Phrase phrase() {
        return phrase;
    }
}
