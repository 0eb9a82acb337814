package org.isnad.bench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.text.TextExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail for a large case is mail, and a case is borrowed without being touched. */
class LargeMailTest {
    private static final int LETTERS = 200;
    private static final int FIRST = 1_000;

    @Test
    void everyLetterIsReadWithoutADefectAndIsAnother() {
        LargeMail mail = new LargeMail(2L * FIRST, 7);
        Set<String> ids = new HashSet<>();
        int answers = 0;
        int signed = 0;
        for (int i = FIRST; i < FIRST + LETTERS; i++) {
            byte[] bytes = mail.letter(i).getBytes(StandardCharsets.UTF_8);
            Message message = MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT);
            assertThat(message.defects()).as(mail.letter(i)).isEmpty();
            assertThat(TextExtractor.extract(message).body()).isNotBlank();
            ids.add(mail.letter(i)
                    .lines()
                    .filter(line -> line.startsWith("Message-ID:"))
                    .findFirst()
                    .orElseThrow());
            answers += message.first("In-Reply-To").isPresent() ? 1 : 0;
            signed += message.first("DKIM-Signature").isPresent() ? 1 : 0;
        }
        assertThat(ids).hasSize(LETTERS);
        assertThat(answers).isBetween(LETTERS / 3, LETTERS);
        assertThat(signed).isBetween(LETTERS / 2, LETTERS);
        assertThat(new LargeMail(2L * FIRST, 7).letter(3)).isEqualTo(mail.letter(3));
    }

    @Test
    void aBorrowedCaseHasWhatIsInItAndNothingOfTheServer(@TempDir Path temporary) throws IOException {
        Files.writeString(temporary.resolve("catalog.sqlite"), "catalog");
        Files.writeString(temporary.resolve("desk.sqlite"), "notes");
        Files.writeString(temporary.resolve("audit.log"), "lines");
        Path folder;
        try (BorrowedCase borrowed = BorrowedCase.of(temporary)) {
            folder = borrowed.folder();
            assertThat(folder.resolve("catalog.sqlite")).hasContent("catalog");
            assertThat(folder.resolve("desk.sqlite")).doesNotExist();
            assertThat(folder.resolve("audit.log")).doesNotExist();
        }
        assertThat(folder).doesNotExist();
        assertThat(temporary.resolve("catalog.sqlite")).exists();
    }
}
