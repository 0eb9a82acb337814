package org.isnad.bench.forge;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * F28: a true ARC set put on a message that its sealer never saw (RFC 8617; EVIDENCE, rule 13); and a message that the
 * attacker seals himself, with results to his taste.
 */
final class SplicedSeals implements Forger {
    private static final Set<Aim> SENDER = EnumSet.of(Aim.SENDER, Aim.WHOLE, Aim.PLACE_IN_MAILBOX);

    @Override
    public String kind() {
        return "F28";
    }

    @Override
    public List<Way> ways() {
        return List.of(
                new Way(
                        "a true set on a message made up",
                        (base, workshop, chance) -> spliced(base, workshop, chance, 0)),
                new Way(
                        "a true set on a true unsigned message",
                        (base, workshop, chance) -> spliced(base, workshop, chance, 1)),
                new Way(
                        "a true set on an altered message",
                        (base, workshop, chance) -> spliced(base, workshop, chance, 2)),
                new Way("other words under the sealed header", this::underTheSeal),
                new Way("a true set on a message under a key of the forger's", this::ownKey),
                new Way("sealed by the attacker", (base, workshop, chance) -> resealed(base, workshop, chance, false)),
                new Way(
                        "sealed by the attacker, who passes on a key of his own",
                        (base, workshop, chance) -> resealed(base, workshop, chance, true)));
    }

    /** Off another message of the bases where they hold sealed ones, else made here for another message. */
    private static List<Field> set(Base base, Workshop workshop, Random chance) {
        if (!workshop.sets().isEmpty() && chance.nextInt(4) > 0) {
            return Phrases.one(workshop.sets(), chance);
        }
        Letter other = workshop.careful(base)
                .sign(base.letter().with("Subject", Phrases.ascii(chance)).withBody(Phrases.paragraph(chance)));
        return workshop.list().set(other, pass(base, other));
    }

    private static String pass(Base base, Letter signed) {
        String digits =
                signed.value("DKIM-Signature").replaceAll("(?s).*[; \t]b=", "").replaceAll("\\s", "");
        return "dkim=pass header.d=" + base.domain() + " header.s=" + Workshop.SELECTOR + " header.b="
                + digits.substring(0, Math.min(8, digits.length())) + "; dmarc=pass header.from=" + base.domain();
    }

    private static Letter invented(Base base, Random chance) {
        return base.letter()
                .with("Subject", Phrases.ascii(chance))
                .with("Content-Type", "text/plain; charset=utf-8")
                .with("Content-Transfer-Encoding", "8bit")
                .withBody(Phrases.paragraph(chance));
    }

    private Optional<Forgery> spliced(Base base, Workshop workshop, Random chance, int onto) {
        Letter sent = workshop.careful(base).sign(base.letter());
        Letter bare = switch (onto) {
            case 0 -> invented(base, chance);
            case 1 -> base.letter();
            default -> sent.withBody(Phrases.ascii(chance) + "\r\n" + sent.body());
        };
        String way = List.of("on a message made up", "on a true unsigned one", "on an altered one")
                .get(onto);
        // The altered message keeps its own header and the signature over it.
        Set<Aim> unproved = onto == 2 ? EnumSet.of(Aim.CONTENT, Aim.WHOLE) : WeakKeys.ALL;
        return done(
                way,
                sent,
                with(set(base, workshop, chance), bare),
                unproved,
                workshop.list().published());
    }

    private static Letter with(List<Field> set, Letter letter) {
        return letter.onTop(set.toArray(Field[]::new));
    }

    private Optional<Forgery> underTheSeal(Base base, Workshop workshop, Random chance) {
        Letter signed = workshop.careful(base).sign(base.letter());
        Letter sent = with(workshop.list().set(signed, pass(base, signed)), signed);
        Letter forged = sent.withBody(Phrases.ascii(chance) + "\r\n" + sent.body());
        return Optional.of(Forgery.under(kind(), "other words under the sealed header", sent, forged, Aim.CONTENT)
                .knowing(List.of(workshop.list().published())));
    }

    /** The set names a signature of the victim's; the one beside it is the forger's, under the victim's domain. */
    private Optional<Forgery> ownKey(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.careful(base).sign(base.letter());
        Signer own = Signer.careful(base.domain(), "arc" + chance.nextInt(30), workshop.attacker(chance));
        Letter forged = with(set(base, workshop, chance), own.sign(invented(base, chance)));
        return done(
                "on one under a key of the forger's",
                sent,
                forged,
                WeakKeys.ALL,
                workshop.list().published());
    }

    /** His seal is sound and speaks for the words that he passes on; never for the sender, nor for a key. */
    private Optional<Forgery> resealed(Base base, Workshop workshop, Random chance, boolean ownKey) {
        if (base.domain().equals("attacker.com")) {
            return Optional.empty();
        }
        Letter sent = workshop.careful(base).sign(base.letter());
        Signer own = Signer.careful(base.domain(), "arc" + chance.nextInt(30), workshop.attacker(chance));
        Letter made = invented(base, chance);
        Letter letter = ownKey ? own.sign(made) : made;
        Sealer sealer = new Sealer("attacker.com", "m1", workshop.attacker(new Random("attacker.com".hashCode())));
        String results = ownKey
                ? pass(base, letter).replace("header.s=" + Workshop.SELECTOR, "header.s=" + own.selector())
                : "dkim=pass header.d=" + base.domain() + "; dmarc=pass header.from=" + base.domain();
        Letter forged = with(sealer.set(letter, results), letter.without(field -> field.startsWith("arc-")));
        return done(
                ownKey ? "sealed by the attacker, a key passed on" : "sealed by the attacker",
                sent,
                forged,
                SENDER,
                sealer.published());
    }

    private Optional<Forgery> done(String way, Letter sent, Letter forged, Set<Aim> unproved, KeyLine known) {
        return Optional.of(Forgery.signed(kind(), way, sent, forged, Ceiling.CONSISTENT, unproved, List.of(known)));
    }
}
