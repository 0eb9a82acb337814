package org.isnad.bench.levels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.bench.forge.Aim;
import org.isnad.bench.forge.Base;
import org.isnad.bench.forge.Ceiling;
import org.isnad.bench.forge.Field;
import org.isnad.bench.forge.Forgers;
import org.isnad.bench.forge.KeyLine;
import org.isnad.bench.forge.Letter;
import org.isnad.bench.forge.Scene;
import org.isnad.bench.forge.Workshop;
import org.isnad.core.evidence.Claim;
import org.isnad.core.item.ItemId;
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
        run.run(bases, 60, trials::damaged);
        assertThat(run.errors()).isEmpty();
        assertThat(run.tallies()).hasSize(Forgers.ALL.size() + 1);
        run.tallies().forEach((kind, tally) -> {
            assertThat(tally.trials()).as(kind).isGreaterThanOrEqualTo(8);
            assertThat(tally.live()).as(kind).isGreaterThanOrEqualTo(tally.trials() / 3);
            assertThat(tally.unreadCount()).as(kind).isZero();
        });
        assertThat(run.asSent().trials()).isGreaterThan(300);
        assertThat(run.asSent().falseSuspicious()).isZero();
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
                    "",
                    new Scene(List.of(), Set.of(), false)));
        });
        assertThat(run.errors()).hasSize(5);
        assertThat(run.tallies().get("F6"))
                .satisfies(tally -> assertThat(tally.falseVerified()).isEqualTo(5))
                .satisfies(tally -> assertThat(tally.at(Level.VERIFIED)).isEqualTo(5));
    }

    /** Rule 5: a planted or a damaged copy beside a true message lowers nothing that a signature proves, nor gains by it. */
    @Test
    void aCopyBesideTheTrueMessageLowersNothing() throws IOException {
        Workshop workshop = new Workshop(SEED);
        Trials trials = new Trials(workshop, SEED);
        List<Trial> made = Stream.concat(
                        bases.stream().limit(120).map(trials::tampered),
                        bases.stream().skip(120).limit(80).map(trials::damaged))
                .flatMap(Optional::stream)
                .toList();
        Set<KeyLine> known = new LinkedHashSet<>(workshop.published());
        known.addAll(workshop.weakKeys());
        made.forEach(trial -> known.addAll(trial.keys()));
        List<byte[]> sent = made.stream().map(trial -> trial.before().bytes()).toList();
        List<byte[]> all = Stream.concat(
                        sent.stream(), made.stream().map(trial -> trial.after().bytes()))
                .toList();
        Map<ItemId, Seen> alone = inCase("alone", sent, known);
        Map<ItemId, Seen> together = inCase("together", all, known);
        int proved = 0;
        for (Trial trial : made) {
            Seen before =
                    Objects.requireNonNull(alone.get(LevelsRun.id(trial.before().bytes())));
            Seen beside = Objects.requireNonNull(
                    together.get(LevelsRun.id(trial.before().bytes())));
            Seen after = Objects.requireNonNull(
                    together.get(LevelsRun.id(trial.after().bytes())));
            for (Claim claim : Seen.DECIDING) {
                if (Seen.proved(before.of(claim))) {
                    proved++;
                    assertThat(beside.of(claim)).as("%s %s", trial.way(), claim).isEqualTo(before.of(claim));
                }
            }
            LevelCheck check = LevelCheck.of(trial, before, after);
            assertThat(check.falseVerified()).as(trial.way()).isFalse();
            assertThat(check.falsely(Level.CONTRADICTED)).as(trial.way()).isFalse();
            // The true message's signature also covers what the other copy still shows as it was sent, and is lent to
            // it
            // (CORROBORATED at most); of what that copy shows otherwise it proves nothing.
            for (Claim claim : Seen.DECIDING) {
                boolean otherwise =
                        trial.sameReading() && check.shownOtherwise().contains(claim);
                assertThat(otherwise && Seen.proved(after.of(claim)))
                        .as("%s %s %s", trial.way(), claim, after.claims())
                        .isFalse();
            }
        }
        assertThat(proved).isGreaterThan(made.size());
    }

    private static Map<ItemId, Seen> inCase(String name, List<byte[]> messages, Set<KeyLine> known) throws IOException {
        CaseRun run = new CaseRun(Files.createDirectories(folder.resolve(name)));
        run.takeKeyFiles(keys);
        return run.run(messages, List.of(), known);
    }

    /** A keeper that lost nothing must pass, and one that lost a proof must not. */
    @Test
    void aProofThatIsLostBesideAPlantedCopyIsCounted() throws IOException {
        Workshop workshop = new Workshop(SEED);
        LevelsRun run = run(folder.resolve("lost"), workshop);
        run.run(bases, 4, base -> {
            Letter sent = workshop.careful(base).sign(base.letter());
            Scene keeping = new Scene(List.of(), Set.of(Aim.values()), true);
            return Optional.of(new Trial(
                    base.set(),
                    "F24",
                    "lost",
                    sent,
                    sent.withBody("Other words.\r\n"),
                    Map.of(),
                    true,
                    List.of(),
                    "",
                    keeping));
        });
        assertThat(run.tallies().get("F24"))
                .satisfies(tally -> assertThat(tally.falselyLowered()).isEqualTo(4));
        assertThat(run.errors()).hasSize(4);
    }

    @Test
    void noSelfMadeKeyProvesAnything() throws IOException {
        SelfMadeKeysCommand.Result result = SelfMadeKeysCommand.run(folder.resolve("self-made"), 6, 20, 0, SEED);
        assertThat(result.messages()).isGreaterThanOrEqualTo(18);
        assertThat(result.proved()).isZero();
        assertThat(result.strongest()).containsEntry(Level.CONSISTENT, result.messages());
    }
}
