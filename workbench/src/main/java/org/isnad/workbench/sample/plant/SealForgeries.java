package org.isnad.workbench.sample.plant;

import static org.isnad.workbench.sample.story.Truth.CONSISTENT;

import java.util.List;
import java.util.Set;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.prose.Prose;
import org.isnad.workbench.sample.prose.Setting;
import org.isnad.workbench.sample.story.Letter;
import org.isnad.workbench.sample.story.Scene;
import org.isnad.workbench.sample.story.Truth;

/** F28: the seal that a list truly put on one message, spliced on to another (RFC 8617; EVIDENCE, rule 13). */
final class SealForgeries {
    private static final Set<String> SET = Set.of("ARC-Seal", "ARC-Message-Signature", "ARC-Authentication-Results");

    private SealForgeries() {}

    /** By turns on to a letter made up, on to a true but unsigned one, and under the sealed letter's own header. */
    static void spliced(Scene scene, int variant) {
        Letter letter = Damage.plain(scene, text -> text);
        Mail sealed = Damage.listed(scene, letter, letter.sent());
        Letter listed = letter.withSent(sealed).notKept();
        switch (variant % 3) {
            case 0 -> {
                scene.add(listed);
                Draft draft = written(scene, letter.draft());
                Mail made = scene.submit(draft, scene.write(draft));
                add(scene, scene.unsigned(draft).withSent(with(sealed, made)).madeUp(), "a letter made up", "");
            }
            case 1 -> {
                scene.add(listed);
                Letter other = scene.unsigned(scene.answer(scene.people().getFirst(), letter.draft(), false)
                        .withAttachments(List.of()));
                add(
                        scene,
                        other.withSent(with(sealed, other.sent())).insteadOf(other),
                        "a true letter that bears none",
                        "");
            }
            default -> {
                String text = words(scene, letter.draft());
                Draft draft = letter.draft().withText(text);
                Mail body = scene.write(draft);
                Letter forged = letter.withSent(sealed.withBody(body.body())).insteadOf(listed);
                add(scene, forged, "other words under the sealed header", text);
            }
        }
    }

    private static void add(Scene scene, Letter letter, String onto, String text) {
        Truth truth = Truth.forged(
                "F28",
                text.isEmpty() ? "the seal of another message spliced on to " + onto : onto,
                CONSISTENT,
                // The header is the signed one, so only the content is not what was signed.
                text.isEmpty() ? Claims.ALL_FOUR : new String[] {Claims.CONTENT});
        Truth told = text.isEmpty()
                ? truth.withChange("ARC-Seal", "", "that of another message")
                : truth.withChange("body", letter.draft().text(), text);
        scene.add(letter.notKept().with(told));
    }

    private static Mail with(Mail sealed, Mail onto) {
        List<Field> set = sealed.fields().stream()
                .filter(field -> SET.contains(field.name()))
                .toList();
        return onto.topped(set);
    }

    /** Something made up that its writer would have sent about now. */
    private static Draft written(Scene scene, Draft like) {
        Draft shape = scene.answer(like.from(), scene.opening(scene.people().getFirst()), false);
        return shape.withText(words(scene, shape)).withAttachments(List.of());
    }

    private static String words(Scene scene, Draft draft) {
        Setting setting = scene.setting(draft.from(), draft.to().getFirst(), draft.time(), draft.tongue());
        Prose prose = Prose.in(draft.tongue());
        return prose.one("greet", setting, scene.chance()) + "\n\n" + prose.one("invented", setting, scene.chance())
                + "\n\n" + setting.writer() + "\n";
    }
}
