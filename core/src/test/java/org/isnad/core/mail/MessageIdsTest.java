package org.isnad.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageIdsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a@b> | a@b",
                "<a@b> (comment) <c@d> | a@b c@d",
                "Message from x@y of Monday <a@b> | a@b",
                "<a b@c> | ab@c",
                "<<a@b>> | a@b",
                "<a@b | a@b",
                "<a@b <c@d> | a@b c@d",
                "a@b c@d | a@b c@d",
                "no-sign | no-sign",
                "your message of Monday | ",
                "<> | "
            })
    void reads(String raw, String ids) {
        assertThat(String.join(" ", MessageIds.parse(raw))).isEqualTo(ids == null ? "" : ids);
    }

    @Test
    void comeFromTheirFields() {
        Message message = Mail.scan("Message-Id: <a@b>\nIn-Reply-To: <c@d>\nReferences: <e@f>\n <g@\n h>\n\n");
        assertThat(MessageIds.messageId(message)).isEqualTo("a@b");
        assertThat(MessageIds.inReplyTo(message)).containsExactly("c@d");
        assertThat(MessageIds.references(message)).containsExactly("e@f", "g@h");
        assertThat(MessageIds.messageId(Mail.scan("A: b\n\n"))).isEmpty();
    }
}
