package org.isnad.workbench.ingest.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.isnad.workbench.ingest.IngestLimits;
import org.isnad.workbench.ingest.Recorder;
import org.isnad.workbench.ingest.Recorder.Leaf;
import org.isnad.workbench.ingest.Walks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Bombs: each ends with a record of the limit it hit, and what lies beside it is read. */
class LimitsTest {
    private static final byte[] MAIL = "From: a@example.org\nSubject: s\n\nbody\n".getBytes(StandardCharsets.US_ASCII);

    /** 2 MiB before the ratio counts, 3 MiB for one entry, 5 entries, 6 deep. */
    private static final IngestLimits TIGHT =
            new IngestLimits(6, 20, 2 << 20, 5, 64 << 20, 3 << 20, 1 << 20, 192 << 20);

    @TempDir
    Path folder;

    @TempDir
    Path spool;

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR", "SEVEN_ZIP"})
    void whatLiesBesideAnEntryThatIsTooLargeIsRead(Packing packing) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a", MAIL);
        files.put("bomb", random(4 << 20));
        files.put("z", MAIL);
        Recorder recorder = walk(packing.pack(files), TIGHT);
        assertThat(recorder.of("message")).extracting(Leaf::name).containsExactly("a", "z");
        assertThat(recorder.of("failed")).extracting(Leaf::detail).containsExactly("ingest.limit.entry-size");
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "BZIP2", "XZ", "ZSTD"})
    void aBombIsStoppedByItsRatio(Packing packing) throws IOException {
        byte[] bomb = packing.pack(Map.of("", new byte[16 << 20]));
        Recorder recorder = walk(bomb, TIGHT);
        assertThat(recorder.of("failed")).extracting(Leaf::detail).containsExactly("ingest.limit.ratio");
    }

    @Test
    void aBombInABombIsStoppedAtTheSmallestContainerThatHoldsIt() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bomb.gz", Packing.GZIP.pack(Map.of("", new byte[16 << 20])));
        files.put("noise", random(2 << 20));
        files.put("mail", MAIL);
        Recorder recorder = walk(Packing.TAR.pack(files), TIGHT);
        assertThat(recorder.of("failed"))
                .extracting(leaf -> leaf.locator() + " " + leaf.detail())
                .containsExactly("given!/bomb.gz!/bomb ingest.limit.ratio");
        assertThat(recorder.of("message")).hasSize(1);
    }

    @Test
    void depthIsLimitedAndTheInnermostIsKept() throws IOException {
        byte[] bytes = MAIL;
        for (int i = 0; i < 9; i++) {
            bytes = Packing.GZIP.pack(Map.of("", bytes));
        }
        Recorder recorder = walk(bytes, TIGHT);
        assertThat(recorder.boxes).hasSize(6);
        assertThat(recorder.leaves)
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.detail()).isEqualTo("ingest.limit.depth"))
                .satisfies(leaf -> assertThat(leaf.text()).startsWith("\u001F\u008B"));
    }

    @Test
    void entriesAreLimited() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            files.put("mail" + i, MAIL);
        }
        Recorder recorder = walk(Packing.TAR.pack(files), TIGHT);
        assertThat(recorder.of("message")).hasSize(5);
        assertThat(recorder.defects()).contains("ingest.limit.entries");
    }

    @Test
    void aDictionaryBeyondTheLimitIsNotAllocated() throws IOException {
        ByteArrayOutputStream xz = new ByteArrayOutputStream();
        try (XZOutputStream out = new XZOutputStream(xz, new LZMA2Options(1))) {
            out.write(MAIL);
        }
        byte[] hostile = xz.toByteArray();
        // Block header (.xz format, 3.1): the LZMA2 filter's property byte is its dictionary size; 36 is 1 GiB.
        hostile[16] = 36;
        writeCrc(hostile, 12, 20);
        assertThat(walk(hostile, TIGHT).of("failed"))
                .extracting(Leaf::detail)
                .containsExactly("ingest.reason.decoder-memory");
    }

    @Test
    void aWindowBeyondTheLimitIsNotAllocated() throws IOException {
        // Frame header (RFC 8878, 3.1.1.1): no content size, window of 2^31 bytes; then an empty raw last block.
        byte[] hostile = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) (21 << 3), 1, 0, 0};
        assertThat(walk(hostile, TIGHT).of("failed"))
                .extracting(Leaf::detail)
                .containsExactly("ingest.reason.decoder-memory");
    }

    @Test
    void namesOfMegabytesAreCut() throws IOException {
        Recorder recorder = walk(Packing.TAR.pack(Map.of("x".repeat(60_000), MAIL)), TIGHT);
        assertThat(recorder.of("message"))
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.name()).hasSizeLessThan(5_000));
    }

    @Test
    void anEntryThatClimbsOutOfTheArchiveIsOnlyALabel() throws IOException {
        Recorder recorder = walk(Packing.ZIP.pack(Map.of("../../etc/cron.d/x", MAIL)), TIGHT);
        assertThat(recorder.of("message"))
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.locator()).isEqualTo("given!/../../etc/cron.d/x"));
        assertThat(folder.resolve("etc")).doesNotExist();
    }

    private static void writeCrc(byte[] bytes, int from, int at) {
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(bytes, from, at - from);
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (crc.getValue() >>> (8 * i));
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new java.util.Random(3).nextBytes(bytes);
        return bytes;
    }

    private Recorder walk(byte[] bytes, IngestLimits limits) throws IOException {
        Path file = folder.resolve("given");
        Files.write(file, bytes);
        return Walks.walk(file, spool, limits, new Recorder());
    }
}
