package org.isnad.workbench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.isnad.core.comparison.Outcome;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.CompareOrder;
import org.isnad.workbench.CompareOutcome;
import org.isnad.workbench.IngestOrder;
import org.isnad.workbench.SharedData;
import org.isnad.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bounded form of {@code ./isnad bench compare}: real list mail, forged and damaged, each in one way. */
class RealListComparisonTest {
    private static final int MESSAGES = 240;

    @TempDir
    private Path temp;

    @Test
    void forgeriesDifferInWordsAndTransportDoesNot() throws IOException {
        Map<ItemId, ListDamage> key = write(SharedData.require("lists/driverdev.zip"));
        assertThat(key.values()).as("each kind was made").contains(ListDamage.values());

        CaseComparison comparison = compare().comparison();
        Map<ItemId, PairResult> results = new HashMap<>();
        comparison.pairs().forEach(pair -> results.put(pair.dump(), pair));
        assertThat(comparison.onlyInDump()).isEmpty();
        key.forEach((id, damage) -> {
            assertThat(results).as("%s", damage).containsKey(id);
            PairResult result = Objects.requireNonNull(results.get(id));
            if (damage.isForgery()) {
                assertThat(result.differsInWords()).as("%s %s", damage, result).isTrue();
            } else {
                assertThat(result.outcome()).as("%s %s", damage, result).isLessThanOrEqualTo(Outcome.TRANSPORT);
            }
        });
    }

    private CompareOutcome compare() {
        Workbench workbench = Workbench.at(temp.resolve("case"), Clock.systemUTC());
        workbench.ingest(new IngestOrder(List.of(temp.resolve("dump")), null, null, "test", 2), now -> {}, () -> false);
        CompareOrder order = new CompareOrder(temp.resolve("reference"), "the list", "test", 2);
        return workbench
                .comparisons()
                .make(order, now -> {}, now -> {}, () -> false)
                .orElseThrow();
    }

    /** Writes reference and dump; tells what was done to each message of the dump. */
    private Map<ItemId, ListDamage> write(Path zip) throws IOException {
        Path reference = Files.createDirectories(temp.resolve("reference"));
        Path dump = Files.createDirectories(temp.resolve("dump"));
        Map<ItemId, ListDamage> key = new HashMap<>();
        Set<String> ids = new HashSet<>();
        Random chance = new Random(20170505);
        List<ListDamage> kinds = List.of(ListDamage.values());
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry();
                    entry != null && key.size() < MESSAGES;
                    entry = in.getNextEntry()) {
                String message = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                ListDamage damage = kinds.get(key.size() % kinds.size());
                Optional<String> changed = ids.add(identifier(message)) ? damage.of(message, chance) : Optional.empty();
                if (changed.isPresent() && !changed.get().equals(message)) {
                    String name = key.size() + ".eml";
                    Files.write(reference.resolve(name), ListDamage.bytes(message));
                    Files.write(dump.resolve(name), ListDamage.bytes(changed.get()));
                    key.put(Hashes.of(ListDamage.bytes(changed.get())), damage);
                }
            }
        }
        return key;
    }

    private static String identifier(String message) {
        int at = message.toLowerCase(Locale.ROOT).indexOf("\nmessage-id:");
        return at < 0 ? "" : message.substring(at, message.indexOf('\n', at + 1));
    }
}
