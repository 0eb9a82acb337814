package org.isnad.core.dkim.repair;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.dkim.Repair;

/**
 * A body as it may have been before something happened to it.
 *
 * @param bytes the supposed body
 * @param offset where in the message these very bytes stand, or -1 where they were made
 * @param undone what was undone for it
 * @param removed what was taken off for it
 */
@SuppressWarnings("ArrayRecordComponent") // a body may be large; it is handed on, never compared or changed
record BodyForm(byte[] bytes, long offset, List<Repair> undone, List<Removal> removed) {
    BodyForm {
        undone = List.copyOf(undone);
        removed = List.copyOf(removed);
    }

    static BodyForm of(byte[] bytes, long offset) {
        return new BodyForm(bytes, offset, List.of(), List.of());
    }

    /** The same with one thing more undone; the new bytes stand nowhere. */
    BodyForm into(byte[] other, Repair repair) {
        return new BodyForm(other, -1, plus(undone, repair), removed);
    }

    BodyForm without(byte[] rest, long at, Repair repair, Removal removal) {
        return new BodyForm(rest, at, plus(undone, repair), plus(removed, removal));
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
