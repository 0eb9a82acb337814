package org.isnad.workbench.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.store.CaseProblem.Kind;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what the disk and SQLite say into one clear sentence about the case. */
record Problems(Path folder) {
    CaseProblem busy() {
        return problem(Kind.BUSY, "store.problem.busy", null);
    }

    CaseProblem notACase() {
        return problem(Kind.NOT_A_CASE, "store.problem.not-a-case", null);
    }

    CaseProblem notCreatable() {
        return problem(Kind.NOT_CREATABLE, "store.problem.not-empty", null);
    }

    CaseProblem tooNew() {
        return problem(Kind.TOO_NEW, "store.problem.too-new", null);
    }

    CaseProblem damaged(String detail, @Nullable Throwable cause) {
        return problem(Kind.DAMAGED, "store.problem.damaged", cause, detail);
    }

    CaseProblem noSuchItem(String id) {
        return problem(Kind.NO_SUCH_ITEM, "store.problem.no-such-item", null, id);
    }

    CaseProblem of(IOException failure) {
        return noSpace(failure)
                ? problem(Kind.NO_SPACE, "store.problem.no-space", failure)
                : problem(Kind.IO, "store.problem.io", failure, reason(failure));
    }

    CaseProblem of(SQLException failure) {
        SQLiteErrorCode code = failure instanceof SQLiteException lite ? lite.getResultCode() : null;
        if (code == null) {
            return problem(Kind.IO, "store.problem.io", failure, reason(failure));
        }
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xFF)) {
            case SQLITE_FULL -> problem(Kind.NO_SPACE, "store.problem.no-space", failure);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(code.name(), failure);
            default -> problem(Kind.IO, "store.problem.io", failure, code.name());
        };
    }

    private CaseProblem problem(Kind kind, String key, @Nullable Throwable cause, Object... more) {
        Object[] args = new Object[more.length + 1];
        args[0] = folder;
        System.arraycopy(more, 0, args, 1, more.length);
        return new CaseProblem(kind, Phrase.of(key, args), cause);
    }

    /** The JDK has no type for a full disk; the system's sentence is all there is. */
    private static boolean noSpace(IOException failure) {
        String reason = reason(failure).toLowerCase(Locale.ROOT);
        return reason.contains("no space") || reason.contains("quota exceeded") || reason.contains("file too large");
    }

    private static String reason(Exception failure) {
        String reason = failure instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }
}
