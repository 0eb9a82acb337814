package org.isnad.workbench.ingest.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.workbench.SharedData;
import org.isnad.workbench.ingest.Recorder;
import org.isnad.workbench.ingest.Recorder.Box;
import org.isnad.workbench.ingest.Recorder.Leaf;
import org.isnad.workbench.ingest.Walks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Containers and mail that others made. */
class SharedContainersTest {
    @TempDir
    Path spool;

    private Recorder walk(String path) throws IOException {
        return Walks.walk(SharedData.require(path), spool);
    }

    /** Every container of the folder: what came of it, as {@code kind name} lines. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        complex.mbox | message #1; message #2; message #3
        headers.mbox | message
        multiline.mbox | message
        quoted.mbox | message
        droste.zip | file droste.jpg; failed droste.zip ingest.limit.same-as-ancestor
        quine.gz | failed quine.gz ingest.limit.same-as-ancestor
        testZIP_corrupted_oom.zip | failed hello.txt ingest.reason.truncated
        testZipEncrypted.zip | file unencrypted.txt; failed encrypted.txt ingest.reason.encrypted
        full_encrypted.7z | failed ingest.reason.encrypted
        test7Z_protected_passTika.7z | failed text.txt ingest.reason.encrypted
        test-zip-of-zip.zip | file html-within-zip.zip!/text.html
        testEMLX.emlx | message message.eml; file properties.plist
        testGroupWiseEml.eml | message
        testLotusEml.eml | message
        testThunderbirdEml.eml | message
        testRFC822_encrypted_zip | message
        testMSG.msg | message message.eml; file testMSG.msg
        3rd-level-bug-732.msg | message message.eml; file 3rd-level-bug-732.msg
        """)
    void contains(String name, String expected) throws IOException {
        Recorder recorder = walk("containers/" + name);
        assertThat(recorder.leaves.stream().map(leaf -> summary(leaf, name)).collect(Collectors.joining("; ")))
                .isEqualTo(expected);
        assertThat(recorder.boxes.values()).allMatch(box -> box.left);
        assertThat(recorder.inputs).hasSize(1);
    }

    private static String summary(Leaf leaf, String container) {
        String within = leaf.locator().equals(container)
                ? ""
                : " " + leaf.locator().substring(container.length() + "!/".length());
        return leaf.kind() + within + (leaf.kind().equals("failed") ? " " + leaf.detail() : "");
    }

    @Test
    void whatCameOutOfADamagedEntryIsKept() throws IOException {
        assertThat(walk("containers/testZIP_corrupted_oom.zip").leaves)
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.text()).isEqualTo("Hello World\n"));
    }

    @Test
    void archivesOfTheSameFilesGiveTheSameFiles() throws IOException {
        Recorder zip = walk("containers/test-documents.zip");
        Recorder seven = walk("containers/test-documents.7z");
        assertThat(zip.leaves).hasSize(9).allMatch(leaf -> leaf.kind().equals("file"));
        assertThat(byName(seven)).isEqualTo(byName(zip));
        assertThat(zip.box("test-documents.zip").expected).isEqualTo(9);
        assertThat(seven.box("test-documents.7z").expected).isEqualTo(9);
    }

    /** File name, media type and bytes. */
    private static Map<String, String> byName(Recorder recorder) {
        Map<String, String> files = new TreeMap<>();
        recorder.leaves.forEach(leaf ->
                files.put(leaf.name().substring(leaf.name().lastIndexOf('/') + 1) + " " + leaf.detail(), leaf.text()));
        return files;
    }

    @Test
    void duplicatesInANestedTarAreEachAnItem() throws IOException {
        Recorder recorder = walk("containers/embedded_with_duplicate.tgz");
        assertThat(recorder.of("file"))
                .extracting(Leaf::name)
                .hasSize(4)
                .filteredOn(n -> n.endsWith("file.txt"))
                .hasSize(2);
        assertThat(recorder.boxes.values()).extracting(box -> box.format).containsExactly("gzip", "tar", "gzip", "tar");
    }

    @ParameterizedTest
    @CsvSource({
        "mail/spamassassin, 6046",
        "mail/edge, 32",
        "mail/threads, 219",
        "lists/integrity-2019-2021.zip, 13700",
        "lists/kasan.zip, 1500",
        "lists/usrp.zip, 800",
        "lists/driverdev.zip, 2500"
    })
    void everyFileOfAMailSetIsOneMessage(String set, int messages) throws IOException {
        Recorder recorder = walk(set);
        assertThat(recorder.leaves)
                .hasSize(messages)
                .allMatch(leaf -> leaf.kind().equals("message"));
        assertThat(recorder.defects()).isEmpty();
        assertThat(recorder.boxes.values()).allMatch(box -> box.expected != null && box.left);
    }

    @Test
    void everyByteOfAFolderOfMailIsHandedOverAndHashed() throws IOException {
        Path folder = SharedData.require("mail/edge");
        Recorder recorder = Walks.walk(folder, spool);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(recorder.leaves)
                        .filteredOn(leaf -> leaf.name().equals(String.valueOf(file.getFileName())))
                        .singleElement()
                        .satisfies(leaf -> assertThat(leaf.text()).isEqualTo(bytes));
                assertThat(recorder.inputs).containsEntry(file.toRealPath(), Walks.sha256(file));
            }
        }
    }

    @Test
    void documentsThatAreZipsAreNotOpened() throws IOException {
        Recorder recorder = walk("documents");
        assertThat(recorder.boxes.values()).extracting((Box box) -> box.format).containsExactly("folder");
        assertThat(recorder.of("file")).hasSize(14);
    }

    @Test
    void keysAndTablesBesideMailAreFiles() throws IOException {
        Recorder recorder = walk("dkim");
        assertThat(recorder.of("message"))
                .allMatch(leaf -> leaf.name().matches(".*\\.(mail|msg|eml)"))
                .hasSize(7 + 4 + 8);
        assertThat(recorder.of("file")).noneMatch(leaf -> leaf.name().matches(".*\\.(mail|msg|eml)"));
    }
}
