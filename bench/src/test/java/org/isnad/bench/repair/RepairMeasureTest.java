package org.isnad.bench.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.isnad.bench.damage.Damages;
import org.isnad.bench.forge.Base;
import org.isnad.bench.levels.Bases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small form of {@code isnad bench repair}. */
class RepairMeasureTest {
    private static final long SEED = 23;

    @TempDir
    Path folder;

    @Test
    void whatIsUndoneIsCounted() throws IOException {
        Bases bases = new Bases();
        bases.addLeak(SEED, 500, false, folder);
        List<Base> mixed = bases.shuffled(SEED);
        RepairMeasure measure = new RepairMeasure(SEED);
        measure.singles(mixed, 12);
        measure.pairs(mixed, 1);
        assertThat(measure.singles()).hasSize(Damages.ALL.size());
        assertThat(Objects.requireNonNull(measure.singles().get("list footer")).of(Attempt.Outcome.FOUND))
                .isPositive();
        assertThat(Objects.requireNonNull(measure.singles().get("cut short by a size limit"))
                        .share())
                .isZero();
        assertThat(RepairMeasure.total(measure.singles()).share()).isGreaterThan(60);
        assertThat(RepairMeasure.total(measure.pairs()).share()).isGreaterThan(25);
        assertThat(RepairPage.of("x", measure)).contains("| **all** |");
    }
}
