package org.isnad.workbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.store.CaseProblem;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;

/** Tells the user why a command could not be done: one clear sentence, and what the process ends with. */
final class Problems {
    /** Of a chain of causes so many are told; a chain may be a ring. */
    private static final int CAUSES = 10;

    private final Edge edge;
    private final Words words;

    Problems(Edge edge, Words words) {
        this.edge = edge;
        this.words = words;
    }

    int tell(Exception problem) {
        return switch (problem) {
            case Stop stop -> say(stop.code(), stop.phrase());
            case CaseProblem inCase -> say(code(inCase.kind()), inCase.phrase());
            case Workbench.BadRequest request -> say(ExitCode.UNUSABLE, request.phrase());
            case UncheckedIOException failed -> say(ExitCode.IO, phrase(failed.getCause()));
            case IOException failed -> say(ExitCode.IO, phrase(failed));
            default -> internal(problem);
        };
    }

    private static ExitCode code(CaseProblem.Kind kind) {
        return switch (kind) {
            case BUSY -> ExitCode.BUSY;
            case NOT_A_CASE, NOT_CREATABLE, DAMAGED, TOO_NEW -> ExitCode.UNUSABLE;
            case NO_SPACE, IO -> ExitCode.IO;
            case NO_SUCH_ITEM -> ExitCode.NOTHING_FOUND;
        };
    }

    private static Phrase phrase(@Nullable IOException failed) {
        return switch (failed) {
            case null -> Phrase.of("cli.problem.io", "");
            case AccessDeniedException denied -> Phrase.of("cli.problem.no-permission", denied.getFile());
            case NoSuchFileException missing -> Phrase.of("cli.problem.no-such-file", missing.getFile());
            case FileSystemException other
            when other.getReason() != null ->
                Phrase.of("cli.problem.file", String.valueOf(other.getFile()), other.getReason());
            default -> Phrase.of("cli.problem.io", String.valueOf(failed.getMessage()));
        };
    }

    private int say(ExitCode code, Phrase phrase) {
        edge.out().flush();
        edge.err().println("isnad: " + words.say(phrase));
        return code.code();
    }

    /** Our own mistake: whoever reports it needs the trace. */
    private int internal(Exception problem) {
        report(problem);
        return ExitCode.INTERNAL.code();
    }

    /** Says a mistake of our own, for a command that goes on after it. */
    void report(Throwable problem) {
        edge.out().flush();
        edge.err().println("isnad: " + words.say("cli.problem.internal"));
        Throwable cause = problem;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            edge.err().println(cause);
            for (StackTraceElement frame : cause.getStackTrace()) {
                edge.err().println("\tat " + frame);
            }
            cause = cause.getCause();
        }
        edge.err().flush();
    }
}
