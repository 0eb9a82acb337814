package org.isnad.workbench.ingest;

import java.util.List;

/**
 * Passwords that the user gave, in the order in which they are tried. They are kept in memory alone: never in the case, never
 * in a message, and what a container was opened with is not recorded, only that it was.
 */
public final class Passwords {
    public static final Passwords NONE = new Passwords(List.of());

    private final List<String> list;

    public Passwords(List<String> list) {
        this.list = List.copyOf(list);
    }

    public List<String> list() {
        return list;
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Why something stays closed: because none was given, or because none fits. */
    public String reason() {
        return isEmpty() ? "ingest.reason.encrypted" : "ingest.reason.password";
    }

    /** How many there are; never which. */
    @Override
    public String toString() {
        return list.size() + " passwords";
    }
}
