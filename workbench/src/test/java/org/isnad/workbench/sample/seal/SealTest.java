package org.isnad.workbench.sample.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.mail.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private static final byte[] TEXT = "a text".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(ints = {512, 1024, 2048})
    void anRsaSignatureIsWhatTheJdkExpects(int bits) throws GeneralSecurityException {
        RsaKey key = RsaKeys.sound(Chance.of(7, "test", bits), bits, false);
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(publicKey(key));
        verifier.update(TEXT);

        assertThat(key.modulus().bitLength()).isEqualTo(bits);
        assertThat(verifier.verify(key.sign(Digests.of("SHA-256").digest(TEXT))))
                .isTrue();
    }

    @Test
    void soIsOneWithSha1() throws GeneralSecurityException {
        RsaKey key = RsaKeys.sound(Chance.of(7, "test", 1), 1024, true);
        Signature verifier = Signature.getInstance("SHA1withRSA");
        verifier.initVerify(publicKey(key));
        verifier.update(TEXT);

        assertThat(key.algorithm()).isEqualTo("rsa-sha1");
        assertThat(verifier.verify(key.sign(Digests.of("SHA-1").digest(TEXT)))).isTrue();
    }

    private static PublicKey publicKey(RsaKey key) throws GeneralSecurityException {
        String record = key.record();
        byte[] info = Base64.getDecoder().decode(record.substring(record.indexOf("p=") + 2));
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(info));
    }

    /** Fermat: with close primes the square root of the modulus is next to both. */
    @Test
    void closePrimesAreClose() {
        BigInteger modulus = RsaKeys.closePrimes(Chance.of(7, "test", 2), 1024).modulus();
        BigInteger root = modulus.sqrt().add(BigInteger.ONE);
        BigInteger square = root.multiply(root).subtract(modulus);

        assertThat(square.sqrt().pow(2)).isEqualTo(square);
    }

    @Test
    void aSharedPrimeIsFoundByTheGcd() {
        List<RsaKey> keys = RsaKeys.sharedPrime(Chance.of(7, "test", 3), 1024, 2);
        BigInteger common = keys.getFirst().modulus().gcd(keys.getLast().modulus());

        assertThat(common.bitLength()).isEqualTo(512);
        assertThat(common.isProbablePrime(40)).isTrue();
        assertThat(keys.getFirst().modulus()).isNotEqualTo(keys.getLast().modulus());
    }

    /** RFC 8032, 7.1, TEST 2: the message is the one byte 72. */
    @Test
    void ed25519IsThatOfTheStandard() {
        Ed25519Key key = Ed25519Key.ofSecret(
                HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));

        assertThat(HexFormat.of().formatHex(key.publicKey()))
                .isEqualTo("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        assertThat(HexFormat.of().formatHex(key.sign(new byte[] {0x72})))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }

    /** RFC 6376, 3.4.5: the example of the standard. */
    @Test
    void relaxedFormsAreThoseOfTheStandard() {
        assertThat(Canon.relaxed(new Field("A", " X"))).isEqualTo("a:X\r\n");
        assertThat(Canon.relaxed(new Field("B ", " Y\t\r\n\tZ  ")).replace("b ", "b"))
                .isEqualTo("b:Y Z\r\n");
        assertThat(body(Canon.relaxedBody(bytes(" C \r\nD \t E\r\n\r\n\r\n")))).isEqualTo(" C\r\nD E\r\n");
        assertThat(body(Canon.simpleBody(bytes(" C \r\nD \t E\r\n\r\n\r\n")))).isEqualTo(" C \r\nD \t E\r\n");
        assertThat(body(Canon.relaxedBody(bytes("\r\n \r\n")))).isEmpty();
        assertThat(body(Canon.simpleBody(bytes("")))).isEqualTo("\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String body(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
