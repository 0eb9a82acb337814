package org.isnad.bench.forge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** F21: keys that the forger made, each signing 3 to 500 messages in the victim's name. */
final class SelfMadeKeys implements Forger {
    @Override
    public String kind() {
        return "F21";
    }

    @Override
    public List<Way> ways() {
        return List.of(
                new Way(
                        "the key lies in the dump alone",
                        (base, workshop, chance) -> forged(base, workshop, chance, KeyLine.Vouch.NOBODY)),
                new Way(
                        "the key is handed in on somebody's word",
                        (base, workshop, chance) -> forged(base, workshop, chance, KeyLine.Vouch.OWNER)),
                new Way("a second key under the published selector", this::conflicting));
    }

    private static Letter invented(Base base, Random chance) {
        return base.letter()
                .with("Subject", Phrases.ascii(chance))
                .with("Content-Type", "text/plain; charset=utf-8")
                .with("Content-Transfer-Encoding", "8bit")
                .withBody(Phrases.paragraph(chance));
    }

    private Optional<Forgery> forged(Base base, Workshop workshop, Random chance, KeyLine.Vouch vouch) {
        Letter sent = workshop.careful(base).sign(base.letter());
        // One sort of vouching a selector: a key that is handed in is known for all that it signed.
        String selector = vouch.name().toLowerCase(Locale.ROOT) + workshop.selfMadeSelector(chance);
        // One key a selector, whatever the order of the messages.
        RsaKey key = workshop.attacker(new Random(selector.hashCode()));
        Signer signer = Signer.careful(base.domain(), selector, key);
        KeyLine line = signer.vouched(vouch);
        Ceiling most = vouch == KeyLine.Vouch.NOBODY ? Ceiling.CONSISTENT : Ceiling.CORROBORATED;
        Forgery forgery = Forgery.signed(
                kind(), "key " + vouch, sent, signer.sign(invented(base, chance)), most, WeakKeys.ALL, List.of(line));
        String file = "domain\tselector\trecord\torigin\tsource\n" + line.domain() + "\t" + line.selector() + "\t"
                + line.record() + "\tdns\tbackup of our name server\n";
        return Optional.of(vouch == KeyLine.Vouch.NOBODY ? forgery.planting(file) : forgery);
    }

    /** Both keys handed in as the owner's: neither counts (rule 2). The domain is made up, so that no true key is spoilt. */
    private Optional<Forgery> conflicting(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.careful(base).sign(base.letter());
        String selector = "two" + chance.nextInt(40);
        RsaKey own = workshop.attacker(new Random(selector.hashCode()));
        RsaKey other = workshop.attacker(new Random(selector.hashCode() + 1L));
        if (own.equals(other)) {
            return Optional.empty();
        }
        Signer signer = Signer.careful(base.domain(), selector, own);
        KeyLine rival = Signer.careful(base.domain(), selector, other).published();
        return Optional.of(Forgery.signed(
                kind(),
                "two keys",
                sent,
                signer.sign(invented(base, chance)),
                Ceiling.CONSISTENT,
                WeakKeys.ALL,
                List.of(signer.vouched(KeyLine.Vouch.OWNER), rival)));
    }
}
