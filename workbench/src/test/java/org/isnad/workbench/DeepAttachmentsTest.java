package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.core.mail.Limits;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.Summary;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Messages in messages far beyond the limit: declared as such, or as data that turn out to be a message, each scanned
 * anew. The run ends as usual and what was not opened is kept as an attachment.
 */
class DeepAttachmentsTest {
    private static final int LEVELS = 3_000;

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({"application/octet-stream", "message/rfc822"})
    void endsAtTheLimit(String type) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < LEVELS; i++) {
            mail.append("From: a@b.example\nTo: c@d.example\nSubject: level ").append(i);
            mail.append("\nDate: Fri, 05 May 2017 22:00:00 +0200\nMIME-Version: 1.0\nContent-Type: ");
            mail.append(type).append("\n\n");
        }
        Path dump = temp.resolve("deep.eml");
        Files.writeString(dump, mail + "the end\n", StandardCharsets.US_ASCII);

        Workbench workbench = Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
        workbench.ingest(new IngestOrder(List.of(dump), null, null, "tester", 2), p -> {}, () -> false);
        Summary summary;
        try (CaseReader reader = workbench.read()) {
            summary = reader.overview().summary();
        }
        assertThat(summary.messages()).isEqualTo(1);
        assertThat(summary.embeddedMessages()).isEqualTo(Limits.DEFAULT.depth());
        assertThat(summary.attachments()).isEqualTo(1);
        assertThat(summary.items().open()).isZero();
        assertThat(summary.items().failed()).isZero();
    }
}
