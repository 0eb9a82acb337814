package org.isnad.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.store.MessageRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom lists show as the sender. */
class MessageReadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Ann <a@b.example> | Ann/a@b.example",
                "Bee, Ann <a@b.example> | Bee, Ann/a@b.example",
                "\"The Desk\", \"_\" <a@b.example> | The Desk, _/a@b.example",
                "Ann <a@b.example>, Bob <b@b.example> | Ann/a@b.example",
                "The Desk, a@b.example | The Desk/a@b.example",
                "root | /root",
                "The Desk, The Office | The Desk/"
            })
    void senderIsTheFirstWithAnAddress(String from, String shown) {
        byte[] bytes = ("From: " + from + "\n\nB").getBytes(StandardCharsets.UTF_8);
        Message message = MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT);

        MessageRow row = MessageReading.of(ItemId.parse("0a".repeat(ItemId.BYTES)), message, List.of(), Instant.EPOCH)
                .row();

        assertThat(row.fromName() + "/" + row.fromAddress()).isEqualTo(shown);
    }
}
