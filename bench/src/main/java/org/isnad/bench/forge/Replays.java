package org.isnad.bench.forge;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** F9: a true message laid into another mailbox, with the traces of having arrived there. Its text stays what it is. */
final class Replays implements Forger {
    @Override
    public String kind() {
        return "F9";
    }

    @Override
    public List<Way> ways() {
        return List.of(
                new Way(
                        "traces of the other mailbox on top",
                        (base, workshop, chance) -> replay(base, workshop, chance, 0)),
                new Way("true traces taken away", (base, workshop, chance) -> replay(base, workshop, chance, 1)),
                new Way(
                        "a receiver's note that it was checked",
                        (base, workshop, chance) -> replay(base, workshop, chance, 2)),
                new Way("copied as it is", (base, workshop, chance) -> replay(base, workshop, chance, 3)));
    }

    private Optional<Forgery> replay(Base base, Workshop workshop, Random chance, int how) {
        Letter sent = workshop.sent(base, chance);
        String owner = Phrases.address(chance);
        String number = Integer.toHexString(chance.nextInt());
        Letter bare =
                how == 1 ? sent.without("Received").without("Delivered-To").without("Return-Path") : sent;
        Field received = Field.of(
                "Received",
                "from mx.elsewhere.example (mx.elsewhere.example [192.0.2.7])\r\n\tby store.elsewhere.example with LMTP id "
                        + number + "\r\n\tfor <" + owner + ">; " + Phrases.date(chance));
        Letter moved = how == 3
                ? bare.onTop(Field.of("X-Mailbox-Number", number))
                : bare.onTop(Field.of("Delivered-To", owner), Field.of("X-Original-To", owner), received);
        Letter noted = how == 2
                ? moved.onTop(Field.of(
                        "Authentication-Results", "store.elsewhere.example; dkim=pass header.d=" + base.domain()))
                : moved;
        // Whoever sends a signed answer again moves none of its references: its place in the thread stays (rule 10).
        return Optional.of(Forgery.under(kind(), "replayed", sent, noted, Aim.PLACE_IN_MAILBOX));
    }
}
