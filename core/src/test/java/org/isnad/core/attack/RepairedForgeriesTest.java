package org.isnad.core.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.isnad.core.TestSigner;
import org.isnad.core.dkim.repair.Correspondence;
import org.isnad.core.evidence.Claim;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.verdict.Level;
import org.junit.jupiter.api.Test;

/**
 * A repair search is a forger's friend: whatever he adds, the search takes off, and the signature matches. Real signed
 * letters are changed in the very ways that the search undoes, with texts of the forger's, and the search runs with clues
 * that he planted and with everything that was taken off held for the list's own. Forbidden: the claim that he touched,
 * and the message.
 */
class RepairedForgeriesTest {
    private static final int LETTERS = 25;
    private static final KeyPair KEYS = TestSigner.rsa(1024, 9);
    private static final TestSigner SIGNER = TestSigner.of("party.fr", KEYS);

    private record Forgery(String name, String message, Claim forbidden) {}

    @Test
    void nothingThatARepairTookOffOrPutBackIsProved() {
        Random chance = new Random(4_04);
        int repaired = 0;
        for (int i = 0; i < LETTERS; i++) {
            Letter letter = Letter.random(chance, "The Chief <chief@party.fr>");
            for (Forgery forgery : forgeries(letter, Letter.words(chance, 5), chance)) {
                Judged judged = Judged.searched(forgery.message, SIGNER.published());
                judged.doesNotProve(forgery.forbidden, forgery.name);
                repaired += judged.isRepaired() ? 1 : 0;
            }
        }
        // The positive control: the search did find what was signed behind most of them, and still proved nothing.
        assertThat(repaired).isGreaterThan(LETTERS * 20);
    }

    /** Byte for byte signed headers are searched for in other styles of writing all fields; the values must be the signed ones. */
    @Test
    void anotherStyleOfWritingAllFieldsProvesNoOtherValue() {
        Random chance = new Random(4_06);
        TestSigner simple = SIGNER.canonicalizing("simple/relaxed");
        int repaired = 0;
        for (int i = 0; i < LETTERS; i++) {
            Letter letter = Letter.random(chance, "The Chief <chief@party.fr>");
            String lie = Letter.words(chance, 3);
            String signed = simple.sign(letter.message());
            String capitals = capitals(signed);
            Judged plain = Judged.searched(capitals, simple.published());
            assertThat(plain.repairedLevel(Claim.SENDER)).isEqualTo(Level.VERIFIED);
            assertThat(plain.repairedLevel(Claim.SUBJECT)).isEqualTo(Level.VERIFIED);
            for (Forgery forgery : List.of(
                    new Forgery("a second From", "FROM: " + lie + " <boss@party.fr>\r\n" + capitals, Claim.SENDER),
                    new Forgery("a second Subject", "SUBJECT: " + lie + "\r\n" + capitals, Claim.SUBJECT),
                    new Forgery(
                            "a second Date", "DATE: Tue, 2 Jan 2001 03:04:05 +0000\r\n" + capitals, Claim.STATED_DATE),
                    new Forgery(
                            "another name", capitals.replace("FROM: The Chief", "FROM: The Other Chief"), Claim.SENDER),
                    new Forgery(
                            "Subject folded to hide words",
                            capitals.replace("SUBJECT: ", "SUBJECT:" + " ".repeat(70) + lie + "\r\n "),
                            Claim.SUBJECT),
                    new Forgery("a tag", capitals.replace("SUBJECT: ", "SUBJECT: [" + lie + "] "), Claim.SUBJECT))) {
                Judged judged = Judged.searched(forgery.message, simple.published());
                judged.doesNotProve(forgery.forbidden, forgery.name);
                repaired += judged.isRepaired() ? 1 : 0;
            }
        }
        assertThat(repaired).isGreaterThan(LETTERS * 3);
    }

    /** A reader who sees no To at all does not see what was signed, though it named nobody. */
    @Test
    void aToThatNamedNobodyIsMissedToo() {
        Letter letter = Letter.random(new Random(4_07), "The Chief <chief@party.fr>");
        String sent = letter.message().replaceFirst("\r\nTo: [^\r]*", "\r\nTo: undisclosed-recipients:;");
        String signed = SIGNER.sign(sent);
        assertThat(Judged.searched(signed, SIGNER.published()).repairedLevel(Claim.CONTENT))
                .isEqualTo(Level.VERIFIED);
        Judged judged = Judged.searched(signed.replaceFirst("\r\nTo: [^\r]*", ""), SIGNER.published());
        assertThat(judged.isRepaired()).isTrue();
        judged.doesNotProve(Claim.CONTENT, "no To");
    }

    /** What shows nothing was taken off without a word: the signature failed and was told for one that passes. */
    @Test
    void signsThatShowNothingAreTakenOffWithAWord() {
        TestSigner simple = SIGNER.canonicalizing("relaxed/simple");
        String signed = simple.sign(
                Letter.random(new Random(4_09), "The Chief <chief@party.fr>").message());
        for (String tail : List.of("   \r\n", "\u0007\b\r\n", "\t")) {
            Judged judged = Judged.searched(signed + tail, simple.published());
            assertThat(judged.signatures().getFirst().matches()).isFalse();
            assertThat(judged.isRepaired()).isTrue();
            judged.doesNotProve(Claim.CONTENT, "blank tail");
        }
    }

    private static String capitals(String signed) {
        int body = signed.indexOf("\r\n\r\n");
        return Pattern.compile("(?m)^[A-Za-z-]+:")
                        .matcher(signed.substring(0, body))
                        .replaceAll(name -> name.group().toUpperCase(Locale.ROOT))
                + signed.substring(body);
    }

    /** Who is left out of a Cc, and who is moved: a list's members or whom the forger does not want to be seen. */
    @Test
    void recipientsThatWereTakenOutOfCcLeaveNoContentProved() {
        Random chance = new Random(4_07);
        TestSigner copying = SIGNER.signing("from", "to", "cc", "subject", "date", "message-id", "mime-version");
        Correspondence list = new Correspondence();
        String cc = "Cc: judge@court.example, Archive <archive@paper.example>, other@party.fr\r\n";
        list.add(scanned("From: judge@court.example\r\nTo: chief@party.fr\r\n\r\n"));
        for (int i = 0; i < LETTERS; i++) {
            Letter letter = Letter.random(chance, "The Chief <chief@party.fr>");
            String sent = letter.message().replaceFirst("\\r\\n\\r\\n", "\r\n" + cc + "\r\n");
            list.signed(scanned(sent), cc.substring(4));
            String without = copying.sign(sent).replace(cc, "");
            for (String shown : List.of(
                    "Cc: other@party.fr, Archive <archive@paper.example>\r\n",
                    "Cc: other@party.fr, judge@court.example, Archive <archive@paper.example>\r\n",
                    "Cc: judge@court.example\r\n")) {
                String forged = without.replaceFirst("\r\n\r\n", "\r\nX-Mailman-Version: 2.1.29\r\n" + shown + "\r\n");
                Judged judged = Judged.searched(forged, list, copying.published());
                assertThat(judged.isRepaired()).as(shown).isTrue();
                judged.doesNotProve(Claim.CONTENT, shown);
                assertThat(judged.repairedLevel(Claim.SUBJECT)).isEqualTo(Level.VERIFIED);
            }
        }
    }

    /** Whoever publishes the dump plants the message that is answered, so that it names whom he left out of the answer. */
    @Test
    void anAnsweredMessageThatWasMadeUpLeavesNoContentProved() {
        Random chance = new Random(4_08);
        TestSigner copying = SIGNER.signing("from", "to", "cc", "subject", "date", "message-id", "mime-version");
        String cc = "Cc: judge@court.example, Archive <archive@paper.example>, other@party.fr\r\n";
        Correspondence list = new Correspondence();
        list.add(scanned("From: x@paper.example\r\n" + cc + "Message-ID: <planted@paper.example>\r\n\r\nSo?\r\n"));
        for (int i = 0; i < LETTERS; i++) {
            Letter letter = Letter.random(chance, "The Chief <chief@party.fr>");
            String sent = letter.message()
                    .replaceFirst("\\r\\n\\r\\n", "\r\nIn-Reply-To: <planted@paper.example>\r\n" + cc + "\r\n");
            String without = copying.sign(sent).replace(cc, "");
            for (String shown : List.of(
                    "Cc: other@party.fr\r\n",
                    "Cc: other@party.fr, Archive <archive@paper.example>\r\n",
                    "",
                    "Cc: rival@party.fr, judge@court.example, other@party.fr\r\n")) {
                String forged = without.replaceFirst("\r\n\r\n", "\r\nX-Mailman-Version: 2.1.29\r\n" + shown + "\r\n");
                Judged judged = Judged.searched(forged, list, copying.published());
                assertThat(judged.isRepaired()).as(shown).isEqualTo(!shown.contains("rival"));
                judged.doesNotProve(Claim.CONTENT, shown);
                if (judged.isRepaired()) {
                    assertThat(judged.repairedLevel(Claim.SUBJECT)).isEqualTo(Level.VERIFIED);
                }
            }
        }
    }

    private static Message scanned(String text) {
        return MessageScanner.scan(ArrayOctets.of(text.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
    }

    @Test
    void whatWasNotTouchedKeepsItsLevel() {
        Random chance = new Random(4_05);
        Letter letter = Letter.random(chance, "The Chief <chief@party.fr>");
        Judged judged =
                Judged.searched(SIGNER.sign(letter.message()) + "____\r\nlist@lists.example\r\n", SIGNER.published());
        assertThat(judged.repairedLevel(Claim.SENDER)).isEqualTo(Level.VERIFIED);
        assertThat(judged.repairedLevel(Claim.SUBJECT)).isEqualTo(Level.VERIFIED);
        assertThat(judged.repairedLevel(Claim.CONTENT)).isEqualTo(Level.CONSISTENT);
    }

    private static List<Forgery> forgeries(Letter letter, String lie, Random chance) {
        String signed = SIGNER.sign(letter.message());
        List<Forgery> all = new ArrayList<>(bodies(signed, lie));
        all.addAll(headers(letter, signed, lie));
        List<Forgery> pairs = new ArrayList<>();
        for (Forgery forgery : all) {
            Map<String, String> second =
                    Map.of("subject", "Subject: [" + lie + "] ", "to", "To: judge@court.example, ");
            String name = chance.nextBoolean() ? "subject" : "to";
            String field = name.equals("subject") ? "Subject: " : "To: ";
            pairs.add(new Forgery(
                    forgery.name + " and " + name,
                    forgery.message.replaceFirst("\r\n" + field, "\r\n" + second.get(name)),
                    forgery.forbidden));
        }
        all.addAll(pairs);
        return all;
    }

    private static List<Forgery> bodies(String signed, String lie) {
        int body = signed.indexOf("\r\n\r\n") + 4;
        String head = signed.substring(0, body);
        String text = signed.substring(body);
        List<Forgery> all = new ArrayList<>();
        all.add(new Forgery("text behind", head + text + "\r\n" + lie + "\r\n", Claim.CONTENT));
        all.add(new Forgery("footer behind", head + text + "____\r\n" + lie + "\r\n", Claim.CONTENT));
        all.add(new Forgery("text before", head + lie + "\r\n\r\n" + text, Claim.CONTENT));
        all.add(new Forgery("both", head + lie + "\r\n\r\n" + text + "-- \r\n" + lie + "\r\n", Claim.CONTENT));
        String typed = head.replaceFirst(
                "MIME-Version: 1.0\r\n", "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n");
        String own = "--b\r\nContent-Type: text/plain\r\n\r\n";
        all.add(new Forgery(
                "wrapped, a lie behind", typed + own + text + "\r\n" + own + lie + "\r\n--b--\r\n", Claim.CONTENT));
        all.add(new Forgery(
                "wrapped, a lie before", typed + own + lie + "\r\n" + own + text + "\r\n--b--\r\n", Claim.CONTENT));
        all.add(new Forgery("a first line dropped by a space", head + " \r\n" + text + lie, Claim.CONTENT));
        String linked =
                SIGNER.sign(head.substring(head.indexOf("From: ")) + "See https://paper.example/a there.\r\n" + text);
        all.add(new Forgery(
                "a link around the signed one",
                linked.replace(
                        "https://paper.example/a",
                        "https://lie.example/?url=https://paper.example/a&x=" + lie.replace(' ', '-')),
                Claim.CONTENT));
        String encoded = head.replaceFirst(
                "MIME-Version: 1.0\r\n", "MIME-Version: 1.0\r\nContent-Transfer-Encoding: base64\r\n");
        all.add(new Forgery(
                "encoded, a lie behind", encoded + base64(text + "____\r\n" + lie + "\r\n"), Claim.CONTENT));
        all.add(new Forgery("encoded, a lie over the code", encoded + lie + ".\r\n\r\n" + base64(text), Claim.CONTENT));
        all.add(new Forgery("encoded, a lie under the code", encoded + base64(text) + lie + ".\r\n", Claim.CONTENT));
        all.add(new Forgery(
                "a lie over the code, in code", encoded + base64(lie + ". ") + base64(text), Claim.CONTENT));
        all.add(new Forgery("a mark and a lie", head + "\u00ef\u00bb\u00bf" + lie + "\r\n\r\n" + text, Claim.CONTENT));
        String half = typed + own.replace("\r\n\r\n", "\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        all.add(new Forgery(
                "a lie beside an encoded part",
                half + base64(text) + "\r\n" + own + lie + "\r\n--b--\r\n",
                Claim.CONTENT));
        return all;
    }

    private static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1)) + "\r\n";
    }

    private static List<Forgery> headers(Letter letter, String signed, String lie) {
        List<Forgery> all = new ArrayList<>();
        String subject = "Subject: " + letter.subject();
        all.add(new Forgery(
                "tag", signed.replace(subject, "Subject: [" + lie + "] " + letter.subject()), Claim.SUBJECT));
        all.add(new Forgery("tag behind", signed.replace(subject, subject + " [" + lie + "]"), Claim.SUBJECT));
        all.add(new Forgery(
                "gateway", signed.replace(subject, "Subject: ***" + lie + "*** " + letter.subject()), Claim.SUBJECT));
        all.add(new Forgery(
                "another Subject, the real one kept",
                signed.replace(subject, "Subject: " + lie + "\r\nX-Original-Subject: " + letter.subject()),
                Claim.SUBJECT));
        all.add(new Forgery(
                "another From, the real one in Reply-To",
                signed.replace("From: ", "From: The Chief <boss@party.fr>\r\nReply-To: "),
                Claim.SENDER));
        all.add(new Forgery(
                "a name in From, the real one in X-Original-From",
                signed.replace(
                        "From: The Chief <chief@party.fr>",
                        "From: " + lie + " via list <chief@party.fr>\r\nX-Original-From: The Chief <chief@party.fr>"),
                Claim.SENDER));
        all.add(new Forgery(
                "a second From", signed.replace("\r\nTo: ", "\r\nFrom: other@party.fr\r\nTo: "), Claim.SENDER));
        String date = "Date: " + letter.date();
        all.add(new Forgery(
                "another Date, the real one below",
                signed.replace(date, date + "\r\nDate: Tue, 2 Jan 2001 03:04:05 +0000"),
                Claim.STATED_DATE));
        all.add(new Forgery(
                "no day of the week",
                signed.replace(date, date.replaceFirst("[A-Z][a-z]{2}, ", "")),
                Claim.STATED_DATE));
        all.add(new Forgery(
                "another zone",
                signed.replace(date, date.replaceFirst("\\d\\d:(\\d\\d):\\d\\d \\+0200", "23:$1:00 -1200")),
                Claim.STATED_DATE));
        all.add(new Forgery("a remark in Date", signed.replace(date, date + " (" + lie + ")"), Claim.STATED_DATE));
        all.add(new Forgery(
                "Subject encoded, in a charset that shows other words",
                signed.replace(
                        subject,
                        "Subject: =?utf-7?B?" + base64(letter.subject()).strip() + "?="),
                Claim.SUBJECT));
        all.add(new Forgery(
                "Subject encoded with a tag",
                signed.replace(
                        subject,
                        "Subject: =?utf-8?B?"
                                + base64("[" + lie + "] " + letter.subject()).replace("\r\n", "") + "?="),
                Claim.SUBJECT));
        all.add(new Forgery(
                "another recipient", signed.replace("To: desk@", "To: judge@court.example, desk@"), Claim.CONTENT));
        all.add(new Forgery("no recipient", signed.replaceFirst("\\r\\nTo: ", "\r\nX-Original-To: "), Claim.CONTENT));
        all.add(new Forgery(
                "another type",
                signed.replace("MIME-Version: 1.0\r\n", "MIME-Version: 1.0\r\nContent-Type: text/html\r\n")
                        .replace("\r\n\r\n", "\r\n\r\n<!-- \r\n"),
                Claim.CONTENT));
        return all;
    }
}
