package org.isnad.core.evidence.signals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Organization;
import org.isnad.core.evidence.Quotation;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.ItemId;
import org.isnad.core.quote.QuoteMatch;
import org.isnad.core.signature.Anchor;
import org.isnad.core.wording.TextSpan;

/**
 * What of a message's text other people's signed messages have kept (EVIDENCE, rule 4). A stretch is corroborated only if
 *
 * <ol>
 *   <li>the quoter's own DKIM signature matches as the message stands, by a key seen in DNS or an archive, and that one
 *       signature proves its sender and its whole content to CORROBORATED at least (aligned, one From, no byte uncovered,
 *       the reading unique: else the quote itself could be read otherwise);
 *   <li>the quoter is From, To or Cc of this message, and says himself that these are its sender's words. What lies deeper stood in
 *       what he quotes: somebody else said so there, whoever he is, and most people quote all that they answer;
 *   <li>the words are the same, all of them or whole sentences (a message that quotes any of it with other words lifts nothing at
 *       all);
 *   <li>and two such quoters have the stretch: the sender himself and another one, or two of different organizations
 *       ({@link Organization}).
 * </ol>
 *
 * Levels of the quoter play no part, only signatures: so nothing goes in circles. It never becomes the level of the
 * <em>content</em> claim, even where all own words are covered: whom a message went to and how its body reads is part of
 * that claim, and no quote shows it. Sender, subject and date are not touched.
 *
 * @param corroborated stretches of the displayed text
 * @param length their characters
 * @param ownLength characters of the author's own lines
 * @param path the quoters on whom it rests, in the order given
 */
public record ContentInPart(List<TextSpan> corroborated, int length, int ownLength, List<Quotation> path) {
    public ContentInPart {
        corroborated = List.copyOf(corroborated);
        path = List.copyOf(path);
    }

    public static ContentInPart of(Context context) {
        Set<ItemId> differing = context.quotations().stream()
                .filter(quotation -> quotation.outcome() == QuoteMatch.Outcome.DIFFERENT)
                .map(Quotation::quoter)
                .collect(Collectors.toSet());
        List<Quotation> able = context.quotations().stream()
                .filter(quotation -> mayLift(quotation) && !differing.contains(quotation.quoter()))
                .filter(ContentInPart::isProved)
                .toList();
        BitSet self = new BitSet();
        BitSet others = new BitSet();
        Map<String, BitSet> organizations = new TreeMap<>();
        for (Quotation quotation : able) {
            BitSet covered = bits(quotation.places());
            (quotation.self() ? self : others).or(covered);
            organizations
                    .computeIfAbsent(Organization.of(quotation.address()), name -> new BitSet())
                    .or(covered);
        }
        BitSet lifted = (BitSet) self.clone();
        lifted.and(others);
        BitSet once = new BitSet();
        organizations.forEach((organization, covered) -> {
            BitSet twice = (BitSet) covered.clone();
            twice.and(once);
            lifted.or(twice);
            once.or(covered);
        });
        List<Quotation> path = able.stream()
                .filter(quotation -> bits(quotation.places()).intersects(lifted))
                .toList();
        int ownLength = context.quotations().isEmpty()
                ? 0
                : context.quotations().getFirst().ownLength();
        return new ContentInPart(spans(lifted), lifted.cardinality(), ownLength, path);
    }

    /** What does not depend on keys. */
    private static boolean mayLift(Quotation quotation) {
        boolean same = switch (quotation.outcome()) {
            case IDENTICAL, TRIMMED -> true;
            case DIFFERENT, UNRELATED -> false;
        };
        return same
                && quotation.depth() == 1
                && quotation.party()
                && quotation.attributed()
                && !Organization.of(quotation.address()).isEmpty();
    }

    /** The first rule above. */
    static boolean isProved(Quotation quotation) {
        return quotation.signatures().stream().anyMatch(result -> proves(quotation, result));
    }

    private static boolean proves(Quotation quotation, DkimResult result) {
        if (!result.matches()
                || !(result.anchor() instanceof Anchor.Published)
                || result.facts().isRepairedBySearch()) {
            return false;
        }
        List<Evidence> evidence = new SignedClaims("quotes", "quotes", quotation.display(), result).evidence();
        return carries(evidence, Claim.SENDER) && carries(evidence, Claim.CONTENT);
    }

    private static boolean carries(List<Evidence> evidence, Claim claim) {
        return evidence.stream()
                .filter(finding -> finding.claim() == claim)
                .allMatch(finding -> finding.strength() == Strength.ANCHORED_SIGNATURE
                        || finding.strength() == Strength.INDEPENDENT);
    }

    private static BitSet bits(List<TextSpan> spans) {
        BitSet bits = new BitSet();
        spans.forEach(span -> bits.set(span.start(), span.end()));
        return bits;
    }

    private static List<TextSpan> spans(BitSet bits) {
        List<TextSpan> spans = new ArrayList<>();
        int start = bits.nextSetBit(0);
        while (start >= 0) {
            int end = bits.nextClearBit(start);
            spans.add(new TextSpan(start, end));
            start = bits.nextSetBit(end);
        }
        return spans;
    }

    /** Whether another message quotes it with other words, and says that they are its sender's. */
    public static boolean isQuotedOtherwise(Context context) {
        return context.quotations().stream()
                .anyMatch(quotation -> quotation.outcome() == QuoteMatch.Outcome.DIFFERENT && quotation.attributed());
    }
}
