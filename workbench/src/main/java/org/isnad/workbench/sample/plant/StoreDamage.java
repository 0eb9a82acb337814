package org.isnad.workbench.sample.plant;

import static org.isnad.workbench.sample.story.Truth.UNDECIDED;
import static org.isnad.workbench.sample.story.Truth.VERIFIED;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.isnad.workbench.sample.cast.Cast;
import org.isnad.workbench.sample.cast.ClientKind;
import org.isnad.workbench.sample.cast.Organisation;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.mail.Part;
import org.isnad.workbench.sample.mail.TextCoding;
import org.isnad.workbench.sample.story.Letter;
import org.isnad.workbench.sample.story.Scene;
import org.isnad.workbench.sample.story.Truth;

/**
 * What the programs do that copy, convert and export mailboxes: the words stay, the bytes do not. The organisation's own
 * mailbox still has the letter as it arrived.
 */
final class StoreDamage {
    private static final List<Charset> OLD = List.of(Charset.forName("windows-1252"), Charset.forName("windows-1256"));
    /** The order of fields that an export from an Outlook store writes, whatever it was before. */
    private static final List<String> EXPORTED =
            List.of("From", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "DKIM-Signature");

    private StoreDamage() {}

    /** UTF-8 text put into an old character set. */
    static void charsetChanged(Scene scene, int variant) {
        Letter letter = written(scene, ClientKind.APPLE);
        Charset charset = OLD.stream()
                .filter(old -> old.newEncoder().canEncode(letter.draft().text()))
                .findFirst()
                .orElse(StandardCharsets.UTF_16BE);
        String boundary = "=_" + scene.chance().hex(24);
        converted(
                scene,
                letter,
                "benign-charset",
                "text converted to " + charset.name(),
                mail -> rebuilt(mail, letter.draft(), charset, TextCoding.BASE64, boundary));
    }

    /** MIME taken apart and put together again: other boundaries, another encoding of the text. */
    static void mimeRewritten(Scene scene, int variant) {
        Letter letter = written(scene, ClientKind.THUNDERBIRD);
        TextCoding coding = variant % 2 == 0 ? TextCoding.BASE64 : TextCoding.QUOTED_PRINTABLE;
        String boundary = "_" + scene.chance().hex(20);
        converted(
                scene,
                letter,
                "benign-store-mime",
                "MIME structure written anew by a mail store",
                mail -> rebuilt(mail, letter.draft(), StandardCharsets.UTF_8, coding, boundary));
    }

    /** Out of an Outlook store into files: a few fields in an order of their own, traces gone, MIME made up again. */
    static void exported(Scene scene, int variant) {
        Letter letter = written(scene, ClientKind.OUTLOOK);
        String boundary = "--boundary-LibPST-iamunique-" + scene.chance().between(100_000_000, 2_000_000_000) + "_-_-";
        converted(scene, letter, "benign-pst-export", "exported from an Outlook store", mail -> {
            List<Field> kept = new ArrayList<>();
            for (String name : EXPORTED) {
                mail.first(name).ifPresent(kept::add);
            }
            Mail bare = new Mail(kept, mail.body());
            return rebuilt(bare, letter.draft(), StandardCharsets.UTF_8, TextCoding.EIGHT_BIT, boundary);
        });
    }

    /** Text and HTML side by side: the text alone is left. */
    static void htmlDropped(Scene scene, int variant) {
        Letter letter = written(scene, ClientKind.WEBMAIL);
        String boundary = "=_" + scene.chance().hex(24);
        converted(
                scene,
                letter,
                "benign-html-to-text",
                "HTML dropped, the text kept",
                mail -> rebuilt(mail, letter.draft(), StandardCharsets.UTF_8, TextCoding.QUOTED_PRINTABLE, boundary));
    }

    private static void converted(Scene scene, Letter letter, String kind, String what, UnaryOperator<Mail> change) {
        Truth truth = new Truth(kind, what, List.of(), UNDECIDED, VERIFIED)
                .withDamage(kind.substring("benign-".length()).toLowerCase(Locale.ROOT));
        scene.add(letter.onArrival(change).notKept().insteadOf(letter).with(truth));
    }

    /** A signed answer by somebody who uses this software. */
    private static Letter written(Scene scene, ClientKind client) {
        Letter before = scene.ordinary(scene.opening(scene.people().getFirst()));
        scene.add(before);
        boolean web = client == ClientKind.WEBMAIL;
        Person person = web ? scene.webUser() : Cast.someone(Organisation.MOVEMENT, scene.chance());
        return scene.signed(scene.answer(person.using(client), before.draft(), false));
    }

    /** The same words in a new body. */
    private static Mail rebuilt(Mail mail, Draft draft, Charset charset, TextCoding coding, String boundary) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.text("plain", draft.text(), charset, coding, ""));
        draft.attachments().forEach(file -> parts.add(Part.file(file, List.of())));
        Part whole = parts.size() == 1 ? parts.getFirst() : Part.multipart("mixed", boundary, parts);
        List<Field> fields = new ArrayList<>();
        for (Field field : mail.fields()) {
            if (!field.is("Content-Type") && !field.is("Content-Transfer-Encoding")) {
                fields.add(field);
            }
        }
        fields.addAll(whole.fields());
        return new Mail(fields, whole.content());
    }
}
