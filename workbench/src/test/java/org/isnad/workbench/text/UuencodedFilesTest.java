package org.isnad.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.mail.TransferDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuencodedFilesTest {
    private static final String HELLO = "begin 644 greeting to all.txt\n%:&5L;&\\`\n`\nend\n";

    private static List<String> files(String text) {
        Message message =
                MessageScanner.scan(ArrayOctets.of(text.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
        return Attachments.list(message).stream()
                .map(part -> part.ordinal() + " " + part.name() + ": "
                        + new String(
                                TransferDecoder.decode(message.bytes(), part.body(), part.encoding(), 1_000),
                                StandardCharsets.ISO_8859_1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void standInTheText(String eol) {
        String text = "Subject: x\n\nSee below, and begin 644 by reading.\n\n" + HELLO + "-- \nAnn\n" + HELLO;

        assertThat(files(text.replace("\n", eol)))
                .containsExactly("1 greeting to all.txt: hello", "2 greeting to all.txt: hello");
        assertThat(files("Subject: x\n\n" + HELLO)).hasSize(1);
    }

    @Test
    void comeBehindWhatIsAttached() {
        assertThat(files("Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + HELLO
                        + "\n--b\nContent-Type: image/png; name=a.png\n\nxx\n--b--\n"))
                .containsExactly("1 a.png: xx", "2 greeting to all.txt: hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin 644 a.txt\nno data here, only a long sentence that says what one should do\nend\n",
                "begin 644 a.txt\n%:&5L;&\\`\n`\n",
                "begin 644 a.txt\n%:&5L;&\\`\nand so on, and so on, and so on\n`\nend\n",
                "begin to read\n%:&5L;&\\`\n`\nend\n",
                "> begin 644 a.txt\n> %:&5L;&\\`\n> end\n",
                "begin 644 a.txt",
                "begin ",
            })
    void whatIsNoneStaysText(String body) {
        assertThat(files("Subject: x\n\n" + body)).isEmpty();
    }

    @Test
    void hostileInputTakesLinearWork() {
        assertThat(files("Subject: x\n\n" + "begin 644 a\n%:&5L;&\\`\n".repeat(20_000)))
                .isEmpty();
    }
}
