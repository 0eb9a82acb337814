package org.isnad.workbench.sample.plant;

import static org.isnad.workbench.sample.story.Truth.CORROBORATED;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.isnad.workbench.sample.cast.ClientKind;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.papers.Papers;
import org.isnad.workbench.sample.story.Letter;
import org.isnad.workbench.sample.story.Scene;
import org.isnad.workbench.sample.story.Truth;

/** F25: another reading of the same signed bytes, by fields that the signature leaves out. */
final class ReadingForgeries {
    private ReadingForgeries() {}

    /** Boundary, type, character set or encoding swapped; the signature goes on matching. */
    static void swapped(Scene scene, int variant) {
        Letter before = scene.ordinary(scene.opening(scene.people().getFirst()));
        scene.add(before);
        switch (variant % 4) {
            case 0 -> swap(scene, files(scene, before), "boundary swapped for the inner one", ReadingForgeries::inner);
            case 1 ->
                swap(
                        scene,
                        plain(scene, before),
                        "plain text declared as HTML",
                        mail -> mail.with("Content-Type", old -> " text/html; charset=UTF-8"));
            case 2 ->
                swap(
                        scene,
                        plain(scene, before),
                        "character set swapped",
                        mail -> mail.with("Content-Type", old -> " text/plain; charset=windows-1256"));
            default ->
                swap(
                        scene,
                        page(scene, before),
                        "multipart declared as plain text",
                        mail -> mail.with("Content-Type", old -> " text/plain; charset=UTF-8"));
        }
    }

    private interface Swap {
        Mail of(Mail mail);
    }

    private static void swap(Scene scene, Letter letter, String what, Swap swap) {
        Mail swapped = swap.of(letter.sent());
        Truth truth = Truth.forged("F25", what, CORROBORATED, Claims.CONTENT)
                .withChange("Content-Type", type(letter.sent()), type(swapped));
        scene.add(letter.withSent(swapped).notKept().insteadOf(letter).with(truth));
    }

    private static String type(Mail mail) {
        return mail.first("Content-Type").map(Field::value).orElse("");
    }

    /** Text and attachments: one multipart in another. */
    private static Letter files(Scene scene, Letter before) {
        Draft draft = scene.answer(scene.webUser(), before.draft(), false);
        return scene.signed(draft.withAttachments(
                List.of(Papers.one(Papers.Kind.NOTE, draft.tongue(), draft.time(), 400, scene.chance()))));
    }

    /** Text and HTML side by side, no more. */
    private static Letter page(Scene scene, Letter before) {
        return scene.signed(scene.answer(scene.webUser(), before.draft(), false).withAttachments(List.of()));
    }

    /** One part, as the provider's telephone application writes it. */
    private static Letter plain(Scene scene, Letter before) {
        Person phone = scene.webUser().using(ClientKind.PHONE);
        return scene.signed(scene.answer(phone, before.draft(), false).withAttachments(List.of()));
    }

    /** The inner boundary named as the outer: what stood outside it becomes preamble and epilogue. */
    private static Mail inner(Mail mail) {
        String body = new String(mail.body(), StandardCharsets.ISO_8859_1);
        int start = body.indexOf("boundary=\"") + 10;
        String inner = body.substring(start, body.indexOf('"', start));
        return mail.with("Content-Type", old -> " multipart/mixed;\r\n\tboundary=\"" + inner + "\"");
    }
}
