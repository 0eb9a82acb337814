package org.isnad.workbench.judge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.core.arc.ArcSet;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.evidence.TransitFacts;
import org.isnad.core.item.ByteString;
import org.isnad.core.signature.Independence;
import org.isnad.core.signature.IndependentMessages;
import org.isnad.core.signature.Vouch;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemKind;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.MessageFacts;

/**
 * The messages that one recovered key signed, by the acquisitions that brought them. Two messages whose signed fields are the
 * same are one, whatever the relays wrote on them: a copy that was saved elsewhere comes from where the other one does. Only a
 * message that an acquisition brought by itself vouches for a key; one that lies in another, as an attachment, was forwarded by
 * somebody.
 */
public final class SignedMessages {
    private final List<Independence> declared;
    private final Map<ByteString, Set<Long>> broughtBy = new HashMap<>();
    private final Map<Set<Long>, Long> witnesses = new HashMap<>();

    /** Signed fields of messages whose receiver found no such signature to pass, and of those of whom none says so. */
    private final Set<ByteString> refused = new HashSet<>();

    private final Set<ByteString> accepted = new HashSet<>();

    private SignedMessages(List<Independence> declared) {
        this.declared = declared;
    }

    /** @param key the only one known under that name */
    public static SignedMessages of(
            CaseReader reader, String domain, String selector, PublicKeyValue key, List<Independence> declared) {
        SignedMessages all = new SignedMessages(declared);
        Set<ByteString> whole = new HashSet<>();
        reader.facts().forEachOf(domain, selector, message -> all.add(reader, message, domain, selector, key, whole));
        whole.forEach(signed -> all.witnesses.merge(all.broughtBy.getOrDefault(signed, Set.of()), 1L, Long::sum));
        return all;
    }

    private void add(
            CaseReader reader,
            MessageFacts message,
            String domain,
            String selector,
            PublicKeyValue key,
            Set<ByteString> whole) {
        for (HashFacts facts : message.signatures()) {
            boolean named = facts.field().domain().equals(domain)
                    && facts.field().selector().equals(selector);
            if (named && DkimVerifier.headerMatches(facts, key)) {
                Set<Long> brought = broughtBy.computeIfAbsent(facts.headerHash(), _ -> new TreeSet<>());
                boolean byItself = false;
                for (ItemRow place : reader.items().places(message.content())) {
                    brought.add(place.acquisition());
                    byItself |= place.kind() == ItemKind.MESSAGE;
                }
                boolean refusal = isRefused(message, domain, selector);
                (refusal ? refused : accepted).add(facts.headerHash());
                if (byItself && isSound(facts) && !refusal) {
                    whole.add(facts.headerHash());
                }
            }
        }
    }

    /**
     * Whoever it came to found no key of that name, or another one: so anybody can have sent it there, signed with a key of
     * his own, to have a witness (docs/design/recovery.md). Where nobody wrote anything down that cannot be excluded.
     */
    private static boolean isRefused(MessageFacts message, String domain, String selector) {
        TransitFacts transit = message.own().transit();
        return Stream.concat(
                        transit.results().stream(),
                        transit.arc().sets().stream().map(ArcSet::results))
                .anyMatch(results -> results.refuse(domain, selector));
    }

    /** A witness is beyond doubt itself: conforming, its body as it was signed, nothing of either undone by a search. */
    private static boolean isSound(HashFacts facts) {
        return facts.fieldCause() == DkimCause.NONE
                && facts.bodyHashMatches()
                && !facts.isRepairedBySearch()
                && facts.field().algorithm().equals("rsa-sha256");
    }

    /** Distinct messages that could vouch for the key, by the acquisitions that brought them. */
    public Map<Set<Long>, Long> witnesses() {
        return Map.copyOf(witnesses);
    }

    private boolean isRefused(ByteString signedFields) {
        return refused.contains(signedFields) && !accepted.contains(signedFields);
    }

    /** What vouches for the key towards this signature, as it stands in the message. */
    List<Vouch> vouching(HashFacts signature) {
        Set<Long> brought = broughtBy.get(signature.headerHash());
        return brought == null || isRefused(signature.headerHash())
                ? List.of()
                : IndependentMessages.vouching(brought, witnesses, declared);
    }

    /** What vouches for it towards any of its messages. */
    public List<Vouch> vouching() {
        return broughtBy.entrySet().stream()
                .filter(entry -> !isRefused(entry.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .flatMap(brought -> IndependentMessages.vouching(brought, witnesses, declared).stream())
                .distinct()
                .toList();
    }
}
