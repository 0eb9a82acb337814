package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mailbox file in order with two messages put in, taken in and examined as a user does it. */
class PlacesCaseTest {
    private static final int SIZE = 620;
    private static final int MOZILLA = 300;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);
    private static final DateTimeFormatter FROM =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ENGLISH);

    @TempDir
    Path temp;

    @Test
    void whatWasPutInStandsOutInItsPlaceAlone() throws IOException {
        Workbench workbench = examined();
        List<Long> odd = new ArrayList<>();
        try (CaseReader reader = workbench.read()) {
            odd.addAll(reader.noticed().foundBy("places"));
        }
        assertThat(odd).hasSize(2);
        Evidence order = finding(workbench, "late@x");
        assertThat(order.signal()).isEqualTo("mailbox-order");
        assertThat(order.phrase().args()).contains("press.mbox", "2016-03-05T12:00:00Z");
        Evidence mark = finding(workbench, "n" + MOZILLA + "@x");
        assertThat(mark.phrase().key()).isEqualTo("place.mark.store-fields");
        assertThat(mark.phrase().args()).contains("X-Mozilla-Status");
        for (Language language : List.of(Language.ARABIC, Language.FRENCH, Language.ENGLISH)) {
            Words words = Words.in(language);
            for (Evidence found : List.of(order, mark)) {
                assertThat(words.say(found.phrase())).doesNotContain("‹");
                found.excluded().forEach(cause -> assertThat(words.say(cause)).doesNotContain("‹"));
                assertThat(words.signal(found.signal())).isNotEqualTo(found.signal());
            }
        }
    }

    private Workbench examined() throws IOException {
        StringBuilder mbox = new StringBuilder();
        for (int i = 0; i < SIZE; i++) {
            mbox.append(message("n" + i + "@x", i, i == MOZILLA ? "X-Mozilla-Status: 0001\n" : ""));
        }
        mbox.append(message("late@x", 100, ""));
        Files.writeString(temp.resolve("press.mbox"), mbox);
        Workbench workbench = Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
        workbench.ingest(
                new IngestOrder(List.of(temp.resolve("press.mbox")), null, null, "tester", 2), p -> {}, () -> false);
        assertThat(workbench.examineAll(progress -> {}, () -> false).complete()).isTrue();
        List<String> busy = new ArrayList<>();
        workbench.examineAll(progress -> busy.add(progress.stage()), () -> false);
        assertThat(busy).isEmpty();
        return workbench;
    }

    private static String message(String id, int hour, String more) {
        var at = Instant.parse("2016-03-01T08:00:00Z").plusSeconds(hour * 3600L).atOffset(ZoneOffset.UTC);
        return "From a@a.example " + FROM.format(at) + "\n" + more + "Received: from a.example by b.example; "
                + DATE.format(at) + "\nFrom: a@a.example\nTo: b@b.example\nSubject: " + id + "\nDate: "
                + DATE.format(at) + "\nMessage-ID: <" + id + ">\n\nThe leaflet " + id + " is ready.\n\n";
    }

    /** The only one about the place; and it lowers nothing that decides the level. */
    private static Evidence finding(Workbench workbench, String messageId) {
        StoredMessage message = workbench.find(messageId).getFirst();
        Verdict verdict = workbench.examine(message).orElseThrow().verdict();
        assertThat(verdict.level()).isNotIn(Level.SUSPICIOUS, Level.CONTRADICTED);
        List<Evidence> found = verdict.evidence().stream()
                .filter(finding -> finding.claim() == Claim.PLACE_IN_MAILBOX)
                .toList();
        assertThat(found).hasSize(1);
        assertThat(verdict.claims().get(Claim.PLACE_IN_MAILBOX)).isEqualTo(Level.UNDECIDED);
        return found.getFirst();
    }
}
