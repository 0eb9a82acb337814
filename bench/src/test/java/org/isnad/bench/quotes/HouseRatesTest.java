package org.isnad.bench.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.isnad.bench.forge.Letter;
import org.junit.jupiter.api.Test;

class HouseRatesTest {
    private final Map<String, Letter> letters = new LinkedHashMap<>();

    private void letter(String id, String from, String parent, boolean signed) {
        String text = "From: " + from + "\r\nDate: Tue, 28 May 2019 16:29:00 +0200\r\nMessage-ID: " + id + "\r\n"
                + (parent.isEmpty() ? "" : "In-Reply-To: " + parent + "\r\n")
                + (signed ? "DKIM-Signature: v=1; d=x.example\r\n" : "") + "\r\nHello.\r\n";
        letters.put(id, Letter.parse(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void twoHousesOrTheSenderAndAnotherOneLift() {
        letter("<a@x>", "ada@one.example", "", false);
        letter("<b@x>", "ben@two.example", "<a@x>", true);
        assertThat(new HouseRates("one house", letters).row())
                .contains("| 2 | 50.0 % | 0.0 % | 50.0 % | 0.0 % | 0.0 % |");
        letter("<c@x>", "col@two.example", "<b@x>", true);
        assertThat(new HouseRates("the same house", letters).row()).endsWith("| 0.0 % | 0.0 % |\n");
        letter("<d@x>", "ada@one.example", "<c@x>", true);
        assertThat(new HouseRates("and the sender", letters).row()).endsWith("| 100.0 % | 25.0 % |\n");
    }

    @Test
    void aCircleOfReferencesEnds() {
        letter("<a@x>", "ada@one.example", "<b@x>", false);
        letter("<b@x>", "ben@two.example", "<a@x>", true);
        assertThat(new HouseRates("a circle", letters).row()).contains("| 100.0 % |");
    }
}
