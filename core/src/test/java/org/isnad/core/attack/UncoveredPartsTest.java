package org.isnad.core.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.isnad.core.TestSigner;
import org.isnad.core.evidence.Claim;
import org.isnad.core.verdict.Level;
import org.junit.jupiter.api.Test;

/**
 * F8: a real signature by the sender's own published key, and then something shown that it does not cover: a second
 * From, Subject, Date or To, a changed field outside {@code h=}, text behind {@code l=} (EVIDENCE, rule 6). Forbidden: the
 * claim that was touched.
 */
class UncoveredPartsTest {
    private static final int ATTACKS = 1_000;
    private static final KeyPair KEYS = TestSigner.rsa(1024, 8);
    private static final TestSigner SIGNER = TestSigner.of("party.fr", KEYS);

    private record Attack(String name, String message, Claim forbidden) {}

    @Test
    void nothingShownThatIsNotCoveredIsProved() {
        Random chance = new Random(801);
        int attacks = 0;
        while (attacks < ATTACKS) {
            Letter letter = Letter.random(chance, "The Chief <chief@party.fr>");
            Judged.of(SIGNER.sign(letter.message()), SIGNER.published()).isVerified();
            List<Attack> all = new ArrayList<>();
            all.addAll(secondFields(letter, chance));
            all.addAll(unsignedFields(letter, chance));
            all.addAll(behindTheLimit(letter, chance));
            for (Attack attack : all) {
                Judged.of(attack.message, SIGNER.published()).doesNotProve(attack.forbidden, attack.name);
            }
            attacks += all.size();
        }
    }

    private static List<Attack> secondFields(Letter letter, Random chance) {
        String words = Letter.words(chance, 5);
        List<Attack> attacks = new ArrayList<>();
        for (String name : List.of("Subject", "SUBJECT", "subject ", "Subject\t")) {
            second(attacks, letter, name, words, Claim.SUBJECT);
        }
        for (String name : List.of("From", "from", "FROM ")) {
            second(attacks, letter, name, "Other <other@party.fr>", Claim.SENDER);
            second(attacks, letter, name, "chief@party.fr", Claim.SENDER);
        }
        for (String name : List.of("Date", "date ")) {
            second(attacks, letter, name, "Tue, 2 Jan 2001 03:04:05 +0000", Claim.STATED_DATE);
            second(attacks, letter, name, letter.date(), Claim.STATED_DATE);
        }
        second(attacks, letter, "To", "judge@court.example", Claim.CONTENT);
        return attacks;
    }

    /** On top of the signature, between it and the fields, below the fields; under one signed occurrence and under two. */
    private static void second(List<Attack> attacks, Letter letter, String name, String value, Claim forbidden) {
        String field = name + ": " + value + "\r\n";
        String plain = name.strip().toLowerCase(java.util.Locale.ROOT);
        List<String> twice = new ArrayList<>(SIGNER.names());
        twice.add(plain);
        String signed = SIGNER.sign(letter.message());
        String header = letter.message();
        String signature = signed.substring(0, signed.length() - header.length());
        String oversigned = SIGNER.signing(twice).sign(header);
        attacks.add(new Attack("second " + name + " on top", field + signed, forbidden));
        attacks.add(new Attack("second " + name + " in the middle", signature + field + header, forbidden));
        attacks.add(new Attack(
                "second " + name + " below", signature + letter.with(field).message(), forbidden));
        attacks.add(new Attack("second " + name + ", oversigned", field + oversigned, forbidden));
        attacks.add(new Attack("two " + name + " when signed", SIGNER.sign(field + header), forbidden));
        attacks.add(new Attack(
                "two " + name + ", both signed", SIGNER.signing(twice).sign(field + header), forbidden));
    }

    private static List<Attack> unsignedFields(Letter letter, Random chance) {
        List<Attack> attacks = new ArrayList<>();
        TestSigner noSubject = SIGNER.signing("from", "to", "date", "message-id");
        String signed = noSubject.sign(letter.message());
        String subject = "Subject: " + letter.subject() + "\r\n";
        attacks.add(new Attack(
                "unsigned Subject changed",
                signed.replace(subject, "Subject: " + Letter.words(chance, 3) + "\r\n"),
                Claim.SUBJECT));
        attacks.add(new Attack("unsigned Subject removed", signed.replace(subject, ""), Claim.SUBJECT));
        TestSigner noDate = SIGNER.signing("from", "to", "subject", "message-id");
        String date = "Date: " + letter.date() + "\r\n";
        signed = noDate.sign(letter.message());
        attacks.add(new Attack(
                "unsigned Date changed",
                signed.replace(date, "Date: 1 Jan 1999 00:00:00 +0000\r\n"),
                Claim.STATED_DATE));
        attacks.add(new Attack("unsigned Date removed", signed.replace(date, ""), Claim.STATED_DATE));
        TestSigner noFrom = SIGNER.signing("to", "subject", "date", "message-id");
        signed = noFrom.sign(letter.message());
        attacks.add(new Attack("unsigned From", signed, Claim.SENDER));
        attacks.add(new Attack("unsigned From changed", signed.replace("chief@", "other@"), Claim.SENDER));
        return attacks;
    }

    /** F7 where the signer left To or Cc open, and a Cc put where none was: what is shown is not what was signed. */
    @Test
    void recipientsThatAreNotSignedAreNotProved() {
        Letter letter = Letter.random(new Random(807), "chief@party.fr");
        TestSigner open = SIGNER.signing("from", "subject", "date", "message-id");
        String changed = open.sign(letter.message()).replace("To: desk@paper.example", "To: judge@court.example");
        String added = "Cc: judge@court.example\r\n" + SIGNER.sign(letter.message());
        String below = SIGNER.sign(letter.message()).replace("\r\n\r\n", "\r\nCC : judge@court.example\r\n\r\n");
        for (String message : List.of(changed, added, below)) {
            Judged judged = Judged.of(message, SIGNER.published());
            assertThat(judged.signatures().getFirst().matches()).isTrue();
            judged.doesNotProve(Claim.CONTENT, "recipients");
            assertThat(judged.level(Claim.SENDER)).isEqualTo(Level.VERIFIED);
        }
        TestSigner neither = SIGNER.signing("from", "subject", "date", "message-id");
        String struck = neither.sign(letter.message()).replace("To: desk@paper.example\r\n", "");
        Judged without = Judged.of(struck, SIGNER.published());
        assertThat(without.signatures().getFirst().matches()).isTrue();
        without.doesNotProve(Claim.CONTENT, "recipients struck out");
        String toNobody = letter.message().replace("To: desk@paper.example\r\n", "");
        Judged.of(SIGNER.sign(toNobody), SIGNER.published()).isVerified();
        TestSigner both = SIGNER.signing("from", "to", "cc", "subject", "date", "message-id");
        String copied = letter.with("Cc: judge@court.example\r\n").message();
        Judged.of(both.sign(copied), both.published()).isVerified();
    }

    private static List<Attack> behindTheLimit(Letter letter, Random chance) {
        List<Attack> attacks = new ArrayList<>();
        String more = Letter.text(chance);
        for (String canonicalization : List.of("relaxed/relaxed", "simple/simple", "relaxed/simple")) {
            TestSigner limited = SIGNER.canonicalizing(canonicalization);
            String whole = limited.limitedTo(letter.body().length()).sign(letter.message());
            attacks.add(new Attack("text behind l=", whole + more, Claim.CONTENT));
            attacks.add(new Attack("text far behind l=", whole + "\r\n".repeat(200) + more, Claim.CONTENT));
            attacks.add(new Attack("l=0", limited.limitedTo(0).sign(letter.message()), Claim.CONTENT));
            attacks.add(new Attack(
                    "l=0, other body",
                    limited.limitedTo(0).sign(letter.message()).replace(letter.body(), more),
                    Claim.CONTENT));
            int half = letter.body().indexOf("\r\n") + 2;
            String partly = limited.limitedTo(half).sign(letter.message());
            attacks.add(new Attack("l= of the first line", partly, Claim.CONTENT));
            attacks.add(new Attack(
                    "l= of the first line, rest changed",
                    partly.substring(0, partly.length() - letter.body().length() + half) + more,
                    Claim.CONTENT));
        }
        return attacks;
    }

    /** The other claims stand: each is judged by what covers it. */
    @Test
    void whatIsCoveredStaysProved() {
        Letter letter = Letter.random(new Random(802), "chief@party.fr");
        Judged behind = Judged.of(
                SIGNER.limitedTo(letter.body().length()).sign(letter.message()) + "Added.\r\n", SIGNER.published());
        assertThat(behind.level(Claim.CONTENT)).isEqualTo(Level.UNDECIDED);
        assertThat(behind.level(Claim.SENDER)).isEqualTo(Level.VERIFIED);
        Judged second = Judged.of("Subject: Other\r\n" + SIGNER.sign(letter.message()), SIGNER.published());
        assertThat(second.level(Claim.SUBJECT)).isEqualTo(Level.CONSISTENT);
        assertThat(second.level(Claim.STATED_DATE)).isEqualTo(Level.VERIFIED);
        assertThat(second.level()).isEqualTo(Level.CONSISTENT);
    }

    /** Who got it in secret is shown like any other recipient, and no signer that sends mail ever sees it. */
    @Test
    void blindCopiesThatSomebodyWroteThereAreNotProved() {
        Random chance = new Random(808);
        for (int seed = 0; seed < 20; seed++) {
            String signed = SIGNER.sign(Letter.random(chance, "chief@party.fr").message());
            for (String field : List.of("Bcc: judge@court.example", "BCC : Judge <judge@court.example>")) {
                Judged.of(field + "\r\n" + signed, SIGNER.published()).doesNotProve(Claim.CONTENT, field);
                Judged.of(signed.replace("\r\n\r\n", "\r\n" + field + "\r\n\r\n"), SIGNER.published())
                        .doesNotProve(Claim.CONTENT, field);
            }
        }
    }

    @Test
    void aLimitThatCoversAllIsNoDoubt() {
        Letter letter = Letter.random(new Random(803), "chief@party.fr");
        Judged.of(SIGNER.limitedTo(letter.body().length()).sign(letter.message()), SIGNER.published())
                .isVerified();
    }

    /** That there is no Subject is a claim like any other: it must be signed (RFC 6376, 8.15). */
    @Test
    void anAbsentSubjectIsProvedOnlyBySigningItsAbsence() {
        String message =
                Letter.random(new Random(804), "chief@party.fr").message().replaceAll("Subject: .*\r\n", "");
        Judged.of(SIGNER.sign(message), SIGNER.published()).isVerified();
        Judged.of(SIGNER.signing("from", "to", "date").sign(message), SIGNER.published())
                .doesNotProve(Claim.SUBJECT, "absent Subject");
    }

    /** White space that relaxed canonicalization does not see is no attack, and none may pass for one (rule 9). */
    @Test
    void foldedAndPaddedFieldsReadTheSame() {
        Letter letter = Letter.random(new Random(805), "The Chief <chief@party.fr>");
        String signed = SIGNER.sign(letter.message());
        Judged.of(signed.replace("From: The Chief ", "from:   The\r\n\tChief  "), SIGNER.published())
                .isVerified();
        Judged.of(signed.replace("\r\n", "\n"), SIGNER.published()).isVerified();
    }

    /** A line that a mailbox file escaped is text that was not signed, though only by one character. */
    @Test
    void anEscapedLineKeepsTheWholeFromBeingProved() {
        Letter letter = Letter.random(new Random(806), "chief@party.fr").withBody("Yes.\r\nFrom now on.\r\n");
        String signed = SIGNER.sign(letter.message());
        Judged.of(signed, SIGNER.published()).isVerified();
        Judged escaped = Judged.of(signed.replace("\r\nFrom now", "\r\n>From now"), SIGNER.published());
        assertThat(escaped.signatures().getFirst().matches()).isTrue();
        escaped.doesNotProve(Claim.CONTENT, "mbox escape");
    }
}
