package org.isnad.core.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.isnad.core.dkim.recovery.BeforeTheList;
import org.isnad.core.dkim.repair.WrittenAnew;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which fields are a list's, and what was signed without them. */
class BeforeTheListTest {
    private static final String HABIT = TestSigner.TAGS.replace(
            "h=from:to:subject:date", "h=from:to:subject:date:sender:list-id:content-id:content-description");

    private static final String LETTER = """
            From: a@example.org
            To: b@example.net
            Subject: x
            Date: Mon, 3 Apr 2017 10:00:00 +0200

            Words.
            """.replace("\n", "\r\n");

    private static final String ADDED =
            "Sender: <talk.owner@lists.example.net>\r\nList-Id: \"Talk\" <talk.lists.example.net>\r\n";

    private static final String SIGNED = TestSigner.sign(LETTER, HABIT, TestKeys.pair("rsa1024"));

    private static Message message(String text) {
        return MessageScanner.scan(ArrayOctets.of(TestSigner.bytes(text)), Limits.DEFAULT);
    }

    private static @Nullable HashFacts before(String text) {
        Message message = message(text);
        return BeforeTheList.facts(message, SignatureHasher.facts(message).getFirst(), null);
    }

    @Test
    void theHashIsThatOfTheHeaderAsItWasSigned() {
        HashFacts signed = SignatureHasher.facts(message(SIGNED)).getFirst();
        HashFacts standing = SignatureHasher.facts(message(ADDED + SIGNED)).getFirst();

        HashFacts before = Objects.requireNonNull(before(ADDED + SIGNED));

        assertThat(standing.headerHash()).isNotEqualTo(signed.headerHash());
        assertThat(before.headerHash()).isEqualTo(signed.headerHash());
        assertThat(before.repairs())
                .extracting(Repair::kind)
                .containsExactly(Repair.Kind.FIELD_ADDED, Repair.Kind.FIELD_ADDED);
    }

    @Test
    void aSignerWhoNamesHimselfThereMayHavePutItThere() {
        for (String own : List.of(
                "Sender: <talk@example.org>\r\n",
                "Sender: <talk@lists.example.org>\r\n",
                "List-Id: <talk.example.org>\r\n")) {
            assertThat(before(own + SIGNED)).as(own).isNull();
        }
    }

    @Test
    void whoSignsOnlyWhatIsThereSignedTheListsFieldsToo() {
        String plain = TestSigner.TAGS.replace("h=from:to:subject:date", "h=from:to:subject:date:sender:list-id");

        assertThat(before(TestSigner.sign(ADDED + LETTER, plain, TestKeys.pair("rsa1024"))))
                .isNull();
    }

    @Test
    void withoutAnyFieldOfAListThereIsNothingToTakeOut() {
        assertThat(before(SIGNED)).isNull();
    }

    @Test
    void aVersionNobodyCanCountToIsNoProgramOfWhichSomethingIsKnown() {
        String tags = TestSigner.TAGS.replace("h=from:to:subject:date", "h=from:to:subject:date:content-type");
        String type = "Content-Type: text/plain\r\n";
        String own = "X-BeenThere: talk@lists.example.net\r\nX-Mailer: git-send-email 99999999999.99999999999\r\n";
        String signed = TestSigner.sign(own + type + LETTER, tags, TestKeys.pair("rsa1024"));

        assertThat(before(signed)).isNull();
        assertThat(before(signed.replace("99999999999.99999999999", "2.20.1"))).isNotNull();
    }

    /** What Mailman 2 makes of a plain letter when it appends a footer: Cc and the fields of the body at the end of the header. */
    @Test
    void whatTheMailProgramWritesTakesThePlaceOfWhatAListWroteAnew() {
        String tags = TestSigner.TAGS.replace("h=from:to:subject:date", "h=from:to:cc:subject:date:content-type");
        String own = "Cc: c@example.net, d@example.net\r\nUser-Agent: Mutt/1.9.4 (2018-02-28)\r\n";
        String type = "Content-Type: text/plain; charset=us-ascii\r\n";
        String signed = TestSigner.sign(own + type + LETTER, tags, TestKeys.pair("rsa1024"));
        String anew = signed.replace(type, "")
                .replace(
                        "\r\n\r\n",
                        "\r\nX-BeenThere: talk@lists.example.net\r\nContent-Type: text/plain; charset=\"us-ascii\"\r\n\r\n");

        HashFacts before = Objects.requireNonNull(before(anew));

        assertThat(before.headerHash())
                .isEqualTo(SignatureHasher.facts(message(signed)).getFirst().headerHash())
                .isNotEqualTo(SignatureHasher.facts(message(anew)).getFirst().headerHash());
        assertThat(before.coverage().signedFields()).noneMatch(field -> field.is("Content-Type"));
        assertThat(WrittenAnew.weight(message(signed), before)).as("a guess").isOne();
        assertThat(WrittenAnew.weight(
                        message(anew), SignatureHasher.facts(message(anew)).getFirst()))
                .isPositive();
    }

    /** Mailman keeps {@code format}, spelled in its own way; and a writer may jest in one of the two fields. */
    @Test
    void ofTwoProgramsTheOneCountsOfWhichSomethingIsKnown() {
        String tags = TestSigner.TAGS.replace("h=from:to:subject:date", "h=from:to:subject:date:content-type");
        String own = "X-Mailer: git-send-email in jest\r\nUser-Agent: Mutt/1.10.1 (2018-07-13)\r\n";
        String type = "Content-Type: text/plain; charset=us-ascii; format=flowed\r\n";
        String signed = TestSigner.sign(own + type + LETTER, tags, TestKeys.pair("rsa1024"));
        String anew = signed.replace(type, "")
                .replace(
                        "\r\n\r\n",
                        "\r\nX-BeenThere: talk@lists.example.net\r\nContent-Type: text/plain; charset=\"us-ascii\";"
                                + " Format=\"flowed\"\r\n\r\n");

        assertThat(Objects.requireNonNull(before(anew)).headerHash())
                .isEqualTo(SignatureHasher.facts(message(signed)).getFirst().headerHash());
    }
}
