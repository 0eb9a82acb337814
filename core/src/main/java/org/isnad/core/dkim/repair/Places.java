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
    /** At one place, what stands there included; values that are one of many come on top. */
    private static final int MOST = 30;

    /**
     * What each of many equally likely values costs, orders of recipients and zones of a date: worth a search where nothing
     * cheaper is found.
     */
    private static final int COST_OF_MANY = 3;

    private final Message message;
    private final SignatureField field;
    private final Canonicalization kind;
    private final FormerValues former;
    private final HeaderStyle style;
    private final List<String> writtenNames;

    Places(Message message, SignatureField field, Clues clues, HeaderStyle style) {
        this.message = message;
        this.field = field;
        this.kind = field.headerCanonicalization();
        this.former = new FormerValues(message, field, clues);
        this.style = style;
        this.writtenNames = CanonicalForm.writtenNames(message, field);
    }

    /** The signature's own field in this style, as it is hashed last. */
    byte[] last() {
        String name = style.usualNames() ? "DKIM-Signature" : field.field().name();
        String value = style.folds().apply(field.field().rawValue(message.bytes()));
        return CanonicalForm.signature(name, value.getBytes(StandardCharsets.ISO_8859_1), kind);
    }

    /** In the order of {@code h=}; occurrences are taken from the bottom up (RFC 6376, 5.4.2). */
    List<Place> all() {
        List<Place> places = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        List<String> names = field.signedNames();
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            List<HeaderField> occurrences = message.all(name).stream()
                    .filter(f -> !f.span().equals(field.field().span()))
                    .toList();
            int next = occurrences.size() - 1 - used.merge(name, 1, Integer::sum) + 1;
            places.add(next >= 0 ? present(name, written(place), occurrences, next) : absent(name));
        }
        return places;
    }

    /** How the signer wrote the name; where {@code h=} is all in small letters, as is usual. */
    private String written(int place) {
        String name = field.signedNames().get(place);
        String inList = place < writtenNames.size() ? writtenNames.get(place) : name;
        boolean tells = inList.equalsIgnoreCase(name) && !inList.equals(name);
        return tells ? inList : FormerValues.asWritten(name);
    }

    private Place present(String name, String written, List<HeaderField> occurrences, int index) {
        HeaderField shown = occurrences.get(index);
        String raw = shown.rawValue(message.bytes());
        Collected collected = new Collected(style.usualNames() ? written : shown.name());
        String styled = style.folds().apply(raw);
        boolean sameText = styled.equals(raw);
        boolean sameName = collected.name.equals(shown.name()) || kind == Canonicalization.RELAXED;
        Repair repair = !sameText ? Repair.of(Repair.Kind.REFOLDED, shown.name()) : sameName ? null : style.repair();
        // Whatever its name's capitals: the value that is shown is the value that was signed. Blanks are another
        // matter.
        collected.add(raw, repair, sameText ? shown : null);
        if (style.usualNames()) {
            for (String other : List.of(FormerValues.asWritten(name), FormerValues.inCapitals(name), shown.name())) {
                collected.addNamed(other, raw, Repair.of(Repair.Kind.NAMES_REWRITTEN), shown);
            }
        }
        boolean ofList = FormerValues.isAddedByLists(name);
        if (ofList) {
            collected.addAbsent(Repair.of(Repair.Kind.FIELD_ADDED, shown.name(), FormerValues.oneLine(raw)));
        }
        for (FormerList.Former value : former.of(name, raw)) {
            collected.add(value);
        }
        if (index > 0) {
            Repair other = Repair.of(Repair.Kind.FIELD_ADDED, shown.name(), FormerValues.oneLine(raw));
            collected.add(occurrences.get(index - 1).rawValue(message.bytes()), other, null);
        }
        if (!ofList) {
            Recipients.orders(message, shown, raw)
                    .forEach(value -> collected.addOneOfMany(
                            value, Repair.of(Repair.Kind.FIELD_RESTORED, shown.name(), value.strip(), "order")));
            collected.addAbsent(Repair.of(Repair.Kind.FIELD_ADDED, shown.name(), FormerValues.oneLine(raw)));
        }
        return new Place(name, collected.list, ofList && name.startsWith("list-"));
    }

    private Place absent(String name) {
        Collected collected = new Collected(FormerValues.asWritten(name));
        collected.addAbsent(null);
        // An occurrence that was signed as absent after the last one is no field that was lost.
        if (message.first(name).isEmpty()) {
            for (FormerList.Former value : former.of(name, null)) {
                collected.add(value);
            }
        }
        return new Place(name, collected.list, false);
    }

    /** Alternatives of one place, equal canonical forms once: the first, which undoes least. */
    private final class Collected {
        private final String name;
        private final List<Alternative> list = new ArrayList<>();
        private final Set<ByteString> seen = new HashSet<>();
        private int many;

        Collected(String name) {
            this.name = name;
        }

        void add(String value, @Nullable Repair repair, @Nullable HeaderField covers) {
            put(new Alternative(canonical(value), cost(), repair, covers));
        }

        /** The value that stands there, under its name in other capitals. */
        void addNamed(String other, String value, Repair repair, HeaderField covers) {
            byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
            put(new Alternative(ByteString.of(CanonicalForm.field(other, bytes, kind)), cost(), repair, covers));
        }

        void add(FormerList.Former value) {
            if (value.oneOfMany()) {
                addOneOfMany(value.value(), value.repair());
            } else {
                add(value.value(), value.repair(), null);
            }
        }

        private ByteString canonical(String value) {
            byte[] bytes = style.folds().apply(value).getBytes(StandardCharsets.ISO_8859_1);
            return ByteString.of(CanonicalForm.field(name, bytes, kind));
        }

        void addAbsent(@Nullable Repair repair) {
            put(new Alternative(ByteString.EMPTY, cost(), repair, null));
        }

        void addOneOfMany(String value, Repair repair) {
            put(new Alternative(canonical(value), COST_OF_MANY, repair, null));
            many++;
        }

        /** The later, the less likely; three share a step, so that few changes are tried before many. */
        private int cost() {
            return (list.size() - many + 2) / 3;
        }

        private void put(Alternative alternative) {
            if (list.size() - many < MOST && seen.add(alternative.canonical())) {
                list.add(alternative);
            }
        }
    }
}
