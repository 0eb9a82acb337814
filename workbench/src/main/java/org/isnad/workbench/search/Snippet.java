package org.isnad.workbench.search;

import java.util.List;

/**
 * An excerpt of a message around what was looked for.
 *
 * @param pieces in reading order; joined they are the excerpt
 */
public record Snippet(List<Piece> pieces) {
    public Snippet {
        pieces = List.copyOf(pieces);
    }

    /** A run of text. {@code marked} where it is what was looked for. */
    public record Piece(String text, boolean marked) {}

    /** The excerpt with marks around what was looked for; empty marks give plain text. */
    public String render(String open, String close) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.marked()) {
                out.append(open).append(piece.text()).append(close);
            } else {
                out.append(piece.text());
            }
        }
        return out.toString();
    }
}
