package org.isnad.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.core.mail.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that is shown is compared: each aspect by itself, each with what transport does to it. */
class CopyComparerTest {
    private static final Copies LETTER = Copies.letter();

    @Test
    void theSameCopyIsTheSame() {
        assertThat(compare(LETTER).outcome()).isEqualTo(Outcome.SAME);
        assertThat(compare(LETTER).causes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jean Dupont|jean@example.com|SENDER_ADDRESS",
                "Jean Dupond|jean@example.org|SENDER_NAME",
                "J\u0435an Dupont|jean@example.org|SENDER_NAME",
                "Dupont, Jean|jean@example.org|NAME_ARRANGED",
                "Jean Dupont|Jean@example.org|ADDRESS_CASE",
                "''|jean@example.org|NAME_MISSING",
                "Jean Dupont via Team|team@lists.example.org|SENDER_ADDRESS",
            })
    void senders(String name, String address, Cause cause) {
        assertThat(compare(LETTER.from(name, address)).finding(Aspect.SENDER).causes())
                .containsExactly(cause);
    }

    @Test
    void aListMayWriteItsOwnAddressForTheSendersAndNobodyElses() {
        Copies carried = LETTER.list(Copies.LIST);
        assertThat(compare(carried.from("Jean Dupont via Team", "team@lists.example.org"))
                        .of(Aspect.SENDER))
                .isEqualTo(Outcome.TRANSPORT);
        assertThat(compare(carried.from("Marie Curie via Team", "team@lists.example.org"))
                        .of(Aspect.SENDER))
                .isEqualTo(Outcome.DIFFERS);
        assertThat(compare(carried.from("Jean Dupont via Team", "team@lists.example.com"))
                        .of(Aspect.SENDER))
                .isEqualTo(Outcome.DIFFERS);
    }

    @Test
    void aSecondFromOrSubjectDiffers() {
        Mailbox jean = new Mailbox("Jean Dupont", "jean@example.org");
        assertThat(compare(LETTER.from(List.of(List.of(new Mailbox("", "x@example.com")), List.of(jean))))
                        .of(Aspect.SENDER))
                .isEqualTo(Outcome.DIFFERS);
        assertThat(compare(LETTER.from(List.of(List.of(jean), List.of(jean)))).of(Aspect.SENDER))
                .isEqualTo(Outcome.SAME);
        assertThat(compare(LETTER.subjects("Money", "The budget")).of(Aspect.SUBJECT))
                .isEqualTo(Outcome.DIFFERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[team] The budget|SUBJECT_TAG",
                "[EXTERNAL] The budget|TAG_LIKE",
                "[urgent] The budget|SUBJECT",
                "Re: The budget|SUBJECT",
                "The budget of Karim|SUBJECT",
                "The Budget|SUBJECT",
                "The bud get|SPACE_WITHIN_WORD",
            })
    void subjects(String subject, Cause cause) {
        assertThat(compare(LETTER.list(Copies.LIST).subjects(subject))
                        .finding(Aspect.SUBJECT)
                        .causes())
                .containsExactly(cause);
    }

    @Test
    void replyMarksAreWrittenInManyWays() {
        assertThat(compare(LETTER.subjects("Re: x"), LETTER.subjects("AW: x")).of(Aspect.SUBJECT))
                .isEqualTo(Outcome.TRANSPORT);
        assertThat(compare(LETTER.subjects("Re: x"), LETTER.subjects("Fwd: x")).of(Aspect.SUBJECT))
                .isEqualTo(Outcome.DIFFERS);
    }

    @Test
    void theMomentOfADateCounts() {
        assertThat(compare(LETTER.date(new StatedDate("Fri, 5 May 2017 18:15:42 +0000", 1_494_008_142L, 0)))
                        .of(Aspect.STATED_DATE))
                .isEqualTo(Outcome.TRANSPORT);
        assertThat(compare(LETTER.date(new StatedDate("Fri, 5 May 2017 20:15 +0200", 1_494_008_100L, 7200)))
                        .of(Aspect.STATED_DATE))
                .isEqualTo(Outcome.UNCLEAR);
        assertThat(compare(LETTER.date(new StatedDate("Sat, 6 May 2017 20:15:42 +0200", 1_494_094_542L, 7200)))
                        .of(Aspect.STATED_DATE))
                .isEqualTo(Outcome.DIFFERS);
    }

    @Test
    void recipientsAreComparedByAddress() {
        Mailbox marie = new Mailbox("M.", "MARIE@example.org");
        Mailbox office = new Mailbox("", "office@example.org");
        Mailbox other = new Mailbox("", "other@example.org");
        assertThat(compare(LETTER.to(List.of(marie), List.of(office, other))).of(Aspect.RECIPIENTS))
                .isEqualTo(Outcome.DIFFERS);
        assertThat(compare(LETTER.to(List.of(marie, office), List.of())).of(Aspect.RECIPIENTS))
                .isEqualTo(Outcome.DIFFERS);
        assertThat(compare(LETTER.to(List.of(marie), List.of(office))).of(Aspect.RECIPIENTS))
                .isEqualTo(Outcome.UNCLEAR);
    }

    @Test
    void attachmentsAreComparedByTheirBytes() {
        Copies with = LETTER.files(Copies.file("a.pdf", "1"), Copies.file("b.pdf", "2"));
        assertThat(causes(with, LETTER.files(Copies.file("b.pdf", "2"), Copies.file("a.pdf", "1"))))
                .isEmpty();
        assertThat(causes(with, LETTER.files(Copies.file("a.pdf", "1")))).containsExactly(Cause.FILE_REMOVED);
        assertThat(causes(LETTER, with)).containsExactly(Cause.FILE_ADDED);
        assertThat(causes(with, LETTER.files(Copies.file("a.pdf", "1"), Copies.file("b.pdf", "3"))))
                .containsExactly(Cause.FILE_CHANGED);
        assertThat(causes(with, LETTER.files(Copies.file("a.pdf", "1"), Copies.file("c.pdf", "2"))))
                .containsExactly(Cause.FILE_NAME);
    }

    @Test
    void aChangeInOneAlternativeAloneDiffers() {
        Copies both = LETTER.readings(Copies.plain("We shall not pay."), Copies.html("We shall not pay."));
        Copies changed = LETTER.readings(Copies.plain("We shall not pay."), Copies.html("We shall pay."));
        assertThat(compare(both, changed).of(Aspect.CONTENT)).isEqualTo(Outcome.DIFFERS);
    }

    @Test
    void analternativeThatOneSideLacksIsTransportWhereItSaysTheSame() {
        Copies both = LETTER.readings(Copies.plain("We shall not pay.\nJean"), Copies.html("We shall not pay.\nJean"));
        Copies plain = LETTER.text("We shall not pay.\nJean");
        assertThat(compare(both, plain).of(Aspect.CONTENT)).isEqualTo(Outcome.TRANSPORT);
        assertThat(compare(plain, both).of(Aspect.CONTENT)).isEqualTo(Outcome.TRANSPORT);
        Copies other = LETTER.readings(Copies.plain("We shall not pay.\nJean"), Copies.html("We shall pay.\nJean"));
        assertThat(compare(plain, other).of(Aspect.CONTENT)).isEqualTo(Outcome.UNCLEAR);
    }

    private static java.util.Set<Cause> causes(Copies reference, Copies dump) {
        return compare(reference, dump).finding(Aspect.ATTACHMENTS).causes();
    }

    private static Comparison compare(Copies dump) {
        return compare(LETTER, dump);
    }

    private static Comparison compare(Copies reference, Copies dump) {
        return CopyComparer.compare(reference.copy(), dump.copy(), Surroundings.NONE, false);
    }
}
