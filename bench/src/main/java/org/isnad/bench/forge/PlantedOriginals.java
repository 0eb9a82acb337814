package org.isnad.bench.forge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * F24: what is laid beside a true message to have it doubted (EVIDENCE, rule 5): an "original" under a key of the forger's
 * own, an altered copy, an altered quote, edited traces. The true message is what is watched: it may lose nothing.
 */
final class PlantedOriginals implements Forger {
    /** What a server or a mail program writes and no signature of this world covers. */
    private static final Set<String> TRACES = Set.of(
            "received",
            "x-received",
            "return-path",
            "user-agent",
            "x-mailer",
            "thread-index",
            "delivered-to",
            "x-mimeole");

    @Override
    public String kind() {
        return "F24";
    }

    @Override
    public List<Way> ways() {
        return List.of(
                new Way(
                        "an original signed by a key of the forger's",
                        (base, workshop, chance) -> selfSigned(base, workshop, chance, true)),
                new Way(
                        "the same beside an unsigned true message",
                        (base, workshop, chance) -> selfSigned(base, workshop, chance, false)),
                new Way("an altered copy", (base, workshop, chance) -> copy(base, workshop, chance, true)),
                new Way(
                        "an altered copy of an unsigned message",
                        (base, workshop, chance) -> copy(base, workshop, chance, false)),
                new Way("an altered quote", (base, workshop, chance) -> quote(base, workshop, chance, true)),
                new Way(
                        "an altered quote of an unsigned message",
                        (base, workshop, chance) -> quote(base, workshop, chance, false)),
                new Way("traces dated wrongly", (base, workshop, chance) -> traces(base, workshop, chance, 0)),
                new Way(
                        "a mail program that did not exist",
                        (base, workshop, chance) -> traces(base, workshop, chance, 1)),
                new Way("clocks of other days", (base, workshop, chance) -> traces(base, workshop, chance, 2)),
                new Way("traces taken away", (base, workshop, chance) -> traces(base, workshop, chance, 3)),
                new Way("notes of failed checks", (base, workshop, chance) -> traces(base, workshop, chance, 4)));
    }

    private static Letter sent(Base base, Workshop workshop, Random chance, boolean signed) {
        return signed ? workshop.sent(base, chance) : base.letter();
    }

    private Optional<Forgery> selfSigned(Base base, Workshop workshop, Random chance, boolean signed) {
        Letter sent = sent(base, workshop, chance, signed);
        Optional<Letter> other = altered(sent, chance);
        if (other.isEmpty()) {
            return Optional.empty();
        }
        String selector = "old" + chance.nextInt(30);
        Signer signer = Signer.careful(base.domain(), selector, workshop.attacker(new Random(selector.hashCode())));
        Letter planted = signer.sign(other.get().unsigned());
        return kept(
                        signed ? "a self-signed original" : "a self-signed original, the true one unsigned",
                        sent,
                        Companion.planted(planted))
                .map(forgery -> forgery.planting("domain\tselector\trecord\torigin\tsource\n" + base.domain() + "\t"
                        + selector + "\t" + signer.published().record() + "\tdns\tour records\n"));
    }

    private Optional<Forgery> copy(Base base, Workshop workshop, Random chance, boolean signed) {
        Letter sent = sent(base, workshop, chance, signed);
        return altered(sent, chance)
                .flatMap(other -> kept(
                        signed ? "an altered copy" : "an altered copy, both unsigned",
                        sent,
                        chance.nextBoolean() ? other : other.unsigned()));
    }

    private Optional<Forgery> quote(Base base, Workshop workshop, Random chance, boolean signed) {
        Letter sent = sent(base, workshop, chance, signed);
        return Correspondence.of(base)
                .flatMap(pair -> kept(
                        signed ? "an altered quote" : "an altered quote, both unsigned",
                        sent,
                        pair.written(sent, Correspondence.altered(pair.text(), chance), chance)));
    }

    /** Other words under the same Message-ID. */
    private static Optional<Letter> altered(Letter sent, Random chance) {
        for (Leaf leaf : Leaf.of(sent)) {
            Optional<String> text = Reading.of(leaf, sent.body());
            if (text.isPresent() && !leaf.html() && text.get().length() > 40) {
                return Reading.replaced(leaf, sent.body(), Correspondence.altered(text.get(), chance))
                        .map(sent::withBody)
                        .filter(letter -> !letter.equals(sent));
            }
        }
        return Optional.empty();
    }

    /** The true header under its true signature stays proved in an altered copy; the words do not. */
    private Optional<Forgery> kept(String way, Letter sent, Letter planted) {
        return kept(way, sent, Companion.planted(planted, Aim.CONTENT, Aim.WHOLE));
    }

    private Optional<Forgery> kept(String way, Letter sent, Companion planted) {
        return Optional.of(Forgery.under(kind(), way, sent, sent).in(Scene.keeping(planted)));
    }

    private Optional<Forgery> traces(Base base, Workshop workshop, Random chance, int how) {
        Letter sent = workshop.sent(base, chance);
        String signed = sent.value("DKIM-Signature").toLowerCase(Locale.ROOT);
        boolean covered = TRACES.stream().anyMatch(name -> signed.contains(":" + name) || signed.contains(" " + name));
        if (covered) {
            return Optional.empty();
        }
        String years = "Tue, 13 Jun " + (2024 + chance.nextInt(9)) + " 25:61:07 +0200";
        Letter edited = switch (how) {
            case 0 ->
                sent.onTop(
                        Field.of(
                                "Received",
                                "from mx.bank.test (localhost [127.0.0.1])\r\n\tby mail.example with SMTP id 4F2;\r\n\t"
                                        + years),
                        Field.of("Received", "by mx.bank.test (Postfix) with ESMTP id 0; " + Phrases.date(chance)));
            case 1 ->
                sent.with("User-Agent", "Mozilla/5.0 Thunderbird/" + (140 + chance.nextInt(60)) + ".0")
                        .with("X-Mailer", "Microsoft Outlook 16.0 (iPhone Mail)");
            case 2 ->
                sent.with("Thread-Index", "AdXYZwAAAAAAAAAAQkJCQkJCQkJCQkI=")
                        .with("X-Received", "by 2002:a05:6402:1 with SMTP id x1; " + years);
            case 3 -> sent.without(field -> TRACES.contains(field.name().toLowerCase(Locale.ROOT)));
            default ->
                sent.onTop(
                        Field.of(
                                "Authentication-Results",
                                "mx.example; dkim=fail (body hash did not verify) header.d=" + base.domain()),
                        Field.of("Received-SPF", "fail (mx.example: domain does not designate 192.0.2.9)"));
        };
        String way = List.of(
                        "traces dated wrongly",
                        "another mail program",
                        "clocks of other days",
                        "traces taken away",
                        "notes of failed checks")
                .get(how);
        return edited.equals(sent)
                ? Optional.empty()
                : Optional.of(Forgery.under(kind(), way, sent, edited).in(Scene.keeping()));
    }
}
