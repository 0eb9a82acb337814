package org.isnad.bench.forge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BinaryOperator;

/** F22: From shows the victim, the signature is by the attacker's own published key. */
final class ForeignSigners implements Forger {
    private static final Set<Aim> SENDER = EnumSet.of(Aim.SENDER, Aim.PLACE_IN_MAILBOX, Aim.PLACE_IN_THREAD);

    @Override
    public String kind() {
        return "F22";
    }

    @Override
    public List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        ways.add(way("plain", (victim, own) -> victim));
        ways.add(way("named", (victim, own) -> "\"The Chair\" <" + victim + ">"));
        ways.add(way("two addresses", (victim, own) -> victim + ", " + own));
        ways.add(way("two addresses, own first", (victim, own) -> own + ", " + victim));
        ways.add(way("a group", (victim, own) -> "Board: " + victim + ", " + own + ";"));
        ways.add(way("an empty group, then own", (victim, own) -> victim + ": ; , " + own));
        ways.add(way("the victim's address as name", (victim, own) -> "\"" + victim + "\" <" + own + ">"));
        ways.add(way("the same, unquoted", (victim, own) -> victim + " <" + own + ">"));
        ways.add(way("the same, encoded", (victim, own) -> Coding.word(victim) + " <" + own + ">"));
        ways.add(way(
                "name and brackets encoded",
                (victim, own) -> Coding.word("Chair <" + victim + ">") + " <" + own + ">"));
        ways.add(way("a comment", (victim, own) -> own + " (" + victim + ")"));
        ways.add(way("a comment inside", (victim, own) -> "Chair <" + victim + "(" + own + ")>"));
        ways.add(way("two pairs of brackets", (victim, own) -> "<" + victim + "> <" + own + ">"));
        ways.add(way("a route", (victim, own) -> "<@" + own.substring(own.indexOf('@') + 1) + ":" + victim + ">"));
        ways.add(way(
                "the victim as quoted local part",
                (victim, own) -> "\"" + victim + "\"" + own.substring(own.indexOf('@'))));
        ways.add(way(
                "the victim as plain local part",
                (victim, own) -> victim.replace('@', '%') + own.substring(own.indexOf('@')) + " <" + victim + ">"));
        ways.add(way("a zero byte", (victim, own) -> victim + "\0, " + own));
        ways.add(way("folded", (victim, own) -> own + ",\r\n\t" + victim));
        ways.add(way("a quote left open", (victim, own) -> "\"" + own + " <" + victim + ">"));
        ways.add(new Way(
                "a second From above, signed", (base, workshop, chance) -> second(base, workshop, chance, true)));
        ways.add(new Way(
                "a second From above, unsigned", (base, workshop, chance) -> second(base, workshop, chance, false)));
        ways.add(new Way("i= of the victim", this::identity));
        ways.add(new Way("d= is the victim's suffix", this::suffix));
        ways.add(new Way("d= looks like the victim", this::lookAlike));
        ways.add(new Way("the victim's own stale signature beside it", this::beside));
        ways.add(new Way("the victim's headers with l=0, the attacker's body", this::halves));
        return List.copyOf(ways);
    }

    private static final List<String> ATTACKERS =
            List.of("attacker.com", "mail-relay.net", "party.co.uk", "notices.github.io", "attacker.example", "co.uk");

    private Way way(String name, BinaryOperator<String> from) {
        return new Way(name, (base, workshop, chance) -> {
            String own = Phrases.one(ATTACKERS, chance);
            String victim = bare(base);
            Letter letter = base.letter().with("From", from.apply(victim, "mallory@" + own));
            return forged(base, workshop, own, letter, name);
        });
    }

    private static String bare(Base base) {
        return base.letter().value("From").replaceAll(".*<|>.*", "").strip();
    }

    private Optional<Forgery> forged(Base base, Workshop workshop, String domain, Letter letter, String way) {
        if (domain.equals(base.domain())) {
            return Optional.empty();
        }
        Signer signer = Signer.careful(domain, "m1", workshop.attacker(new Random(domain.hashCode())));
        return result(base, workshop, signer, signer.sign(letter), way);
    }

    private Optional<Forgery> result(Base base, Workshop workshop, Signer signer, Letter forged, String way) {
        Letter sent = workshop.careful(base).sign(base.letter());
        return Optional.of(
                Forgery.signed(kind(), way, sent, forged, Ceiling.CONSISTENT, SENDER, List.of(signer.published())));
    }

    private Optional<Forgery> second(Base base, Workshop workshop, Random chance, boolean signed) {
        String own = Phrases.one(ATTACKERS, chance);
        Signer signer = Signer.careful(own, "m1", workshop.attacker(new Random(own.hashCode())))
                .signingAbsent();
        Field victim = base.letter().first("From").orElseThrow();
        Letter letter = base.letter().with("From", "mallory@" + own);
        Letter forged =
                signed ? signer.sign(letter.onTop(victim)) : signer.sign(letter).onTop(victim);
        return result(base, workshop, signer, forged, "two From fields");
    }

    private Optional<Forgery> identity(Base base, Workshop workshop, Random chance) {
        Signer signer = Signer.careful("attacker.com", "m1", workshop.attacker(new Random("attacker.com".hashCode())));
        Letter signed = signer.sign(base.letter());
        String value = signed.first("DKIM-Signature").orElseThrow().value();
        Field named = new Field("DKIM-Signature:" + value.replaceFirst("; t=", "; i=" + bare(base) + "; t=") + "\r\n");
        return result(base, workshop, signer, signed.with(named), "i= of the victim");
    }

    private Optional<Forgery> suffix(Base base, Workshop workshop, Random chance) {
        String suffix = base.domain().substring(base.domain().indexOf('.') + 1);
        boolean publicSuffix = suffix.indexOf('.') < 0;
        return publicSuffix ? forged(base, workshop, suffix, base.letter(), "the suffix signs") : Optional.empty();
    }

    private Optional<Forgery> lookAlike(Base base, Workshop workshop, Random chance) {
        String look = chance.nextBoolean() ? base.domain() + ".attacker.com" : "x" + base.domain();
        return base.domain().indexOf('.') == base.domain().lastIndexOf('.')
                ? forged(base, workshop, look, base.letter(), "a domain that looks alike")
                : Optional.empty();
    }

    /** The stale signature may still prove From and Date, if what was changed is found; the attacker's proves the rest as his. */
    private Optional<Forgery> beside(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.careful(base).sign(base.letter());
        Letter changed = sent.with("Subject", Phrases.ascii(chance)).withBody(Phrases.paragraph(chance));
        Signer signer = Signer.careful("attacker.com", "m1", workshop.attacker(new Random("attacker.com".hashCode())));
        return Optional.of(Forgery.signed(
                kind(),
                "beside a stale signature",
                sent,
                signer.sign(changed),
                Ceiling.CONSISTENT,
                EnumSet.of(Aim.WHOLE),
                List.of(signer.published())));
    }

    /** The sender is truly proved by his own signature, the body by the attacker's: each alone, and never both together. */
    private Optional<Forgery> halves(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.careful(base).limited(0).sign(base.letter());
        Letter changed = sent.with("Content-Type", "text/plain; charset=utf-8").withBody(Phrases.paragraph(chance));
        Letter kept = base.letter().has("Content-Type") ? sent.withBody(Phrases.paragraph(chance)) : changed;
        Signer signer = Signer.careful("attacker.com", "m1", workshop.attacker(new Random("attacker.com".hashCode())));
        return Optional.of(Forgery.signed(
                kind(),
                "the halves of two signatures",
                workshop.careful(base).sign(base.letter()),
                signer.sign(kept),
                Ceiling.CONSISTENT,
                EnumSet.of(Aim.WHOLE),
                List.of(signer.published())));
    }
}
