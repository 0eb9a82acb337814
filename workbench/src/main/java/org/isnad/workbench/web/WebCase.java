package org.isnad.workbench.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.isnad.workbench.OpenCase;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.web.desk.AuditLog;
import org.isnad.workbench.web.desk.DeskFile;
import org.isnad.workbench.web.desk.LetterTable;

/**
 * What a server holds of a case while it serves: the case to read, what readers add, the audit log, and what works in the
 * background.
 *
 * @param letters reads who wrote to whom
 * @param keyWork adds and recovers keys
 */
record WebCase(OpenCase open, DeskFile file, AuditLog audit, LetterReader letters, KeyWork keyWork)
        implements AutoCloseable {
    /** Opens all of it or, where one part cannot be, none. */
    static WebCase of(Workbench workbench, Path folder, Clock clock, WebHandler.ErrorReport errors) {
        Deque<Runnable> opened = new ArrayDeque<>();
        try {
            OpenCase open = workbench.open();
            opened.push(open::close);
            DeskFile file = DeskFile.open(folder);
            opened.push(file::close);
            AuditLog audit = AuditLog.open(folder);
            opened.push(audit::close);
            return new WebCase(
                    open,
                    file,
                    audit,
                    new LetterReader(open, new LetterTable(file), errors),
                    new KeyWork(clock, errors));
        } catch (RuntimeException e) {
            opened.forEach(Runnable::run);
            throw e;
        }
    }

    /** Tells all that works in the background to come to an end; does not wait for it. */
    void stop() {
        letters.stop();
        keyWork.stop();
        open.announceClosing();
    }

    /** To be called once nobody asks any more. */
    @Override
    public void close() {
        stop();
        letters.awaitEnd();
        keyWork.awaitEnd();
        audit.close();
        file.close();
        open.close();
    }
}
