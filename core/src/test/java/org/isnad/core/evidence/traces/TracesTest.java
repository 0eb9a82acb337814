package org.isnad.core.evidence.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Exhibit;
import org.isnad.core.evidence.Observation;
import org.isnad.core.evidence.Strength;
import org.isnad.core.evidence.Surroundings;
import org.isnad.core.evidence.SurroundingsLearner;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.VerdictPolicy;
import org.junit.jupiter.api.Test;

/** Altered messages beside their innocent twins: what is held against the one is not held against the other. */
class TracesTest {
    private static final String RECEIVED =
            "Received: from a.example (a.example [192.0.2.1])\n\tby b.example (Postfix) with ESMTP"
                    + " id 12345ABCDE; Tue, 25 Oct 2022 12:30:10 +0200 (CEST)\n";
    private static final String OUTLOOK =
            "Message-ID: <007301d8e85c$c16ad930$44408b90$@a.example>\nX-Mailer: Microsoft Outlook 16.0\n";
    private static final String PEOPLE = "From: a@a.example\nTo: b@b.example\n";

    private static Message message(String header) {
        return MessageScanner.scan(
                ArrayOctets.of((header + PEOPLE + "\ntext\n").getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT);
    }

    private static List<Evidence> examine(String header, Surroundings surroundings) {
        Message message = message(header);
        return Traces.examine(new Exhibit(message, DisplayFactsReader.read(message), surroundings));
    }

    private static List<Evidence> against(String header) {
        return examine(header, Surroundings.NONE).stream()
                .filter(finding -> finding.bearing() == Bearing.AGAINST)
                .toList();
    }

    private static Level level(String header) {
        Message message = message(header);
        var facts = DisplayFactsReader.read(message);
        List<Evidence> found = Traces.examine(new Exhibit(message, facts, Surroundings.NONE));
        return VerdictPolicy.judge(Context.of(facts, List.of()).with(found))
                .claims()
                .getOrDefault(Claim.STATED_DATE, Level.UNDECIDED);
    }

    @Test
    void clocksThatAgreeSupportTheDateAndProveNothing() {
        String header = RECEIVED + "Date: Tue, 25 Oct 2022 11:30:07 +0100\n" + OUTLOOK;
        assertThat(against(header)).isEmpty();
        assertThat(level(header)).isEqualTo(Level.CONSISTENT);
    }

    @Test
    void anotherDateAboveTheSameClocksIsTelling() {
        String header = RECEIVED + "Date: Mon, 25 Oct 2021 11:30:07 +0100\n" + OUTLOOK;
        assertThat(against(header)).anySatisfy(finding -> {
            assertThat(finding.signal()).isEqualTo("clocks-together");
            assertThat(finding.strength()).isEqualTo(Strength.TELLING);
            assertThat(finding.claim()).isEqualTo(Claim.STATED_DATE);
            assertThat(finding.spans()).hasSize(3);
            assertThat(finding.excluded()).isNotEmpty();
            assertThat(finding.makers()).hasSize(2);
        });
        assertThat(level(header)).isEqualTo(Level.SUSPICIOUS);
    }

    @Test
    void aComputerSetWrongPutsTheSameTimeIntoBoth() {
        String header = RECEIVED + "Date: Mon, 26 Feb 1996 11:30:07 +0100\nMessage-ID: <31318C0F.6090704@a.example>\n";
        assertThat(against(header)).noneMatch(finding -> finding.strength() == Strength.TELLING);
        assertThat(level(header)).isNotEqualTo(Level.SUSPICIOUS);
    }

    @Test
    void aDraftBegunDaysEarlierIsNotHeldAgainstAnybody() {
        String header = RECEIVED.replace("25 Oct", "29 Oct").replace("Tue", "Sat")
                + "Date: Sat, 29 Oct 2022 11:30:07 +0100\n" + OUTLOOK;
        assertThat(against(header)).isEmpty();
    }

    @Test
    void aListOrASecondSendingExplainsADateOfLongAgo() {
        String header = RECEIVED + "Date: Mon, 25 Oct 2021 11:30:07 +0100\n" + OUTLOOK;
        for (String cause : List.of("List-Id: <x.example>\n", "Resent-Date: Tue, 25 Oct 2022 12:30:00 +0200\n")) {
            assertThat(against(cause + header)).noneMatch(finding -> finding.strength() == Strength.TELLING);
        }
    }

    @Test
    void aServersNumberThatKeepsTheOldTimeIsTelling() {
        String line = "Received: from a.example by b.example with esmtps (Exim 4.96)\n\tid 1rlCrf-006t0Z-1w; ";
        String date = "Date: Thu, 15 Feb 2024 16:05:00 -0300\nMessage-ID: <x@a.example>\n";
        assertThat(against(line.replace("by b.example", "by b.example (Exim 4.96)")
                        + "Thu, 15 Feb 2024 16:05:11 -0300\n" + date))
                .anyMatch(finding -> finding.signal().equals("queue-id") && finding.strength() == Strength.TELLING);
        assertThat(against(line + "Fri, 15 Mar 2024 16:05:11 -0300\n" + date.replace("Thu, 15 Feb", "Fri, 15 Mar")))
                .isEmpty();
    }

    @Test
    void arrivalInWordsAndAsANumber() {
        String date = "Date: Thu, 20 Apr 2006 01:49:00 +0000\nMessage-ID: <x@a.example>\nX-OriginalArrivalTime: ";
        assertThat(against(date + "20 Apr 2006 01:49:11.0546 (UTC) FILETIME=[9EF695A0:01C6641C]\n"))
                .isEmpty();
        assertThat(against(date + "20 Apr 2007 01:49:11.0546 (UTC) FILETIME=[9EF695A0:01C6641C]\n"))
                .anyMatch(finding -> finding.strength() == Strength.TELLING);
        assertThat(against(date + "20 Apr 2006 01:49:11.0546 (UTC) FILETIME=[00000000:00000000]\n"))
                .isEmpty();
    }

    @Test
    void aWrongDayOfTheWeekIsWorthASentence() {
        assertThat(against("Date: Mon, 25 Oct 2022 11:30:07 +0100\n"))
                .singleElement()
                .matches(finding -> finding.strength() == Strength.SLIGHT);
        assertThat(against("Date: Tue, 25 Oct 2022 11:30:07 +0100\n")).isEmpty();
    }

    @Test
    void softwareOfALaterDay() {
        String agent = "User-Agent: Mutt/1.10.1 (2018-07-13)\n";
        assertThat(against(RECEIVED.replace("Tue, 25 Oct 2022", "Wed, 25 Oct 2017")
                        + "Date: Wed, 25 Oct 2017 12:30:07 +0200\n" + agent))
                .anyMatch(finding -> finding.signal().equals("software-age") && finding.strength() == Strength.TELLING);
        assertThat(against("Date: Tue, 25 Oct 2022 11:30:07 +0100\n" + agent)).isEmpty();
    }

    @Test
    void appleNamesItsBuildTwice() {
        String version =
                "Mime-Version: 1.0 (Mac OS X Mail 16.0 \\(3696.100.31\\))\nMessage-Id: <AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE@a.example>\n"
                        + "Date: Tue, 25 Oct 2022 11:30:07 +0100\nX-Mailer: Apple Mail (2.3696.";
        assertThat(against(version + "100.31)\n")).isEmpty();
        assertThat(against(version + "80.82)\n"))
                .singleElement()
                .matches(finding -> finding.claim() == Claim.SENDER && finding.strength() == Strength.SLIGHT);
    }

    @Test
    void boundariesOfTwoMails() {
        String inner = "--001a11416b9e9b229805272b7051\nContent-Type: multipart/alternative; boundary=";
        assertThat(nested(inner + "001a11416b9e9b229a05272b7052")).isEmpty();
        assertThat(nested(inner + "001a113f8e6644b85605440afc18")).hasSize(1);
    }

    private static List<Evidence> nested(String part) {
        String boundary = part.substring(part.lastIndexOf('=') + 1);
        String text =
                "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=001a11416b9e9b229805272b7051\n" + PEOPLE
                        + "\n" + part + "\n\n--" + boundary + "\n\ntext\n--" + boundary
                        + "--\n--001a11416b9e9b229805272b7051--\n";
        Message message = MessageScanner.scan(ArrayOctets.of(text.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT);
        return Traces.examine(new Exhibit(message, DisplayFactsReader.read(message), Surroundings.NONE)).stream()
                .filter(finding -> finding.bearing() == Bearing.AGAINST)
                .toList();
    }

    @Test
    void habitsAreLearntAndAMinorityCannotShiftThem() {
        SurroundingsLearner learner = new SurroundingsLearner();
        String right = RECEIVED + "Date: Tue, 25 Oct 2022 11:30:07 +0100\n";
        String planted = RECEIVED.replace("+0200", "+0900") + "Date: Mon, 25 Oct 2021 11:30:07 +0100\n";
        for (int i = 0; i < 600; i++) {
            learner.add(Observation.of(message(right)));
        }
        learner.add(Observation.of(message(planted)));
        Surroundings learnt = learner.learnt();
        assertThat(learnt.datesRightly("a@a.example")).isTrue();
        assertThat(learnt.datesRightly("unknown@a.example")).isFalse();
        assertThat(examine(planted, learnt))
                .anyMatch(finding -> finding.signal().equals("host-zone"));
        assertThat(examine(right, learnt)).noneMatch(finding -> finding.signal().equals("host-zone"));
        assertThat(examine(planted, Surroundings.NONE))
                .noneMatch(finding -> finding.signal().equals("host-zone"));
    }

    @Test
    void theSendersHabitStandsInForAClockOfHisProgram() {
        SurroundingsLearner learner = new SurroundingsLearner();
        String right = RECEIVED + "Date: Tue, 25 Oct 2022 11:30:07 +0100\n";
        for (int i = 0; i < 20; i++) {
            learner.add(Observation.of(message(right)));
        }
        String early = RECEIVED + "Date: Wed, 25 Oct 2023 11:30:07 +0100\n";
        assertThat(examine(early, learner.learnt()))
                .anyMatch(finding -> finding.signal().equals("transit") && finding.strength() == Strength.TELLING);
        assertThat(examine(early, Surroundings.NONE)).noneMatch(finding -> finding.strength() == Strength.TELLING);
    }

    @Test
    void nothingThrowsOnHostileFields() {
        for (String value : List.of("", ";", "\u0000", "<", "(((((", "x".repeat(10_000), "id ;;", "by by by id")) {
            for (String name : List.of(
                    "Received",
                    "X-Received",
                    "Message-ID",
                    "Thread-Index",
                    "Date",
                    "x-dg-ref",
                    "X-GM-MSGID",
                    "X-OriginalArrivalTime",
                    "DKIM-Signature",
                    "Authentication-Results",
                    "MIME-Version",
                    "X-Mailer")) {
                assertThat(examine(name + ": " + value + "\n", Surroundings.NONE))
                        .isNotNull();
            }
        }
    }
}
