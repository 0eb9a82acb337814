package org.isnad.bench.levels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.bench.forge.Base;
import org.isnad.bench.forge.Companion;
import org.isnad.bench.forge.KeyLine;
import org.isnad.bench.forge.Workshop;
import org.isnad.bench.shared.WorkFolder;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.ingest.ContentHash;

/**
 * Batches of trials through the product: the messages as they were sent in one case, as they are found in another, so
 * that neither knows of the other; then both are compared.
 */
final class LevelsRun {
    private static final int BATCH = 3_000;

    private final Path work;
    private final Workshop workshop;
    private final List<Path> keyFiles;
    private final Consumer<String> progress;
    private final Map<String, Tally> tallies = new TreeMap<>(LevelsRun::natural);
    private final Map<String, Tally> ways = new TreeMap<>();
    private final Tally asSent = new Tally();
    private final List<String> errors = new ArrayList<>();
    private int cases;

    LevelsRun(Path work, Workshop workshop, List<Path> keyFiles, Consumer<String> progress) {
        this.work = work;
        this.workshop = workshop;
        this.keyFiles = List.copyOf(keyFiles);
        this.progress = progress;
    }

    /** Until so many trials were made, or the bases are used up. */
    void run(List<Base> bases, int wanted, Function<Base, Optional<Trial>> maker) throws IOException {
        List<Trial> batch = new ArrayList<>();
        Set<ItemId> known = new HashSet<>();
        int made = 0;
        for (Base base : bases) {
            if (made >= wanted) {
                break;
            }
            Optional<Trial> trial = maker.apply(base);
            if (trial.isPresent() && known.add(id(trial.get().after().bytes()))) {
                batch.add(trial.get());
                made++;
            }
            if (batch.size() == BATCH) {
                judge(batch);
                batch.clear();
                progress.accept(made + " of " + wanted);
            }
        }
        if (!batch.isEmpty()) {
            judge(batch);
            progress.accept(made + " of " + wanted);
        }
    }

    /** Trials that are there already. */
    void run(List<Trial> trials) throws IOException {
        for (int from = 0; from < trials.size(); from += BATCH) {
            judge(trials.subList(from, Math.min(trials.size(), from + BATCH)));
            progress.accept(Math.min(trials.size(), from + BATCH) + " of " + trials.size());
        }
    }

    private void judge(List<Trial> batch) throws IOException {
        Map<ItemId, Seen> before = inCase(
                batch.stream().flatMap(trial -> trial.sent().stream()).toList(), List.of(), workshop.published());
        Set<KeyLine> keys = new LinkedHashSet<>(workshop.published());
        keys.addAll(workshop.weakKeys());
        batch.forEach(trial -> keys.addAll(trial.keys()));
        Set<String> planted = new LinkedHashSet<>();
        batch.stream().map(Trial::planted).filter(file -> !file.isEmpty()).forEach(planted::add);
        Map<ItemId, Seen> after =
                inCase(batch.stream().flatMap(trial -> trial.found().stream()).toList(), planted, keys);
        for (Trial trial : batch) {
            Tally tally = tallies.computeIfAbsent(trial.kind(), kind -> new Tally());
            Seen sent = before.get(id(trial.before().bytes()));
            Optional<LevelCheck> checked = check(trial, before, after);
            if (sent == null || checked.isEmpty()) {
                tally.unread();
                continue;
            }
            LevelCheck check = checked.get();
            tally.add(trial, check);
            ways.computeIfAbsent(trial.kind() + " " + trial.way(), way -> new Tally())
                    .add(trial, check);
            if (check.isError()) {
                keep(trial, check);
            }
            LevelCheck untouched = LevelCheck.of(trial.asSent(), sent, sent);
            asSent.add(untouched.trial(), untouched);
            if (untouched.isError()) {
                keep(untouched.trial(), untouched);
            }
        }
    }

    /** The message and what lies beside it; empty if the product did not give one of them back. */
    private static Optional<LevelCheck> check(Trial trial, Map<ItemId, Seen> before, Map<ItemId, Seen> after) {
        Seen sent = before.get(id(trial.before().bytes()));
        Seen found = after.get(id(trial.after().bytes()));
        if (sent == null || found == null) {
            return Optional.empty();
        }
        List<LevelCheck> beside = new ArrayList<>();
        for (Companion companion : trial.scene().beside()) {
            ItemId id = id(companion.letter().bytes());
            Seen there = after.get(id);
            if (companion.after() && there == null) {
                return Optional.empty();
            }
            if (companion.after() && there != null) {
                beside.add(LevelCheck.of(trial.of(companion), before.getOrDefault(id, there), there));
            }
        }
        return Optional.of(LevelCheck.of(trial, sent, found, beside));
    }

    /** A counter-example is kept with its base, to be looked into. */
    private void keep(Trial trial, LevelCheck check) throws IOException {
        Path folder = Files.createDirectories(work.resolve("errors"));
        String name = "%s-%04d".formatted(trial.kind(), errors.size());
        Files.write(folder.resolve(name + "-before.eml"), trial.before().bytes());
        Files.write(folder.resolve(name + "-after.eml"), trial.after().bytes());
        int number = 0;
        for (Companion companion : trial.scene().beside()) {
            String file = "%s-beside%d-%s.eml".formatted(name, number++, companion.presence());
            Files.write(folder.resolve(file), companion.letter().bytes());
        }
        String error = name + " (" + trial.set() + "): " + trial.way() + ": " + said(check)
                + check.beside().stream()
                        .filter(LevelCheck::isError)
                        .map(beside -> "; beside it: " + said(beside))
                        .collect(Collectors.joining());
        errors.add(error);
        // At once: a run of an hour that is ended has told what it found.
        progress.accept(error);
    }

    private static String said(LevelCheck check) {
        return check.before().claims() + " became " + check.after().claims() + ", shown otherwise: "
                + check.shownOtherwise();
    }

    private Map<ItemId, Seen> inCase(List<byte[]> messages, Collection<String> planted, Collection<KeyLine> keys)
            throws IOException {
        Path folder = work.resolve("case" + cases++);
        CaseRun run = new CaseRun(folder);
        run.takeKeyFiles(keyFiles);
        Map<ItemId, Seen> seen = run.run(distinct(messages), planted, keys);
        WorkFolder.removeAll(folder);
        return seen;
    }

    private static List<byte[]> distinct(List<byte[]> messages) {
        Set<ItemId> known = new HashSet<>();
        return messages.stream().filter(message -> known.add(id(message))).toList();
    }

    static ItemId id(byte[] message) {
        return ContentHash.of(ArrayOctets.of(message));
    }

    Map<String, Tally> tallies() {
        return tallies;
    }

    /** The messages that trials start from, untouched. */
    Tally asSent() {
        return asSent;
    }

    Map<String, Tally> ways() {
        return ways;
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    /** F5 stands before F20. */
    private static int natural(String a, String b) {
        int byNumber = Integer.compare(number(a), number(b));
        return byNumber != 0 ? byNumber : a.compareTo(b);
    }

    private static int number(String kind) {
        String digits = kind.startsWith("F") ? kind.substring(1).replaceAll("\\D.*", "") : "";
        return digits.isEmpty() ? 1_000 : Integer.parseInt(digits);
    }
}
