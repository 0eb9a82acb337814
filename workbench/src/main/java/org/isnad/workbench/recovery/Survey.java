package org.isnad.workbench.recovery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.recovery.Equation;
import org.isnad.core.dkim.recovery.Sample;
import org.isnad.core.dkim.recovery.SampleChoice;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.MessageFacts;
import org.jspecify.annotations.Nullable;

/** Which signatures no known key matches, by name and length; known keys are tried first. */
final class Survey {
    private static final Comparator<KeySearch.Id> ORDER = Comparator.comparing(KeySearch.Id::domain)
            .thenComparing(KeySearch.Id::selector)
            .thenComparingInt(KeySearch.Id::octets);

    private final KeySource keys;
    private final Map<KeySearch.Id, Group> groups = new TreeMap<>(ORDER);
    private final Map<KeySearch.Id, Long> otherAlgorithms = new TreeMap<>(ORDER);
    private final BitSet decided = new BitSet();

    private static final class Group {
        private final Set<PublicKeyValue> fitting = new HashSet<>();
        private final List<Integer> messages = new ArrayList<>();
        private long unmatched;
    }

    private Survey(KeySource keys) {
        this.keys = keys;
    }

    /** @param domain only this one, or null for all */
    static Survey of(CaseReader reader, KeySource keys, @Nullable String domain) {
        Survey survey = new Survey(keys);
        reader.facts().forEach(message -> survey.add(message, domain, null));
        return survey;
    }

    /** Of one name only. */
    static Survey of(CaseReader reader, KeySource keys, KeySearch.Id id) {
        Survey survey = new Survey(keys);
        reader.facts()
                .forEachOf(id.domain(), id.selector(), message -> survey.add(message, id.domain(), id.selector()));
        return survey;
    }

    /** The samples of a search, the least damaged first. */
    static List<Sample> samples(CaseReader reader, KeySource keys, KeySearch.Id id) {
        SampleChoice choice = new SampleChoice();
        reader.facts().forEachOf(id.domain(), id.selector(), message -> {
            for (Located each : Located.on(message)) {
                Equation equation = Equation.of(each.facts());
                if (equation != null && id(each.facts()).equals(id) && fitting(each.facts(), keys) == null) {
                    choice.offer(new Sample(message.content(), each.kind(), each.position(), each.facts(), equation));
                }
            }
        });
        return choice.ranked();
    }

    /** What was found, by name. */
    List<KeySearch.Signatures> signatures() {
        List<KeySearch.Signatures> all = new ArrayList<>();
        groups.forEach((id, group) -> {
            if (group.unmatched > 0) {
                all.add(new KeySearch.Signatures(id, group.fitting.size(), group.unmatched, group.messages));
            }
        });
        return all;
    }

    /** Numbers of signatures by another algorithm than RSA that no key matches. */
    Map<KeySearch.Id, Long> otherAlgorithms() {
        return otherAlgorithms;
    }

    /** Messages that a signature decides. */
    BitSet decided() {
        return decided;
    }

    private void add(MessageFacts message, @Nullable String domain, @Nullable String selector) {
        for (Located each : Located.on(message)) {
            KeySearch.Id id = id(each.facts());
            boolean asked = (domain == null || domain.equals(id.domain()))
                    && (selector == null || selector.equals(id.selector()));
            if (asked && !id.domain().isEmpty() && !id.selector().isEmpty()) {
                add(message, each, id);
            }
        }
    }

    private void add(MessageFacts message, Located each, KeySearch.Id id) {
        HashFacts facts = each.facts();
        PublicKeyValue key = fitting(facts, keys);
        if (key != null && each.decides()) {
            decided.set((int) message.number());
        }
        if (key instanceof PublicKeyValue.Rsa) {
            groups.computeIfAbsent(id, _ -> new Group()).fitting.add(key);
        } else if (key == null && Equation.of(facts) != null) {
            Group group = groups.computeIfAbsent(id, _ -> new Group());
            group.unmatched++;
            if (each.decides()) {
                group.messages.add((int) message.number());
            }
        } else if (key == null && facts.field().algorithm().startsWith("ed25519")) {
            otherAlgorithms.merge(id, 1L, Long::sum);
        }
    }

    private static @Nullable PublicKeyValue fitting(HashFacts facts, KeySource keys) {
        for (KnownKey known : keys.keys(facts.field().domain(), facts.field().selector())) {
            PublicKeyValue key = known.record().publicKey();
            if (key != null && DkimVerifier.headerMatches(facts, key)) {
                return key;
            }
        }
        return null;
    }

    private static KeySearch.Id id(HashFacts facts) {
        return new KeySearch.Id(
                facts.field().domain(),
                facts.field().selector(),
                facts.field().signature().length());
    }
}
