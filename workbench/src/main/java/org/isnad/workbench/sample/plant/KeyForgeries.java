package org.isnad.workbench.sample.plant;

import static org.isnad.workbench.sample.story.Truth.CONSISTENT;

import java.util.List;
import org.isnad.workbench.sample.cast.Cast;
import org.isnad.workbench.sample.cast.Organisation;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.keys.KeyPlan;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.prose.Prose;
import org.isnad.workbench.sample.prose.Setting;
import org.isnad.workbench.sample.seal.Sealer;
import org.isnad.workbench.sample.story.Letter;
import org.isnad.workbench.sample.story.Scene;
import org.isnad.workbench.sample.story.Truth;

/** F20 to F22: letters made up and signed with a key that the forger had. */
final class KeyForgeries {
    private static final int SERIES = 3;

    private KeyForgeries() {}

    /** Keys that a forger could have, and what the answer key says of each. */
    private static final List<Broken> BROKEN = List.of(
            new Broken(KeyPlan.PRINTER, "of 512 bits"),
            new Broken(KeyPlan.COACHES, "with close primes"),
            new Broken(KeyPlan.COACHES_SHARED, "that shares a prime"),
            new Broken(KeyPlan.COACHES_ROCA, "with the structure of ROCA"),
            new Broken(KeyPlan.PRINTER_2020, "of 768 bits"),
            new Broken(KeyPlan.COACHES_ENUMERABLE, "that is one of 32,768, as Debian's of 2008 were"),
            new Broken(KeyPlan.COACHES_LEAKED, "whose private half was published"));

    private record Broken(KeyPlan plan, String how) {}

    /** F20: a key that can be broken, or that anybody has. */
    static void weakKey(Scene scene, int variant) {
        Broken broken = BROKEN.get(variant % BROKEN.size());
        List<Sealer> sealers = scene.keys().of(broken.plan());
        made(
                scene,
                Cast.someone(broken.plan().organisation(), scene.chance()),
                sealers.get(variant / BROKEN.size() % sealers.size()),
                Truth.forged("F20", "made up, signed with a broken key " + broken.how(), CONSISTENT, Claims.ALL_FOUR));
    }

    /** F21: a key of the forger's own under the victim's name, several letters with it, published nowhere. */
    static void selfMadeKey(Scene scene, int variant) {
        Sealer sealer = scene.keys().of(KeyPlan.SELF_MADE).getFirst();
        Truth truth =
                Truth.forged("F21", "made up, signed with a key that was never published", CONSISTENT, Claims.ALL_FOUR);
        for (int i = 0; i < SERIES; i++) {
            made(scene, Cast.someone(Organisation.MOVEMENT, scene.chance()), sealer, truth);
        }
    }

    /** F22: the victim's address is shown, the look-alike's own published key signs. */
    static void foreignSigner(Scene scene, int variant) {
        Sealer sealer = scene.keys().of(KeyPlan.LOOKALIKE).getFirst();
        made(
                scene,
                Cast.someone(Organisation.MOVEMENT, scene.chance()),
                sealer,
                Truth.forged(
                        "F22",
                        "made up, signed with the published key of " + sealer.domain(),
                        CONSISTENT,
                        Claims.SENDER));
    }

    private static void made(Scene scene, Person author, Sealer sealer, Truth truth) {
        Draft shape = scene.opening(author);
        Setting setting = scene.setting(author, shape.to().getFirst(), shape.time(), shape.tongue());
        Prose prose = Prose.in(shape.tongue());
        String text = prose.one("greet", setting, scene.chance()) + "\n\n"
                + prose.one("invented", setting, scene.chance()) + "\n\n" + setting.writer() + "\n";
        Draft draft = shape.withText(text);
        Mail clean = scene.write(draft);
        Mail sent = scene.post().sealed(scene.submit(draft, clean), sealer, draft.time());
        Letter letter = scene.unsigned(draft).withSent(sent);
        scene.add(letter.notKept().madeUp().with(truth));
    }
}
