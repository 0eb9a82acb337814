package org.isnad.workbench.sample.plant;

import static org.isnad.workbench.sample.story.Truth.CONSISTENT;

import java.util.EnumSet;
import java.util.List;
import org.isnad.workbench.sample.cast.Cast;
import org.isnad.workbench.sample.cast.Organisation;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.keys.KeyPlan;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.prose.Prose;
import org.isnad.workbench.sample.prose.Setting;
import org.isnad.workbench.sample.story.Letter;
import org.isnad.workbench.sample.story.Scene;
import org.isnad.workbench.sample.story.Truth;

/** F23 and F24: proofs and disproofs planted around letters. */
final class QuoteForgeries {
    private QuoteForgeries() {}

    /** F23: a letter made up, and a truly signed answer by an accomplice that quotes it. */
    static void inventedParent(Scene scene, int variant) {
        Draft shape = scene.opening(Cast.someone(Organisation.MOVEMENT, scene.chance()));
        Setting setting = scene.setting(shape.from(), shape.to().getFirst(), shape.time(), shape.tongue());
        Prose prose = Prose.in(shape.tongue());
        Draft parent = shape.withText(prose.one("greet", setting, scene.chance()) + "\n\n"
                + prose.one("invented", setting, scene.chance()) + "\n");
        scene.add(scene.unsigned(parent)
                .notKept()
                .with(Truth.forged("F23", "made up; a signed answer quotes it", CONSISTENT, Claims.ALL_FOUR)));
        Person accomplice = scene.webUser();
        String text = prose.one("agree", setting, scene.chance()) + "\n";
        Draft answer = scene.answer(accomplice, parent, text, scene.later(), shape.tongue());
        Letter signed = scene.signed(answer.withAttachments(List.of()));
        Truth truth = new Truth(
                "F23",
                "truly signed by an accomplice; proves that he wrote it, not what he quotes",
                List.of(),
                signed.truth().lowest(),
                signed.truth().highest());
        scene.add(signed.with(truth));
    }

    /** F24: beside a true letter an "original" of other words, signed with a key of the forger's own. */
    static void plantedOriginal(Scene scene, int variant) {
        Letter letter = FieldForgeries.wellSigned(scene);
        scene.add(letter);
        Draft draft = letter.draft();
        Setting setting = scene.setting(draft.from(), draft.to().getFirst(), draft.time(), draft.tongue());
        String text = Prose.in(draft.tongue()).one("replaced", setting, scene.chance()) + "\n";
        Draft other = draft.withText(text);
        Mail clean = scene.write(other);
        Mail sent = scene.post()
                .sealed(
                        scene.submit(other, clean),
                        scene.keys().of(KeyPlan.SELF_MADE).getFirst(),
                        draft.time());
        Truth truth = Truth.forged(
                "F24", "planted as the original of a letter whose Message-ID it bears", CONSISTENT, Claims.ALL_FOUR);
        scene.add(letter.withSent(sent)
                .in(EnumSet.of(scene.oneInbox(letter)))
                .notKept()
                .with(truth));
    }

    /** F24: unsigned traces of a truly signed letter edited to make it look doubtful. */
    static void tracesEdited(Scene scene, int variant) {
        Letter letter = FieldForgeries.wellSigned(scene);
        Truth truth = new Truth(
                "F24",
                "true and signed; trace fields edited to discredit it",
                List.of(),
                letter.truth().lowest(),
                letter.truth().highest());
        scene.add(letter.onArrival(mail -> mail.with("Received", old -> old.replace(" 20", " 19"))
                        .with("Authentication-Results", old -> old.replace("dkim=pass", "dkim=fail")))
                .with(truth));
    }
}
