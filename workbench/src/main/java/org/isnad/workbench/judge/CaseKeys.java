package org.isnad.workbench.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.core.dkim.Anchors;
import org.isnad.core.dkim.Exposure;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.KeyFingerprint;
import org.isnad.core.dkim.KeyRecordParser;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KeyStrength;
import org.isnad.core.dkim.KeyWeakness;
import org.isnad.core.dkim.KeyWeaknesses;
import org.isnad.core.dkim.KeyWitnesses;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.Caveat;
import org.isnad.core.signature.Independence;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.signature.Vouch;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.KeyStatement;

/** The keys of a case as they stood at one moment. */
public final class CaseKeys implements KeySource {
    private final Map<Name, List<KnownKey>> keys = new HashMap<>();
    private final Map<PublicKeyValue, List<KeyWeakness>> weak = new HashMap<>();
    private final List<KnownKey> inOrder = new ArrayList<>();

    /** Of recovered keys beside which no other is known, where acquisitions are declared independent; else empty. */
    private final Map<Name, SignedMessages> signed = new HashMap<>();

    /** Which key: {@code selector._domainkey.domain}, in lower case. */
    public record Name(String domain, String selector) {
        public Name {
            domain = domain.toLowerCase(Locale.ROOT);
            selector = selector.toLowerCase(Locale.ROOT);
        }
    }

    /** The keys of a case, with what is said of private halves that others have. */
    public static CaseKeys of(CaseReader reader) {
        CaseKeys all = of(reader.keys().all());
        for (PublicKeyValue key : all.values()) {
            List<Exposure> exposures = reader.keys().exposures(KeyFingerprint.of(key));
            if (!exposures.isEmpty()) {
                all.weak
                        .computeIfAbsent(key, k -> new ArrayList<>())
                        .add(exposures.getFirst().weakness());
            }
        }
        List<Independence> declared = reader.custody().independence();
        if (!declared.isEmpty()) {
            all.recoveredNames().forEach(name -> all.witnessed(reader, name, declared));
        }
        return all;
    }

    private void witnessed(CaseReader reader, Name name, List<Independence> declared) {
        List<KnownKey> known = keys(name.domain(), name.selector());
        for (KnownKey each : known) {
            PublicKeyValue key = each.record().publicKey();
            if (key != null && !KeyWitnesses.hasRival(key, known)) {
                signed.putIfAbsent(name, SignedMessages.of(reader, name.domain(), name.selector(), key, declared));
                return;
            }
        }
    }

    /** Names under which a key was recovered: what vouches for them can change with every acquisition and declaration. */
    public Set<Name> recoveredNames() {
        Set<Name> names = new LinkedHashSet<>();
        keys.forEach((name, known) -> {
            if (known.stream().anyMatch(key -> key.origin().kind() == KeyOrigin.Kind.RECOVERED)) {
                names.add(name);
            }
        });
        return names;
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
            all.inOrder.add(key);
            all.keys
                    .computeIfAbsent(new Name(statement.domain(), statement.selector()), n -> new ArrayList<>())
                    .add(key);
        }
        KeyWeaknesses.among(all.values())
                .forEach((key, weakness) -> all.weak.put(key, new ArrayList<>(List.of(weakness))));
        return all;
    }

    /** The distinct keys, in the order of their first statement. */
    private Set<PublicKeyValue> values() {
        Set<PublicKeyValue> values = new LinkedHashSet<>();
        for (KnownKey key : inOrder) {
            PublicKeyValue value = key.record().publicKey();
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Every statement with what is known of its key, in the order in which they were added. */
    public List<KeyEntry> history() {
        return inOrder.stream().map(this::entry).toList();
    }

    private KeyEntry entry(KnownKey known) {
        PublicKeyValue value = known.record().publicKey();
        List<KeyWeakness> weaknesses = new ArrayList<>();
        if (value != null) {
            KeyWeakness length = KeyStrength.weakness(value);
            if (length != null) {
                weaknesses.add(length);
            }
            weaknesses.addAll(weak.getOrDefault(value, List.of()));
        }
        boolean conflicting = Anchors.of(value, keys(known.domain(), known.selector())) instanceof Anchor.Conflicting;
        return new KeyEntry(known, weaknesses, conflicting);
    }

    private CaseKeys() {}

    @Override
    public List<KnownKey> keys(String domain, String selector) {
        return keys.getOrDefault(new Name(domain, selector), List.of());
    }

    @Override
    public List<Caveat> weaknesses(PublicKeyValue key) {
        return weak.getOrDefault(key, List.of()).stream()
                .map(KeyWeakness::caveat)
                .toList();
    }

    @Override
    public List<Vouch> vouches(HashFacts signature) {
        SignedMessages messages = signed.get(
                new Name(signature.field().domain(), signature.field().selector()));
        return messages == null ? List.of() : messages.vouching(signature);
    }

    /** The same towards all messages of a name together. */
    public List<Vouch> vouches(Name name) {
        SignedMessages messages = signed.get(name);
        return messages == null ? List.of() : messages.vouching();
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
