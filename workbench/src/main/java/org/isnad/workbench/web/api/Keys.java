package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record Keys(List<KeyView> known, List<WantedKey> wanted, List<KeySearch> recovered) {
    public Keys {
        known = List.copyOf(known);
        wanted = List.copyOf(wanted);
        recovered = List.copyOf(recovered);
    }
}
