package org.isnad.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressParserTest {
    /** Mailboxes written as {@code name/address}, one behind the other. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ann@Example.ORG | /ann@example.org",
                "Ann Bee <Ann@Example.org> | Ann Bee/Ann@example.org",
                "\"Bee, Ann\" <a@b.example>, c@d.example | Bee, Ann/a@b.example;/c@d.example",
                "\"a \\\"b\\\" c\" <a@b.example> | a \"b\" c/a@b.example",
                "ann@b.example (Ann Bee) | Ann Bee/ann@b.example",
                "ann@b.example (Ann (the) Bee) | Ann (the) Bee/ann@b.example",
                "Ann Bee ann@b.example | Ann Bee/ann@b.example",
                "=?utf-8?Q?R=C3=A9mi?= <r@b.example> | Rémi/r@b.example",
                "\"=?utf-8?Q?R=C3=A9mi?=\" <r@b.example> | Rémi/r@b.example",
                // an encoded word brings no address, no comma and no bracket
                "=?utf-8?Q?a@real.example=2C?= <b@c.example> | a@real.example,/b@c.example",
                "=?utf-8?Q?x_<a@b.example>,?= <b@c.example> | x <a@b.example>,/b@c.example",
                "Friends: a@b.example, C <c@d.example>; | /a@b.example;C/c@d.example",
                "undisclosed-recipients:; | ",
                "Re: Ann <a@b.example> | Re: Ann/a@b.example",
                "a@b.example; c@d.example | /a@b.example;/c@d.example",
                "<@r.example,@s.example:a@b.example> | /a@b.example",
                "Ann <a@b.example | Ann/a@b.example",
                "Ann <a@b.example, c@d.example | Ann/a@b.example;/c@d.example",
                "\"Ann <a@b.example> | Ann/a@b.example",
                "Ann (x <a@b.example> | Ann (x/a@b.example",
                "\"ann bee\"@b.example | /\"ann bee\"@b.example",
                "ann @ b.example | /ann@b.example",
                "a@[192.0.2.1] | /a@[192.0.2.1]",
                "a@[IPv6:2001:db8::1]; b@c.example | /a@[ipv6:2001:db8::1];/b@c.example",
                "postmaster | /postmaster",
                "=?utf-8?Q?R=C3=A9mi?= | Rémi/",
                "Ann Bee | Ann Bee/",
                "Ann <> | Ann/",
                "<> | ",
                ", , | ",
                "a@b@c.example | /a@b@c.example",
                "<a@b.example> <c@d.example> | /a@b.example;/c@d.example",
                "Ann <a@b.example> Bob Bee <c@d.example>, e@f.example | Ann/a@b.example;Bob Bee/c@d.example;/e@f.example",
                "Ann <a@b.example> <a@b.example> | Ann/a@b.example",
                "Ann <away> <a@b.example> | Ann/a@b.example",
                "Ann <ann(her desk)@b.example(the host)> | Ann/ann@b.example",
                "Ann <ann(@b.example> | Ann/ann(@b.example",
                "\"'a@b.example'\" <'a@b.example'> | 'a@b.example'/a@b.example",
                "Ann <\"a@b.example\">, 'c@d.example' | Ann/\"a@b.example\";/c@d.example",
                "\"a@b.example\", c@d.example | /\"a@b.example\";/c@d.example",
                "o'neil@b.example, 'ann'@b.example | /o'neil@b.example;/'ann'@b.example",
                "\"Ann\" <\"a(b)\"@c.example> | Ann/\"a(b)\"@c.example"
            })
    void reads(String raw, String expected) {
        assertThat(AddressParser.parse(raw).stream()
                        .map(m -> m.name() + "/" + m.address())
                        .collect(Collectors.joining(";")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void foldsAreWhiteSpace() {
        assertThat(AddressParser.parse("Ann\r\n Bee\r\n\t<a@b.example>"))
                .containsExactly(new Mailbox("Ann Bee", "a@b.example"));
    }

    @Test
    void hostileInputTakesLinearWork() {
        for (String piece : new String[] {"(", "\"", "<", ":", ";", "=?", "[", "@", "\\", "a ", ",", "(\""}) {
            assertThat(AddressParser.parse(piece.repeat(300_000)).size()).isLessThan(300_001);
        }
    }
}
