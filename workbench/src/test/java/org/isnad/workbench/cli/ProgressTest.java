package org.isnad.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.isnad.workbench.ingest.IngestProgress;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.words.Words;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static String line(Language language, long unpacked) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Edge edge = new Edge(
                new ByteArrayInputStream(new byte[0]),
                nowhere,
                nowhere,
                false,
                false,
                100,
                Map.of(),
                Clock.systemUTC());
        try (Progress progress = new Progress(edge, Words.in(language))) {
            return progress.line(new IngestProgress(2_000_000, 1_000_000, unpacked, 70, 80, 0, 10));
        }
    }

    @Test
    void whatComesOutOfArchivesIsToldWhereThereAreAny() {
        assertThat(line(Language.ENGLISH, 0)).contains("50%", "1.0 MB of 2.0 MB", "70 messages", "10 s to go");
        assertThat(line(Language.ENGLISH, 0)).doesNotContain("archives");
        assertThat(line(Language.ENGLISH, 7_300_000)).endsWith("7.3 MB out of archives");
        assertThat(line(Language.FRENCH, 7_300_000)).contains("sortis des archives");
        assertThat(line(Language.ARABIC, 7_300_000)).contains("الأرشيفات");
    }
}
