package org.isnad.workbench.ingest.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.isnad.workbench.SharedData;
import org.isnad.workbench.ingest.Recorder;
import org.isnad.workbench.ingest.Recorder.Leaf;
import org.isnad.workbench.ingest.Walks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outlook stores that others made, counted against their own statements and by another program. */
class OutlookStoreTest {
    @TempDir
    Path folder;

    /** The recorder holds every folder to the number of messages that the store states for it. */
    @ParameterizedTest
    @CsvSource({
        "icij-testPST.pst, 7",
        "testPST.pst, 7",
        "testPST_variousBodyTypes.pst, 4",
        "dist-list.pst, 4",
        "passworded.pst, 3"
    })
    void everyMessageThatTheStoreStates(String name, int messages) throws IOException {
        Recorder recorder = Walks.walk(SharedData.require("containers/" + name), folder);
        assertThat(recorder.leaves)
                .hasSize(messages)
                .allMatch(leaf -> leaf.kind().equals("message"));
        assertThat(recorder.boxes.values())
                .allMatch(box -> box.left && box.expected != null)
                .extracting(box -> box.format)
                .containsOnly("pst", "pst-folder");
        assertThat(recorder.leaves).extracting(Leaf::text).allMatch(text -> text.startsWith("X-Isnad-Rendering: pst"));
    }

    @Test
    void aFolderIsAMailboxAndItsMessagesAreNamedByTheStoresOwnNumbers() throws IOException {
        Recorder recorder = Walks.walk(SharedData.require("containers/testPST_variousBodyTypes.pst"), folder);
        assertThat(recorder.leaves).extracting(Leaf::mailbox).containsOnly("Top of Outlook data file/Inbox/tmp");
        assertThat(recorder.leaves.getFirst().locator())
                .isEqualTo("testPST_variousBodyTypes.pst!/Top of Outlook data file/Inbox/tmp!/00200024");
        assertThat(recorder.box("testPST_variousBodyTypes.pst!/Top of Outlook data file/Inbox/tmp").expected)
                .isEqualTo(4);
    }

    /** A password of a store is a checksum; the store is read and says so. */
    @Test
    void aPasswordIsNamed() throws IOException {
        Recorder recorder = Walks.walk(SharedData.require("containers/passworded.pst"), folder);
        assertThat(recorder.box("passworded.pst").defects).contains("ingest.note.store-password");
    }

    /** pffexport (libpff) exports each item as a folder; of a store's mail it counts what we count, folder by folder. */
    @ParameterizedTest
    @CsvSource({"icij-testPST.pst, 7, 1", "testPST_variousBodyTypes.pst, 4, 0"})
    void anotherProgramCountsTheSame(String name, int messages, int attached) throws Exception {
        Path store = SharedData.require("containers/" + name);
        Path target = folder.resolve("export");
        Process process;
        try {
            process = new ProcessBuilder("pffexport", "-q", "-m", "items", "-t", target.toString(), store.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "pffexport (pff-tools) is not installed");
            return;
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        TreeMap<Boolean, Integer> theirs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("export.export"))) {
            files.filter(file -> String.valueOf(file.getFileName()).matches("Message[0-9]+"))
                    .forEach(file -> theirs.merge(file.toString().contains("Attachments"), 1, Integer::sum));
        }
        assertThat(theirs.getOrDefault(false, 0)).isEqualTo(messages);
        assertThat(theirs.getOrDefault(true, 0)).isEqualTo(attached);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder))
                    .forEach(file -> file.toFile().delete());
        }
        Recorder ours = Walks.walk(store, folder);
        assertThat(ours.of("message")).hasSize(messages);
        assertThat(ours.leaves.stream()
                        .mapToInt(leaf -> leaf.text().split("Content-Type: message/rfc822", -1).length - 1)
                        .sum())
                .isEqualTo(attached);
    }
}
