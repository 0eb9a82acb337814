package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.signature.Vouch;
import org.isnad.workbench.words.Words;
import tools.jackson.core.JsonGenerator;

/** The names of the sorts of anchors, for programs and as keys of the catalogue. */
public final class AnchorWords {
    private AnchorWords() {}

    public static String name(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Published _ -> "published";
            case Anchor.Stated _ -> "stated";
            case Anchor.Witnessed _ -> "witnessed";
            case Anchor.Unanchored _ -> "unanchored";
            case Anchor.Conflicting _ -> "conflicting";
        };
    }

    /** A declaration, and what it lets speak for the key. */
    static String vouch(Vouch vouch, Words words) {
        return words.say(
                "show.vouch",
                vouch.messages(),
                vouch.acquisition(),
                vouch.declared().acquisition(),
                vouch.declared().of(),
                vouch.declared().by(),
                vouch.declared().because());
    }

    static void vouches(JsonGenerator json, Anchor anchor) {
        List<Vouch> vouches = anchor instanceof Anchor.Witnessed witnessed ? witnessed.vouches() : List.of();
        Json.array(json, "vouches", vouches, vouch -> {
            json.writeStartObject();
            json.writeNumberProperty("messages", vouch.messages());
            json.writeNumberProperty("acquisition", vouch.acquisition());
            Json.array(
                    json,
                    "independent",
                    List.of(vouch.declared().acquisition(), vouch.declared().of()),
                    json::writeNumber);
            json.writeStringProperty("by", vouch.declared().by());
            json.writeStringProperty("because", vouch.declared().because());
            json.writeEndObject();
        });
    }

    public static List<KeyOrigin> origins(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Published published -> published.origins();
            case Anchor.Stated stated -> stated.origins();
            case Anchor.Witnessed _, Anchor.Unanchored _ -> List.of();
            case Anchor.Conflicting conflicting -> conflicting.origins();
        };
    }
}
