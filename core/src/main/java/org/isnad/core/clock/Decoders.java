package org.isnad.core.clock;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which decoders are tried on what: the table of the known forms. A form is taken by the first that knows it. */
final class Decoders {
    /** On a Message-ID without its angle brackets. */
    static final List<Function<String, Optional<EmbeddedTime>>> MESSAGE_ID = List.of(
            OutlookClocks::messageId,
            ClientIds::evolution,
            ClientIds::mozilla,
            ClientIds::javaMail,
            ClientIds::digits,
            GmailIds::bulkId,
            GmailIds::oldMessageId);

    /** On a boundary. */
    static final List<Function<String, Optional<EmbeddedTime>>> BOUNDARY =
            List.of(GmailBoundary::decode, OutlookClocks::boundary, ClientIds::javaMailBoundary);

    /** On the id of a Received field. */
    static final List<Function<String, Optional<EmbeddedTime>>> RECEIVED_ID =
            List.of(GmailIds::submissionId, GmailIds::smtpId, QueueIds::exim, QueueIds::sendmail, QueueIds::postfix);

    private Decoders() {}

    static Optional<EmbeddedTime> first(List<Function<String, Optional<EmbeddedTime>>> decoders, String text) {
        for (Function<String, Optional<EmbeddedTime>> decoder : decoders) {
            Optional<EmbeddedTime> found = decoder.apply(text);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
