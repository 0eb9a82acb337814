package org.isnad.core.evidence.traces;

import java.util.List;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.MessageIds;

/**
 * The places in which programs can be told apart.
 *
 * @param client User-Agent or X-Mailer
 * @param messageId without angle brackets
 * @param messageIdName the spelling of the field's name
 * @param mimeVersion the value of MIME-Version
 * @param boundary the outermost one, or empty
 * @param type the outermost Content-Type's value
 * @param answersLast whether In-Reply-To is the last of References, or either is missing
 * @param ccName the spelling of Cc, or empty
 */
record ClientMarks(
        String client,
        String messageId,
        String messageIdName,
        String mimeVersion,
        String boundary,
        String type,
        boolean answersLast,
        String ccName) {
    static ClientMarks of(Reading reading) {
        var message = reading.message();
        List<String> references = MessageIds.references(message);
        List<String> answered = MessageIds.inReplyTo(message);
        return new ClientMarks(
                reading.client(),
                MessageIds.messageId(message),
                message.first("Message-ID").map(HeaderField::name).orElse(""),
                reading.value("MIME-Version"),
                message.root() instanceof BodyPart.Multipart multipart ? multipart.boundary() : "",
                reading.value("Content-Type"),
                references.isEmpty()
                        || answered.isEmpty()
                        || references.getLast().equals(answered.getFirst()),
                message.first("Cc").map(HeaderField::name).orElse(""));
    }

    boolean says(String name) {
        return client.contains(name);
    }

    /** The first number behind a name, or -1. */
    int version(String name) {
        int at = client.indexOf(name);
        int value = -1;
        for (int i = at < 0 ? client.length() : at + name.length(); i < client.length(); i++) {
            char c = client.charAt(i);
            if (c < '0' || c > '9' || value > 100_000) {
                return value;
            }
            value = Math.max(value, 0) * 10 + c - '0';
        }
        return value;
    }
}
