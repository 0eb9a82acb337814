package org.isnad.workbench.cli;

/** What the process ends with; the table is in README.md and in {@code isnad help exit-codes}. */
enum ExitCode {
    DONE(0),
    /** There is no such message, or nothing was found. */
    NOTHING_FOUND(1),
    /** The command line cannot be read. */
    USAGE(2),
    /** What was given cannot be used: no such file, no permission, no case, a damaged one. */
    UNUSABLE(3),
    /** Another writer has the case. */
    BUSY(4),
    /** Done, but some of what was given could not be read; the report says what. */
    INCOMPLETE(5),
    /** Reading or writing failed, or the disk is full. */
    IO(6),
    /** A level stands outside the bounds of the answer key. */
    DIFFERS(7),
    /** What was looked for is not there word for word; a passage that differs in some words is. */
    FOUND_WITH_DIFFERENCES(8),
    /** An error of the product itself. */
    INTERNAL(70),
    /** Stopped by the user; the same command goes on. */
    STOPPED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** Key of the sentence that explains it. */
    String key() {
        return "exit." + code;
    }
}
