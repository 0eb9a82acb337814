package org.isnad.workbench.web.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do; each may do all that those before may. */
public enum Role {
    /** Looks, searches, exports. */
    READER,
    /** Tags, notes, reviews, saves searches. */
    REVIEWER,
    /** Edits what others have written. */
    EDITOR,
    /** Reads the audit log. */
    ADMINISTRATOR;

    /** The name on the command line and over the wire. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String label) {
        return Stream.of(values()).filter(role -> role.label().equals(label)).findFirst();
    }

    public boolean mayWhat(Role needed) {
        return compareTo(needed) >= 0;
    }
}
