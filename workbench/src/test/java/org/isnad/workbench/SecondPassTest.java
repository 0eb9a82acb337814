package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.StoredMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the second pass keeps, and that it is asked at every judgement. */
class SecondPassTest {
    @TempDir
    Path temp;

    private static final Evidence ODD = new Evidence(
            "weekday",
            "weekday",
            Claim.STATED_DATE,
            Bearing.AGAINST,
            Strength.TELLING,
            Phrase.of("verdict.not.time", "لا", "\uD800"),
            List.of(Phrase.of("verdict.not.truth")),
            List.of(new Span(3, 17)),
            Set.of(Maker.AUTHOR_CLIENT, Maker.PUBLISHER),
            List.of(Phrase.of("verdict.not.name")));

    @Test
    void whatWasFoundIsKeptWholeAndJudgedWith() throws IOException {
        Workbench workbench = ingested();
        long number = messages(workbench).getFirst().number();
        try (CaseWriter writer = CaseStore.openWriter(temp.resolve("case"), Durability.NOTHING)) {
            assertThat(writer.findings().noticed(number, "test", 1, List.of(ODD)))
                    .isTrue();
            assertThat(writer.findings().noticed(number, "test", 2, List.of(ODD)))
                    .isFalse();
            writer.commit();
        }
        try (CaseReader reader = workbench.read()) {
            assertThat(reader.noticed().of(number)).containsExactly(ODD);
            assertThat(reader.facts().of(number).orElseThrow().later().noticed())
                    .containsExactly(ODD);
            assertThat(reader.noticed().wanting("test", 2, -1, 10_000)).doesNotContain(number);
            assertThat(reader.noticed().wanting("test", 3, -1, 10_000)).contains(number);
        }
        workbench.keys().judgeAll();
        StoredMessage judged = messages(workbench).stream()
                .filter(message -> message.number() == number)
                .findFirst()
                .orElseThrow();
        assertThat(judged.level()).isEqualTo(Level.SUSPICIOUS);
        Examined examined = workbench.examine(judged).orElseThrow();
        assertThat(examined.verdict().level()).isEqualTo(Level.SUSPICIOUS);
        assertThat(examined.verdict().evidence()).contains(ODD);
    }

    @Test
    void aPassThatWasStoppedGoesOnAndThenHasNothingLeft() throws IOException {
        Workbench workbench = ingested();
        assertThat(workbench.examineAll(progress -> {}, () -> true).complete()).isFalse();
        assertThat(workbench.examineAll(progress -> {}, () -> false).complete()).isTrue();
        List<String> busy = new ArrayList<>();
        assertThat(workbench
                        .examineAll(progress -> busy.add(progress.stage()), () -> false)
                        .complete())
                .isTrue();
        assertThat(busy).isEmpty();
    }

    private Workbench ingested() throws IOException {
        Path dump = temp.resolve("dump");
        SmallDump.write(dump);
        Workbench workbench = Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
        workbench.ingest(new IngestOrder(List.of(dump), null, null, "tester", 2), p -> {}, () -> false);
        return workbench;
    }

    private static List<StoredMessage> messages(Workbench workbench) {
        List<StoredMessage> messages = new ArrayList<>();
        try (CaseReader reader = workbench.read()) {
            reader.messages().forEachAfterBatch(-1, messages::add);
        }
        return messages;
    }
}
