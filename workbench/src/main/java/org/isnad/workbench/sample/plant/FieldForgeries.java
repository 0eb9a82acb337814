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

    /** F7: Subject, Date, From, To or Cc of a signed letter rewritten. */
    static void fieldChanged(Scene scene, int variant) {
        Letter letter = wellSigned(scene);
        Draft draft = letter.draft();
        Other other = other(scene, draft);
        switch (variant % 5) {
            case 0 -> changed(scene, letter, "Subject", draft.subject(), other.subject(), Claims.SUBJECT);
            case 1 ->
                changed(
                        scene,
                        letter,
                        "Date",
                        Dates.rfc5322(draft.time(), draft.from().offsetMinutes()),
                        other.date(),
                        Claims.DATE);
            case 2 ->
                changed(scene, letter, "From", shown(draft.from(), draft), shown(other.person(), draft), Claims.SENDER);
            case 3 ->
                changed(
                        scene,
                        letter,
                        "To",
                        shown(draft.to().getFirst(), draft),
                        shown(other.person(), draft),
                        Claims.CONTENT);
            default -> copied(scene, letter, other.person());
        }
    }

    private static String shown(Person person, Draft draft) {
        return person.name(draft.tongue()) + " <" + person.address() + ">";
    }

    private static void changed(Scene scene, Letter letter, String field, String before, String after, String claim) {
        int angle = after.indexOf(" <");
        String written = angle < 0
                ? Words.encode(after, StandardCharsets.UTF_8)
                : Words.encode(after.substring(0, angle), StandardCharsets.UTF_8) + after.substring(angle);
        Truth truth = Truth.forged("F7", field + " changed", CONSISTENT, claim).withChange(field, before, after);
        scene.add(letter.withSent(letter.sent().with(field, old -> " " + written))
                .notKept()
                .insteadOf(letter)
                .with(truth));
    }

    /** Somebody who is said to have got a copy: Cc changed, or put in where there was none. */
    private static void copied(Scene scene, Letter letter, Person person) {
        Draft draft = letter.draft();
        Mail sent = letter.sent();
        String value = Words.address(person, draft.tongue());
        Mail other = draft.cc().isEmpty()
                ? sent.after("To", Field.of("Cc", value))
                : sent.with("Cc", old -> old + ",\r\n " + value);
        Truth truth =
                Truth.forged("F7", "Cc changed", CONSISTENT, Claims.CONTENT).withChange("Cc", "", shown(person, draft));
        scene.add(letter.withSent(other).notKept().insteadOf(letter).with(truth));
    }

    /** F8: a second Subject, From or Date on top of a signature that still matches. */
    static void secondField(Scene scene, int variant) {
        Letter letter = loosely(scene, false);
        Draft draft = letter.draft();
        Other other = other(scene, draft);
        switch (variant % 3) {
            case 0 ->
                doubled(
                        scene,
                        letter,
                        Field.of("Subject", Words.encode(other.subject(), StandardCharsets.UTF_8)),
                        other.subject(),
                        Claims.SUBJECT);
            case 1 ->
                doubled(
                        scene,
                        letter,
                        Field.of("From", Words.address(other.person(), draft.tongue())),
                        shown(other.person(), draft),
                        Claims.SENDER);
            default -> doubled(scene, letter, Field.of("Date", other.date()), other.date(), Claims.DATE);
        }
    }

    private static void doubled(Scene scene, Letter letter, Field field, String shown, String claim) {
        Truth truth = Truth.forged("F8", "a second " + field.name() + " put in front", CORROBORATED, claim)
                .withChange(field.name(), "", shown);
        scene.add(letter.notKept()
                .insteadOf(letter)
                .onArrival(mail -> mail.topped(field))
                .with(truth));
    }

    /** F8: text or a whole part behind the limit that {@code l=} set. */
    static void appendedBehindLimit(Scene scene, int variant) {
        Letter letter = loosely(scene, true);
        Draft draft = letter.draft();
        Setting setting = scene.setting(draft.from(), draft.to().getFirst(), draft.time(), draft.tongue());
        String text = Prose.in(draft.tongue()).one("appended", setting, scene.chance());
        boolean part = variant % 2 == 1 && !boundary(letter.sent()).isEmpty();
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
        Truth truth =
                Truth.forged("F8", what, CORROBORATED, Claims.CONTENT).withChange(part ? "part" : "body", "", text);
        scene.add(letter.withSent(letter.sent().withBody(longer))
                .notKept()
                .insteadOf(letter)
                .with(truth));
    }

    private static String boundary(Mail mail) {
        String type = mail.first("Content-Type").map(Field::value).orElse("");
        int start = type.indexOf("boundary=\"");
        return start < 0 ? "" : type.substring(start + 10, type.indexOf('"', start + 10));
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
        return scene.unsigned(draft).withSent(sent);
    }

    /** Values that the forger would rather see. */
    private record Other(String subject, String date, Person person) {}

    private static Other other(Scene scene, Draft draft) {
        Chance chance = scene.chance();
        Setting setting = scene.setting(draft.from(), draft.to().getFirst(), draft.time(), draft.tongue());
        return new Other(
                Prose.in(draft.tongue()).subject(Topic.INVOICE, setting, chance),
                Dates.rfc5322(draft.time() - YEAR, draft.from().offsetMinutes()),
                Cast.someone(Organisation.MOVEMENT, chance));
    }
}
