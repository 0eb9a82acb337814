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

    /** F23, by turns: an accomplice answers what nobody wrote, or something is made up around a truly quoted paragraph. */
    static void quoted(Scene scene, int variant) {
        if (variant % 2 == 0) {
            inventedParent(scene);
        } else {
            builtAroundAQuote(scene);
        }
    }

    /** A letter made up, and a truly signed answer by an accomplice that quotes it. */
    private static void inventedParent(Scene scene) {
        Draft shape = scene.opening(Cast.someone(Organisation.MOVEMENT, scene.chance()));
        Setting setting = setting(scene, shape);
        Prose prose = Prose.in(shape.tongue());
        Draft parent = shape.withText(prose.one("greet", setting, scene.chance()) + "\n\n"
                + prose.one("invented", setting, scene.chance()) + "\n");
        scene.add(scene.unsigned(parent)
                .notKept()
                .madeUp()
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

    /** The unsigned parent of a truly signed answer replaced: what the answer quotes is still in it, and more. */
    private static void builtAroundAQuote(Scene scene) {
        Letter parent = scene.unsigned(scene.opening(Cast.someone(Organisation.MOVEMENT, scene.chance()))
                .withAttachments(List.of()));
        Draft draft = parent.draft();
        Setting setting = setting(scene, draft);
        String more = Prose.in(draft.tongue()).one("invented", setting, scene.chance());
        Draft longer = draft.withText(draft.text() + "\n" + more + "\n");
        Truth truth = Truth.forged(
                        "F23", "made up around what a signed answer truly quotes", CONSISTENT, Claims.ALL_FOUR)
                .withChange("body", "", more);
        scene.add(parent.withSent(scene.submit(longer, scene.write(longer)))
                .notKept()
                .insteadOf(parent)
                .with(truth));
        Draft answer = scene.answer(scene.webUser(), draft, agreed(scene, draft), scene.later(), draft.tongue());
        scene.add(scene.signed(answer.withAttachments(List.of())));
    }

    private static String agreed(Scene scene, Draft draft) {
        return Prose.in(draft.tongue()).one("agree", setting(scene, draft), scene.chance()) + "\n";
    }

    private static Setting setting(Scene scene, Draft draft) {
        return scene.setting(draft.from(), draft.to().getFirst(), draft.time(), draft.tongue());
    }

    /** F24: beside a true letter an "original" of other words under its Message-ID, self-signed or unsigned by turns. */
    static void plantedOriginal(Scene scene, int variant) {
        Letter letter = FieldForgeries.wellSigned(scene);
        scene.add(letter);
        Draft draft = letter.draft();
        String text = Prose.in(draft.tongue()).one("replaced", setting(scene, draft), scene.chance()) + "\n";
        Draft other = draft.withText(text);
        Mail handedIn = scene.submit(other, scene.write(other));
        boolean signed = variant % 2 == 0;
        Mail sent = signed
                ? scene.post()
                        .sealed(handedIn, scene.keys().of(KeyPlan.SELF_MADE).getFirst(), draft.time())
                : handedIn;
        Truth truth = Truth.forged(
                        "F24",
                        signed
                                ? "planted as the original of a letter whose Message-ID it bears, self-signed"
                                : "planted as another copy of a letter whose Message-ID it bears, unsigned",
                        CONSISTENT,
                        Claims.ALL_FOUR)
                .withChange("body", draft.text(), text);
        scene.add(letter.withSent(sent)
                .in(EnumSet.of(scene.oneInbox(letter)))
                .notKept()
                .madeUp()
                .with(truth));
    }

    /** F24: against a true and signed letter, by turns: its unsigned traces edited, or an answer that quotes it falsely. */
    static void discredited(Scene scene, int variant) {
        Letter letter = FieldForgeries.wellSigned(scene);
        if (variant % 2 == 0) {
            tracesEdited(scene, letter);
        } else {
            scene.add(letter);
            quotedFalsely(scene, letter.draft());
        }
    }

    private static void tracesEdited(Scene scene, Letter letter) {
        Truth truth = new Truth(
                        "F24",
                        "true and signed; trace fields edited to discredit it",
                        List.of(),
                        letter.truth().lowest(),
                        letter.truth().highest())
                .withChange("Received", "20…", "19…")
                .withChange("Authentication-Results", "dkim=pass", "dkim=fail");
        scene.add(letter.onArrival(mail -> mail.with("Received", old -> old.replace(" 20", " 19"))
                        .with("Authentication-Results", old -> old.replace("dkim=pass", "dkim=fail")))
                .notKept()
                .insteadOf(letter)
                .with(truth));
    }

    private static void quotedFalsely(Scene scene, Draft draft) {
        String other = Prose.in(draft.tongue()).one("replaced", setting(scene, draft), scene.chance());
        Person answering = scene.webUser();
        Draft answer = scene.answer(
                        answering, draft.withText(other + "\n"), agreed(scene, draft), scene.later(), draft.tongue())
                .withAttachments(List.of());
        Truth truth = Truth.forged(
                        "F24",
                        "made up: an answer that quotes other words than were written",
                        CONSISTENT,
                        Claims.ALL_FOUR)
                .withChange("quote", draft.text(), other);
        scene.add(scene.unsigned(answer).notKept().madeUp().with(truth));
    }
}
