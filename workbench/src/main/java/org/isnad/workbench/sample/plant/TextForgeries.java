package org.isnad.workbench.sample.plant;

import static org.isnad.workbench.sample.story.Truth.CONSISTENT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.workbench.sample.cast.Box;
import org.isnad.workbench.sample.cast.Cast;
import org.isnad.workbench.sample.cast.Organisation;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.prose.Prose;
import org.isnad.workbench.sample.prose.Setting;
import org.isnad.workbench.sample.story.Letter;
import org.isnad.workbench.sample.story.Scene;
import org.isnad.workbench.sample.story.Truth;

/** F1 to F6: words of a signed letter changed, or a whole letter made up. */
final class TextForgeries {
    private TextForgeries() {}

    static void nameInserted(Scene scene, int variant) {
        Letter letter = anchored(scene);
        Prose prose = Prose.in(letter.draft().tongue());
        String name = Cast.someone(Organisation.PAPER, scene.chance())
                .name(letter.draft().tongue());
        String anchor = anchorLine(letter.draft(), prose);
        Edit edit = new Edit(anchor, anchor, prose.withName(anchor, name));
        altered(scene, variant, letter, "F1", "a name inserted: " + name, edit);
    }

    static void limitRemoved(Scene scene, int variant) {
        Letter letter = anchored(scene);
        Prose prose = Prose.in(letter.draft().tongue());
        String anchor = anchorLine(letter.draft(), prose);
        Edit edit = new Edit(anchor, anchor, anchor.replace(prose.limitingWord(), ""));
        altered(scene, variant, letter, "F2", "the limiting word removed:" + prose.limitingWord(), edit);
    }

    static void listLengthened(Scene scene, int variant) {
        Letter letter = anchored(scene);
        Prose prose = Prose.in(letter.draft().tongue());
        Edit edit = new Edit(anchorLine(letter.draft(), prose), "", one(scene, letter, "item") + "\n");
        altered(scene, variant, letter, "F3", "the list made longer by one item", edit);
    }

    static void anachronism(Scene scene, int variant) {
        Letter letter = anchored(scene);
        Prose prose = Prose.in(letter.draft().tongue());
        String anchor = anchorLine(letter.draft(), prose);
        Edit edit = new Edit(anchor, anchor, one(scene, letter, "late") + "\n" + anchor);
        altered(scene, variant, letter, "F4", "a sentence that cites something of a later date", edit);
    }

    /**
     * What is done to a text.
     *
     * @param anchor the line at which it is done
     * @param before what of the text goes, or empty: then {@code after} is put in, in lines of its own behind the anchor
     */
    private record Edit(String anchor, String before, String after) {
        String done(String text) {
            return before.isEmpty() ? text.replace(anchor + "\n", anchor + "\n" + after) : text.replace(before, after);
        }
    }

    private static String one(Scene scene, Letter letter, String rule) {
        Draft draft = letter.draft();
        Setting setting = scene.setting(draft.from(), draft.to().getFirst(), draft.time(), draft.tongue());
        return Prose.in(draft.tongue()).one(rule, setting, scene.chance());
    }

    /** A letter that nobody wrote: right form, right people, no signature. */
    static void invented(Scene scene, int variant) {
        Letter before = scene.signed(scene.opening(scene.wellSigned()));
        scene.add(before);
        Draft shape = scene.answer(scene.wellSigned(), before.draft(), false);
        Setting setting = scene.setting(shape.from(), shape.to().getFirst(), shape.time(), shape.tongue());
        Prose prose = Prose.in(shape.tongue());
        String text = prose.one("greet", setting, scene.chance()) + "\n\n"
                + prose.one("invented", setting, scene.chance()) + "\n\n" + setting.writer() + "\n";
        Letter made = scene.unsigned(
                variant % 2 == 0 ? shape.withText(text).withReferences(List.of()) : shape.withText(text));
        scene.add(made.notKept()
                .madeUp()
                .with(Truth.forged("F5", "a whole letter made up", CONSISTENT, Claims.ALL_FOUR)));
    }

    /** Other words under the old header, signature and all. */
    static void replaced(Scene scene, int variant) {
        Letter letter = anchored(scene);
        Draft draft = letter.draft();
        String writer = draft.from().name(draft.tongue());
        Edit edit = new Edit("", draft.text(), one(scene, letter, "replaced") + "\n\n" + writer + "\n");
        altered(scene, variant, letter, "F6", "the body replaced, the header kept", edit);
    }

    /** A signed letter whose text holds the sentence and the list that are altered. */
    private static Letter anchored(Scene scene) {
        Letter before = scene.ordinary(scene.opening(scene.people().getFirst()));
        scene.add(before);
        Person author = scene.wellSigned();
        Draft draft = scene.answer(author, before.draft(), false);
        Setting setting = scene.setting(author, draft.to().getFirst(), draft.time(), draft.tongue());
        String anchor = Prose.in(draft.tongue()).anchor(setting, scene.chance());
        return scene.signed(draft.withText(anchor + "\n\n" + draft.text()));
    }

    private static String anchorLine(Draft draft, Prose prose) {
        return draft.text()
                .lines()
                .filter(line -> line.contains(prose.limitingWord()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The altered letter under the signature of the true one. Every second time the true one lies in another mailbox, as
     * a forger who had only one mailbox would leave it.
     */
    private static void altered(Scene scene, int variant, Letter letter, String kind, String what, Edit edit) {
        Draft draft = letter.draft().withText(edit.done(letter.draft().text()));
        if (draft.equals(letter.draft())) {
            throw new IllegalStateException(kind + " changed nothing");
        }
        Mail sent = Scene.grafted(letter.sent(), scene.submit(draft, scene.write(draft)));
        Truth truth =
                Truth.forged(kind, what, CONSISTENT, Claims.CONTENT).withChange("body", edit.before(), edit.after());
        Letter forged = letter.withSent(sent).notKept().insteadOf(letter).with(truth);
        Set<Box> boxes = letter.inboxes();
        if (variant % 2 == 1 && boxes.size() > 1) {
            Box only = scene.oneInbox(letter);
            Set<Box> rest = EnumSet.copyOf(boxes);
            rest.remove(only);
            scene.add(letter.in(rest));
            scene.add(forged.in(EnumSet.of(only)));
        } else {
            scene.add(forged);
        }
    }
}
