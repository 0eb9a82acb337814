package org.isnad.workbench.repair;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.core.dkim.repair.Clues;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.HeaderText;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.store.Unmatched;

/**
 * A message to be searched, with all that the search needs.
 *
 * @param message as it stands
 * @param list what the list calls itself that passed it on; empty where none did
 * @param signatures of it that do not match
 * @param clues what its fields may have held, each with an effort of its own
 * @param copies other contents under its Message-ID
 */
record RepairTask(
        Message message, String list, List<Unmatched> signatures, List<Clues> clues, List<OriginalSearch.Copy> copies) {
    /** Addresses that go into the search for a former From or Sender. */
    private static final int ADDRESSES = 6;

    /** Other copies of a message among which the signed body is looked for; each costs one hash. */
    private static final int COPIES = 16;

    /** Of these, those whose fields go into the search. */
    private static final int COPIES_FOR_FIELDS = 4;

    RepairTask with(Clues others) {
        return new RepairTask(message, list, signatures, List.of(others), copies);
    }

    static Message message(CaseReader reader, Unmatched signature) {
        return MessageScanner.scan(reader.bytes(signature.content()), Limits.DEFAULT);
    }

    /** What a list calls itself (RFC 2919), in small letters; empty where no list does. */
    static String list(Message message) {
        return message.first("List-Id")
                .map(field -> HeaderText.of(message.bytes(), field).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The message of these signatures, with what the case knows of it elsewhere. */
    static RepairTask of(CaseReader reader, List<Unmatched> signatures) {
        Message message = message(reader, signatures.getFirst());
        Optional<StoredMessage> stored =
                reader.messages().of(signatures.getFirst().number());
        List<OriginalSearch.Copy> others = stored.isEmpty() ? List.of() : copies(reader, stored.get());
        Map<String, List<String>> copies = fieldsOfCopies(others);
        List<String> names = stored.map(StoredMessage::fromName).stream()
                .map(name -> name.replaceFirst("(?i) via .*$", ""))
                .filter(name -> !name.isBlank())
                .toList();
        Map<String, List<String>> named = new HashMap<>();
        for (String name : names) {
            List<String> mailboxes = reader.messages().addressesNamed(name, ADDRESSES).stream()
                    .map(address -> name + " <" + address + ">")
                    .toList();
            named.merge("from", mailboxes, RepairTask::joined);
            named.merge("sender", mailboxes, RepairTask::joined);
        }
        List<Clues> clues = new ArrayList<>();
        // Each has an effort of its own: many addresses of a name leave none for the order of recipients.
        clues.add(Clues.none());
        if (!named.isEmpty()) {
            clues.add(new Clues(named));
        }
        if (!copies.isEmpty()) {
            Map<String, List<String>> all = new HashMap<>(copies);
            named.forEach((field, values) -> all.merge(field, values, RepairTask::joined));
            clues.add(new Clues(all));
        }
        return new RepairTask(message, list(message), signatures, clues, others);
    }

    private static List<OriginalSearch.Copy> copies(CaseReader reader, StoredMessage stored) {
        if (stored.messageId().isEmpty()) {
            return List.of();
        }
        return reader.messages().byMessageId(stored.messageId()).stream()
                .filter(other -> !other.content().equals(stored.content()))
                .limit(COPIES)
                .map(other -> new OriginalSearch.Copy(
                        other.content(), MessageScanner.scan(reader.bytes(other.content()), Limits.DEFAULT)))
                .toList();
    }

    /** What the fields hold in other copies of the message: the first place to look for what one of them lost. */
    private static Map<String, List<String>> fieldsOfCopies(List<OriginalSearch.Copy> copies) {
        Map<String, List<String>> values = new HashMap<>();
        copies.stream()
                .limit(COPIES_FOR_FIELDS)
                .map(OriginalSearch.Copy::message)
                .forEach(copy -> {
                    for (HeaderField field : copy.fields()) {
                        values.merge(
                                field.name().toLowerCase(Locale.ROOT),
                                List.of(new String(copy.bytes().copy(field.value()), StandardCharsets.ISO_8859_1)),
                                RepairTask::joined);
                    }
                });
        return values;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
