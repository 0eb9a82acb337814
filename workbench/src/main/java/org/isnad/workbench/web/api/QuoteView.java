package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record QuoteView(Line message, long depth, String outcome, List<WordPiece> pieces) {
    public QuoteView {
        pieces = List.copyOf(pieces);
    }
}
