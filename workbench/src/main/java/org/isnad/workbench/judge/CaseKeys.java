package org.isnad.workbench.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.core.dkim.KeyRecordParser;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KeyWeaknesses;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.signature.Caveat;
import org.isnad.workbench.store.KeyStatement;

/** The keys of a case as they stood at one moment. */
public final class CaseKeys implements KeySource {
    private final Map<Name, List<KnownKey>> keys = new HashMap<>();
    private Map<PublicKeyValue, Caveat> weak = Map.of();

    /** Which key: {@code selector._domainkey.domain}, in lower case. */
    public record Name(String domain, String selector) {
        public Name {
            domain = domain.toLowerCase(Locale.ROOT);
            selector = selector.toLowerCase(Locale.ROOT);
        }
    }

    /** @param statements in the order in which they were added, which is the order of every answer */
    public static CaseKeys of(List<KeyStatement> statements) {
        CaseKeys all = new CaseKeys();
        for (KeyStatement statement : statements) {
            KnownKey key = new KnownKey(
                    statement.domain(),
                    statement.selector(),
                    statement.recordText(),
                    KeyRecordParser.parse(statement.recordText()),
                    statement.origin());
            all.keys
                    .computeIfAbsent(new Name(statement.domain(), statement.selector()), n -> new ArrayList<>())
                    .add(key);
        }
        all.weak = KeyWeaknesses.among(all.keys.values().stream()
                .flatMap(List::stream)
                .map(key -> key.record().publicKey())
                .filter(Objects::nonNull)
                .toList());
        return all;
    }

    private CaseKeys() {}

    @Override
    public List<KnownKey> keys(String domain, String selector) {
        return keys.getOrDefault(new Name(domain, selector), List.of());
    }

    @Override
    public List<Caveat> weaknesses(PublicKeyValue key) {
        Caveat caveat = weak.get(key);
        return caveat == null ? List.of() : List.of(caveat);
    }

    /** Names of weak keys: one that is added can show that another one shares a prime with it. */
    public Set<Name> weakNames() {
        Set<Name> names = new TreeSet<>(Comparator.comparing(Name::domain).thenComparing(Name::selector));
        keys.forEach((name, known) -> {
            if (known.stream().anyMatch(key -> weak.containsKey(key.record().publicKey()))) {
                names.add(name);
            }
        });
        return names;
    }
}
