package org.isnad.bench.levels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.bench.shared.MailSet;
import org.isnad.bench.shared.WorkFolder;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.store.CaseReader;

/**
 * Real mail as it lies in archives, each set a case: nobody is known to have tampered with any of it, so that a message
 * CONTRADICTED is a false accusation.
 *
 * @param set where it comes from
 * @param levels of its messages
 */
record AsFound(String set, Map<Level, Long> levels) {
    static AsFound of(String set, Path dump, List<Path> keys, Path folder) throws IOException {
        CaseRun run = new CaseRun(folder);
        run.run(dump);
        run.takeKeyFiles(keys);
        run.secondPass();
        Map<Level, Long> levels = new EnumMap<>(Level.class);
        try (CaseReader reader = run.workbench().read()) {
            for (Level level : Level.values()) {
                levels.put(
                        level, (long) reader.contents().messagesAtLevel(level).cardinality());
            }
        }
        WorkFolder.removeAll(folder);
        return new AsFound(set, levels);
    }

    /** The sets of the shared data that are there. */
    static List<AsFound> ofShared(Path data, List<Path> keys, Path work) throws IOException {
        List<AsFound> found = new ArrayList<>();
        List<String> names = new ArrayList<>(MailSet.NAMES);
        names.addAll(List.of("mail/edge", "containers"));
        for (MailSet set : MailSet.in(data, names)) {
            found.add(of(set.name(), set.place(), keys, work.resolve("found" + found.size())));
        }
        return found;
    }

    long messages() {
        return levels.values().stream().mapToLong(Long::longValue).sum();
    }

    long at(Level level) {
        return levels.getOrDefault(level, 0L);
    }
}
