package org.isnad.workbench.publish;

import java.util.List;

/**
 * The first lines of long lists, with how many more there are.
 *
 * @param everything whether long lists are written out to their end
 */
record Excerpt(Sheet sheet, boolean everything) {
    /** Containers, mailboxes and keys that are listed unless all are asked for. */
    static final int SOME = 25;

    /** Lines of tables in which the first ones say most. */
    private static final int FEW = 10;

    <T> List<T> few(List<T> all) {
        return everything ? all : all.subList(0, Math.min(FEW, all.size()));
    }

    <T> List<T> some(List<T> all) {
        return everything ? all : all.subList(0, Math.min(SOME, all.size()));
    }

    void rest(int more) {
        if (more > 0) {
            sheet.line("  " + sheet.words().frame("report.more", sheet.words().number(more)));
        }
    }
}
