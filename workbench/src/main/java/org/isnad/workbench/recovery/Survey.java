package org.isnad.workbench.recovery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.SignatureKind;
import org.isnad.core.dkim.SignedHash;
import org.isnad.core.dkim.recovery.Attempt;
import org.isnad.core.dkim.recovery.BeforeTheList;
import org.isnad.core.dkim.recovery.Equation;
import org.isnad.core.dkim.recovery.Sample;
import org.isnad.core.dkim.recovery.SampleChoice;
import org.isnad.core.dkim.repair.Answered;
import org.isnad.core.dkim.repair.WrittenAnew;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.MessageFacts;
import org.jspecify.annotations.Nullable;

/**
 * Which signatures no known key made, by name and length. That a key made a signature is seen without the signed fields: it opens
 * under that key to a whole encoding and under no other (RFC 8017, 9.2). So what was damaged on its way is not taken for another
 * key's.
 */
final class Survey {
    private static final Comparator<KeySearch.Id> ORDER = Comparator.comparing(KeySearch.Id::domain)
            .thenComparing(KeySearch.Id::selector)
            .thenComparingInt(KeySearch.Id::octets);

    /** Messages of one name that are read again to see what a list did to them; the others are taken for the worst. */
    private static final int MOST_READ = 2_000;

    private static final int UNREAD = 99;

    /** Of so many attempts the last takes messages as they stand. */
    private static final int WAYS = 3;

    /** Signatures of a name that are kept to be tried with keys of other names. */
    private static final int EXAMPLES = 5;

    private final CaseReader reader;
    private final KeySource keys;
    private final Map<KeySearch.Id, Group> groups = new TreeMap<>(ORDER);
    private final Map<KeySearch.Id, Long> otherAlgorithms = new TreeMap<>(ORDER);
    private final BitSet decided = new BitSet();
    private int read;

    private static final class Group {
        private final Set<PublicKeyValue> fitting = new HashSet<>();
        private final List<Integer> messages = new ArrayList<>();
        private final List<HashFacts> examples = new ArrayList<>();
        private long unmatched;
    }

    private Survey(CaseReader reader, KeySource keys) {
        this.reader = reader;
        this.keys = keys;
    }

    /** @param domain only this one, or null for all */
    static Survey of(CaseReader reader, KeySource keys, @Nullable String domain) {
        Survey survey = new Survey(reader, keys);
        reader.facts().forEach(message -> survey.add(message, domain, null));
        return survey;
    }

    /** Of one name only. */
    static Survey of(CaseReader reader, KeySource keys, KeySearch.Id id) {
        Survey survey = new Survey(reader, keys);
        reader.facts()
                .forEachOf(id.domain(), id.selector(), message -> survey.add(message, id.domain(), id.selector()));
        return survey;
    }

    /**
     * The samples of a search for its attempt of that number, the least damaged first. Where a list added signed fields or wrote
     * them anew, two of three attempts take the messages as they were before the list, and the first one does.
     */
    static Samples samples(CaseReader reader, KeySource keys, KeySearch search) {
        Survey survey = new Survey(reader, keys);
        KeySearch.Id id = search.id();
        SampleChoice asFound = new SampleChoice();
        SampleChoice before = new SampleChoice();
        reader.facts().forEachOf(id.domain(), id.selector(), message -> {
            for (Located each : Located.on(message)) {
                if (id(each.facts()).equals(id) && survey.maker(each.facts()) == null) {
                    Message whole = survey.read++ < MOST_READ ? survey.whole(message) : null;
                    HashFacts earlier = survey.beforeTheList(whole, each);
                    offer(asFound, message, whole, each, each.facts());
                    offer(before, message, whole, each, earlier == null ? each.facts() : earlier);
                }
            }
        });
        List<Sample> earlier = before.ranked();
        List<Sample> found = asFound.ranked();
        if (earlier.stream().limit(2).toList().equals(found.stream().limit(2).toList())) {
            return new Samples(earlier, search.attempts());
        }
        int round = search.attempts() / WAYS;
        int inRound = search.attempts() % WAYS;
        return inRound == WAYS - 1 ? new Samples(found, round) : new Samples(earlier, round * (WAYS - 1) + inRound);
    }

    private static void offer(
            SampleChoice choice, MessageFacts message, @Nullable Message whole, Located each, HashFacts facts) {
        Equation equation = Equation.of(facts);
        if (equation != null) {
            int anew =
                    each.kind() != SignatureKind.DKIM ? 0 : whole == null ? UNREAD : WrittenAnew.weight(whole, facts);
            choice.offer(new Sample(message.content(), each.kind(), each.position(), facts, equation, anew));
        }
    }

    /**
     * @param ranked the least damaged first
     * @param number of the attempt among those that take messages in this way
     */
    record Samples(List<Sample> ranked, int number) {
        Samples {
            ranked = List.copyOf(ranked);
        }

        Optional<Attempt> attempt() {
            return Attempt.number(number, ranked);
        }
    }

    /** What was found, by name. */
    List<KeySearch.Signatures> signatures() {
        List<KeySearch.Signatures> all = new ArrayList<>();
        groups.forEach((id, group) -> {
            if (group.unmatched > 0) {
                all.add(new KeySearch.Signatures(
                        id, group.fitting.size(), group.unmatched, group.messages, group.examples));
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
        PublicKeyValue key = maker(facts);
        if (key != null && DkimVerifier.headerMatches(facts, key) && decides(message, each)) {
            decided.set((int) message.number());
        }
        if (key instanceof PublicKeyValue.Rsa) {
            groups.computeIfAbsent(id, _ -> new Group()).fitting.add(key);
        } else if (key == null && Equation.of(facts) != null) {
            Group group = groups.computeIfAbsent(id, _ -> new Group());
            group.unmatched++;
            if (group.examples.size() < EXAMPLES) {
                group.examples.add(facts);
            }
            if (decides(message, each)) {
                group.messages.add((int) message.number());
            }
        } else if (key == null && facts.field().algorithm().startsWith("ed25519")) {
            otherAlgorithms.merge(id, 1L, Long::sum);
        }
    }

    /** A body that the search for repairs found is as good as one that stands there. */
    private boolean decides(MessageFacts message, Located each) {
        HashFacts repaired = each.decides() || each.kind() != SignatureKind.DKIM
                ? null
                : reader.repairs().of(message.number()).get(each.position());
        return each.decides() || (repaired != null && repaired.bodyHashMatches());
    }

    private @Nullable HashFacts beforeTheList(@Nullable Message whole, Located each) {
        return whole == null || each.kind() != SignatureKind.DKIM
                ? null
                : BeforeTheList.facts(whole, each.facts(), answered(whole));
    }

    /** Of several with that identifier any: it is for a guess. */
    private @Nullable Message answered(Message reply) {
        return Answered.ids(reply).stream()
                .flatMap(id -> reader.messages().byMessageId(id).stream().limit(1))
                .findFirst()
                .map(stored -> MessageScanner.scan(reader.bytes(stored.content()), Limits.DEFAULT))
                .orElse(null);
    }

    private Message whole(MessageFacts message) {
        return MessageScanner.scan(reader.bytes(message.content()), Limits.DEFAULT);
    }

    /** The known key that made a signature, whatever has become since of what it signs; null where it is none of them. */
    private @Nullable PublicKeyValue maker(HashFacts facts) {
        for (KnownKey known : keys.keys(facts.field().domain(), facts.field().selector())) {
            PublicKeyValue key = known.record().publicKey();
            if (key != null && (DkimVerifier.headerMatches(facts, key) || isMaker(facts, key))) {
                return key;
            }
        }
        return null;
    }

    static boolean isMaker(HashFacts facts, PublicKeyValue key) {
        return SignedHash.in(facts.field(), key) != null;
    }

    private static KeySearch.Id id(HashFacts facts) {
        return new KeySearch.Id(
                facts.field().domain(),
                facts.field().selector(),
                facts.field().signature().length());
    }
}
