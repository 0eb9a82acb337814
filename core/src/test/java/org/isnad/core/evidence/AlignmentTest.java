package org.isnad.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlignmentTest {
    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "example.com, mail.example.com",
        "a.example.com, b.c.example.com",
        "EXAMPLE.com, mail.example.COM",
        "example.com., example.com",
        "example.co.uk, mail.example.co.uk",
        "alice.github.io, x.alice.github.io",
        "github.io, github.io",
        "xn--mgbh0fb.xn--kgbechtv, مثال.إختبار",
        "réunion.fr, mail.xn--runion-bva.fr",
        "parti.example, mail.parti.example",
        "www.ck, mail.www.ck"
    })
    void oneOrganization(String signing, String shown) {
        assertThat(Alignment.aligned(signing, shown)).isTrue();
        assertThat(Alignment.aligned(shown, signing)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "attacker.com, victim.com",
        "victim.com.attacker.com, victim.com",
        "notvictim.com, victim.com",
        // Siblings under a public suffix, of the private section too.
        "attacker.co.uk, victim.co.uk",
        "mallory.github.io, alice.github.io",
        "attacker.blogspot.com, victim.blogspot.com",
        // A public suffix speaks for nobody below it, nor they for it.
        "github.io, alice.github.io",
        "co.uk, victim.co.uk",
        "com, victim.com",
        "alice.github.io, github.io",
        // A wildcard of the list: every name below .ck is a suffix.
        "attacker.co.ck, victim.co.ck",
        "attacker.example, victim.example",
        // Look-alikes, and the letters on which IDNA 2003 and 2008 disagree.
        "apple.com, аpple.com",
        "fass.de, faß.de",
        "example.com, ｅxample.com",
        "example.com, exam\u200Dple.com",
        // One label, or no name at all.
        "localhost, localhost",
        "com, com",
        "192.0.2.1, 192.0.2.1",
        "[192.0.2.1], [192.0.2.1]",
        "victim.com, victim.com@attacker.com",
        "a..b, a..b"
    })
    void twoOrganizations(String signing, String shown) {
        assertThat(Alignment.aligned(signing, shown)).isFalse();
        assertThat(Alignment.aligned(shown, signing)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x..",
                "victim.com..",
                "",
                ".",
                "..",
                " ",
                "\u0000",
                "-.-",
                "a b.c",
                "xn--.com",
                "xn--a\uDC00.com",
                "\uD800.fr",
                "。",
                "%",
                "com"
            })
    void garbageIsAlignedWithNothingAndNeverThrows(String garbage) {
        assertThat(Alignment.aligned(garbage, garbage)).isFalse();
        assertThat(Alignment.aligned("example.com", garbage)).isFalse();
        assertThat(Alignment.organizationalDomain(garbage)).isEmpty();
    }

    @Test
    void namesTheOrganization() {
        assertThat(Alignment.organizationalDomain("a.b.example.co.uk")).contains("example.co.uk");
        assertThat(Alignment.organizationalDomain("co.uk")).isEmpty();
    }
}
