package org.isnad.workbench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.repair.Clues;
import org.isnad.core.dkim.repair.Removal;
import org.isnad.core.dkim.repair.Repairer;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.HeaderText;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.mail.Rendering;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.judge.VersionPass;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.FoundRepair;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.store.Unmatched;

/**
 * The second pass over signatures that do not match: searches for what was signed, page by page, on all processors, and
 * judges again what was found. It can die anywhere and be run again: what was searched with the keys of now is not
 * searched twice.
 */
final class RepairRun {
    /** Addresses that go into the search for a former From or Sender. */
    private static final int ADDRESSES = 6;

    /** Other copies of a message among which the signed body is looked for; each costs one hash. */
    private static final int COPIES = 16;

    /** Of these, those whose fields go into the search. */
    private static final int COPIES_FOR_FIELDS = 4;

    private final Path folder;
    private final Clock clock;

    RepairRun(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** A message to be searched, with all that the search needs. */
    record Task(
            Message message,
            String list,
            List<Unmatched> signatures,
            List<Clues> clues,
            List<OriginalSearch.Copy> copies) {
        Task with(Clues others) {
            return new Task(message, list, signatures, List.of(others), copies);
        }
    }

    record Searched(Unmatched signature, Optional<FoundRepair> found) {}

    /** What was found more than once is one. */
    private record Signature(long number, int position) {}

    private static List<Signature> found(List<Searched> done) {
        return done.stream()
                .flatMap(one -> one.found.stream())
                .map(found -> new Signature(found.number(), found.position()))
                .toList();
    }

    RepairOutcome run(LongConsumer progress, BooleanSupplier stop) {
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING);
                CaseReader reader = writer.reader()) {
            CaseKeys keys = CaseKeys.of(reader);
            Judge judge = new Judge(keys, clock.instant());
            long searched = 0;
            Set<Signature> found = new HashSet<>();
            long last = -1;
            long page = reader.repairs().pageAfter(last);
            while (page > last && !stop.getAsBoolean()) {
                List<Searched> done = search(reader, keys, last, page);
                Set<Long> changed = write(writer, keys, done);
                writer.commit();
                judge(writer, reader, judge, changed);
                writer.commit();
                searched += done.size();
                found.addAll(found(done));
                progress.accept(searched);
                last = page;
                page = reader.repairs().pageAfter(last);
            }
            if (page <= last) {
                found.addAll(recipients(writer, reader, keys, judge, stop));
            }
            List<Long> named = writer.judgements().nameListedRepairs();
            writer.commit();
            judge(writer, reader, judge, new LinkedHashSet<>(named));
            writer.commit();
            VersionPass.run(writer, judge);
            return new RepairOutcome(
                    searched, found.size(), page <= last, reader.repairs().byTransformation());
        }
    }

    /** Once all have been searched by themselves: Cc that a list wrote anew, for which the other messages are needed. */
    private static Set<Signature> recipients(
            CaseWriter writer, CaseReader reader, CaseKeys keys, Judge judge, BooleanSupplier stop) {
        RecipientRounds rounds = new RecipientRounds(reader, keys);
        Set<Signature> found = new HashSet<>();
        List<Searched> done = rounds.next(stop);
        while (!done.isEmpty()) {
            Set<Long> changed = keep(writer, done);
            writer.commit();
            judge(writer, reader, judge, changed);
            writer.commit();
            found.addAll(found(done));
            done = rounds.next(stop);
        }
        if (!stop.getAsBoolean()) {
            for (Unmatched signature : rounds.searched()) {
                writer.judgements()
                        .searchedForRepair(
                                signature.number(), signature.position(), withOthers(fingerprint(keys, signature)));
            }
            writer.commit();
        }
        return found;
    }

    /** Of a signature that was searched with what other messages tell, too. */
    static long withOthers(long fingerprint) {
        return 31 * fingerprint + 1;
    }

    private static List<Searched> search(CaseReader reader, CaseKeys keys, long last, long page) {
        Map<Long, List<Unmatched>> byMessage = new HashMap<>();
        for (Unmatched signature : reader.repairs().unmatchedAfter(last)) {
            Long before = signature.searched();
            long now = fingerprint(keys, signature);
            if (signature.number() <= page && (before == null || (before != now && before != withOthers(now)))) {
                byMessage
                        .computeIfAbsent(signature.number(), number -> new ArrayList<>())
                        .add(signature);
            }
        }
        List<Task> tasks = byMessage.values().stream()
                .map(signatures -> task(reader, signatures))
                .toList();
        return tasks.parallelStream()
                .flatMap(task -> search(task, keys).stream())
                .toList();
    }

    static List<Searched> search(Task task, CaseKeys keys) {
        // Of a rendering no body is to be found: what differs from the signed one is how it was kept.
        List<HashFacts> facts = Rendering.is(task.message) ? List.of() : SignatureHasher.facts(task.message);
        List<Searched> done = new ArrayList<>();
        for (Unmatched signature : task.signatures) {
            done.add(new Searched(
                    signature,
                    signature.position() >= facts.size()
                            ? Optional.empty()
                            : search(task, signature, facts.get(signature.position()), publicKeys(keys, signature))));
        }
        return done;
    }

    /** By repairs first; then, where the body was not found, among the bodies of other copies. */
    private static Optional<FoundRepair> search(
            Task task, Unmatched signature, HashFacts facts, List<PublicKeyValue> keys) {
        Optional<Repairer.Repaired> repaired = Repairer.repair(task.message, facts, keys, task.clues);
        HashFacts known = repaired.map(Repairer.Repaired::facts).orElse(facts);
        List<Removal> removed = repaired.map(Repairer.Repaired::removed).orElse(List.of());
        Optional<HashFacts> original = OriginalSearch.search(task.message, known, keys, task.copies);
        return original.or(() -> repaired.map(Repairer.Repaired::facts))
                .map(found -> new FoundRepair(signature.number(), signature.position(), found, task.list, removed));
    }

    private static Set<Long> write(CaseWriter writer, CaseKeys keys, List<Searched> done) {
        for (Searched one : done) {
            Unmatched signature = one.signature;
            writer.judgements()
                    .searchedForRepair(signature.number(), signature.position(), fingerprint(keys, signature));
        }
        return keep(writer, done);
    }

    /** The numbers of the messages of which something was found. */
    private static Set<Long> keep(CaseWriter writer, List<Searched> done) {
        Set<Long> changed = new LinkedHashSet<>();
        for (Searched one : done) {
            one.found.ifPresent(found -> {
                writer.judgements().repaired(found);
                changed.add(found.number());
            });
        }
        return changed;
    }

    private static void judge(CaseWriter writer, CaseReader reader, Judge judge, Set<Long> numbers) {
        for (long number : numbers) {
            reader.facts()
                    .of(number)
                    .ifPresent(facts ->
                            writer.judgements().judged(judge.judge(facts).of(number)));
        }
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

    static Task task(CaseReader reader, List<Unmatched> signatures) {
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
            named.merge("from", mailboxes, RepairRun::joined);
            named.merge("sender", mailboxes, RepairRun::joined);
        }
        List<Clues> clues = new ArrayList<>();
        // Each has an effort of its own: many addresses of a name leave none for the order of recipients.
        clues.add(Clues.none());
        if (!named.isEmpty()) {
            clues.add(new Clues(named));
        }
        if (!copies.isEmpty()) {
            Map<String, List<String>> all = new HashMap<>(copies);
            named.forEach((field, values) -> all.merge(field, values, RepairRun::joined));
            clues.add(new Clues(all));
        }
        return new Task(message, list(message), signatures, clues, others);
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
                                RepairRun::joined);
                    }
                });
        return values;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    static List<PublicKeyValue> publicKeys(CaseKeys keys, Unmatched signature) {
        return keys.keys(signature.domain(), signature.selector()).stream()
                .map(key -> key.record().publicKey())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static long fingerprint(CaseKeys keys, Unmatched signature) {
        long hash = Repairer.VERSION;
        for (KnownKey key : keys.keys(signature.domain(), signature.selector())) {
            hash = 31 * hash + key.recordText().hashCode();
        }
        return hash;
    }
}
