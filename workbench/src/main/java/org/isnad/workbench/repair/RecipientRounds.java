package org.isnad.workbench.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignedHash;
import org.isnad.core.dkim.repair.Clues;
import org.isnad.core.dkim.repair.Correspondence;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.MessageFacts;
import org.isnad.workbench.store.Unmatched;
import org.jspecify.annotations.Nullable;

/**
 * Searches again for the headers of messages whose Cc a list wrote anew, with what the list's other messages tell of it. What is
 * found tells of others in turn; so it goes round until a round finds nothing, three times at most.
 */
public final class RecipientRounds {
    private static final int ROUNDS = 3;

    /** Messages that are read together and then searched on all processors. */
    private static final int TOGETHER = 200;

    private final CaseReader reader;
    private final RepairSearch search;
    private final List<Unmatched> searched = new ArrayList<>();
    private final Map<String, Correspondence> lists = new HashMap<>();

    /** By message, in the order of the case. */
    private List<List<Unmatched>> open = new ArrayList<>();

    private boolean isRead;
    private int rounds;

    public RecipientRounds(CaseReader reader, RepairSearch search) {
        this.reader = reader;
        this.search = search;
    }

    /** What the next round finds; empty where that ends it. */
    public List<RepairSearch.Searched> next(BooleanSupplier stop) {
        if (!isRead) {
            isRead = true;
            look();
            listen();
        }
        return rounds++ < ROUNDS ? round(stop) : List.of();
    }

    /** All that need not be searched again while the keys stay the same. */
    public List<Unmatched> searched() {
        return searched;
    }

    private void look() {
        long last = -1;
        long page = reader.repairs().pageAfter(last);
        while (page > last) {
            Map<Long, List<Unmatched>> byMessage = new TreeMap<>();
            for (Unmatched signature : reader.repairs().unmatchedAfter(last)) {
                Long before = signature.searched();
                if (signature.number() <= page && before != null && before == search.fingerprint(signature)) {
                    searched.add(signature);
                    if (!search.publicKeys(signature).isEmpty()) {
                        byMessage
                                .computeIfAbsent(signature.number(), _ -> new ArrayList<>())
                                .add(signature);
                    }
                }
            }
            byMessage.values().forEach(this::take);
            last = page;
            page = reader.repairs().pageAfter(last);
        }
    }

    private void take(List<Unmatched> signatures) {
        Message message = RepairTask.message(reader, signatures.getFirst());
        if (message.first("X-Mailman-Version").isEmpty()) {
            return;
        }
        Map<Integer, HashFacts> repaired =
                reader.repairs().of(signatures.getFirst().number());
        List<Unmatched> wanted = signatures.stream()
                .filter(signature -> !isHeaderFound(signature, repaired.get(signature.position())))
                .toList();
        if (!wanted.isEmpty()) {
            open.add(wanted);
            lists.computeIfAbsent(RepairTask.list(message), _ -> new Correspondence());
        }
    }

    private boolean isHeaderFound(Unmatched signature, @Nullable HashFacts facts) {
        return facts != null && isSigned(signature.domain(), signature.selector(), facts);
    }

    private boolean isSigned(String domain, String selector, HashFacts facts) {
        return search.keys().keys(domain, selector).stream()
                .map(key -> key.record().publicKey())
                .anyMatch((PublicKeyValue key) -> key != null && SignedHash.is(facts.headerHash(), facts.field(), key));
    }

    /** Takes in all messages of the lists in question, and each Cc that a signature proves. */
    private void listen() {
        if (!lists.isEmpty()) {
            reader.facts().forEach(this::listen);
        }
    }

    private void listen(MessageFacts facts) {
        Message message = MessageScanner.scan(reader.bytes(facts.content()), Limits.DEFAULT);
        Correspondence list = lists.get(RepairTask.list(message));
        if (list == null) {
            return;
        }
        list.add(message);
        Map<Integer, HashFacts> repaired = reader.repairs().of(facts.number());
        for (int position = 0; position < facts.signatures().size(); position++) {
            HashFacts known = repaired.getOrDefault(position, facts.signatures().get(position));
            if (isSigned(known.field().domain(), known.field().selector(), known)) {
                learn(list, message, known);
            }
        }
    }

    private static void learn(Correspondence list, Message message, HashFacts known) {
        Optional<String> restored = known.repairs().stream()
                .filter(repair -> repair.kind() == Repair.Kind.FIELD_RESTORED)
                .map(repair -> repair.phrase().args())
                .filter(args -> String.valueOf(args.get(0)).equals("Cc"))
                .map(args -> String.valueOf(args.get(1)))
                .findFirst();
        Optional<String> shown = known.coverage().signedFields().stream()
                .filter(field -> field.is("Cc"))
                .map((HeaderField field) -> field.rawValue(message.bytes()))
                .findFirst();
        restored.or(() -> shown).ifPresent(cc -> list.signed(message, cc));
    }

    private List<RepairSearch.Searched> round(BooleanSupplier stop) {
        List<RepairSearch.Searched> found = new ArrayList<>();
        for (int i = 0; i < open.size() && !stop.getAsBoolean(); i += TOGETHER) {
            List<RepairTask> tasks = open.subList(i, Math.min(open.size(), i + TOGETHER)).stream()
                    .map(signatures -> RepairTask.of(reader, signatures))
                    .map(task -> task.with(new Clues(Map.of(), list(task).of(task.message()))))
                    .toList();
            tasks.parallelStream()
                    .flatMap(task -> found(task).stream())
                    .toList()
                    .forEach(one -> {
                        found.add(one.searched);
                        learn(list(one.task), one.task.message(), one.facts);
                    });
        }
        Set<Unmatched> done = new HashSet<>();
        found.forEach(one -> done.add(one.signature()));
        open = open.stream()
                .map(signatures -> signatures.stream()
                        .filter(signature -> !done.contains(signature))
                        .toList())
                .filter(signatures -> !signatures.isEmpty())
                .toList();
        return found;
    }

    private record Header(RepairTask task, RepairSearch.Searched searched, HashFacts facts) {}

    /** Those whose header was found; a body alone was found before. */
    private List<Header> found(RepairTask task) {
        return search.search(task).stream()
                .flatMap(one -> one.found().stream()
                        .filter(found -> isHeaderFound(one.signature(), found.facts()))
                        .map(found -> new Header(task, one, found.facts())))
                .toList();
    }

    private Correspondence list(RepairTask task) {
        return lists.getOrDefault(task.list(), new Correspondence());
    }
}
