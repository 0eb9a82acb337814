package org.isnad.bench.forge;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** F20: an invented message, signed with a published key of the sender's domain that anybody can break. */
final class WeakKeys implements Forger {
    static final Set<Aim> ALL = EnumSet.allOf(Aim.class);

    /**
     * What a stale signature by the sound key leaves to be lost: it is a true one over From and Date, which stand there as
     * they were signed. Whoever finds the fields that were changed, in the true message beside it, has proved those two.
     */
    static final Set<Aim> ALL_BUT_STALE = EnumSet.complementOf(EnumSet.of(Aim.SENDER, Aim.STATED_DATE));

    @Override
    public String kind() {
        return "F20";
    }

    @Override
    public List<Way> ways() {
        return List.of(
                new Way(
                        "the whole message invented",
                        (base, workshop, chance) -> forged(base, workshop, chance, true, false)),
                new Way(
                        "the true message under a broken key",
                        (base, workshop, chance) -> forged(base, workshop, chance, false, false)),
                new Way(
                        "beside a stale signature by the sound key",
                        (base, workshop, chance) -> forged(base, workshop, chance, true, true)));
    }

    private Optional<Forgery> forged(Base base, Workshop workshop, Random chance, boolean invented, boolean beside) {
        Letter sent = workshop.careful(base).sign(base.letter());
        Workshop.WeakKey weak = workshop.weak(chance);
        String selector = "old" + Integer.toHexString(weak.key().modulus().hashCode());
        Letter start = beside ? sent : base.letter();
        Letter text = invented
                ? start.with("Subject", Phrases.ascii(chance))
                        .with("Content-Type", "text/plain; charset=utf-8")
                        .with("Content-Transfer-Encoding", "8bit")
                        .withBody(Phrases.paragraph(chance))
                : start;
        Signer signer = Signer.careful(base.domain(), selector, weak.key());
        return Optional.of(Forgery.signed(
                kind(),
                weak.why(),
                sent,
                signer.sign(text),
                Ceiling.CONSISTENT,
                beside ? ALL_BUT_STALE : ALL,
                List.of(signer.published())));
    }
}
