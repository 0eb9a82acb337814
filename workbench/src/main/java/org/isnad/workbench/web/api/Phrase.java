package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record Phrase(String key, List<String> args, String text) {
    public Phrase {
        args = List.copyOf(args);
    }
}
