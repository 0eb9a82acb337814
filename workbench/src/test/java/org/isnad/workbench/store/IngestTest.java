package org.isnad.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
    @Test
    void theSameDumpReadsTheSameInWhateverOrderItCame(@TempDir Path temp) {
        Path first = temp.resolve("first");
        Path second = temp.resolve("second");
        GeneratedIngest.run(first, GeneratedDump.SMALL, Durability.NOTHING);
        GeneratedIngest.run(second, GeneratedDump.SMALL, Durability.NOTHING);
        String seen = Visible.of(first);
        assertThat(Visible.of(second)).isEqualTo(seen);
        // A second run over the same dump changes nothing but the custody record.
        GeneratedIngest.run(first, GeneratedDump.SMALL, Durability.NOTHING);
        assertThat(Visible.of(first)).isEqualTo(seen);
    }

    @Test
    void countsAreThoseOfWhoeverCountsTheDumpByHand(@TempDir Path temp) {
        GeneratedIngest.run(temp.resolve("case"), GeneratedDump.SMALL, Durability.NOTHING);
        try (CaseReader reader = CaseStore.openReader(temp.resolve("case"))) {
            Summary summary = reader.overview().summary();
            assertThat(summary.messages()).isEqualTo(360);
            // 30 messages of box2 lie in box1 too; what box3 has of box2 is only in box3.
            assertThat(summary.distinctMessages()).isEqualTo(330);
            assertThat(summary.attachments()).isEqualTo(3 * 24);
            assertThat(summary.files()).isEqualTo(5);
            assertThat(summary.items().emitted()).isEqualTo(1 + 3 + 360 + 5);
            assertThat(summary.items().skipped()).isEqualTo(1);
            assertThat(summary.items().duplicates()).isEqualTo(30 + 1);
            assertThat(summary.items().balanced()).isTrue();
            assertThat(summary.parts().duplicates()).isEqualTo(3 * 24 - 2);
            assertThat(summary.signatures().total()).isEqualTo(3 * 40);
            assertThat(reader.overview().holdings()).isEqualTo(new Holdings(summary.messages(), 3 * 40));
            assertThat(summary.signatures().matching()).isEqualTo(3 * 10);
            assertThat(summary.signatures().keyMissing()).isEqualTo(3 * 30);
            assertThat(summary.decided().anchoredKey()).isEqualTo(3 * 10);
            assertThat(summary.levels().values().stream().mapToLong(n -> n).sum())
                    .isEqualTo(360);
            assertThat(summary.impossibleDates()).isEqualTo(3 * 7);
            assertThat(summary.mailboxes()).containsOnlyKeys("box1", "box2", "box3");
            assertThat(reader.items().mailboxes()).containsExactly("box1", "box2", "box3");
            assertThat(reader.keys().wanted()).extracting(WantedKey::selector).contains("s0", "s2", "s3");
        }
    }
}
