package org.isnad.core.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.isnad.core.dkim.recovery.Attempt;
import org.isnad.core.dkim.recovery.CommonDivisor;
import org.isnad.core.dkim.recovery.Equation;
import org.isnad.core.dkim.recovery.KeyRecovery;
import org.isnad.core.dkim.recovery.RecoveredKey;
import org.isnad.core.dkim.recovery.Sample;
import org.isnad.core.dkim.recovery.SampleChoice;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that were made for the purpose are computed back from signatures alone. Small exponents: the arithmetic is the same. */
class KeyRecoveryTest {
    private static final String SHA256 = TestSigner.TAGS;
    private static final String SHA1 = SHA256.replace("rsa-sha256", "rsa-sha1");

    /** The largest one is left out: by definition its divisors would take hours. */
    private static final List<Integer> EXPONENTS =
            KeyRecovery.EXPONENTS.stream().filter(exponent -> exponent < 1000).toList();

    private static final CommonDivisor BY_DEFINITION = (exponent, pivot, others) -> others.stream()
            .map(other -> number(exponent, other))
            .reduce(BigInteger.ONE, BigInteger::multiply)
            .gcd(number(exponent, pivot));

    private static BigInteger number(int exponent, Equation equation) {
        return equation.signature().pow(exponent).subtract(equation.encoded());
    }

    @ParameterizedTest
    @CsvSource({"3, 512", "3, 1024", "17, 768", "257, 512", "5, 1030"})
    void threeSignaturesGiveTheKey(int exponent, int bits) {
        KeyPair pair = pair(bits, exponent);
        List<Sample> samples = samples(signed(pair, SHA256, 3, 0));

        RecoveredKey key = recovered(samples).orElseThrow();

        assertThat(key.key()).isEqualTo(of(pair));
        assertThat(key.derivedFrom()).hasSize(2);
        assertThat(key.confirmedBy()).hasSize(1);
    }

    @Test
    void oldHashesServeAsWell() {
        KeyPair pair = pair(768, 3);
        assertThat(recovered(samples(signed(pair, SHA1, 4, 0))).orElseThrow().key())
                .isEqualTo(of(pair));
    }

    @Test
    void twoSignaturesProveNothing() {
        KeyPair pair = pair(768, 3);
        assertThat(recovered(samples(signed(pair, SHA256, 2, 0)))).isEmpty();
        List<String> once = signed(pair, SHA256, 2, 0);
        List<String> twice = new ArrayList<>(once);
        twice.addAll(once);
        assertThat(recovered(samples(twice))).as("the same two, twice").isEmpty();
    }

    /** Up to two samples in three have a signed field that was changed later; which ones, chance says. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void changedMessagesDoNotSpoilIt(int seed) {
        KeyPair pair = pair(512, 3);
        List<String> mails = new ArrayList<>();
        for (String mail : signed(pair, SHA256, 18, 0)) {
            boolean changed = mails.size() % 3 != 0;
            mails.add(changed ? mail.replace("Subject: minutes", "Subject: the minutes") : mail);
        }
        Collections.shuffle(mails, new Random(seed));

        RecoveredKey key = recovered(samples(mails)).orElseThrow();

        assertThat(key.key()).isEqualTo(of(pair));
        assertThat(key.derivedFrom().size() + key.confirmedBy().size()).isEqualTo(6);
    }

    @Test
    void whatIsDamagedIsTriedLast() {
        KeyPair pair = pair(512, 3);
        List<String> mails = new ArrayList<>();
        for (String mail : signed(pair, SHA256, 8, 0)) {
            mails.add(mails.size() < 5 ? mail.replace("last line", "last lines") : mail);
        }
        List<Sample> ranked = samples(mails);

        assertThat(ranked).hasSize(8);
        assertThat(ranked.subList(0, 3)).allMatch(sample -> sample.facts().bodyHashMatches());
        assertThat(ranked.subList(3, 8)).noneMatch(sample -> sample.facts().bodyHashMatches());
        assertThat(recovered(ranked).orElseThrow().confirmedBy())
                .as("lost bodies leave the signed fields as they were")
                .hasSize(6);
    }

    @Test
    void whatNoKeyMatchesMayBeByAnotherOne() {
        KeyPair first = pair(512, 3);
        KeyPair second = pair(512, 3);
        List<String> mails = new ArrayList<>(signed(first, SHA256, 6, 0));
        mails.addAll(signed(second, SHA256, 6, 100));
        List<Sample> ranked = samples(mails);

        PublicKeyValue one = recovered(ranked).orElseThrow().key();
        List<Sample> rest = ranked.stream()
                .filter(sample -> !DkimVerifier.headerMatches(sample.facts(), one))
                .toList();
        PublicKeyValue other = recovered(rest).orElseThrow().key();

        assertThat(List.of(one, other)).containsExactlyInAnyOrder(of(first), of(second));
    }

    @Test
    void madeUpSignaturesBringNoKey() {
        List<String> mails = new ArrayList<>();
        Random random = new Random(5);
        for (String mail : signed(pair(512, 3), SHA256, 20, 0)) {
            byte[] made = new byte[64];
            random.nextBytes(made);
            made[0] |= (byte) 0x80;
            mails.add(mail.replaceFirst(
                    "; b=[^\r]*", "; b=" + java.util.Base64.getEncoder().encodeToString(made)));
        }
        List<Sample> ranked = samples(mails);
        assertThat(ranked).hasSize(20);
        assertThat(recovered(ranked)).isEmpty();
    }

    @Test
    void numbersThatAreNoSignaturesAreNoSamples() {
        String mail = signed(pair(512, 3), SHA256, 1, 0).getFirst();
        for (String b : List.of("", "AA==", "A".repeat(86) + "==", "A".repeat(85) + "B==")) {
            assertThat(samples(List.of(mail.replaceFirst("; b=[^\r]*", "; b=" + b))))
                    .as("b=%s", b)
                    .isEmpty();
        }
    }

    @Test
    void anotherAlgorithmHasNoEquation() {
        String mail = TestSigner.sign(
                SignedMail.MAIL, SHA256.replace("rsa-sha256", "ed25519-sha256"), TestKeys.pair("ed25519"));
        assertThat(samples(List.of(mail))).isEmpty();
    }

    /** As many attempts as there are samples for. */
    private static Optional<RecoveredKey> recovered(List<Sample> ranked) {
        for (int number = 0; ; number++) {
            Optional<Attempt> attempt = Attempt.number(number, ranked);
            if (attempt.isEmpty()) {
                return Optional.empty();
            }
            Optional<RecoveredKey> key = KeyRecovery.recover(attempt.get(), ranked, EXPONENTS, BY_DEFINITION);
            if (key.isPresent()) {
                return key;
            }
        }
    }

    private static List<Sample> samples(List<String> mails) {
        SampleChoice choice = new SampleChoice();
        for (String mail : mails) {
            byte[] bytes = TestSigner.bytes(mail);
            HashFacts facts = SignatureHasher.facts(MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT))
                    .getFirst();
            Equation equation = Equation.of(facts);
            if (equation != null) {
                choice.offer(new Sample(
                        ItemId.of(Algorithm.RSA_SHA256.newDigest().digest(bytes)),
                        SignatureKind.DKIM,
                        0,
                        facts,
                        equation,
                        0));
            }
        }
        return choice.ranked();
    }

    private static List<String> signed(KeyPair pair, String tags, int count, int from) {
        List<String> mails = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            String mail = SignedMail.MAIL.replace("10:00:00", "10:%02d:%02d".formatted(i / 60, i % 60));
            mails.add(TestSigner.sign(mail, tags, pair));
        }
        return mails;
    }

    private static KeyPair pair(int bits, int exponent) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(bits, BigInteger.valueOf(exponent)));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static PublicKeyValue of(KeyPair pair) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return new PublicKeyValue.Rsa(key.getModulus(), key.getPublicExponent());
    }
}
