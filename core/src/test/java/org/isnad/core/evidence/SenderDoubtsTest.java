package org.isnad.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.isnad.core.mail.AddressParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderDoubtsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                " jane@party.example",
                " <jane@party.example>",
                " Jane <jane@party.example>",
                " Jane van der Doe  <jane.doe+x@mail.party.example> ",
                " \"Doe, Jane\" <jane@party.example>",
                " \"Jane \\\"J\\\" Doe\" <jane@party.example>",
                " jane@party.example (Jane Doe (press))",
                " =?utf-8?q?L=C3=A9a?= <lea@party.example>",
                " \"jane@party.example\" <jane@party.example>",
                " 'Jane via List' <list@lists.example>",
                " O'Neil Jr. <o'neil@party.example>",
                "\r\n =?utf-8?b?2YXYsdit2KjYpw==?=\r\n\t<x@party.example>"
            })
    void plainFormsShowOneAddress(String raw) {
        assertThat(SenderDoubts.of(raw, AddressParser.parse(raw))).isEmpty();
    }

    /** Whatever stands there: never an exception, and never two addresses without a doubt. */
    @Test
    void anyCharactersAreRead() {
        Random chance = new Random(11);
        String alphabet = "ab@.<>\"(),;: \\=?\r\n\t\u0000\u00E9[]!%'";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder raw = new StringBuilder();
            for (int n = chance.nextInt(24); n > 0; n--) {
                raw.append(alphabet.charAt(chance.nextInt(alphabet.length())));
            }
            raw.append(i % 2 == 0 ? " <a@b.example>" : " a@b.example");
            String value = raw.toString();
            boolean plain = SenderDoubts.of(value, AddressParser.parse(value)).isEmpty();
            long signs = value.chars().filter(c -> c == '@').count();
            assertThat(plain && signs > 1).as(value).isFalse();
        }
    }
}
