package org.isnad.bench.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** F8: what the signature does not reach: behind {@code l=}, a second field, an unsigned field, an unsigned part. */
final class Uncovered implements Forger {
    @Override
    public String kind() {
        return "F8";
    }

    @Override
    public List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(
                "text behind l=",
                (base, workshop, chance) ->
                        behind(base, workshop, chance, Signer.WHOLE, Phrases.sentence(chance) + "\r\n")));
        ways.add(new Way(
                "text far behind l=",
                (base, workshop, chance) -> behind(
                        base, workshop, chance, Signer.WHOLE, "\r\n".repeat(150) + Phrases.sentence(chance) + "\r\n")));
        ways.add(new Way(
                "all of the body behind l=0",
                (base, workshop, chance) -> behind(base, workshop, chance, 0, Phrases.sentence(chance) + "\r\n")));
        ways.add(new Way("l= of half the body, the rest changed", this::half));
        ways.add(new Way("a part behind l=", this::part));
        ways.add(new Way("a part behind l=, inside the delimiters", this::partInside));
        for (String name : List.of("Subject", "From", "Date", "To")) {
            ways.add(new Way(
                    "second " + name + " above",
                    (base, workshop, chance) -> second(base, workshop, chance, name, true, name)));
            ways.add(new Way(
                    "second " + name + " below",
                    (base, workshop, chance) -> second(base, workshop, chance, name, false, name)));
            ways.add(new Way(
                    "second " + name + " in other letters",
                    (base, workshop, chance) -> second(
                            base, workshop, chance, name, chance.nextBoolean(), name.toUpperCase(Locale.ROOT) + " ")));
        }
        for (String name : List.of("Subject", "Date")) {
            ways.add(new Way(
                    "unsigned " + name + " changed",
                    (base, workshop, chance) -> unsigned(base, workshop, chance, name, true)));
            ways.add(new Way(
                    "unsigned " + name + " added",
                    (base, workshop, chance) -> unsigned(base, workshop, chance, name, false)));
        }
        ways.add(new Way("unsigned To and Cc changed", this::unsignedRecipients));
        return List.copyOf(ways);
    }

    private static Signer loose(Base base, Workshop workshop, Random chance) {
        return workshop.usual(base, chance).signingAbsent();
    }

    private Optional<Forgery> behind(Base base, Workshop workshop, Random chance, int limit, String more) {
        Letter sent = loose(base, workshop, chance).limited(limit).sign(base.letter());
        return done("text behind l=", sent, sent.withBody(sent.body() + more), Aim.CONTENT);
    }

    private Optional<Forgery> half(Base base, Workshop workshop, Random chance) {
        String body = base.letter().body();
        int cut = body.indexOf("\r\n", body.length() / 2) + 2;
        if (cut < 4 || cut >= body.length()) {
            return Optional.empty();
        }
        Letter sent = loose(base, workshop, chance)
                .canonical(false, false)
                .limited(cut)
                .sign(base.letter());
        String changed = body.substring(0, cut) + Phrases.sentence(chance) + "\r\n" + body.substring(cut);
        return done("text in the uncovered half", sent, sent.withBody(changed), Aim.CONTENT);
    }

    private Optional<Forgery> part(Base base, Workshop workshop, Random chance) {
        Letter sent = loose(base, workshop, chance).limited(Signer.WHOLE).sign(base.letter());
        String boundary = boundary(sent);
        if (boundary.isEmpty()) {
            return Optional.empty();
        }
        return done(
                "a part behind l=",
                sent,
                sent.withBody(sent.body() + attached(boundary, chance)),
                Aim.CONTENT,
                Aim.ATTACHMENTS);
    }

    /** The signer's limit ends before the close delimiter, as if he had left room for a footer. */
    private Optional<Forgery> partInside(Base base, Workshop workshop, Random chance) {
        String boundary = boundary(base.letter());
        int close = base.letter().body().lastIndexOf("--" + boundary + "--");
        if (boundary.isEmpty() || close < 0) {
            return Optional.empty();
        }
        Letter sent = loose(base, workshop, chance)
                .canonical(false, false)
                .limited(close)
                .sign(base.letter());
        String body = sent.body().substring(0, close) + attached(boundary, chance);
        return done("a part inside", sent, sent.withBody(body), Aim.CONTENT, Aim.ATTACHMENTS);
    }

    private static String attached(String boundary, Random chance) {
        return "--" + boundary + "\r\nContent-Type: text/plain; charset=utf-8; name=\"annex.txt\"\r\n"
                + (chance.nextBoolean() ? "Content-Disposition: attachment; filename=\"annex.txt\"\r\n" : "") + "\r\n"
                + Phrases.sentence(chance) + "\r\n--" + boundary + "--\r\n";
    }

    static String boundary(Letter letter) {
        Matcher found =
                Pattern.compile("(?i)boundary=(?:\"([^\"]+)\"|([^\\s;]+))").matcher(letter.value("Content-Type"));
        return found.find() ? found.group(1) == null ? found.group(2) : found.group(1) : "";
    }

    private Optional<Forgery> second(
            Base base, Workshop workshop, Random chance, String name, boolean above, String written) {
        Letter sent = loose(base, workshop, chance).sign(base.letter());
        if (!sent.has(name)) {
            return Optional.empty();
        }
        String value = switch (name) {
            case "Date" -> Phrases.date(chance);
            case "Subject" -> Phrases.ascii(chance);
            default -> Phrases.name(chance) + " <" + Phrases.address(chance) + ">";
        };
        Field field = new Field(written + ": " + value + "\r\n");
        Letter forged = above ? sent.onTop(field) : sent.below(field);
        return done("second " + name, sent, forged, FieldChanges.claim(name));
    }

    private Optional<Forgery> unsigned(Base base, Workshop workshop, Random chance, String name, boolean present) {
        Signer signer = loose(base, workshop, chance).leavingOut(Set.of(name));
        Letter sent = signer.sign(present ? base.letter() : base.letter().without(name));
        if (present && !sent.has(name)) {
            return Optional.empty();
        }
        String value = name.equals("Date") ? Phrases.date(chance) : Phrases.ascii(chance);
        return done("unsigned " + name, sent, sent.with(name, value), FieldChanges.claim(name));
    }

    private Optional<Forgery> unsignedRecipients(Base base, Workshop workshop, Random chance) {
        Letter sent =
                loose(base, workshop, chance).leavingOut(Set.of("To", "Cc")).sign(base.letter());
        Letter forged = sent.with("To", Phrases.name(chance) + " <" + Phrases.address(chance) + ">")
                .with("Cc", Phrases.name(chance) + " <" + Phrases.address(chance) + ">");
        return done("unsigned To and Cc", sent, forged, Aim.CONTENT);
    }

    private Optional<Forgery> done(String way, Letter before, Letter after, Aim... tampered) {
        return Optional.of(Forgery.under(kind(), way, before, after, tampered));
    }
}
