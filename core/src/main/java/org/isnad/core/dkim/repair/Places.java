package org.isnad.core.dkim.repair;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.core.dkim.CanonicalForm;
import org.isnad.core.dkim.Canonicalization;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignatureField;
import org.isnad.core.item.ByteString;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.jspecify.annotations.Nullable;

/** The places of {@code h=} and what may have stood at each. */
final class Places {
    /** At one place, what stands there included; orders of recipients come on top. */
    private static final int MOST = 30;

    /** What an order of recipients costs: there are many, and the search through them is worth it where a list shuffles. */
    private static final int COST_OF_ORDER = 3;

    private final Message message;
    private final SignatureField field;
    private final Canonicalization kind;
    private final FormerValues former;

    Places(Message message, SignatureField field, Clues clues) {
        this.message = message;
        this.field = field;
        this.kind = field.headerCanonicalization();
        this.former = new FormerValues(message, field, clues);
    }

    /** In the order of {@code h=}; occurrences are taken from the bottom up (RFC 6376, 5.4.2). */
    List<Place> all() {
        List<Place> places = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        for (String name : field.signedNames()) {
            List<HeaderField> occurrences = message.all(name).stream()
                    .filter(f -> !f.span().equals(field.field().span()))
                    .toList();
            int next = occurrences.size() - 1 - used.merge(name, 1, Integer::sum) + 1;
            places.add(next >= 0 ? present(name, occurrences, next) : absent(name));
        }
        return places;
    }

    private Place present(String name, List<HeaderField> occurrences, int index) {
        HeaderField shown = occurrences.get(index);
        String raw = shown.rawValue(message.bytes());
        Collected collected = new Collected(shown.name());
        collected.add(raw, null, shown);
        boolean ofList = FormerValues.isAddedByLists(name);
        if (ofList) {
            collected.addAbsent(Repair.of(Repair.Kind.FIELD_ADDED, shown.name(), FormerValues.oneLine(raw)));
        }
        for (FormerValues.Former value : former.of(name, raw)) {
            collected.add(value.value(), value.repair(), null);
        }
        if (index > 0) {
            Repair other = Repair.of(Repair.Kind.FIELD_ADDED, shown.name(), FormerValues.oneLine(raw));
            collected.add(occurrences.get(index - 1).rawValue(message.bytes()), other, null);
        }
        if (!ofList) {
            Repair order = Repair.of(Repair.Kind.FIELD_RESTORED, shown.name(), FormerValues.oneLine(raw), "order");
            Recipients.orders(message, shown, raw).forEach(value -> collected.addOrder(value, order));
            collected.addAbsent(Repair.of(Repair.Kind.FIELD_ADDED, shown.name(), FormerValues.oneLine(raw)));
        }
        return new Place(name, collected.list, ofList && name.startsWith("list-"));
    }

    private Place absent(String name) {
        Collected collected = new Collected(FormerValues.asWritten(name));
        collected.addAbsent(null);
        // An occurrence that was signed as absent after the last one is no field that was lost.
        if (message.first(name).isEmpty()) {
            for (FormerValues.Former value : former.of(name, null)) {
                collected.add(value.value(), value.repair(), null);
            }
        }
        return new Place(name, collected.list, false);
    }

    /** Alternatives of one place, equal canonical forms once: the first, which undoes least. */
    private final class Collected {
        private final String name;
        private final List<Alternative> list = new ArrayList<>();
        private final Set<ByteString> seen = new HashSet<>();
        private int orders;

        Collected(String name) {
            this.name = name;
        }

        void add(String value, @Nullable Repair repair, @Nullable HeaderField covers) {
            byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
            put(new Alternative(ByteString.of(CanonicalForm.field(name, bytes, kind)), cost(), repair, covers));
        }

        void addAbsent(@Nullable Repair repair) {
            put(new Alternative(ByteString.EMPTY, cost(), repair, null));
        }

        void addOrder(String value, Repair repair) {
            byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
            put(new Alternative(ByteString.of(CanonicalForm.field(name, bytes, kind)), COST_OF_ORDER, repair, null));
            orders++;
        }

        /** The later, the less likely; three share a step, so that few changes are tried before many. */
        private int cost() {
            return (list.size() - orders + 2) / 3;
        }

        private void put(Alternative alternative) {
            if (list.size() - orders < MOST && seen.add(alternative.canonical())) {
                list.add(alternative);
            }
        }
    }
}
