package org.isnad.workbench.compare;

import java.util.Locale;

/** How two copies were found to belong together. Stored by name. */
public enum Route {
    SAME_BYTES,
    MESSAGE_ID,
    /** By sender, date, subject and words: no common Message-ID. */
    CONTENT;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
