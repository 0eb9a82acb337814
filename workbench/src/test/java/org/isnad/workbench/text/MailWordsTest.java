package org.isnad.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Defect;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.words.Words;
import org.junit.jupiter.api.Test;

/** Every defect that the scanner can record has its sentence: brought about here, one by one, not read off the sources. */
class MailWordsTest {
    private static final Limits TIGHT = new Limits(1, 1, 70, 10);
    private static final String MULTIPART = "Content-Type: multipart/mixed; boundary=b\n";

    private static final List<String> DAMAGED = List.of(
            "\u00EF\u00BB\u00BFFrom x\nA : b\n\n",
            "no field\n",
            "\n",
            "Content-Type: ?\nContent-Transfer-Encoding: x-odd\nContent-Type: text/plain\n\n",
            "Content-Type: multipart/mixed\n\n",
            MULTIPART + "\n--b\n" + MULTIPART + "\n--b--\n",
            MULTIPART + "\n--b\n\n--b\n\n--b--\n",
            MULTIPART + "\nnothing",
            MULTIPART + "\n--b\n\nnot closed",
            MULTIPART + "Content-Transfer-Encoding: base64\n\n--b--\n",
            "A: " + "b".repeat(100) + "\n",
            "A : b\n".repeat(10) + "B: c\n",
            "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogeAoKYm9keQ==\n");

    @Test
    void everyDefectHasItsSentence() {
        List<Defect> defects = DAMAGED.stream()
                .flatMap(text -> List.of(TIGHT, Limits.DEFAULT).stream().map(limits -> scan(text, limits)))
                .flatMap(message -> message.defects().stream())
                .toList();
        Message flooded = scan("A : b\n".repeat(1_000) + "\n", Limits.DEFAULT);
        assertThat(defects.stream().map(d -> d.phrase().key()).distinct()).hasSize(16);
        for (Language language : List.of(Language.ENGLISH, Language.FRENCH, Language.ARABIC)) {
            Words words = Words.in(language);
            assertThat(defects).allSatisfy(d -> assertThat(words.say(d)).doesNotContain("‹", "{"));
            assertThat(words.say(flooded.defects().getLast())).contains("100").doesNotContain("‹");
        }
    }

    private static Message scan(String text, Limits limits) {
        return MessageScanner.scan(ArrayOctets.of(text.getBytes(StandardCharsets.ISO_8859_1)), limits);
    }
}
