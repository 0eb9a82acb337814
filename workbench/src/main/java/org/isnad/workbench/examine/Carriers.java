package org.isnad.workbench.examine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.isnad.core.document.Carrier;
import org.isnad.core.document.DocumentFinding;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Span;
import org.isnad.core.mail.DateParser;
import org.isnad.core.mail.MailDate;
import org.isnad.core.mail.Message;
import org.isnad.workbench.text.AttachmentPart;
import org.isnad.workbench.text.Attachments;

/** A message as the carrier of documents: its times, and what a finding about a document becomes evidence of. */
final class Carriers {
    private Carriers() {}

    /** With the latest time of its Received fields (RFC 5321, 4.4: behind the last semicolon). */
    static Carrier of(Message message, Instant stated, Instant now) {
        Instant received = message.fields().stream()
                .filter(field -> field.is("Received"))
                .map(field -> field.rawValue(message.bytes()))
                .map(value -> DateParser.parse(value.substring(value.lastIndexOf(';') + 1), now))
                .filter(MailDate.Stated.class::isInstance)
                .map(date -> ((MailDate.Stated) date).instant())
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Carrier(stated, received);
    }

    /**
     * Whoever wrote the file could have written its times, and so could the publisher; it rests on the attachment and on the
     * Date beside it, and bears on the attachments alone.
     */
    static Evidence evidence(DocumentFinding finding, Message message, long ordinal) {
        List<Span> spans = new ArrayList<>();
        message.first("Date").ifPresent(field -> spans.add(field.span()));
        Attachments.list(message).stream()
                .filter(part -> part.ordinal() == ordinal)
                .map(AttachmentPart::body)
                .forEach(spans::add);
        boolean neutral = finding.weight() == DocumentFinding.Weight.NEUTRAL;
        Strength strength = switch (finding.weight()) {
            case NEUTRAL -> Strength.NONE;
            case SLIGHT -> Strength.SLIGHT;
            case TELLING -> Strength.TELLING;
        };
        return new Evidence(
                "document",
                "document#" + ordinal,
                Claim.ATTACHMENTS,
                neutral ? Bearing.NEUTRAL : Bearing.AGAINST,
                strength,
                finding.phrase(),
                finding.limits(),
                spans,
                Set.of(Maker.AUTHOR_CLIENT, Maker.PUBLISHER),
                finding.excluded());
    }
}
