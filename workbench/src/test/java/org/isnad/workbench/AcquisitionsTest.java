package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.isnad.core.evidence.Claim;
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.Independence;
import org.isnad.workbench.store.AcquisitionAccount;
import org.isnad.workbench.store.Arrived;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.Comparison;
import org.isnad.workbench.store.Difference;
import org.isnad.workbench.store.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came when, and what two copies of a dump have to say of each other. */
class AcquisitionsTest {
    @TempDir
    Path temp;

    private Path dump(String place) throws IOException {
        Path dump = temp.resolve(place).resolve("dump");
        SmallDump.write(dump);
        return dump;
    }

    private IngestOutcome ingest(boolean again, Path... paths) {
        return workbench()
                .ingest(new IngestOrder(List.of(paths), "source", null, "tester", 2, again), p -> {}, () -> false);
    }

    private Workbench workbench() {
        return Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
    }

    private List<AcquisitionAccount> accounts() {
        try (CaseReader reader = workbench().read()) {
            return reader.acquisitions().accounts();
        }
    }

    private Comparison compare(long first, long second) {
        try (CaseReader reader = workbench().read()) {
            return reader.acquisitions().compare(first, second);
        }
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void aMirrorIsRecognisedByItsFilesAndByItsContents() throws IOException {
        ingest(false, dump("here"));
        ingest(false, dump("there"));
        assertThat(accounts()).extracting(AcquisitionAccount::fresh).containsExactly(16L - 2, 0L);
        Comparison same = compare(1, 2);
        assertThat(same.identicalFiles()).isTrue();
        assertThat(same.identicalContents()).isTrue();
        assertThat(same.differences()).isEmpty();

        Path renamed = dump("elsewhere");
        Files.move(renamed.resolve("press.mbox"), renamed.resolve("renamed.mbox"));
        ingest(false, renamed);
        Comparison moved = compare(1, 3);
        assertThat(moved.identicalFiles()).isFalse();
        assertThat(moved.identicalContents())
                .as("the same messages under another name")
                .isTrue();
    }

    @Test
    void whatWasAddedTakenOutAndChangedIsTold() throws IOException {
        ingest(false, dump("here"));
        Path there = dump("there");
        Files.delete(there.resolve("papers/picture.png"));
        Files.writeString(there.resolve("papers/new.txt"), "new\n");
        Files.writeString(there.resolve("papers/notes.txt"), "Réunion du comité, mardi.\n");
        change(there.resolve("box/cur/6.host:2,S"), "is ready", "is late");
        change(there.resolve("box/cur/7.host:2,S"), "From: Nour", "Received: by mx.example\nFrom: Nour");
        ingest(false, there);

        Comparison comparison = compare(1, 2);
        assertThat(comparison.identicalFiles()).isFalse();
        assertThat(comparison.otherFiles()).isEqualTo(3);
        assertThat(comparison.filesOfFirst()).isEqualTo(1);
        assertThat(comparison.filesOfSecond()).isEqualTo(1);
        assertThat(of(comparison, Difference.Added.class))
                .extracting(Difference.Added::place)
                .containsExactly("dump (2)/papers/new.txt", "dump (2)/papers/notes.txt");
        assertThat(of(comparison, Difference.Missing.class))
                .extracting(Difference.Missing::place)
                .containsExactly("dump/papers/notes.txt", "dump/papers/picture.png");
        assertThat(of(comparison, Difference.SameName.class))
                .extracting(Difference.SameName::name)
                .containsExactly("/box/cur/6.host:2,S", "/box/cur/7.host:2,S", "/papers/notes.txt");
        // Each side has its content, and each is told once.
        assertThat(of(comparison, Difference.Version.class).stream()
                        .map(Difference.Version::differs)
                        .distinct())
                .containsExactlyInAnyOrder(Set.of(Claim.CONTENT), Set.of());
    }

    private static <T extends Difference> List<T> of(Comparison comparison, Class<T> kind) {
        return comparison.differences().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void aReportSinceAnAcquisitionCountsWhatCameLater() throws IOException {
        ingest(false, dump("here"));
        Path there = dump("there");
        Files.writeString(there.resolve("box/cur/77.host:2,S"), SmallDump.plain(77));
        change(there.resolve("box/cur/6.host:2,S"), "is ready", "is late");
        ingest(false, there);
        try (CaseReader reader = workbench().read()) {
            Summary whole = reader.overview().summary();
            Arrived arrived = reader.acquisitions().arrivedSince(1);
            assertThat(arrived.newMessages()).isEqualTo(1);
            assertThat(arrived.otherVersions()).isEqualTo(1);
            assertThat(arrived.alikeVersions()).isZero();
            assertThat(arrived.copiedMessages()).isEqualTo(SmallDump.MESSAGES);
            assertThat(arrived.copiedFiles()).isEqualTo(3);
            Summary later = reader.since(1, reader.overview()::summary);
            assertThat(later.messages()).isEqualTo(SmallDump.MESSAGES + 2);
            assertThat(later.items().failed()).isZero();
            assertThat(reader.since(2, reader.overview()::summary).messages()).isZero();
            assertThat(reader.overview().summary())
                    .as("the views are gone again")
                    .isEqualTo(whole);
        }
    }

    /** However often it was interrupted, what was given belongs to the run that began it. */
    @Test
    void aResumedRunIsNoAcquisitionOfItsOwn() throws IOException {
        Path dump = dump("here");
        IngestOrder order = new IngestOrder(List.of(dump), "source", null, "tester", 1);
        int[] asked = {0};
        assertThat(workbench().ingest(order, p -> {}, () -> ++asked[0] > 3).stopped())
                .isTrue();
        ingest(false, dump);
        ingest(false, dump);
        assertThat(accounts()).singleElement().satisfies(account -> {
            assertThat(account.number()).isEqualTo(1);
            assertThat(account.continuedBy()).containsExactly(2L, 3L);
            assertThat(account.complete()).isTrue();
            assertThat(account.messages()).isEqualTo(SmallDump.MESSAGES + 1);
            assertThat(account.inputs()).isEqualTo(9);
        });
    }

    @Test
    void theSamePathIsTakenInOnceMoreWhenAsked() throws IOException {
        Path dump = dump("here");
        ingest(false, dump);
        Files.writeString(dump.resolve("papers/new.txt"), "new\n");
        assertThat(ingest(false, dump).readBefore()).hasSize(1);
        assertThat(ingest(true, dump).readBefore()).isEmpty();
        assertThat(accounts()).extracting(AcquisitionAccount::number).containsExactly(1L, 3L);
        assertThat(of(compare(1, 3), Difference.Added.class))
                .extracting(Difference.Added::place)
                .containsExactly("dump (2)/papers/new.txt");
    }

    @Test
    void independenceIsDeclaredRepeatedAndWithdrawn() throws IOException {
        ingest(false, dump("here"));
        ingest(false, dump("there"));
        assertThat(shown()).noneMatch(phrase -> phrase.key().equals("verdict.independent.copy"));

        workbench().state(2, 1, false, "other hands", "J. Doe");
        assertThat(shown()).contains(Phrase.of("verdict.independent.copy", 1L, 2L, "J. Doe", "other hands"));

        workbench().state(1, 2, true, "same hands after all", "J. Doe");
        assertThat(shown()).noneMatch(phrase -> phrase.key().equals("verdict.independent.copy"));
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.custody().independence()).isEmpty();
            assertThat(reader.custody().independenceStatements())
                    .extracting(each -> each.declaration().because())
                    .containsExactly("other hands", "same hands after all");
        }
        workbench().state(1, 2, false, "and yet", "J. Doe");
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.custody().independence())
                    .extracting(Independence::because)
                    .containsExactly("and yet");
        }
    }

    private List<Phrase> shown() {
        return workbench()
                .examine(workbench().find("leaflet5@movement.example").getFirst())
                .orElseThrow()
                .verdict()
                .evidence()
                .stream()
                .map(org.isnad.core.evidence.Evidence::phrase)
                .toList();
    }

    @Test
    void nothingIsDeclaredOfWhatIsNotThere() throws IOException {
        ingest(false, dump("here"));
        assertThatThrownBy(() -> workbench().state(1, 2, false, "x", "y")).isInstanceOf(Workbench.BadRequest.class);
        assertThatThrownBy(() -> workbench().state(1, 1, false, "x", "y")).isInstanceOf(Workbench.BadRequest.class);
        ingest(false, dump("there"));
        assertThatThrownBy(() -> workbench().state(1, 2, false, " ", "y")).isInstanceOf(Workbench.BadRequest.class);
        assertThatThrownBy(() -> workbench().state(1, 2, true, "x", "y")).isInstanceOf(Workbench.BadRequest.class);
    }
}
