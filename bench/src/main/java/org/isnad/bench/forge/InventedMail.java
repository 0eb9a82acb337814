package org.isnad.bench.forge;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** F5: a whole invented message, made to look like the mailbox it lies in. */
final class InventedMail implements Forger {
    private static final Aim[] ALL = {Aim.CONTENT, Aim.SENDER, Aim.SUBJECT, Aim.STATED_DATE};

    @Override
    public String kind() {
        return "F5";
    }

    @Override
    public List<Way> ways() {
        return List.of(
                new Way("headers of a true message, its stale signature kept", this::stale),
                new Way("headers cloned, signature with another body hash", this::otherBodyHash),
                new Way("no signature, traces cloned", this::unsigned),
                new Way("signature of random digits", this::randomSignature),
                new Way("signature moved from another field order and case", this::shuffled),
                new Way("empty body hash and signature", this::emptySignature),
                new Way("body limit of zero written in", this::limitWritten),
                new Way("signed fields kept in a second header below", this::headerBelow),
                new Way("the true message embedded below an invented one", this::wrapped));
    }

    /** The same traces and signature; what a reader sees is invented. */
    private static Letter invented(Letter sent, Random chance) {
        return sent.with("Subject", Phrases.ascii(chance))
                .with("Date", Phrases.date(chance))
                .with(
                        "From",
                        Phrases.name(chance) + " <" + Phrases.name(chance).charAt(0) + "x@"
                                + sent.fromDomain().orElse("invented.example") + ">")
                .with("Content-Type", "text/plain; charset=utf-8")
                .with("Content-Transfer-Encoding", "8bit")
                .withBody(Phrases.paragraph(chance));
    }

    private Optional<Forgery> stale(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        return done("stale signature", sent, invented(sent, chance));
    }

    private Optional<Forgery> otherBodyHash(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.usual(base, chance).sign(base.letter());
        Letter other = workshop.usual(base, chance).sign(invented(base.letter(), chance));
        String bodyHash = tag(other.value("DKIM-Signature"), "bh");
        String signature = sent.value("DKIM-Signature").replaceAll("bh=[^;]*;", "bh=" + bodyHash + ";");
        return done("body hash renewed", sent, invented(sent, chance).with("DKIM-Signature", signature));
    }

    private Optional<Forgery> unsigned(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        return done("unsigned", sent, invented(sent, chance).unsigned());
    }

    private Optional<Forgery> randomSignature(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        Letter forged = workshop.usual(base, chance).sign(invented(base.letter(), chance));
        byte[] digits = new byte[128];
        chance.nextBytes(digits);
        String signature = forged.value("DKIM-Signature")
                .replaceAll("b=[A-Za-z0-9+/= \t]*$", "b=" + Base64.getEncoder().encodeToString(digits));
        return done("random signature", sent, forged.with("DKIM-Signature", signature));
    }

    private Optional<Forgery> shuffled(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        List<Field> fields = new ArrayList<>(invented(sent, chance).fields());
        Collections.shuffle(fields, chance);
        return done("fields shuffled", sent, invented(sent, chance).withFields(fields));
    }

    private Optional<Forgery> emptySignature(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        String signature = sent.value("DKIM-Signature")
                .replaceAll("bh=[^;]*;", "bh=;")
                .replaceAll("([; \t]b=)[A-Za-z0-9+/= \t]*", "$1");
        return done("empty tags", sent, invented(sent, chance).with("DKIM-Signature", signature));
    }

    private Optional<Forgery> limitWritten(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        String signature = sent.value("DKIM-Signature")
                .replaceFirst("bh=[^;]*;", "l=0; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;");
        return done("l=0 written in", sent, invented(sent, chance).with("DKIM-Signature", signature));
    }

    private Optional<Forgery> headerBelow(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        StringBuilder below = new StringBuilder();
        sent.fields().forEach(field -> below.append(field.raw()));
        Letter forged = new Letter(
                List.of(
                        Field.of("From", sent.value("From")),
                        Field.of("Subject", Phrases.ascii(chance)),
                        Field.of("Date", Phrases.date(chance))),
                Phrases.paragraph(chance) + "\r\n" + below + "\r\n" + sent.body());
        return done("true header below", sent, forged);
    }

    private Optional<Forgery> wrapped(Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.sent(base, chance);
        String type = "multipart/mixed; boundary=\"=_outer\"";
        Letter forged = new Letter(
                List.of(
                        Field.of("From", sent.value("From")),
                        Field.of("Subject", sent.value("Subject")),
                        Field.of("Date", Phrases.date(chance)),
                        Field.of("MIME-Version", "1.0"),
                        Field.of("Content-Type", type)),
                "--=_outer\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + Phrases.paragraph(chance)
                        + "--=_outer\r\nContent-Type: message/rfc822\r\n\r\n" + sent.text() + "\r\n--=_outer--\r\n");
        return done("true message embedded", sent, forged);
    }

    private Optional<Forgery> done(String way, Letter before, Letter after) {
        return Optional.of(Forgery.under(kind(), way, before, after, ALL));
    }

    static String tag(String signature, String name) {
        int at = signature.replaceAll("[ \t]", "").indexOf(";" + name + "=");
        String packed = signature.replaceAll("[ \t]", "");
        int end = packed.indexOf(';', at + 1);
        return at < 0 ? "" : packed.substring(at + name.length() + 2, end < 0 ? packed.length() : end);
    }
}
