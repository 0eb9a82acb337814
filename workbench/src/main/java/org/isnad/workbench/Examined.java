package org.isnad.workbench;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.Transit;
import org.isnad.core.item.Defect;
import org.isnad.core.mail.Message;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.judge.OtherVersion;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.AttachmentPart;
import org.isnad.workbench.text.MessageText;
import org.isnad.workbench.text.TwoTexts;

/**
 * A message with everything that can be said of it, made anew from its bytes and the keys known now.
 *
 * @param stored as the catalog lists it
 * @param message its structure over its bytes
 * @param text what a reader would read
 * @param attachments in document order
 * @param display what is displayed, and its doubts
 * @param results of its signatures
 * @param transit results of what handlers wrote on it
 * @param layers results of its S/MIME and OpenPGP signatures
 * @param verdict levels and reasons
 * @param occurrences everywhere its bytes were found, the canonical place first
 * @param sameMessageId other contents under the same Message-ID (a version group, EVIDENCE rule 14)
 */
public record Examined(
        StoredMessage stored,
        Message message,
        MessageText text,
        List<AttachmentPart> attachments,
        DisplayFacts display,
        List<DkimResult> results,
        Transit transit,
        List<EndToEndResult> layers,
        Verdict verdict,
        List<ItemRow> occurrences,
        List<OtherVersion> sameMessageId) {
    public Examined {
        attachments = List.copyOf(attachments);
        results = List.copyOf(results);
        layers = List.copyOf(layers);
        occurrences = List.copyOf(occurrences);
        sameMessageId = List.copyOf(sameMessageId);
    }

    /** What was met on reading, and that the message says something else to others than to who reads it here. */
    public List<Defect> defects() {
        return Stream.concat(TwoTexts.differing(message).stream(), message.defects().stream())
                .toList();
    }
}
