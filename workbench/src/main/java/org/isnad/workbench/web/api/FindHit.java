package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record FindHit(
        long rank,
        Line line,
        String place,
        boolean quoted,
        boolean exact,
        List<String> locators,
        List<WordPiece> pieces) {
    public FindHit {
        locators = List.copyOf(locators);
        pieces = List.copyOf(pieces);
    }
}
