package org.isnad.bench.forge;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * F26: the account's holder dates a message back and his own server signs it. The signature is sound, and what it proves
 * is that the message states this date. That a sentence says so is asked for each of them; see {@code LevelCheck}.
 */
final class BackDated implements Forger {
    private static final long YEAR = 365L * 86_400;

    @Override
    public String kind() {
        return "F26";
    }

    @Override
    public List<Way> ways() {
        return List.of(
                new Way("years back, t= true", (base, workshop, chance) -> dated(base, workshop, chance, true, true)),
                new Way(
                        "years back, t= dated back too",
                        (base, workshop, chance) -> dated(base, workshop, chance, true, false)),
                new Way("into the future", (base, workshop, chance) -> dated(base, workshop, chance, false, true)),
                new Way("changed after signing", this::afterwards));
    }

    private Optional<Forgery> dated(Base base, Workshop workshop, Random chance, boolean back, boolean trueTime) {
        Letter sent = workshop.careful(base).sign(base.letter());
        String date = back ? Phrases.date(chance) : "1 Jan 20" + (40 + chance.nextInt(40)) + " 10:00:00 +0000";
        long time = 1_600_000_000L - (trueTime ? 0 : YEAR * (1 + chance.nextInt(5)));
        Letter forged = workshop.careful(base).at(time).sign(base.letter().with("Date", date));
        return Optional.of(Forgery.signed(
                kind(),
                back ? "dated back" : "dated ahead",
                sent,
                forged,
                Ceiling.CONSISTENT,
                EnumSet.of(Aim.PLACE_IN_MAILBOX),
                List.of()));
    }

    private Optional<Forgery> afterwards(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        return Optional.of(Forgery.under(
                kind(), "Date changed after signing", sent, sent.with("Date", Phrases.date(chance)), Aim.STATED_DATE));
    }
}
