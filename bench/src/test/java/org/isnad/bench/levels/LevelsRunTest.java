package org.isnad.bench.levels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.bench.forge.Aim;
import org.isnad.bench.forge.Base;
import org.isnad.bench.forge.Ceiling;
import org.isnad.bench.forge.Field;
import org.isnad.bench.forge.Forgers;
import org.isnad.bench.forge.Letter;
import org.isnad.bench.forge.Workshop;
import org.isnad.core.verdict.Level;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small form of {@code isnad bench levels}, and that it can fail. */
class LevelsRunTest {
    private static final long SEED = 7;

    @TempDir
    static Path folder;

    private static List<Base> bases = List.of();
    private static List<Path> keys = List.of();

    @BeforeAll
    static void someLeak() throws IOException {
        Bases all = new Bases();
        keys = List.of(all.addLeak(SEED, 1_200, true, folder.resolve("leak")));
        bases = all.shuffled(SEED);
        assertThat(bases).hasSizeGreaterThan(300);
    }

    private static LevelsRun run(Path work, Workshop workshop) throws IOException {
        return new LevelsRun(Files.createDirectories(work), workshop, keys, made -> {});
    }

    @Test
    void noForgeryIsProvedAndNoDamageIsHeldAgainstAMessage() throws IOException {
        Workshop workshop = new Workshop(SEED);
        Trials trials = new Trials(workshop, SEED);
        LevelsRun run = run(folder.resolve("run"), workshop);
        run.run(bases, 300, trials::tampered);
        run.run(bases, 150, trials::damaged);
        assertThat(run.errors()).isEmpty();
        assertThat(run.tallies()).hasSize(Forgers.ALL.size() + 1);
        run.tallies().forEach((kind, tally) -> {
            assertThat(tally.trials()).as(kind).isGreaterThanOrEqualTo(25);
            assertThat(tally.live()).as(kind).isGreaterThanOrEqualTo(tally.trials() / 3);
            assertThat(tally.unreadCount()).as(kind).isZero();
        });
    }

    /** A true message that is said to be forged must come out as an error, or the bench sees nothing. */
    @Test
    void whatIsProvedAndMustNotBeIsCounted() throws IOException {
        Workshop workshop = new Workshop(SEED);
        LevelsRun run = run(folder.resolve("wrong"), workshop);
        run.run(bases, 5, base -> {
            Letter sent = workshop.careful(base).sign(base.letter());
            Letter replayed = sent.onTop(Field.of("X-Copy", "1"));
            return Optional.of(new Trial(
                    base.set(),
                    "F6",
                    "nothing done",
                    sent,
                    replayed,
                    Map.of(Aim.CONTENT, Ceiling.CONSISTENT),
                    true,
                    List.of(),
                    ""));
        });
        assertThat(run.errors()).hasSize(5);
        assertThat(run.tallies().get("F6"))
                .satisfies(tally -> assertThat(tally.falseVerified()).isEqualTo(5))
                .satisfies(tally -> assertThat(tally.at(Level.VERIFIED)).isEqualTo(5));
    }
}
