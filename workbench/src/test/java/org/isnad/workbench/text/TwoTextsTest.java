package org.isnad.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Defect;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.junit.jupiter.api.Test;

/** One signature, two texts: who is shown the one is told of the other. */
class TwoTextsTest {
    private static Optional<Defect> of(String subtype, String plain, String html) {
        String mail = "From: x@paper.example\nMIME-Version: 1.0\nContent-Type: multipart/" + subtype
                + "; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n" + plain
                + "\n--b\nContent-Type: text/html; charset=utf-8\n\n" + html + "\n--b--\n";
        return TwoTexts.differing(
                MessageScanner.scan(ArrayOctets.of(mail.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT));
    }

    @Test
    void otherWordsAreTold() {
        List<String> said = of("alternative", "We agree.", "<p>We <b>never</b> agree.</p>")
                .orElseThrow()
                .phrase()
                .args();
        assertThat(said).containsExactly("1", "never", "0", "–");
        assertThat(of("alternative", "We never agree.", "<p>We <i hidden>never</i> agree.</p>")
                        .orElseThrow()
                        .phrase()
                        .args())
                .containsExactly("0", "–", "1", "never");
    }

    @Test
    void theSameWordsAreNot() {
        assertThat(of(
                        "alternative",
                        "We agree:\nhttps://paper.example/a",
                        "<p>We <a href=https://paper.example/a>agree</a>:"))
                .isEmpty();
        assertThat(of("mixed", "We agree.", "<p>We never agree.</p>")).isEmpty();
    }
}
