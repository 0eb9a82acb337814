package org.isnad.bench.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;

/** F7: Date, From, To, Cc or Subject changed under the true signature. */
final class FieldChanges implements Forger {
    private static final List<String> FIELDS = List.of("Date", "From", "To", "Cc", "Subject");

    @Override
    public String kind() {
        return "F7";
    }

    @Override
    public List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (String name : FIELDS) {
            ways.add(change(name, "replaced", (field, chance) -> Field.of(name, other(name, chance))));
            ways.add(change(name, "one character", FieldChanges::oneCharacter));
            ways.add(change(
                    name,
                    "encoded words",
                    (field, chance) -> Field.of(name, Coding.word(other(name, chance)) + " " + Coding.word(" "))));
            ways.add(change(
                    name,
                    "a comment added",
                    (field, chance) -> new Field(field.raw().stripTrailing() + " (" + other(name, chance) + ")\r\n")));
            ways.add(change(
                    name,
                    "folded far to the right, more behind",
                    (field, chance) -> new Field(
                            field.raw().stripTrailing() + "\r\n" + " ".repeat(200) + other(name, chance) + "\r\n")));
            ways.add(change(
                    name,
                    "another name before the colon",
                    (field, chance) ->
                            new Field(name.toUpperCase(Locale.ROOT) + " : " + other(name, chance) + "\r\n")));
            ways.add(new Way(
                    name + ": the true one hidden behind a lone CR",
                    (base, workshop, chance) -> hidden(base, workshop, chance, name)));
            ways.add(new Way(
                    name + ": moved into an unsigned field",
                    (base, workshop, chance) -> renamed(base, workshop, chance, name)));
            ways.add(new Way(name + ": taken away", (base, workshop, chance) -> removed(base, workshop, chance, name)));
        }
        ways.add(change(
                "From",
                "only the name",
                (field, chance) -> new Field("From: \"" + Phrases.name(chance) + "\" <" + bare(field) + ">\r\n")));
        ways.add(change(
                "From",
                "a group",
                (field, chance) -> new Field("From: " + Phrases.name(chance) + ": " + bare(field) + ";\r\n")));
        ways.add(change(
                "Date",
                "the zone alone",
                (field, chance) -> new Field(field.raw().replaceAll("[+-]\\d{4}", "+1" + chance.nextInt(2) + "30"))));
        ways.add(change(
                "Date",
                "the year alone",
                (field, chance) -> new Field(field.raw().replaceFirst("20(\\d)(\\d)", "20$1" + chance.nextInt(10)))));
        ways.add(new Way("Cc added where none was", this::copyAdded));
        ways.add(new Way("To and Cc exchanged", this::exchanged));
        return List.copyOf(ways);
    }

    private Way change(String name, String how, BiFunction<Field, Random, Field> change) {
        return new Way(name + ": " + how, (base, workshop, chance) -> {
            Letter sent = workshop.sent(base, chance);
            Optional<Field> field = sent.first(name);
            Field changed = field.map(f -> change.apply(f, chance)).orElse(new Field(""));
            boolean same = field.isEmpty() || changed.raw().equals(field.get().raw());
            return same ? Optional.empty() : done(name + " changed", sent, sent.with(changed), name);
        });
    }

    private static String other(String name, Random chance) {
        return switch (name) {
            case "Date" -> Phrases.date(chance);
            case "Subject" -> Phrases.ascii(chance);
            default -> Phrases.name(chance) + " <" + Phrases.address(chance) + ">";
        };
    }

    private static Field oneCharacter(Field field, Random chance) {
        StringBuilder raw = new StringBuilder(field.raw());
        int colon = raw.indexOf(":");
        for (int tries = 0; tries < 50; tries++) {
            int at = colon + 1 + chance.nextInt(Math.max(1, raw.length() - colon - 3));
            char c = raw.charAt(at);
            if (c >= '0' && c <= '9') {
                raw.setCharAt(at, c == '9' ? '0' : (char) (c + 1));
                break;
            }
            if (c >= 'a' && c < 'z') {
                raw.setCharAt(at, (char) (c + 1));
                break;
            }
        }
        return new Field(raw.toString());
    }

    private static String bare(Field from) {
        return from.unfolded().replaceAll(".*<|>.*", "").strip();
    }

    private Optional<Forgery> hidden(Base base, Workshop workshop, Random chance, String name) {
        Letter sent = workshop.sent(base, chance);
        return sent.first(name)
                .flatMap(field -> done(
                        name + " behind a lone CR",
                        sent,
                        sent.with(new Field(name + ": " + other(name, chance) + "\r" + field.raw())),
                        name));
    }

    private Optional<Forgery> renamed(Base base, Workshop workshop, Random chance, String name) {
        Letter sent = workshop.sent(base, chance);
        return sent.first(name)
                .flatMap(field -> done(
                        name + " moved away",
                        sent,
                        sent.with(Field.of(name, other(name, chance)))
                                .below(Field.of("X-Original-" + name, field.unfolded())),
                        name));
    }

    private Optional<Forgery> removed(Base base, Workshop workshop, Random chance, String name) {
        Letter sent = workshop.sent(base, chance);
        return sent.has(name) ? done(name + " taken away", sent, sent.without(name), name) : Optional.empty();
    }

    private Optional<Forgery> copyAdded(Base base, Workshop workshop, Random chance) {
        Letter plain = base.letter().without("Cc");
        Letter sent = workshop.usual(base, chance).sign(plain);
        return done("Cc added", sent, sent.onTop(Field.of("Cc", other("Cc", chance))), "Cc");
    }

    private Optional<Forgery> exchanged(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        if (!sent.has("Cc") || !sent.has("To") || sent.value("Cc").equals(sent.value("To"))) {
            return Optional.empty();
        }
        Letter forged = sent.with("To", sent.value("Cc")).with("Cc", sent.value("To"));
        return done("To and Cc exchanged", sent, forged, "To");
    }

    private Optional<Forgery> done(String way, Letter before, Letter after, String name) {
        return Optional.of(Forgery.under(kind(), way, before, after, claim(name)));
    }

    /** To and Cc have no claim of their own; whom a message went to is part of what it says. */
    static Aim claim(String name) {
        return switch (name) {
            case "Date" -> Aim.STATED_DATE;
            case "From" -> Aim.SENDER;
            case "Subject" -> Aim.SUBJECT;
            default -> Aim.CONTENT;
        };
    }
}
