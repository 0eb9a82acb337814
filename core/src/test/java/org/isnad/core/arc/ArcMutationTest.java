package org.isnad.core.arc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.isnad.core.TestSealer;
import org.isnad.core.TestSigner;
import org.isnad.core.authres.AuthenticationResults;
import org.isnad.core.authres.ResultsParser;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.KeyOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged and hostile chains: no exception, bounded work, and nothing passes that was changed where it is sealed. */
class ArcMutationTest {
    private static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");
    private static final TestSealer SEALER = TestSealer.of("relay.example", TestSigner.rsa(1024, 301));
    private static final KnownKey KEY = SEALER.known(KeyOrigin.Kind.DNS);
    private static final KeySource KEYS = (domain, selector) ->
            domain.equals(KEY.domain()) && selector.equals(KEY.selector()) ? List.of(KEY) : List.of();
    private static final String LETTER =
            "From: a@b.example\r\nTo: c@d.example\r\nSubject: Hello\r\nDate: Mon, 1 May 2017"
                    + " 10:00:00 +0200\r\nMessage-ID: <1@b.example>\r\n\r\nText.\r\n";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingThrowsAndNoSealedByteChangesUnseen(long seed) {
        Random chance = new Random(seed);
        String sealed = SEALER.seal(SEALER.seal(LETTER, "spf=pass smtp.mailfrom=b.example"), "dkim=none");
        assertThat(verify(sealed).status()).isEqualTo(ArcStatus.PASS);
        int end = sealed.indexOf("From: ");
        for (int i = 0; i < 1_500; i++) {
            StringBuilder changed = new StringBuilder(sealed);
            int at = chance.nextInt(end);
            char before = changed.charAt(at);
            switch (chance.nextInt(3)) {
                case 0 -> changed.setCharAt(at, (char) chance.nextInt(256));
                case 1 -> changed.deleteCharAt(at);
                default -> changed.insert(at, (char) chance.nextInt(256));
            }
            ArcResult result = verify(changed.toString());
            boolean spareBits = sealed.charAt(at + 1) == '=' || before == '=';
            if (!spareBits && !relaxed(changed).equals(relaxed(sealed))) {
                assertThat(result.status())
                        .as("%d %s%n%s", at, result.cause(), changed)
                        .isNotEqualTo(ArcStatus.PASS);
            }
        }
    }

    /** White space counts in some places under relaxed, the case of letters in most: neither is what this test is about. */
    private static String relaxed(CharSequence text) {
        return text.toString().replaceAll("[\r\n\t ]+", "").toLowerCase(Locale.ROOT);
    }

    @Test
    void fiftyOneSetsAreTooMany() {
        StringBuilder fields = new StringBuilder();
        for (int i = 1; i <= 51; i++) {
            fields.append("ARC-Seal: i=").append(i).append("; cv=pass; a=rsa-sha256; d=x.example; s=s; b=AAAA\r\n");
            fields.append("ARC-Message-Signature: i=")
                    .append(i)
                    .append("; a=rsa-sha256; d=x.example; s=s; bh=; b=\r\n");
            fields.append("ARC-Authentication-Results: i=").append(i).append("; x; none\r\n");
        }
        ArcResult result = verify(fields + LETTER);
        assertThat(result.status()).isEqualTo(ArcStatus.FAIL);
        assertThat(result.cause()).isEqualTo(ArcCause.INSTANCE);
        assertThat(result.sets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                ";;;;",
                "((((((",
                "\"",
                "\\",
                "x; dkim",
                "x; =pass",
                "x; dkim=",
                "x; dkim=pass header.",
                "x; dkim=pass .d=",
                "i=",
                "i=1",
                "i=1;",
                "(\\",
                "x; dkim=pass (unclosed header.d=a"
            })
    void oddResultsAreReadAsFarAsTheyGo(String value) {
        Message message = scan("Authentication-Results:" + value + "\r\n\r\n");
        AuthenticationResults plain = ResultsParser.parse(message.fields().getFirst(), message.bytes());
        AuthenticationResults ofSet = ResultsParser.parseOfSet(message.fields().getFirst(), message.bytes());
        assertThat(plain.results().size() + plain.defects().size()).isLessThan(30);
        assertThat(ofSet.instance() == null || ofSet.instance() == 1).isTrue();
    }

    private static Message scan(String text) {
        return MessageScanner.scan(ArrayOctets.of(text.getBytes(ISO_8859_1)), Limits.DEFAULT);
    }

    private static ArcResult verify(String text) {
        Message message = scan(text);
        return ArcVerifier.verify(ArcReader.read(message, SignatureHasher.of(message)), KEYS, NOW);
    }
}
