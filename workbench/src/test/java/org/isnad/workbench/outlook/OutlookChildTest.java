package org.isnad.workbench.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What dies of a file is a process of its own, and the next file is read as if nothing had been. */
class OutlookChildTest {
    private static final OutlookChild.Limits SMALL = new OutlookChild.Limits(24, Duration.ofSeconds(60));

    @TempDir
    Path folder;

    @Test
    void aMessageThatNeedsTooMuchMemoryFailsAndTheNextDoesNot() throws IOException {
        Path large = msg("large.msg", 24 << 20);
        Path small = msg("small.msg", 100);
        try (OutlookChild child = OutlookChild.open(SMALL, "msg", large)) {
            assertThatThrownBy(() -> child.render(0).readAllBytes())
                    .isInstanceOfSatisfying(
                            OutlookChild.Failure.class,
                            failure -> assertThat(failure.reason().key())
                                    .isIn("ingest.reason.child-memory", "ingest.reason.child-died"));
        }
        try (OutlookChild child = OutlookChild.open(SMALL, "msg", small)) {
            assertThat(new String(child.render(0).readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("X-Isnad-Rendering: msg");
        }
    }

    @Test
    void aFileOfAnotherKindIsAnAnswer() throws IOException {
        Path other = folder.resolve("other.pst");
        Files.writeString(other, "!BDN and nothing else");
        assertThatThrownBy(() -> OutlookChild.open(SMALL, "pst", other))
                .isInstanceOfSatisfying(
                        OutlookChild.Failure.class,
                        failure -> assertThat(failure.reason().key()).isEqualTo("ingest.reason.damaged"));
    }

    private Path msg(String name, int length) throws IOException {
        Path file = folder.resolve(name);
        try (POIFSFileSystem made = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            made.getRoot().createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            made.getRoot().createDocument("__substg1.0_1000001F", new ByteArrayInputStream(new byte[length]));
            made.writeFilesystem(out);
        }
        return file;
    }
}
