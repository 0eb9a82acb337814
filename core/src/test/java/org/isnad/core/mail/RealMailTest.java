package org.isnad.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.SharedData;
import org.isnad.core.item.ArrayOctets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every message of the shared collections is read without an exception, and its spans cover every byte. */
class RealMailTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"mail/edge, 32", "mail/spamassassin, 6046", "mail/threads, 219"})
    void isReadAndCovered(String folder, int messages) throws Exception {
        int seen = 0;
        int read = 0;
        for (Path file : SharedData.files(folder)) {
            seen++;
            byte[] bytes = Files.readAllBytes(file);
            Message message = MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT);
            try {
                EveryByte.isCoveredBy(message);
                read += everythingReads(message);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(file + ": " + e.getMessage(), e);
            }
        }
        assertThat(seen).isEqualTo(messages);
        assertThat(read).isPositive();
    }

    /** The parsers of fields and bodies, on whatever stands there. */
    private static int everythingReads(Message message) {
        List<Object> read = new ArrayList<>();
        for (HeaderField field : message.fields()) {
            String raw = field.rawValue(message.bytes());
            read.add(HeaderText.decode(raw));
            read.add(AddressParser.parse(raw));
            read.add(MessageIds.parse(raw));
            read.add(DateParser.parse(raw, NOW));
            read.add(ParameterParser.parse(raw));
        }
        for (byte[] body : Leaves.decoded(message)) {
            read.add(TextDecoding.decode(body, null));
        }
        return read.size();
    }
}
