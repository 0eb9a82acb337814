package org.isnad.workbench.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.core.dkim.KeyRecordParser;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KnownKey;
import org.isnad.workbench.store.KeyStatement;

/** The keys of a case as they stood at one moment. */
public final class CaseKeys implements KeySource {
    private final Map<Name, List<KnownKey>> keys = new HashMap<>();

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
        return all;
    }

    private CaseKeys() {}

    @Override
    public List<KnownKey> keys(String domain, String selector) {
        return keys.getOrDefault(new Name(domain, selector), List.of());
    }
}
