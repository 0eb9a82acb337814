package org.isnad.workbench.sample.story;

import org.isnad.workbench.sample.cast.Organisation;
import org.isnad.workbench.sample.keys.KeyRing;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Mail;

/** What is true of mail that its author's own server signed and nobody touched. */
final class Truths {
    private Truths() {}

    static Truth ofSigned(Draft draft, Mail clean, KeyRing keys) {
        Organisation organisation = draft.from().organisation();
        return switch (organisation) {
            case MOVEMENT, PAPER, BANK, LISTS ->
                keys.published(organisation, draft.time()) ? Truth.GENUINE : Truth.GENUINE_KEY_MISSING;
            case BIGMAIL ->
                oneReading(clean) && draft.attachments().isEmpty() ? Truth.GENUINE : Truth.GENUINE_TYPE_UNSIGNED;
            case PRINTER, COACHES -> Truth.GENUINE_WEAK_KEY;
            case COMMISSION -> Truth.GENUINE_SHA1;
            case POSTING, LOOKALIKE -> Truth.GENUINE_FOREIGN_SIGNER;
        };
    }

    /** Where Content-Type is not signed, only a body that holds its own one boundary reads one way (EVIDENCE 7). */
    private static boolean oneReading(Mail clean) {
        return clean.first("Content-Type")
                .map(type -> type.value().startsWith(" multipart/alternative"))
                .orElse(false);
    }
}
