package org.isnad.bench.forge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The keys of this world: the senders' sound one, the attackers' own, and weak ones of each sort. Made once, from a seed.
 * One key serves all sound domains, for keys are known by domain and selector.
 */
public final class Workshop {
    static final String SELECTOR = "mail";
    private static final int BITS = 1024;
    private static final int ATTACKERS = 24;

    private final RsaKey senders;
    private final List<RsaKey> attackers = new ArrayList<>();
    private final List<WeakKey> weak = new ArrayList<>();
    private final Set<KeyLine> published = new LinkedHashSet<>();
    private final List<List<Field>> sets = new ArrayList<>();
    private int selfMade;
    private int left;

    /** A key that can be broken, and why. */
    record WeakKey(String why, RsaKey key) {}

    public Workshop(long seed) {
        Random chance = new Random(seed);
        senders = RsaKey.sound(chance, BITS);
        for (int i = 0; i < ATTACKERS; i++) {
            attackers.add(RsaKey.sound(chance, BITS));
        }
        for (int bits : new int[] {512, 768, 1016}) {
            weak.add(new WeakKey(bits + " bits", RsaKey.sound(chance, bits)));
        }
        for (int bits : new int[] {1024, 2048}) {
            weak.add(new WeakKey("close primes, " + bits, RsaKey.closePrimes(chance, bits)));
            RsaKey one = RsaKey.sound(chance, bits);
            weak.add(new WeakKey("shared prime, " + bits, one));
            weak.add(new WeakKey("shared prime, " + bits, one.sharingAPrime(chance)));
        }
        weak.add(new WeakKey("ROCA, 1024", RsaKey.roca(chance, BITS)));
        weak.add(new WeakKey("exponent 1", RsaKey.sound(chance, BITS).withExponentOne()));
    }

    /** A signer of the message's own domain, as servers are usually set. */
    Signer usual(Base base, Random chance) {
        return published(Signer.usual(base.domain(), SELECTOR, senders, chance));
    }

    public Signer careful(Base base) {
        return published(Signer.careful(base.domain(), SELECTOR, senders));
    }

    /** A careful signer of any domain of this world, its key in an archive. */
    Signer of(String domain) {
        return published(Signer.careful(domain, SELECTOR, senders));
    }

    /** The message as it was truly sent: under its own signature where that can be checked, else signed now. */
    public Letter sent(Base base, Random chance) {
        Letter own = base.sent();
        return own == null ? usual(base, chance).sign(base.letter()) : own;
    }

    /** A list's server of this world, its key in an archive. */
    Sealer list() {
        return new Sealer("lists.example", "arc", senders);
    }

    /** A true set of ARC fields (RFC 8617) off some message of the bases, for whoever wants to move it. */
    public void found(List<Field> set) {
        sets.add(List.copyOf(set));
    }

    List<List<Field>> sets() {
        return sets;
    }

    RsaKey attacker(Random chance) {
        return Phrases.one(attackers, chance);
    }

    WeakKey weak(Random chance) {
        return Phrases.one(weak, chance);
    }

    /** All weak keys, for a sharing of primes shows only beside the other key. */
    public List<KeyLine> weakKeys() {
        List<KeyLine> lines = new ArrayList<>();
        for (int i = 0; i < weak.size(); i++) {
            lines.add(new KeyLine("weak.example", "w" + i, weak.get(i).key().record(), KeyLine.Vouch.ARCHIVE));
        }
        return lines;
    }

    /** The end of a self-made key's name: it signs 3 to 500 messages, then comes the next one. */
    String selfMadeSelector(Random chance) {
        if (left-- <= 0) {
            selfMade++;
            left = 3 + (int) Math.min(497, Math.exp(chance.nextDouble() * 6.2));
        }
        return String.valueOf(selfMade);
    }

    private Signer published(Signer signer) {
        published.add(signer.published());
        return signer;
    }

    /** The senders' keys that were used so far. */
    public List<KeyLine> published() {
        return List.copyOf(published);
    }
}
