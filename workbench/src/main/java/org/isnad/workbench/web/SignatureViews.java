package org.isnad.workbench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.endtoend.EndToEndCause;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.signature.Anchor;
import org.isnad.workbench.Examined;
import org.isnad.workbench.publish.AnchorWords;
import org.isnad.workbench.publish.KeyText;
import org.isnad.workbench.web.api.Signature;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;

/** What each signature of a message came to. */
record SignatureViews(Words words) {
    /** DKIM signatures from the top, then S/MIME and OpenPGP; numbered through from 1. */
    List<Signature> of(Examined examined) {
        List<Signature> views = new ArrayList<>();
        for (DkimResult result : examined.results()) {
            views.add(dkim(views.size() + 1L, result));
        }
        for (EndToEndResult result : examined.layers()) {
            views.add(layer(views.size() + 1L, result));
        }
        return views;
    }

    private Signature dkim(long number, DkimResult result) {
        var field = result.facts().field();
        boolean plain = result.cause() == DkimCause.NONE;
        return new Signature(
                number,
                "dkim",
                field.domain(),
                field.selector(),
                null,
                result.word().word(),
                result.matches(),
                result.headerMatches(),
                result.facts().bodyHashMatches(),
                plain ? null : result.cause().name(),
                plain ? null : words.word("dkim.cause", result.cause()),
                AnchorWords.name(result.anchor()),
                words.say("show.anchor." + AnchorWords.name(result.anchor())),
                key(result.key(), result.anchor()),
                field.signedAt(),
                field.expiresAt(),
                result.facts().coverage().signedFields().stream()
                        .map(HeaderField::name)
                        .toList(),
                result.caveats().stream()
                        .map(caveat -> words.say(caveat.phrase()))
                        .toList(),
                result.facts().repairs().stream()
                        .map(repair -> words.say(repair.phrase()))
                        .toList());
    }

    private @Nullable String key(@Nullable KnownKey key, Anchor anchor) {
        if (key == null) {
            return null;
        }
        var value = key.record().publicKey();
        String what = value == null ? "" : words.say("show.key", value.algorithm(), value.bits());
        String who = AnchorWords.origins(anchor).stream()
                .map(origin -> KeyText.origin(origin, words))
                .collect(Collectors.joining(" "));
        return (what + " " + who).strip();
    }

    private Signature layer(long number, EndToEndResult result) {
        boolean plain = result.cause() == EndToEndCause.NONE;
        return new Signature(
                number,
                result.layer()
                        .scheme()
                        .name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace("_", ""),
                null,
                null,
                result.signerName().isEmpty() ? null : result.signerName(),
                result.word().word(),
                result.matches(),
                false,
                result.matches(),
                plain ? null : result.cause().name(),
                plain ? null : words.word("endtoend.cause", result.cause()),
                AnchorWords.name(result.anchor()),
                words.say("show.anchor." + AnchorWords.name(result.anchor())),
                result.algorithm().isEmpty() ? null : result.algorithm(),
                result.claimed(),
                null,
                List.of(),
                result.caveats().stream()
                        .map(caveat -> words.say(caveat.phrase()))
                        .toList(),
                List.of());
    }
}
