package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.extract.Extraction;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.DocumentText;
import org.isnad.workbench.store.ItemKind;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.UnreadDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file of the shared containers and documents, taken into one case: a line for each that says what was found in it, how many
 * texts were read, and with which reason the rest is listed. The lines that are right stand in {@code every-file.txt}; those of a
 * run lie in {@code target} beside it.
 */
class EveryFileTest {
    @TempDir
    Path temp;

    @Test
    void everyFileIsOpenedOrListedWithItsReason() throws IOException {
        List<Path> given = List.of(SharedData.require("containers"), SharedData.require("documents"));
        Workbench workbench = Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
        workbench.ingest(new IngestOrder(given, null, null, "tester", 2), progress -> {}, () -> false);
        workbench.documents().extract(progress -> {}, () -> false);
        List<String> lines = new ArrayList<>();
        try (CaseReader reader = workbench.read()) {
            Map<ItemId, DocumentText> texts = texts(reader);
            for (ItemRow folder : reader.items().children(0)) {
                for (ItemRow file : reader.items().children(folder.id())) {
                    lines.add(line(reader, texts, folder, file));
                }
            }
        }
        lines.sort(null);
        String table = String.join("\n", lines) + "\n";
        Files.writeString(Path.of("target/every-file.txt"), table, StandardCharsets.UTF_8);
        assertThat(lines)
                .hasSize(Objects.requireNonNull(given.get(0).toFile().list()).length
                        + Objects.requireNonNull(given.get(1).toFile().list()).length);
        assertThat(table).isEqualTo(right());
    }

    private static String right() throws IOException {
        try (InputStream in = Objects.requireNonNull(EveryFileTest.class.getResourceAsStream("every-file.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What was read of each distinct file: all that a later version of the readers would have to read again. */
    private static Map<ItemId, DocumentText> texts(CaseReader reader) {
        Map<ItemId, DocumentText> texts = new HashMap<>();
        for (UnreadDocument each : reader.documentTexts().wanting(Extraction.VERSION + 1, 0, 10_000)) {
            reader.documentTexts()
                    .of(each.file().number())
                    .ifPresent(text -> texts.put(each.file().content(), text));
        }
        return texts;
    }

    private static String line(CaseReader reader, Map<ItemId, DocumentText> texts, ItemRow folder, ItemRow file) {
        Map<ItemKind, Integer> kinds = new EnumMap<>(ItemKind.class);
        Map<String, Integer> reasons = new TreeMap<>();
        int read = 0;
        List<ItemRow> open = new ArrayList<>(List.of(file));
        while (!open.isEmpty()) {
            ItemRow item = open.removeLast();
            open.addAll(reader.items().children(item.id()));
            kinds.merge(item.kind(), 1, Integer::sum);
            count(reasons, item.reason());
            reader.items().defects(item.id()).forEach(defect -> count(reasons, defect.phrase()));
            ItemId content = item.content();
            DocumentText text = content == null ? null : texts.get(content);
            if (text != null && text.failure() != null) {
                count(reasons, text.failure());
            } else if (text != null && !text.text().isBlank()) {
                read++;
            }
        }
        String found = kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " "
                        + kind.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        String listed = reasons.entrySet().stream()
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
        return folder.locator() + "/" + file.name() + " | " + found + " | " + read + " texts |"
                + (listed.isEmpty() ? "" : " " + listed);
    }

    private static void count(Map<String, Integer> reasons, @Nullable Phrase reason) {
        if (reason != null) {
            reasons.merge(reason.key(), 1, Integer::sum);
        }
    }
}
