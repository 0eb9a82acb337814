package org.isnad.core.dkim.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.isnad.core.TestSigner;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.SignedHash;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.junit.jupiter.api.Test;

/** A Cc out of which Mailman took its members and which it wrote in another order. */
class RecipientSearchRepairTest {
    private static final TestSigner SIGNER = TestSigner.of("house.example", TestSigner.rsa(1024, 78))
            .signing("from", "to", "cc", "subject", "date", "message-id");

    private static final String MEMBER = "Dana Member <dana@member.example>";

    /** Eleven, too many for all orders. */
    private static final List<String> COPIED = List.of(
            "Ada One <ada@one.example>",
            "ben@two.example",
            "Cem Three <cem@three.example>",
            MEMBER,
            "Eva Five <eva@five.example>",
            "fay@six.example",
            "talk@lists.example",
            "Gus Eight <gus@eight.example>",
            "hal@nine.example",
            "devel@ten.example (open list)",
            "Writer <writer@house.example>");

    private static final List<String> SHOWN = COPIED.stream()
            .filter(mailbox -> !mailbox.equals(MEMBER))
            .map(mailbox -> mailbox.equals("devel@ten.example (open list)") ? "open list <devel@ten.example>" : mailbox)
            .toList();

    private final Random chance = new Random(5);

    @Test
    void theOrderAndTheMemberComeFromAnotherMessageOfTheThread() {
        Correspondence list = list();
        Message first = message(1, COPIED, "");
        list.signed(first, String.join(", ", COPIED));

        HashFacts found = repaired(listed(2, COPIED, shuffled(SHOWN)), list).orElseThrow();

        assertThat(SignedHash.is(found.headerHash(), found.field(), key())).isTrue();
        assertThat(found.repairs())
                .contains(Repair.of(Repair.Kind.FIELD_RESTORED, "Cc", String.join(", ", COPIED), "list"));
        assertThat(found.coverage().signedFields())
                .noneMatch(field -> field.is("Cc"))
                .anyMatch(field -> field.is("To"));
    }

    /** Who reads the list answers to the Cc that the list wrote; of two members in it nothing else is known. */
    @Test
    void anAnswerGoesToWhomTheAnsweredMessageNames() {
        List<String> asked = shuffled(SHOWN);
        List<String> copied =
                asked.stream().filter(mailbox -> !mailbox.startsWith("Writer")).toList();
        List<String> shown = shuffled(copied).stream().skip(2).toList();
        Message listed = listed(6, copied, shown);
        Correspondence list = new Correspondence();
        assertThat(repaired(listed, list)).isEmpty();
        list.add(message(1, asked, ""));

        HashFacts found = repaired(listed, list).orElseThrow();

        assertThat(SignedHash.is(found.headerHash(), found.field(), key())).isTrue();
        assertThat(found.coverage().signedFields()).noneMatch(field -> field.is("Cc"));
        List<String> more = new ArrayList<>(shown);
        more.add("judge@court.example");
        assertThat(repaired(scanned(text(listed).replace("Subject: plan", "Subject: no plan")), list))
                .isEmpty();
        assertThat(repaired(listed(6, copied, more), list))
                .as("no list adds a recipient")
                .isEmpty();
    }

    @Test
    void oneOfTheThreadWhoIsMissingIsPutBackAnywhere() {
        List<String> copied = List.of("ben@two.example", MEMBER, "talk@lists.example");
        Message listed = listed(3, copied, List.of("talk@lists.example", "ben@two.example"));

        HashFacts found = repaired(listed, list()).orElseThrow();

        assertThat(SignedHash.is(found.headerHash(), found.field(), key())).isTrue();
    }

    @Test
    void whereAllWereMembersTheFieldIsGoneAndFound() {
        Message listed = listed(4, List.of(MEMBER), List.of());

        HashFacts found = repaired(listed, list()).orElseThrow();

        assertThat(found.repairs()).contains(Repair.of(Repair.Kind.FIELD_RESTORED, "Cc", MEMBER, "list"));
        assertThat(found.coverage().absentFields()).doesNotContain("cc");
    }

    /** A list that appends a footer writes the encoding anew beside a Cc that it leaves as it is. */
    @Test
    void aCcThatIsShownAsItWasSignedStaysCovered() {
        String cc = "Cc: ben@two.example\r\n";
        String encoding = "Content-Transfer-Encoding: 8bit\r\n";
        String letter = letter(5, List.of(), "X-Mailer: git-send-email 2.20.1\r\n" + cc + encoding);
        String sent = SIGNER.signing("from", "to", "cc", "subject", "content-transfer-encoding")
                .sign(letter)
                .replace(cc, "")
                .replace(encoding, "");
        String listed = sent.replace(
                "\r\n\r\n", "\r\nX-Mailman-Version: 2.1.29\r\n" + cc + encoding.replace("8", "7") + "\r\n");

        HashFacts found = repaired(scanned(listed), list()).orElseThrow();

        assertThat(SignedHash.is(found.headerHash(), found.field(), key())).isTrue();
        assertThat(found.coverage().signedFields()).anyMatch(field -> field.is("Cc"));
        assertThat(found.repairs())
                .contains(Repair.of(Repair.Kind.FIELD_RESTORED, "Content-Transfer-Encoding", "8bit", ""));
    }

    /** The same evidence finds nothing where a recipient was added, exchanged, or another field changed. */
    @Test
    void onlyWhatWasSignedIsFound() {
        Correspondence list = list();
        list.signed(message(1, COPIED, ""), String.join(", ", COPIED));
        List<String> more = new ArrayList<>(SHOWN);
        more.add("judge@court.example");
        assertThat(repaired(listed(2, COPIED, more), list)).isEmpty();
        List<String> other = new ArrayList<>(SHOWN);
        other.set(0, "judge@court.example");
        assertThat(repaired(listed(2, COPIED, other), list)).isEmpty();
        String changed = text(listed(2, COPIED, SHOWN)).replace("Subject: plan 2", "Subject: plan 3");
        assertThat(repaired(scanned(changed), list)).isEmpty();
    }

    /** A list with a member who writes and is never left in a Cc. */
    private static Correspondence list() {
        Correspondence list = new Correspondence();
        for (int i = 0; i < 4; i++) {
            list.add(scanned("From: " + MEMBER + "\r\nTo: talk@lists.example\r\nMessage-ID: <m" + i
                    + "@member.example>\r\nReferences: <1@house.example>\r\nSubject: Re: plan\r\n\r\nYes.\r\n"));
            list.add(message(i, List.of("ben@two.example"), ""));
        }
        return list;
    }

    private static Message message(int number, List<String> cc, String marks) {
        return scanned(letter(number, cc, marks));
    }

    private static String letter(int number, List<String> cc, String marks) {
        return "From: Writer <writer@house.example>\r\nTo: first@house.example\r\n" + marks
                + (cc.isEmpty() ? "" : "Cc: " + String.join(", ", cc) + "\r\n")
                + "Subject: plan " + number + "\r\nDate: Mon, 3 Apr 2017 10:00:00 +0200\r\nMessage-ID: <" + number
                + "@house.example>\r\nReferences: <1@house.example>\r\n\r\nWords.\r\n";
    }

    /** Signed with one Cc, handed on by the list with another. */
    private static Message listed(int number, List<String> signed, List<String> shown) {
        String letter = SIGNER.sign(letter(number, signed, ""));
        String without = letter.replace("Cc: " + String.join(", ", signed) + "\r\n", "");
        String cc = shown.isEmpty() ? "" : "Cc: " + String.join(", ", shown) + "\r\n";
        return scanned(without.replace("\r\n\r\n", "\r\nX-Mailman-Version: 2.1.29\r\n" + cc + "\r\n"));
    }

    private List<String> shuffled(List<String> mailboxes) {
        List<String> other = new ArrayList<>(mailboxes);
        Collections.shuffle(other, chance);
        return other;
    }

    private static Optional<HashFacts> repaired(Message message, Correspondence list) {
        HashFacts facts = SignatureHasher.facts(message).getFirst();
        return Repairer.repair(message, facts, List.of(key()), List.of(new Clues(Map.of(), list.of(message))))
                .map(Repairer.Repaired::facts);
    }

    private static PublicKeyValue key() {
        return Objects.requireNonNull(SIGNER.published().record().publicKey());
    }

    private static Message scanned(String text) {
        return MessageScanner.scan(ArrayOctets.of(text.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
    }

    private static String text(Message message) {
        return new String(message.bytes().copy(message.bytes().all()), StandardCharsets.ISO_8859_1);
    }
}
