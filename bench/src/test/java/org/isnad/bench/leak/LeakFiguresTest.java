package org.isnad.bench.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small form of {@code isnad bench leak} and {@code isnad bench signals}. */
class LeakFiguresTest {
    private static final long SEED = 20_717;

    @TempDir
    static Path folder;

    @Test
    void noLevelOfASmallLeakIsForbidden() throws IOException {
        LeakCase made = LeakCase.taken(folder.resolve("case"), SEED, 500, 0.40, 0);
        List<LeakCase.Told> told = made.told();
        assertThat(told).hasSizeGreaterThan(400);
        assertThat(told).anyMatch(one -> one.truth().kind().startsWith("F"));
        assertThat(told).anyMatch(one -> one.twin().isPresent());
        LeakFigures figures = LeakFigures.of(told);
        assertThat(figures.hasErrors()).isFalse();
        assertThat(figures.page("x", made.leak().signedMessages(), made.leak().messages()))
                .contains("| levels above the answer key's bound | 0 |");
        assertThat(new SignalFigures(told).page("x")).contains("| VERIFIED |").contains("Thunderbird");
    }
}
