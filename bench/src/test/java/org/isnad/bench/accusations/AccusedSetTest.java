package org.isnad.bench.accusations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccusedSetTest {
    private static final String PLAIN = """
            From: Ada <ada@one.example>
            To: Ben <ben@two.example>
            Subject: Minutes
            Date: Tue, 28 May 2002 16:29:00 +0200
            Message-ID: <plain@one.example>

            The minutes are attached to the agenda.
            """;

    /** The words say 2002, the number 2016. */
    private static final String TWO_TIMES = PLAIN.replace("<plain@", "<two@")
            .replace(
                    "Message-ID:",
                    "X-OriginalArrivalTime: 28 May 2002 14:29:08.0000 (UTC) FILETIME=[9D0F4F30:01D1F7E4]\nMessage-ID:");

    @TempDir
    Path folder;

    @Test
    void whatSpeaksAgainstAMessageIsCountedAndListed() throws IOException {
        Path mail = Files.createDirectories(folder.resolve("mail"));
        Files.writeString(mail.resolve("1.eml"), PLAIN, StandardCharsets.US_ASCII);
        AccusedSet innocent = AccusedSet.of("one", mail, folder.resolve("no-keys"), folder.resolve("first"));
        assertThat(innocent.messages()).isEqualTo(1);
        assertThat(innocent.isWithinLimits()).isTrue();

        Files.writeString(mail.resolve("2.eml"), TWO_TIMES, StandardCharsets.US_ASCII);
        AccusedSet accused = AccusedSet.of("two", mail, folder.resolve("no-keys"), folder.resolve("second"));
        assertThat(accused.messages()).isEqualTo(2);
        assertThat(accused.suspicious).hasSize(1).first().asString().contains("arrival-time");
        assertThat(accused.contradicted).isEmpty();
        assertThat(accused.isWithinLimits()).isFalse();
        assertThat(AccusationsPage.of("x", List.of(innocent, accused)))
                .contains("| two | 2 | 0 |")
                .contains("## two, SUSPICIOUS");
    }
}
