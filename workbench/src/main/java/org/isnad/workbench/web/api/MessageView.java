package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record MessageView(
        Line line,
        String meaning,
        List<String> locators,
        List<String> mailboxes,
        List<Field> fields,
        String to,
        String text,
        boolean hasHtml,
        List<Attachment> attachments,
        List<ClaimView> claims,
        List<Phrase> doesNotProve,
        List<Phrase> wouldChange,
        List<String> silent,
        List<Signature> signatures,
        List<OtherVersion> versions,
        List<DefectView> defects,
        List<Phrase> caveats,
        Marks marks) {
    public MessageView {
        locators = List.copyOf(locators);
        mailboxes = List.copyOf(mailboxes);
        fields = List.copyOf(fields);
        attachments = List.copyOf(attachments);
        claims = List.copyOf(claims);
        doesNotProve = List.copyOf(doesNotProve);
        wouldChange = List.copyOf(wouldChange);
        silent = List.copyOf(silent);
        signatures = List.copyOf(signatures);
        versions = List.copyOf(versions);
        defects = List.copyOf(defects);
        caveats = List.copyOf(caveats);
    }
}
