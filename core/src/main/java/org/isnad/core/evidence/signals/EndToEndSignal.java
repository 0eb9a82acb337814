package org.isnad.core.evidence.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.core.endtoend.EndToEndCause;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.endtoend.Scheme;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Signal;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;

/**
 * What each S/MIME and OpenPGP signature says about each claim (EVIDENCE, rules 1, 2, 3, 6, 7, 8, 15).
 *
 * <ul>
 *   <li>Content: only if all that is shown of the body lies in the signed layer, and it reads one way. To and Cc are part
 *       of what a message says, and mostly not signed: a true "Yes, agreed" can be sent on to somebody else.
 *   <li>Sender: only if the whole content is covered, From plainly shows one address, and that is exactly one of those
 *       which the signer's key or certificate names. From itself is signed only where the header is protected; elsewhere
 *       the sender is CORROBORATED at most, for rule 1 wants it signed.
 *   <li>Subject and stated date: only where the header is protected.
 * </ul>
 *
 * What does not match says nothing either way: lists add footers, and servers write encodings anew.
 */
public final class EndToEndSignal implements Signal {
    private static final List<Claim> SIGNABLE =
            List.of(Claim.CONTENT, Claim.SENDER, Claim.SUBJECT, Claim.STATED_DATE, Claim.ATTACHMENTS);

    @Override
    public String name() {
        return "end-to-end";
    }

    @Override
    public List<Evidence> examine(Context context) {
        List<Evidence> evidence = new ArrayList<>();
        int place = 1;
        for (EndToEndResult result : context.layers()) {
            String witness = result.layer().scheme().method() + "#" + place++;
            if (result.matches()) {
                evidence.addAll(new Claims(witness, context.facts(), result).evidence());
            } else {
                SIGNABLE.forEach(claim -> evidence.add(saysNothing(witness, claim, result)));
            }
        }
        return evidence;
    }

    private Evidence saysNothing(String witness, Claim claim, EndToEndResult result) {
        boolean unchecked = result.cause() == EndToEndCause.KEY_MISSING || result.cause() == EndToEndCause.TOO_LARGE;
        return new Evidence(
                name(),
                witness,
                claim,
                unchecked ? Bearing.COULD_NOT_CHECK : Bearing.NEUTRAL,
                Strength.NONE,
                Phrase.of(
                        unchecked ? "verdict.layer.unchecked" : "verdict.layer.silent",
                        result.layer().scheme().isSmime() ? "S/MIME" : "OpenPGP"),
                List.of(cause(result.cause())),
                List.of(result.layer().span()));
    }

    private static Phrase cause(EndToEndCause cause) {
        return Phrase.of(
                "endtoend.cause." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What one signature that matches says, claim by claim. */
    private record Claims(String witness, DisplayFacts facts, EndToEndResult result) {
        List<Evidence> evidence() {
            Ceiling content = content();
            List<Span> layer = List.of(result.layer().span());
            return List.of(
                    finding(Claim.CONTENT, content, layer),
                    finding(Claim.SENDER, sender(content), spans(facts.fromFields())),
                    finding(Claim.SUBJECT, field("Subject", facts.subjectFields()), spans(facts.subjectFields())),
                    finding(Claim.STATED_DATE, statedDate(), spans(facts.dateFields())),
                    finding(Claim.ATTACHMENTS, content, layer));
        }

        private Evidence finding(Claim claim, Ceiling reached, List<Span> spans) {
            boolean supports = reached.strength() != Strength.NONE;
            String key = "verdict." + claim.name().toLowerCase(Locale.ROOT).replace('_', '-')
                    + (supports ? ".signed" : ".not-covered");
            return new Evidence(
                    "end-to-end",
                    witness,
                    claim,
                    supports ? Bearing.SUPPORTS : Bearing.NEUTRAL,
                    reached.strength(),
                    Phrase.of(key, result.signerName(), String.join(", ", facts.fromAddresses())),
                    reached.limits(),
                    spans);
        }

        private Ceiling content() {
            Ceiling content = Ceiling.of(result);
            if (!result.layer().coversAll()) {
                return content.lower(Strength.NONE, "verdict.limit.layer-part");
            }
            if (result.layer().scheme() == Scheme.SMIME_OPAQUE) {
                content.lower(Strength.FORGEABLE, "verdict.limit.layer-opaque");
            }
            result.layer().doubts().forEach(doubt -> content.lower(Strength.FORGEABLE, doubt));
            result.payload().doubts().forEach(doubt -> content.lower(Strength.FORGEABLE, doubt));
            recipients("To", content);
            recipients("Cc", content);
            recipients("Bcc", content);
            return content;
        }

        private void recipients(String name, Ceiling content) {
            List<HeaderField> fields =
                    facts.recipientFields().stream().filter(f -> f.is(name)).toList();
            if (fields.size() > 1) {
                content.lower(Strength.FORGEABLE, "verdict.limit.repeated-field", name);
            } else if (!fields.stream().allMatch(result.payload()::protects)) {
                content.lower(Strength.FORGEABLE, "verdict.limit.field-not-signed", name);
            } else if (fields.isEmpty() && !result.payload().protectsAbsence(name)) {
                content.lower(Strength.FORGEABLE, "verdict.limit.absence-not-signed", name);
            }
        }

        private Ceiling sender(Ceiling content) {
            Ceiling sender = Ceiling.of(result);
            if (content.strength() == Strength.NONE) {
                return sender.lower(Strength.NONE, "verdict.limit.layer-part");
            }
            if (facts.fromFields().isEmpty()) {
                return sender.lower(Strength.NONE, "verdict.limit.no-field", "From");
            }
            result.layer().doubts().forEach(doubt -> sender.lower(Strength.FORGEABLE, doubt));
            if (facts.fromFields().size() > 1) {
                sender.lower(Strength.FORGEABLE, "verdict.limit.repeated-field", "From");
            }
            facts.senderDoubts().forEach(doubt -> sender.lower(Strength.FORGEABLE, doubt));
            boolean isProtected = facts.fromFields().stream().anyMatch(result.payload()::protects);
            if (!isProtected) {
                sender.lower(Strength.INDEPENDENT, "verdict.limit.field-not-signed", "From");
            }
            if (facts.fromAddresses().size() != 1) {
                return sender.lower(isProtected ? Strength.FORGEABLE : Strength.NONE, "verdict.sender.not-one-address");
            }
            String shown = facts.fromAddresses().getFirst();
            if (result.signer() == null || !result.signer().names(shown)) {
                return sender.lower(
                        isProtected ? Strength.FORGEABLE : Strength.NONE,
                        "verdict.limit.signer-not-shown",
                        result.signerName(),
                        shown);
            }
            return sender;
        }

        private Ceiling field(String name, List<HeaderField> occurrences) {
            Ceiling field = Ceiling.of(result);
            if (occurrences.isEmpty()) {
                return field.lower(Strength.NONE, "verdict.limit.absence-not-signed", name);
            }
            if (!result.layer().coversAll() || occurrences.stream().noneMatch(result.payload()::protects)) {
                return field.lower(Strength.NONE, "verdict.limit.field-not-signed", name);
            }
            result.layer().doubts().forEach(doubt -> field.lower(Strength.FORGEABLE, doubt));
            if (occurrences.size() > 1) {
                field.lower(Strength.FORGEABLE, "verdict.limit.repeated-field", name);
            }
            return field;
        }

        /** Rule 8: what the message states, signed at a time that the signer states too. */
        private Ceiling statedDate() {
            Ceiling date = field("Date", facts.dateFields());
            if (date.strength() != Strength.NONE) {
                date.lower(Strength.ANCHORED_SIGNATURE, "verdict.date.statement");
                if (result.claimed() != null) {
                    date.lower(Strength.ANCHORED_SIGNATURE, "verdict.date.signed-at", result.claimed());
                }
            }
            return date;
        }

        private static List<Span> spans(List<HeaderField> fields) {
            return fields.stream().map(HeaderField::span).toList();
        }
    }
}
