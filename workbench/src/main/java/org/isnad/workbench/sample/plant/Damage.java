package org.isnad.workbench.sample.plant;

import static org.isnad.workbench.sample.story.Truth.VERIFIED;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.isnad.workbench.sample.cast.Box;
import org.isnad.workbench.sample.cast.Cast;
import org.isnad.workbench.sample.cast.ClientKind;
import org.isnad.workbench.sample.cast.Organisation;
import org.isnad.workbench.sample.cast.Person;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.client.Client;
import org.isnad.workbench.sample.mail.Attachment;
import org.isnad.workbench.sample.mail.Draft;
import org.isnad.workbench.sample.mail.Field;
import org.isnad.workbench.sample.mail.Mail;
import org.isnad.workbench.sample.mail.TextCoding;
import org.isnad.workbench.sample.prose.Tongue;
import org.isnad.workbench.sample.story.Letter;
import org.isnad.workbench.sample.story.Scene;
import org.isnad.workbench.sample.story.Truth;

/** What happens to honest mail on its way; none of it may be called tampering. */
final class Damage {
    private static final String FOOTER = """
            _______________________________________________
            benevoles mailing list
            benevoles@lists.jisr.example
            https://lists.jisr.example/benevoles
            """.replace("\n", "\r\n");
    private static final String BANNER =
            "[Externe] Ce message vient de l'exterieur. Ne cliquez pas sans verifier l'expediteur.\r\n\r\n";
    private static final long HOUR = 3_600_000;

    private Damage() {}

    /** A line that begins with "From ": mailbox files put a mark before it. */
    static void fromLine(Scene scene, int variant) {
        Letter letter = plain(scene, text -> "From Port-Amane, quelques nouvelles.\n" + text);
        harmless(
                scene,
                letter.in(Set.of(Box.COORDINATOR)),
                "benign-from-escaping",
                "a line begins with From",
                letter.sent());
    }

    /** A list's footer and the fields that lists add. */
    static void listFooter(Scene scene, int variant) {
        Letter letter = plain(scene, text -> text);
        Mail sent = listed(
                scene, letter, letter.sent().withBody(joined(letter.sent().body(), FOOTER)));
        harmless(scene, letter, "benign-list-footer", "a mailing list added its footer", sent);
    }

    static void subjectTag(Scene scene, int variant) {
        Letter letter = plain(scene, text -> text);
        Mail sent = listed(scene, letter, letter.sent().with("Subject", old -> " [benevoles]" + old));
        harmless(scene, letter, "benign-subject-tag", "a mailing list tagged the subject", sent);
    }

    /** Passed on by a list that changes nothing: signature and seal both hold. */
    static void passedOn(Scene scene, int variant) {
        Letter letter = plain(scene, text -> text);
        Truth truth = damaged(
                "benign-list-sealed",
                "a mailing list passed it on and sealed it",
                letter.truth().lowest(),
                letter.truth().highest());
        scene.add(
                letter.withSent(listed(scene, letter, letter.sent())).notKept().with(truth));
    }

    /** Long fields folded elsewhere: relaxed canonicalization does not see it. */
    static void refolded(Scene scene, int variant) {
        Letter letter = FieldForgeries.wellSigned(scene);
        Mail sent = letter.sent()
                .with("To", old -> old.replace("\r\n ", " ").replace(" <", "\r\n\t<"))
                .with("Subject", old -> old.replace("\r\n ", "\r\n\t"));
        Truth truth = damaged(
                "benign-refolding",
                "fields folded elsewhere",
                letter.truth().lowest(),
                letter.truth().highest());
        scene.add(letter.withSent(sent).notKept().insteadOf(letter).with(truth));
    }

    /** Eight-bit text made quoted-printable or base64 by a server on the way (RFC 6152). */
    static void reencoded(Scene scene, int variant) {
        Letter letter = plain(scene, text -> text);
        String text = new String(letter.sent().body(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        TextCoding coding = variant % 2 == 0 ? TextCoding.QUOTED_PRINTABLE : TextCoding.BASE64;
        Mail sent = letter.sent()
                .withBody(coding.text(text, StandardCharsets.UTF_8))
                .with("Content-Transfer-Encoding", old -> " " + coding.word());
        harmless(scene, letter, "benign-reencoding", "transfer encoding changed on the way", sent);
    }

    /** "X via list": the list puts its own address into From and signs. It proves the list, never X. */
    static void fromRewritten(Scene scene, int variant) {
        Letter letter = plain(scene, text -> text);
        Draft draft = letter.draft();
        String via = " " + draft.from().latin() + " via benevoles <benevoles@" + Organisation.LISTS.domain() + ">";
        Mail rewritten = letter.clean()
                .with("From", old -> via)
                .topped(Field.of("Reply-To", draft.from().address()));
        Mail sent = scene.post().sealed(listed(scene, letter, rewritten), Organisation.LISTS, draft.time() + 4_000);
        harmless(scene, letter, "benign-from-rewritten", "a list rewrote From and signed in its own name", sent);
    }

    static void gatewayBanner(Scene scene, int variant) {
        Letter letter = plain(scene, text -> text);
        Mail sent = letter.sent()
                .withBody(joined(
                        BANNER.getBytes(StandardCharsets.UTF_8), letter.sent().body()));
        harmless(scene, letter, "benign-gateway-banner", "a gateway put a warning on top", sent);
    }

    /** The author's clock was an hour wrong: Date and Received disagree, the signature does not mind. */
    static void clockSkew(Scene scene, int variant) {
        Letter letter = FieldForgeries.wellSigned(scene);
        long slow = letter.draft().time() - HOUR - scene.chance().below(600_000);
        Person author = letter.draft().from();
        Draft skewed = letter.draft()
                .withTime(slow)
                .withThreadIndex("")
                .withMessageId(Client.of(author.client()).messageId(author, slow, scene.chance()));
        Mail clean = scene.write(skewed);
        Mail submitted = scene.post()
                .submitted(
                        clean,
                        skewed.from(),
                        letter.draft().time(),
                        scene.chance().branch("skew"));
        Mail sent = scene.post()
                .sealed(submitted, skewed.from().organisation(), letter.draft().time());
        Truth truth = damaged(
                "benign-clock-skew",
                "the author's clock was an hour slow",
                letter.truth().lowest(),
                letter.truth().highest());
        scene.add(letter.withSent(sent).notKept().with(truth));
    }

    static void linksRewritten(Scene scene, int variant) {
        String link = "https://jisr.example/programme";
        Letter letter = plain(scene, text -> link + "\n" + text);
        String body = new String(letter.sent().body(), StandardCharsets.ISO_8859_1)
                .replace(link, "https://liens.passerelle.test/?u=https%3A%2F%2Fjisr.example%2Fprogramme");
        Mail sent = letter.sent().withBody(body.getBytes(StandardCharsets.ISO_8859_1));
        harmless(scene, letter, "benign-links-rewritten", "a gateway rewrote a link", sent);
    }

    /** A draft begun two days before it was sent: clocks inside the message are older than its Date. */
    static void lateDraft(Scene scene, int variant) {
        Letter letter = FieldForgeries.wellSigned(scene);
        Draft old = letter.draft().withTime(letter.draft().time() - 48 * HOUR);
        Mail clean = scene.write(old)
                .with(
                        "Date",
                        value -> scene.write(letter.draft())
                                .first("Date")
                                .map(Field::value)
                                .orElse(value));
        Mail sent = scene.submit(letter.draft(), clean);
        scene.add(letter.withSent(sent)
                .notKept()
                .with(Truth.bounded(
                                "benign-late-draft",
                                "unsigned; the draft was two days old",
                                Truth.CORROBORATED,
                                Claims.ALL_FOUR)
                        .withDamage("late-draft")));
    }

    /** A letter passed on whole, as a file in another: a family of items, nothing wrong with either. */
    static void forwarded(Scene scene, int variant) {
        Letter inner = FieldForgeries.wellSigned(scene);
        scene.add(inner);
        Letter outer = plain(scene, text -> text);
        Attachment file = new Attachment(
                "message-" + (variant + 1) + ".eml",
                "message/rfc822",
                inner.sent().bytes());
        Letter carrying = scene.signed(outer.draft().withAttachments(List.of(file)));
        scene.add(carrying.with(damaged(
                "benign-forwarded",
                "carries another letter whole",
                carrying.truth().lowest(),
                carrying.truth().highest())));
    }

    interface Rewording {
        String of(String text);
    }

    /** One eight-bit or seven-bit text part in lines that a server can add to, signed by the newspaper or the movement. */
    static Letter plain(Scene scene, Rewording rewording) {
        Letter before = scene.ordinary(scene.opening(scene.people().getFirst()));
        scene.add(before);
        long now = scene.later();
        boolean movement = scene.keys().published(Organisation.MOVEMENT, now)
                && scene.keys().published(Organisation.MOVEMENT, now + 48 * HOUR);
        Organisation organisation = movement ? Organisation.MOVEMENT : Organisation.BIGMAIL;
        Person person = Cast.someone(organisation, scene.chance());
        Person author = new Person(
                person.arabic(),
                person.latin(),
                person.mailbox(),
                organisation,
                ClientKind.TERMINAL,
                Tongue.FRENCH,
                person.offsetMinutes());
        Draft draft = scene.answer(author, before.draft(), false).withAttachments(List.of());
        return scene.signed(draft.withText(rewording.of(draft.text())));
    }

    private static void harmless(Scene scene, Letter letter, String kind, String what, Mail sent) {
        scene.add(letter.withSent(sent).notKept().with(damaged(kind, what, Truth.UNDECIDED, VERIFIED)));
    }

    private static Truth damaged(String kind, String what, String lowest, String highest) {
        return new Truth(kind, what, List.of(), lowest, highest).withDamage(kind.substring("benign-".length()));
    }

    static Mail listed(Scene scene, Letter letter, Mail mail) {
        Draft draft = letter.draft();
        Chance chance = scene.chance().branch("list");
        return scene.post().passedOn(letter.sent(), mail, draft.from(), draft.time() + 3_000, chance);
    }

    private static byte[] joined(byte[] first, String second) {
        return joined(first, second.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] out = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, out, first.length, second.length);
        return out;
    }
}
