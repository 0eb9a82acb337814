package org.isnad.core.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed verifies; what is changed in a covered place does not; and no bytes make it throw. */
class RoundTripTest {
    private static final String[] KINDS = {"simple/simple", "simple/relaxed", "relaxed/simple", "relaxed/relaxed"};
    private static final String[] WORDS = {
        "one", " ", "  \t", "\u00E9t\u00E9", "\r\n", "\r\n\r\n", ">From ", "From ", "=20"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void signedMailVerifiesWithEitherLineEnd(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            String key = random.nextInt(6) == 0 ? "ed25519" : "rsa1024";
            String signed = signed(random, key);
            DkimResult result = Verified.one(signed, TestKeys.record(key));
            assertThat(result.matches()).as(signed).isTrue();
            assertThat(Verified.repairs(result)).doesNotContain(Repair.Kind.LINE_ENDS, Repair.Kind.MBOX_ESCAPING);
            DkimResult unix = Verified.one(signed.replace("\r\n", "\n"), TestKeys.record(key));
            assertThat(unix.matches()).as(signed).isTrue();
            assertThat(Verified.repairs(unix)).contains(Repair.Kind.LINE_ENDS);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void aChangedLetterOfACoveredPlaceIsSeen(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            String signed = signed(random, "rsa1024");
            int from = signed.indexOf("From: ");
            int at = from + 6 + random.nextInt(signed.length() - from - 6);
            char c = signed.charAt(at);
            if (!Character.isLetter(c)) {
                continue;
            }
            String changed = signed.substring(0, at) + (c == 'q' ? 'k' : 'q') + signed.substring(at + 1);
            List<DkimResult> results = DkimVerifier.verify(
                    Verified.scan(changed), TestKeys.source(TestKeys.record("rsa1024")), Verified.NOW);
            assertThat(results).as(changed).noneMatch(DkimResult::matches);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void noBytesMakeItThrow(long seed) {
        Random random = new Random(seed);
        String record = TestKeys.record("rsa1024");
        for (int i = 0; i < 120; i++) {
            byte[] bytes = signed(random, "rsa1024").getBytes(ISO_8859_1);
            int changes = 1 + random.nextInt(12);
            for (int n = 0; n < changes; n++) {
                int at = random.nextInt(random.nextBoolean() ? Math.min(300, bytes.length) : bytes.length);
                bytes[at] =
                        (byte) (random.nextBoolean() ? ";=:\r\n \t@b".charAt(random.nextInt(9)) : random.nextInt(256));
            }
            byte[] keyBytes = record.getBytes(ISO_8859_1);
            keyBytes[random.nextInt(keyBytes.length)] = (byte) random.nextInt(256);
            String key = new String(keyBytes, ISO_8859_1);
            List<DkimResult> results =
                    DkimVerifier.verify(Verified.scan(bytes), TestKeys.source(key, record), Verified.NOW);
            assertThat(results).allMatch(r -> r.headerMatches() || !r.matches());
        }
    }

    static String signed(Random random, String key) {
        String mail = "From: a@example.org\r\nSubject:" + value(random) + "\r\nTo:" + value(random)
                + "\r\nDate: Tue, 5 May 2015 10:00:00 +0000\r\n\r\n" + body(random);
        String tags = TestSigner.TAGS.replace("relaxed/relaxed", KINDS[random.nextInt(KINDS.length)]);
        return TestSigner.sign(
                mail, key.equals("ed25519") ? tags.replace("rsa-", "ed25519-") : tags, TestKeys.pair(key));
    }

    private static String value(Random random) {
        StringBuilder out = new StringBuilder(" x");
        for (int i = random.nextInt(8); i > 0; i--) {
            String word = WORDS[random.nextInt(WORDS.length)];
            out.append(word.startsWith("\r\n") ? "\r\n \t" + random.nextInt(10) : word);
        }
        return out.append('.').toString();
    }

    private static String body(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            out.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return out.toString();
    }
}
