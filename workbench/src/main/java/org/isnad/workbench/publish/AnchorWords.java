package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.KeyOrigin;

/** The names of the sorts of anchors, for programs and as keys of the catalogue. */
final class AnchorWords {
    private AnchorWords() {}

    static String name(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Published _ -> "published";
            case Anchor.Stated _ -> "stated";
            case Anchor.Unanchored _ -> "unanchored";
            case Anchor.Conflicting _ -> "conflicting";
        };
    }

    static List<KeyOrigin> origins(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Published published -> published.origins();
            case Anchor.Stated stated -> stated.origins();
            case Anchor.Unanchored _ -> List.of();
            case Anchor.Conflicting conflicting -> conflicting.origins();
        };
    }
}
