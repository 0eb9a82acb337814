package org.isnad.core.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.util.Base64;
import org.isnad.core.TestSigner;
import org.isnad.core.dkim.keyfile.ExposureFile;
import org.junit.jupiter.api.Test;

class ExposureTest {
    private static final BigInteger E = BigInteger.valueOf(65537);

    /** A modulus that Debian's generator made, and its line in blacklist.RSA-2048: public facts of CVE-2008-0166. */
    private static final String DEBIANS = "D673252AF6723C3F72529403EAB7C30DEF3C52F97E799825F4A70191C616ADCF"
            + "1ECE1113F1625971074C492C592025FDEADBDB146A081826BDF0D77C3C913DCF1B6F0B3B78F5108D2E493AD0EEE8CA5C"
            + "021711ADC13D358E61133870FCD19C8E5C22403959782AA82E72AEE53A3D491E3912CE27B27E1A85EA69C19A527D28F7"
            + "934C9823B7E56FDD657DAC83FDC65BB22A98D843DF73238919781B714C81A5E2AFEC71F5C54AA2A27C590AD94C03C106"
            + "2D50EFCFFAC743E3C8A3AE056846A1D756EB862BF4224169D467C35215ADE0AFCC11E85FE629AFB802C4786FF2E9C929"
            + "BCCF502B3D3B8876C6A11785CC398B389F1D86BDD9CB0BD4EC13956EC3FA270D";

    private static final String ITS_LINE = "8df20e6961a16398b85a";

    @Test
    void aKeyOfDebiansGeneratorIsFoundInItsList() {
        PublicKeyValue key = new PublicKeyValue.Rsa(new BigInteger(DEBIANS, 16), E);
        ExposureFile list = parse("# vulnerable keys\n0123456789abcdef0123\n" + ITS_LINE + "\n");
        assertThat(list.defects()).isEmpty();
        assertThat(list.keys()).hasSize(2).containsAnyElementsOf(KeyFingerprint.of(key));
        PublicKeyValue other = new PublicKeyValue.Rsa(new BigInteger(DEBIANS, 16).add(BigInteger.TWO), E);
        assertThat(list.keys()).doesNotContainAnyElementsOf(KeyFingerprint.of(other));
    }

    /** PKCS#8 as the platform writes it, PKCS#1 as older tools do, and the public key: one key, one fingerprint. */
    @Test
    void onlyThePublicHalfOfAPrivateKeyIsTaken() {
        KeyPair pair = TestSigner.rsa(1024, 77);
        byte[] pkcs8 = pair.getPrivate().getEncoded();
        String text = pem("PRIVATE KEY", pkcs8)
                + pem("RSA PRIVATE KEY", bare(pkcs8))
                + pem("PUBLIC KEY", pair.getPublic().getEncoded());
        ExposureFile file = parse(text);
        assertThat(file.defects()).isEmpty();
        assertThat(file.keys()).hasSize(3).containsOnly(file.keys().getFirst());
        java.security.interfaces.RSAPublicKey shown = (java.security.interfaces.RSAPublicKey) pair.getPublic();
        PublicKeyValue key = new PublicKeyValue.Rsa(shown.getModulus(), shown.getPublicExponent());
        assertThat(KeyFingerprint.of(key)).contains(file.keys().getFirst());
    }

    @Test
    void whatIsNoKeyIsNamedWithItsLine() {
        assertThat(parse("hello\n").defects()).hasSize(1);
        assertThat(parse("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")
                        .defects())
                .hasSize(1);
        assertThat(parse("-----BEGIN PRIVATE KEY-----\nAAAA").defects()).hasSize(1);
        assertThat(parse("").keys()).isEmpty();
    }

    /** A structure nested without end costs no more than its bytes. */
    @Test
    void nestedStructuresEnd() {
        byte[] bytes = new byte[200_000];
        for (int i = 0; i + 5 < bytes.length; i += 5) {
            System.arraycopy(new byte[] {0x30, (byte) 0x82, 0x7F, (byte) 0xFF, 0x02}, 0, bytes, i, 5);
        }
        assertThat(parse(pem("PRIVATE KEY", bytes)).keys()).isEmpty();
    }

    private static ExposureFile parse(String text) {
        return ExposureFile.parse(text.getBytes(US_ASCII));
    }

    /** The RSAPrivateKey within a PrivateKeyInfo of 1024 bits: all behind the last octet string's head. */
    private static byte[] bare(byte[] pkcs8) {
        for (int i = 4; i < 40; i++) {
            if (pkcs8[i] == 0x04 && pkcs8[i + 1] == (byte) 0x82) {
                return java.util.Arrays.copyOfRange(pkcs8, i + 4, pkcs8.length);
            }
        }
        throw new IllegalStateException("no octet string");
    }

    private static String pem(String label, byte[] bytes) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + label
                + "-----\n";
    }
}
