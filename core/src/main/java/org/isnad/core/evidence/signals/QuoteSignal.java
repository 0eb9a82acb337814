package org.isnad.core.evidence.signals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.evidence.Quotation;
import org.isnad.core.evidence.Signal;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;

/**
 * Who quotes this message, with the path, and what that comes to ({@link ContentInPart}). It is said and changes no level of
 * a claim: a quote bears on the words that it has, not on the message.
 */
public final class QuoteSignal implements Signal {
    private static final Set<Maker> MAKERS = EnumSet.of(Maker.THIRD_PARTY, Maker.PUBLISHER);

    /** Quoters that are named one by one. */
    private static final int MOST_NAMED = 20;

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public List<Evidence> examine(Context context) {
        if (context.quotations().isEmpty()) {
            return List.of();
        }
        List<Evidence> evidence = new ArrayList<>();
        ContentInPart part = ContentInPart.of(context);
        if (part.length() > 0) {
            String quoters = String.join(
                    ", ",
                    part.path().stream().map(Quotation::address).distinct().toList());
            evidence.add(finding(
                    name(),
                    Phrase.of("verdict.quote.in-part", part.length(), part.ownLength(), quoters),
                    List.of(Phrase.of("verdict.quote.limit.words-only"), Phrase.of("verdict.quote.limit.one-hand"))));
        }
        context.quotations().stream().limit(MOST_NAMED).forEach(quotation -> evidence.add(path(quotation)));
        return evidence;
    }

    private Evidence path(Quotation quotation) {
        String quoter = quotation.quoter().hex();
        String key = switch (quotation.outcome()) {
            case IDENTICAL -> "verdict.quote.identical";
            case TRIMMED -> "verdict.quote.trimmed";
            case DIFFERENT, UNRELATED -> "verdict.quote.differs";
        };
        List<Phrase> limits = new ArrayList<>();
        if (!ContentInPart.isProved(quotation)) {
            limits.add(Phrase.of("verdict.quote.limit.not-proved"));
        }
        if (!quotation.party()) {
            limits.add(Phrase.of("verdict.quote.limit.no-party"));
        }
        if (quotation.depth() > 1) {
            limits.add(Phrase.of("verdict.quote.limit.nested"));
        }
        if (!quotation.attributed()) {
            limits.add(Phrase.of("verdict.quote.limit.not-attributed"));
        }
        switch (quotation.time()) {
            case AGREES -> limits.add(Phrase.of("verdict.quote.time.agrees"));
            case DIFFERS -> limits.add(Phrase.of("verdict.quote.time.differs"));
            case COULD_NOT_CHECK -> {}
        }
        return finding(name() + ":" + quoter, Phrase.of(key, quoter.substring(0, 12), quotation.address()), limits);
    }

    private Evidence finding(String witness, Phrase phrase, List<Phrase> limits) {
        return new Evidence(
                name(),
                witness,
                Claim.CONTENT,
                Bearing.NEUTRAL,
                Strength.NONE,
                phrase,
                limits,
                List.of(),
                MAKERS,
                List.of());
    }
}
