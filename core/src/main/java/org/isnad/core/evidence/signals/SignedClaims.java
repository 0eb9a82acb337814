package org.isnad.core.evidence.signals;

import java.util.List;
import java.util.Locale;
import org.isnad.core.dkim.Coverage;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.Repair;
import org.isnad.core.evidence.Alignment;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.OpenDoubts;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.signature.KeyOrigin;
import org.jspecify.annotations.Nullable;

/**
 * What one signature whose signed fields match says, claim by claim (EVIDENCE, rules 1, 6, 7, 8 and 9). A claim keeps the
 * signature's own ceiling only if everything that a reader is shown for it is what was signed:
 *
 * <table>
 * <caption>what lowers a claim</caption>
 * <tr><td>it is shown, but not covered</td><td>nothing is said: UNDECIDED</td></tr>
 * <tr><td>it is covered, but not alone or not one way only</td><td>at most CONSISTENT</td></tr>
 * </table>
 */
final class SignedClaims {
    private final String signal;
    private final String witness;
    private final DisplayFacts facts;
    private final DkimResult result;
    private final Coverage coverage;
    private final Ceiling ceiling;
    private final Speaker speaker;
    private final String domain;

    /** As whom the signing domain speaks. */
    enum Speaker {
        /** It takes responsibility for what it signs (RFC 6376, 1). */
        SIGNER("signed"),
        /**
         * It had the message in its hands and passed it on, from whomever it came, with whatever From: a receiver seals
         * what it takes for forged, too. So it never speaks for the sender, not even for one of its own domain.
         */
        HANDLER("handled");

        private final String word;

        Speaker(String word) {
            this.word = word;
        }
    }

    SignedClaims(String signal, String witness, DisplayFacts facts, DkimResult result) {
        this(signal, witness, facts, result, Ceiling.of(result), Speaker.SIGNER);
    }

    SignedClaims(
            String signal, String witness, DisplayFacts facts, DkimResult result, Ceiling ceiling, Speaker speaker) {
        this.signal = signal;
        this.witness = witness;
        this.facts = facts;
        this.result = result;
        this.coverage = result.facts().coverage();
        this.ceiling = ceiling;
        this.speaker = speaker;
        this.domain = result.facts().field().domain();
    }

    List<Evidence> evidence() {
        Ceiling content = content();
        return List.of(
                isProvedAltered() ? altered() : finding(Claim.CONTENT, content, List.of(coverage.coveredBody())),
                finding(Claim.SENDER, sender(), spans(facts.fromFields())),
                finding(Claim.SUBJECT, field("Subject", facts.subjectFields()), spans(facts.subjectFields())),
                finding(Claim.STATED_DATE, statedDate(), spans(facts.dateFields())),
                finding(Claim.ATTACHMENTS, content, List.of(coverage.coveredBody())));
    }

    /**
     * Rule 5: another version, anchored, differs in words of the author's text. The fields that stand here say which text
     * was signed with them: the sender's and the date's must be the signed ones, under a key without any reservation.
     */
    private boolean isProvedAltered() {
        return result.facts().isBodyKept()
                && repairOf(Repair.Kind.WORDS_ALTERED) != null
                && !result.facts().bodyHashMatches()
                && speaker == Speaker.SIGNER
                && ceiling.strength() == Strength.ANCHORED_SIGNATURE
                && ceiling.limits().isEmpty()
                && sender().strength() == Strength.ANCHORED_SIGNATURE
                && statedDate().strength() == Strength.ANCHORED_SIGNATURE;
    }

    private Evidence altered() {
        return new Evidence(
                signal,
                witness,
                Claim.CONTENT,
                Bearing.AGAINST,
                Strength.ANCHORED_SIGNATURE,
                Phrase.of("verdict.content.altered", domain, String.join(", ", facts.fromAddresses())),
                originals(),
                List.of(facts.body()));
    }

    /** Where the signed text was found and what differs. */
    private List<Phrase> originals() {
        return result.facts().repairs().stream()
                .filter(repair ->
                        repair.kind() == Repair.Kind.ORIGINAL_FOUND || repair.kind() == Repair.Kind.WORDS_ALTERED)
                .map(Repair::phrase)
                .toList();
    }

    private Evidence finding(Claim claim, Ceiling reached, List<Span> spans) {
        boolean supports = reached.strength() != Strength.NONE;
        boolean ofBody = claim == Claim.CONTENT || claim == Claim.ATTACHMENTS;
        Bearing otherwise = ofBody && !result.facts().isBodyKept() ? Bearing.COULD_NOT_CHECK : Bearing.NEUTRAL;
        String key = "verdict." + claim.name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (supports ? "." + speaker.word : ".not-covered");
        return new Evidence(
                signal,
                witness,
                claim,
                supports ? Bearing.SUPPORTS : otherwise,
                reached.strength(),
                Phrase.of(key, domain, String.join(", ", facts.fromAddresses())),
                reached.limits(),
                spans);
    }

    /** Rule 1: exactly one From field, with one address, signed, and the signing domain aligned with it. */
    private Ceiling sender() {
        Ceiling sender = field("From", facts.fromFields());
        if (facts.fromFields().isEmpty()) {
            return sender.lower(Strength.NONE, "verdict.limit.no-field", "From");
        }
        if (speaker == Speaker.HANDLER) {
            sender.lower(Strength.FORGEABLE, "verdict.limit.handler", domain);
        }
        facts.senderDoubts().forEach(doubt -> sender.lower(Strength.FORGEABLE, doubt));
        if (facts.fromAddresses().size() != 1) {
            return sender.lower(Strength.FORGEABLE, "verdict.sender.not-one-address");
        }
        String address = facts.fromAddresses().getFirst();
        String shown = address.substring(address.lastIndexOf('@') + 1);
        if (speaker == Speaker.SIGNER && !Alignment.aligned(domain, shown)) {
            sender.lower(Strength.FORGEABLE, "verdict.limit.not-aligned", domain, shown);
        }
        return sender;
    }

    /** Rule 6: the only occurrence is the signed one. Where there is none, its absence is a claim that must be signed. */
    private Ceiling field(String name, List<HeaderField> occurrences) {
        Ceiling field = ceiling.copy();
        if (occurrences.isEmpty()) {
            return isAbsenceSigned(name)
                    ? field.lower(Strength.ANCHORED_SIGNATURE, "verdict.limit.absence-signed", name)
                    : field.lower(Strength.NONE, "verdict.limit.absence-not-signed", name);
        }
        if (occurrences.stream().noneMatch(coverage::signs)) {
            Repair tag = repairOf(Repair.Kind.LIST_TAG);
            if (name.equals("Subject") && occurrences.size() == 1 && tag != null) {
                // Rule 9: all but the list's own tag is what was signed. The dump's publisher wrote the tag, or could.
                return field.lower(Strength.FORGEABLE, tag.phrase());
            }
            return field.lower(Strength.NONE, "verdict.limit.field-not-signed", name);
        }
        if (occurrences.size() > 1) {
            field.lower(Strength.FORGEABLE, "verdict.limit.repeated-field", name);
        }
        return field;
    }

    private @Nullable Repair repairOf(Repair.Kind kind) {
        return result.facts().repairs().stream()
                .filter(repair -> repair.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    /** What a field of recipients said when it was signed; that it named nobody ({@code undisclosed-recipients:;}) is said too. */
    private List<Repair> restoredRecipients(String name) {
        return result.facts().repairs().stream()
                .filter(repair -> repair.kind() == Repair.Kind.FIELD_RESTORED)
                .filter(repair -> String.valueOf(repair.phrase().args().get(0)).equalsIgnoreCase(name))
                .toList();
    }

    private boolean isAbsenceSigned(String name) {
        return coverage.absentFields().contains(name.toLowerCase(Locale.ROOT));
    }

    /** Rule 8: a date is what the message states; when it was signed is bounded by other things. */
    private Ceiling statedDate() {
        Ceiling date = field("Date", facts.dateFields());
        if (date.strength() == Strength.NONE) {
            return date;
        }
        date.lower(Strength.ANCHORED_SIGNATURE, "verdict.date.statement");
        if (result.key() != null) {
            KeyOrigin origin = result.key().origin();
            if (origin.isSighting() && origin.firstSeen() != null && origin.lastSeen() != null) {
                date.lower(Strength.ANCHORED_SIGNATURE, "verdict.date.key-seen", origin.firstSeen(), origin.lastSeen());
            }
        }
        if (result.facts().field().signedAt() != null) {
            date.lower(
                    Strength.ANCHORED_SIGNATURE,
                    "verdict.date.signed-at",
                    result.facts().field().signedAt());
        }
        return date;
    }

    /** Rules 6, 7 and 9: the whole body is covered, as it is shown, and it reads one way only. */
    private Ceiling content() {
        Ceiling content = ceiling.copy();
        if (!result.facts().isBodyKept()) {
            return content.lower(Strength.NONE, "verdict.limit.body-not-kept");
        }
        if (!result.facts().bodyHashMatches()) {
            content.lower(Strength.NONE, "verdict.limit.body-differs");
            originals().forEach(phrase -> content.lower(Strength.NONE, phrase));
            return content;
        }
        Span uncovered = coverage.uncoveredBody();
        boolean isFooter =
                repairOf(Repair.Kind.LIST_FOOTER) != null && facts.body().end() == uncovered.end();
        if (!uncovered.isEmpty() && !isFooter) {
            return content.lower(Strength.NONE, "verdict.limit.uncovered", uncovered.length());
        }
        for (Repair repair : result.facts().repairs()) {
            if (repair.kind().isOfHeader()) {
                continue; // fields have claims of their own, and To and Cc come below
            }
            Strength most = switch (repair.kind().leaves()) {
                case ALL -> Strength.ANCHORED_SIGNATURE;
                case AMBIGUOUS -> Strength.FORGEABLE;
                case UNCOVERED -> Strength.NONE;
            };
            content.lower(most, repair.phrase());
        }
        recipients("To", content);
        recipients("Cc", content);
        recipients("Bcc", content);
        OpenDoubts.of(facts, coverage).forEach(doubt -> content.lower(Strength.FORGEABLE, doubt.phrase()));
        return content;
    }

    /** Rule 6 names To, which has no claim of its own: whom a message is shown to have gone to is part of what it says. */
    private void recipients(String name, Ceiling content) {
        List<HeaderField> fields =
                facts.recipientFields().stream().filter(field -> field.is(name)).toList();
        if (fields.size() > 1) {
            content.lower(Strength.FORGEABLE, "verdict.limit.repeated-field", name);
        } else if (!fields.stream().allMatch(coverage::signs)) {
            content.lower(Strength.FORGEABLE, "verdict.limit.field-not-signed", name);
        }
        // Signed, and taken away: what is not shown covers nothing, and was part of what was said all the same.
        if (fields.isEmpty()) {
            restoredRecipients(name).forEach(repair -> content.lower(Strength.FORGEABLE, repair.phrase()));
        }
        // A signature that leaves To open does not see it go; else whoever strikes it out gains what changing it loses.
        if (fields.isEmpty() && name.equals("To") && !isAbsenceSigned(name)) {
            content.lower(Strength.FORGEABLE, "verdict.limit.absence-not-signed", name);
        }
    }

    private static List<Span> spans(List<HeaderField> fields) {
        return fields.stream().map(HeaderField::span).toList();
    }
}
