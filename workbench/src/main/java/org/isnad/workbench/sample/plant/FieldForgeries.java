package org.isnad.workbench.sample.plant;

import static org.isnad.workbench.sample.story.Truth.CONSISTENT;
import static org.isnad.workbench.sample.story.Truth.CORROBORATED;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.isnad.workbench.sample.cast.Cast;
import org.isnad.workbench.sample.cast.Organisation;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.mail.Words;
import org.isnad.workbench.sample.prose.Dates;
import org.isnad.workbench.sample.prose.Prose;
import org.isnad.workbench.sample.prose.Setting;
import org.isnad.workbench.sample.prose.Topic;
import org.isnad.workbench.sample.seal.Sealer;
import org.isnad.workbench.sample.story.Letter;
import org.isnad.workbench.sample.story.Scene;
import org.isnad.workbench.sample.story.Truth;

/** F7 and F8: fields changed or doubled, text where the signature does not reach. */
final class FieldForgeries {
    private static final long YEAR = 365L * 86_400_000;

    private FieldForgeries() {}

    /** F7: Subject, Date, From or To of a signed letter rewritten. */
    static void fieldChanged(Scene scene, int variant) {
        Letter letter = wellSigned(scene);
        Other other = other(scene, letter.draft());
        Mail sent = letter.sent();
        switch (variant % 4) {
            case 0 ->
                add(
                        scene,
                        letter,
                        sent.with("Subject", old -> " " + other.subject()),
                        "F7",
                        "Subject changed",
                        Claims.SUBJECT);
            case 1 ->
                add(scene, letter, sent.with("Date", old -> " " + other.date()), "F7", "Date changed", Claims.DATE);
            case 2 ->
                add(scene, letter, sent.with("From", old -> " " + other.from()), "F7", "From changed", Claims.SENDER);
            default ->
                add(scene, letter, sent.with("To", old -> " " + other.from()), "F7", "To changed", Claims.CONTENT);
        }
    }

    /** F8: a second Subject, From or Date on top of a signature that still matches. */
    static void secondField(Scene scene, int variant) {
        Letter letter = loosely(scene, false);
        Other other = other(scene, letter.draft());
        switch (variant % 3) {
            case 0 -> doubled(scene, letter, Field.of("Subject", other.subject()), Claims.SUBJECT);
            case 1 -> doubled(scene, letter, Field.of("From", other.from()), Claims.SENDER);
            default -> doubled(scene, letter, Field.of("Date", other.date()), Claims.DATE);
        }
    }

    private static void doubled(Scene scene, Letter letter, Field field, String claim) {
        Truth truth = Truth.forged("F8", "a second " + field.name() + " put in front", CORROBORATED, claim);
        scene.add(letter.notKept().onArrival(mail -> mail.topped(field)).with(truth));
    }

    /** F8: text or a whole part behind the limit that {@code l=} set. */
    static void appendedBehindLimit(Scene scene, int variant) {
        Letter letter = loosely(scene, true);
        Draft draft = letter.draft();
        Setting setting = scene.setting(draft.from(), draft.to().getFirst(), draft.time(), draft.tongue());
        String text = Prose.in(draft.tongue()).one("appended", setting, scene.chance());
        boolean part = variant % 2 == 1;
        String addition = part
                ? "--" + boundary(letter.sent())
                        + "\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                        + text
                        + "\r\n"
                : text + "\r\n";
        byte[] more = addition.getBytes(StandardCharsets.UTF_8);
        byte[] body = letter.sent().body();
        byte[] longer = Arrays.copyOf(body, body.length + more.length);
        System.arraycopy(more, 0, longer, body.length, more.length);
        String what = part ? "a MIME part added behind l=" : "text added behind l=";
        Truth truth = Truth.forged("F8", what, CORROBORATED, Claims.CONTENT);
        scene.add(letter.withSent(letter.sent().withBody(longer)).notKept().with(truth));
    }

    private static String boundary(Mail mail) {
        String type = mail.first("Content-Type").map(Field::value).orElse("");
        int start = type.indexOf("boundary=\"");
        return start < 0 ? "none" : type.substring(start + 10, type.indexOf('"', start + 10));
    }

    /** Signed well, in the usual way. */
    static Letter wellSigned(Scene scene) {
        Letter before = scene.ordinary(scene.opening(scene.people().getFirst()));
        scene.add(before);
        return scene.signed(scene.answer(scene.wellSigned(), before.draft(), false));
    }

    /** Signed by a server that is set carelessly: no protection against further fields, a body limit if wanted. */
    private static Letter loosely(Scene scene, boolean limited) {
        Letter before = scene.ordinary(scene.opening(scene.people().getFirst()));
        scene.add(before);
        Draft draft = scene.answer(scene.wellSigned(), before.draft(), false);
        Mail clean = scene.write(draft);
        Mail submitted = scene.submit(draft, clean);
        Organisation organisation = draft.from().organisation();
        Sealer sealer = scene.keys().inUse(organisation, draft.time()).getFirst();
        var form = sealer.form().withoutAbsent();
        Mail sent = scene.post().sealed(submitted, sealer.with(limited ? form.withLimit() : form), draft.time());
        return scene.signed(draft).withSent(sent);
    }

    private static void add(Scene scene, Letter letter, Mail sent, String kind, String what, String claim) {
        scene.add(letter.withSent(sent).notKept().with(Truth.forged(kind, what, CONSISTENT, claim)));
    }

    /** Values that the forger would rather see. */
    private record Other(String subject, String date, String from) {}

    private static Other other(Scene scene, Draft draft) {
        Chance chance = scene.chance();
        Setting setting = scene.setting(draft.from(), draft.to().getFirst(), draft.time(), draft.tongue());
        Person person = Cast.someone(Organisation.MOVEMENT, chance);
        String subject = Prose.in(draft.tongue()).subject(Topic.INVOICE, setting, chance);
        return new Other(
                Words.encode(subject, StandardCharsets.UTF_8),
                Dates.rfc5322(draft.time() - YEAR, draft.from().offsetMinutes()),
                Words.address(person, draft.tongue()));
    }
}
