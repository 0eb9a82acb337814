package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.TransitFacts;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog keeps of a distinct message: enough to list it, to judge it again when a key comes, and no more.
 *
 * @param content SHA-256 of its bytes
 * @param messageId the Message-ID without angle brackets, or empty
 * @param subject decoded, bounded to 1,000 characters
 * @param fromName display name of the first From address
 * @param fromAddress the first From address, domain in lower case
 * @param date stated date in epoch seconds, or null where absent or impossible
 * @param dateOffset the stated zone in seconds east of UTC
 * @param dateImpossible whether a Date stands there that cannot be
 * @param language of the body
 * @param attachments number of attachments, embedded messages included
 * @param display what is displayed and how far it reads one way only
 * @param signatures the hash facts of each signature, top to bottom
 * @param transit what handlers wrote on it
 * @param layered whether it carries S/MIME or OpenPGP signatures
 * @param defects met on reading
 */
public record MessageRow(
        ItemId content,
        String messageId,
        String subject,
        String fromName,
        String fromAddress,
        @Nullable Long date,
        int dateOffset,
        boolean dateImpossible,
        Language language,
        int attachments,
        DisplayFacts display,
        List<HashFacts> signatures,
        TransitFacts transit,
        boolean layered,
        List<Defect> defects) {
    public MessageRow {
        signatures = List.copyOf(signatures);
        defects = List.copyOf(defects);
    }
}
