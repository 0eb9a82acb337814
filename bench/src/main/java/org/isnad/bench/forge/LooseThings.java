package org.isnad.bench.forge;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * F12: loose documents that no message carried; F15: the owner's decoys, which pass DKIM; F16: stolen mail of another house.
 * None of them may be believed to have stood in this mailbox, and what lies beside them keeps what it has.
 */
final class LooseThings implements Forger {
    private final String kind;

    LooseThings(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<Way> ways() {
        return switch (kind) {
            case "F12" ->
                List.of(
                        new Way(
                                "a paper that quotes the message",
                                (base, workshop, chance) -> loose(base, workshop, chance, false)),
                        new Way(
                                "a paper that says otherwise",
                                (base, workshop, chance) -> loose(base, workshop, chance, true)));
            case "F15" ->
                List.of(
                        new Way(
                                "a decoy, truly signed",
                                (base, workshop, chance) -> decoy(base, workshop, chance, false)),
                        new Way(
                                "a decoy, and the owner's list of decoys in the dump",
                                (base, workshop, chance) -> decoy(base, workshop, chance, true)));
            default -> List.of(new Way("mail of another house", this::otherHouse));
        };
    }

    /** The message itself is true, and must not gain or lose by a paper that anybody could have laid there. */
    private Optional<Forgery> loose(Base base, Workshop workshop, Random chance, boolean otherwise) {
        Letter sent = workshop.sent(base, chance);
        String text = Reading.ofLetter(base.letter()).orElse("");
        if (text.length() < 60) {
            return Optional.empty();
        }
        String paper = "Minutes " + Long.toHexString(chance.nextLong()) + "\n"
                + (otherwise ? Correspondence.altered(text, chance) : text) + "\n";
        return Optional.of(Forgery.under(
                        kind,
                        otherwise ? "a paper that says otherwise" : "a paper that quotes it",
                        sent,
                        sent,
                        Aim.PLACE_IN_MAILBOX)
                .in(Scene.keeping())
                .planting(paper));
    }

    /** Written to be stolen. The signature is the owner's own, so that all but the place in the mailbox is proved. */
    private Optional<Forgery> decoy(Base base, Workshop workshop, Random chance, boolean listed) {
        Letter sent = workshop.careful(base).sign(base.letter());
        String id = "<" + Long.toHexString(chance.nextLong()) + "@" + base.domain() + ">";
        Letter decoy = workshop.careful(base)
                .sign(base.letter()
                        .with("Message-ID", id)
                        .with("Subject", "Passwords " + chance.nextInt(9_000))
                        .with("Content-Type", "text/plain; charset=utf-8")
                        .with("Content-Transfer-Encoding", "8bit")
                        .withBody(Phrases.paragraph(chance)));
        Forgery forgery = Forgery.signed(
                        kind,
                        listed ? "a decoy and a list of decoys" : "a decoy",
                        sent,
                        decoy,
                        Ceiling.CONSISTENT,
                        Set.of(Aim.PLACE_IN_MAILBOX),
                        List.of())
                .in(new Scene(List.of(Companion.kept(sent)), Set.of(Aim.CONTENT), true));
        return Optional.of(listed ? forgery.planting("decoy\t" + id + "\tcommitted 2016-01-01\n") : forgery);
    }

    private Optional<Forgery> otherHouse(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.careful(base).sign(base.letter());
        String house = "steel" + chance.nextInt(40) + ".example";
        Letter foreign = workshop.of(house)
                .sign(base.letter()
                        .with("From", "Purchasing <orders@" + house + ">")
                        .with("To", "warehouse@" + house)
                        .without("Cc")
                        .with("Message-ID", "<" + Long.toHexString(chance.nextLong()) + "@" + house + ">"));
        return Optional.of(Forgery.signed(
                        kind,
                        "mail of another house",
                        sent,
                        foreign,
                        Ceiling.CONSISTENT,
                        Set.of(Aim.PLACE_IN_MAILBOX),
                        List.of())
                .in(new Scene(List.of(Companion.kept(sent)), Set.of(), true)));
    }
}
