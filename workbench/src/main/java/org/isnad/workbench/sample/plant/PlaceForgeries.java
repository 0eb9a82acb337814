package org.isnad.workbench.sample.plant;

import static org.isnad.workbench.sample.story.Truth.CONSISTENT;
import static org.isnad.workbench.sample.story.Truth.UNDECIDED;
import static org.isnad.workbench.sample.story.Truth.VERIFIED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.workbench.sample.cast.Box;
import org.isnad.workbench.sample.cast.Cast;
import org.isnad.workbench.sample.cast.Organisation;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.prose.Dates;
import org.isnad.workbench.sample.prose.Prose;
import org.isnad.workbench.sample.prose.Setting;
import org.isnad.workbench.sample.prose.Tongue;
import org.isnad.workbench.sample.story.Letter;
import org.isnad.workbench.sample.story.Scene;
import org.isnad.workbench.sample.story.Truth;

/** F9, F15, F17, F26, F27: true letters in a false place, at a false time, or in none. */
final class PlaceForgeries {
    private static final long YEAR = 365L * 86_400_000;

    private PlaceForgeries() {}

    /** F9: put into a mailbox that it was never sent to. */
    static void replayed(Scene scene, int variant) {
        Letter letter = FieldForgeries.wellSigned(scene);
        scene.add(letter);
        Set<Box> elsewhere = EnumSet.allOf(Box.class);
        elsewhere.removeAll(letter.inboxes());
        elsewhere.removeIf(box -> box.owner().equals(letter.draft().from()));
        if (elsewhere.isEmpty()) {
            throw new IllegalStateException("a conversation leaves mailboxes for a replay");
        }
        Box box = scene.chance().one(List.copyOf(elsewhere));
        Truth truth = new Truth(
                "F9",
                "true letter replayed into another mailbox",
                List.of(Claims.MAILBOX),
                letter.truth().lowest(),
                letter.truth().highest());
        scene.add(letter.in(EnumSet.of(box)).notKept().madeUp().with(truth.withChange("mailbox", "", box.label())));
    }

    /** F15: the owner's decoy, written to be stolen; it is signed like any other mail. */
    static void decoy(Scene scene, int variant) {
        Person author = scene.wellSigned();
        Draft shape = scene.opening(author);
        Setting setting = scene.setting(author, shape.to().getFirst(), shape.time(), shape.tongue());
        Letter letter =
                scene.signed(shape.withText(Prose.in(shape.tongue()).one("invented", setting, scene.chance()) + "\n"));
        scene.add(letter.with(new Truth(
                "F15",
                "the owner's decoy, really sent and signed",
                List.of(),
                letter.truth().lowest(),
                letter.truth().highest())));
    }

    /** F17: a letter taken out; its answer is there and quotes it. */
    static void omitted(Scene scene, int variant) {
        Letter letter = FieldForgeries.wellSigned(scene);
        Truth truth = Truth.forged("F17", "taken out of the dump; an answer quotes it", CONSISTENT, Claims.ALL_FOUR);
        scene.add(letter.in(Set.of()).notKept().insteadOf(letter).with(truth));
        scene.add(scene.ordinary(scene.answer(scene.webUser(), letter.draft(), false)));
    }

    /** F26: the holder of an account dates a letter back two years; the signature is his provider's and true. */
    static void backDated(Scene scene, int variant) {
        Person author = scene.webUser();
        Draft draft = scene.opening(author);
        Draft earlier = draft.withTime(draft.time() - 2 * YEAR);
        Mail clean = scene.write(earlier);
        Mail sent = scene.post()
                .sealed(
                        scene.post()
                                .submitted(
                                        clean,
                                        author,
                                        draft.time(),
                                        scene.chance().branch("back")),
                        Organisation.BIGMAIL,
                        draft.time());
        Letter letter = scene.unsigned(draft).withSent(sent).notKept();
        scene.add(letter.with(new Truth(
                        "F26",
                        "dated two years back by the account's holder; t= and the key tell",
                        List.of(),
                        Truth.ANY,
                        VERIFIED)
                .withChange(
                        "Date",
                        Dates.rfc5322(draft.time(), author.offsetMinutes()),
                        Dates.rfc5322(earlier.time(), author.offsetMinutes()))));
    }

    /** F27: a true "yes" moved under a question that nobody asked. The newspaper's server signs no thread fields. */
    static void replyMoved(Scene scene, int variant) {
        boolean published = scene.keys().published(Organisation.PAPER, scene.later());
        Person journalist = published ? Cast.someone(Organisation.PAPER, scene.chance()) : scene.webUser();
        Draft asked = scene.opening(scene.people().getFirst());
        scene.add(scene.ordinary(asked));
        Setting setting = scene.setting(journalist, asked.from(), asked.time(), asked.tongue());
        String yes = Prose.in(asked.tongue()).one("agree", setting, scene.chance()) + "\n";
        Tongue tongue = asked.tongue();
        Draft agreed = scene.answer(journalist, asked, false).withText(yes).withAttachments(List.of());
        Letter answer = scene.signed(agreed);
        String question = Prose.in(tongue).one("question", setting, scene.chance()) + "\n";
        Draft forged = scene.answer(asked.from(), agreed, question, agreed.time() - 3_600_000, tongue)
                .withReferences(List.of())
                .withAttachments(List.of());
        scene.add(scene.unsigned(forged)
                .notKept()
                .madeUp()
                .with(Truth.forged(
                        "F27", "the question that a true answer was moved under", CONSISTENT, Claims.ALL_FOUR)));
        String id = " <" + forged.messageId() + ">";
        Mail moved = answer.sent().with("In-Reply-To", old -> id).with("References", old -> id);
        String lowest = published ? UNDECIDED : Truth.ANY;
        scene.add(answer.withSent(moved)
                .notKept()
                .insteadOf(answer)
                .with(new Truth(
                                "F27",
                                "true answer moved under a forged question",
                                List.of(Claims.THREAD),
                                lowest,
                                VERIFIED)
                        .withChange("In-Reply-To", "<" + asked.messageId() + ">", id)));
    }
}
