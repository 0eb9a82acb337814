package org.isnad.bench.forge;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * F10: a true file saved again after the theft; F11: metadata planted in it. Neither makes the message a forgery: whatever is
 * said of the attachment, the other claims are innocent, and a message that was signed with such a file keeps all of it.
 */
final class SavedAgain implements Forger {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'");
    private static final String FOREIGN =
            "\u0413\u0435\u043e\u0440\u0433\u0438\u0439 \u041f\u0435\u0442\u0440\u043e\u0432\u0438\u0447";
    private static final Set<Aim> BUT_THE_FILE = Set.of(Aim.CONTENT, Aim.SENDER, Aim.SUBJECT, Aim.STATED_DATE);

    private final String kind;
    private final boolean planted;

    /** @param planted whether a foreign name is put in, beside the date */
    SavedAgain(String kind, boolean planted) {
        this.kind = kind;
        this.planted = planted;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<Way> ways() {
        return List.of(
                new Way("in the signed message", (base, workshop, chance) -> attached(base, workshop, chance, true)),
                new Way("in an unsigned message", (base, workshop, chance) -> attached(base, workshop, chance, false)),
                new Way("as a copy beside the true message", this::copy),
                new Way("so from the beginning, and signed", this::fromTheBeginning));
    }

    /** The letter with the file as it was, and with the file as it was saved again. */
    private record Carried(Letter own, Letter saved) {}

    private Carried files(Base base, Random chance) {
        OffsetDateTime sent = Answer.date(base.letter().value("Date")).withOffsetSameInstant(ZoneOffset.UTC);
        String text = Phrases.ascii(chance) + " Ref. " + Long.toHexString(chance.nextLong());
        String made = ISO.format(sent.minusDays(2 + chance.nextInt(300)));
        String later = ISO.format(sent.plusDays(200 + chance.nextInt(900)));
        String before = ISO.format(sent.minusHours(2 + chance.nextInt(20)));
        String editor = planted ? FOREIGN : "user" + chance.nextInt(50);
        return new Carried(
                carrying(base, text, new Papers.Properties("A. Author", "A. Author", made, before)),
                carrying(base, text, new Papers.Properties("A. Author", editor, made, planted ? before : later)));
    }

    private static Letter carrying(Base base, String text, Papers.Properties properties) {
        return Papers.carrying(base.letter(), Papers.document(text, properties));
    }

    private Optional<Forgery> attached(Base base, Workshop workshop, Random chance, boolean signed) {
        Carried files = files(base, chance);
        Letter own = files.own;
        Letter sent = signed ? workshop.usual(base, chance).sign(own) : own;
        Letter found = sent.withBody(files.saved.body());
        return Optional.of(Forgery.under(
                        kind, signed ? "in a signed message" : "in an unsigned message", sent, found, Aim.ATTACHMENTS)
                .in(Scene.blameless()));
    }

    private Optional<Forgery> copy(Base base, Workshop workshop, Random chance) {
        Carried files = files(base, chance);
        Letter sent = workshop.usual(base, chance).sign(files.own);
        Letter copy = sent.withBody(files.saved.body());
        return Optional.of(Forgery.under(kind, "as a copy beside the true message", sent, sent)
                .in(Scene.keeping(Companion.planted(copy, Aim.ATTACHMENTS))));
    }

    /** The sender himself attached such a file: the signature proves that he did. */
    private Optional<Forgery> fromTheBeginning(Base base, Workshop workshop, Random chance) {
        Carried files = files(base, chance);
        Signer signer = workshop.careful(base);
        Letter plain = signer.sign(files.own);
        Letter odd = signer.sign(files.saved);
        return Optional.of(Forgery.signed(kind, "signed so", plain, odd, Ceiling.VERIFIED, Set.of(), List.of())
                .in(new Scene(List.of(), BUT_THE_FILE, true)));
    }
}
