package org.isnad.workbench.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/** Why something could not be read, in one sentence: from what the reading code threw. */
final class Reasons {
    private static final int MESSAGE_LENGTH = 200;

    private Reasons() {}

    static Phrase of(Exception problem) {
        return switch (problem) {
            case UnreadableException known -> known.reason();
            case UncheckedIOException wrapped -> ofCause(wrapped.getCause());
            case EOFException end -> Phrase.of("ingest.reason.truncated");
            case NoSuchFileException gone -> Phrase.of("ingest.reason.vanished");
            case AccessDeniedException denied -> Phrase.of("ingest.reason.permission");
            case FileSystemException file -> Phrase.of("ingest.reason.file-system", text(file.getReason(), file));
            case PasswordRequiredException encrypted -> Phrase.of("ingest.reason.encrypted");
            case MemoryLimitException memory -> Phrase.of("ingest.reason.decoder-memory");
            case org.tukaani.xz.MemoryLimitException memory -> Phrase.of("ingest.reason.decoder-memory");
            default -> Phrase.of("ingest.reason.damaged", text(problem.getMessage(), problem));
        };
    }

    private static Phrase ofCause(@Nullable IOException cause) {
        return cause == null ? Phrase.of("ingest.reason.damaged", "") : of(cause);
    }

    /** Messages of libraries are a technical detail beside our own sentence; a dump may have a say in them. */
    private static String text(@Nullable String message, Exception problem) {
        String text = message == null ? problem.getClass().getSimpleName() : message;
        String plain = text.replaceAll("\\p{Cntrl}+", " ");
        return plain.length() <= MESSAGE_LENGTH ? plain : plain.substring(0, MESSAGE_LENGTH) + "…";
    }
}
