package org.isnad.workbench.text;

import java.util.List;

/**
 * What a reader would read of a message, decoded: the same value feeds the index and the snippets.
 *
 * @param subject decoded
 * @param from display names and addresses of From and Sender
 * @param to display names and addresses of To, Cc and Bcc
 * @param body the visible text of the message's own parts, in order; the HTML alternative only where no plain one stands
 *     beside it
 * @param attachmentNames of all levels
 * @param attachmentText plain text of attachments that are text themselves, bounded
 * @param language of the body
 */
public record MessageText(
        String subject,
        String from,
        String to,
        String body,
        List<String> attachmentNames,
        String attachmentText,
        Language language) {
    public MessageText {
        attachmentNames = List.copyOf(attachmentNames);
    }
}
