package org.isnad.workbench;

import java.time.Instant;
import java.util.List;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.SignatureKind;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.TransitReader;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.Attachments;
import org.isnad.workbench.text.TextExtractor;

/** The whole chain once more for one message, from its bytes. */
final class Examination {
    private Examination() {}

    static Examined of(CaseReader reader, StoredMessage stored, Instant now) {
        Message message = MessageScanner.scan(reader.bytes(stored.content()), Limits.DEFAULT);
        DisplayFacts display = DisplayFactsReader.read(message);
        SignatureHasher hasher = SignatureHasher.of(message);
        Judge judge = new Judge(CaseKeys.of(reader.keys()), now);
        Judge.Judged judged =
                judge.judge(display, hasher.facts(SignatureKind.DKIM), TransitReader.read(message, hasher));
        List<StoredMessage> versions = stored.messageId().isEmpty()
                ? List.of()
                : reader.messagesByMessageId(stored.messageId()).stream()
                        .filter(other -> !other.content().equals(stored.content()))
                        .toList();
        return new Examined(
                stored,
                message,
                TextExtractor.extract(message),
                Attachments.list(message),
                display,
                judged.results(),
                judged.transit(),
                judged.verdict(),
                reader.occurrences(stored.content()),
                versions);
    }
}
