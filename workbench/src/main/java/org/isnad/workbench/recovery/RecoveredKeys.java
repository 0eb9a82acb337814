package org.isnad.workbench.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.core.dkim.Anchors;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.KeyRecordParser;
import org.isnad.core.dkim.KeyStrength;
import org.isnad.core.dkim.KeyWitnesses;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.signature.Vouch;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.KeyStatement;
import org.isnad.workbench.store.MessageFacts;
import org.isnad.workbench.store.RecoveryProof;
import org.jspecify.annotations.Nullable;

/** The recovered keys of a case, each with what it was found to have signed. */
public final class RecoveredKeys {
    private RecoveredKeys() {}

    /** In the order in which they were found. */
    public static List<RecoveredKeyAccount> of(CaseReader reader) {
        List<KeyStatement> statements = reader.keys().all();
        CaseKeys keys = CaseKeys.of(reader);
        List<RecoveredKeyAccount> accounts = new ArrayList<>();
        for (KeyStatement statement : statements) {
            PublicKeyValue key = KeyRecordParser.parse(statement.recordText()).publicKey();
            if (statement.origin().kind() == KeyOrigin.Kind.RECOVERED && key != null) {
                accounts.add(new Tally(reader, statement, key).account(anchor(keys, statement, key)));
            }
        }
        return accounts;
    }

    /** Weak keys are vouched for by no message, as {@link KeyWitnesses} has it for each signature. */
    private static Anchor anchor(CaseKeys keys, KeyStatement statement, PublicKeyValue key) {
        Anchor anchor = Anchors.of(key, keys.keys(statement.domain(), statement.selector()));
        boolean weak = KeyStrength.isShort(key) || !keys.weaknesses(key).isEmpty();
        List<Vouch> vouches = weak || !(anchor instanceof Anchor.Unanchored)
                ? List.of()
                : keys.vouches(new CaseKeys.Name(statement.domain(), statement.selector()));
        return vouches.isEmpty() ? anchor : new Anchor.Witnessed(vouches);
    }

    private static final class Tally {
        private final CaseReader reader;
        private final KeyStatement statement;
        private final PublicKeyValue key;
        private final Set<String> mailboxes = new TreeSet<>();
        private final Set<Long> acquisitions = new TreeSet<>();
        private long messages;
        private long whole;
        private @Nullable Instant first;
        private @Nullable Instant last;

        Tally(CaseReader reader, KeyStatement statement, PublicKeyValue key) {
            this.reader = reader;
            this.statement = statement;
            this.key = key;
        }

        RecoveredKeyAccount account(Anchor anchor) {
            reader.facts().forEachOf(statement.domain(), statement.selector(), this::add);
            List<RecoveryProof> proof = reader.recovery().proof(statement);
            return new RecoveredKeyAccount(
                    statement,
                    key,
                    anchor,
                    messages,
                    whole,
                    first,
                    last,
                    List.copyOf(mailboxes),
                    List.copyOf(acquisitions),
                    proof);
        }

        private void add(MessageFacts message) {
            boolean fields = false;
            boolean body = false;
            for (HashFacts facts : message.signatures()) {
                boolean named = facts.field().domain().equals(statement.domain())
                        && facts.field().selector().equals(statement.selector());
                if (named && DkimVerifier.headerMatches(facts, key)) {
                    fields = true;
                    body |= facts.bodyHashMatches();
                    signed(facts.field().signedAt());
                }
            }
            if (fields) {
                messages++;
                whole += body ? 1 : 0;
                for (ItemRow place : reader.items().places(message.content())) {
                    mailboxes.add(place.mailbox());
                    acquisitions.add(place.acquisition());
                }
            }
        }

        private void signed(@Nullable Instant at) {
            if (at != null) {
                first = first == null || at.isBefore(first) ? at : first;
                last = last == null || at.isAfter(last) ? at : last;
            }
        }
    }
}
