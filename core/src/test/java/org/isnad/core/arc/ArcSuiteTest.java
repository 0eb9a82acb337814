package org.isnad.core.arc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.isnad.core.SharedData;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole validation suite of ValiMail; where we differ, {@code deviations.tsv} says which section decides. */
class ArcSuiteTest {
    private static final String FILE = "dkim/arc_test_suite/arc-draft-validation-tests.yml";
    private static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");

    static List<ArcSuite.Case> cases() {
        return ArcSuite.cases(SharedData.path(FILE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void asItsAuthorSaysOrAsTheDeviationsExplain(ArcSuite.Case each) {
        ArcResult result = verify(each);
        assertThat(word(result))
                .as("%s %s %s", each.name(), result.cause(), result.facts().defects())
                .isEqualTo(deviations().getOrDefault(each.name(), each.expected()));
    }

    @Test
    void theSuiteIsWhole() {
        Map<String, Long> expected =
                cases().stream().collect(Collectors.groupingBy(ArcSuite.Case::expected, Collectors.counting()));
        assertThat(expected).isEqualTo(Map.of("pass", 54L, "fail", 109L, "none", 5L, "", 3L));
    }

    @Test
    void everyDeviationIsOne() {
        Map<String, String> author =
                cases().stream().collect(Collectors.toMap(ArcSuite.Case::name, ArcSuite.Case::expected));
        assertThat(deviations())
                .isNotEmpty()
                .allSatisfy(
                        (name, ours) -> assertThat(author.get(name)).isNotNull().isNotEqualTo(ours));
    }

    /** Without any key nothing passes and nothing that is not broken by itself fails: it could not be checked. */
    @Test
    void withoutKeysNothingIsSaid() {
        for (ArcSuite.Case each : cases()) {
            ArcResult result = ArcVerifier.verify(facts(each), (domain, selector) -> List.of(), NOW);
            assertThat(result.status()).as(each.name()).isNotEqualTo(ArcStatus.PASS);
            if (each.expected().equals("pass")) {
                assertThat(result.status()).as(each.name()).isEqualTo(ArcStatus.UNCHECKED);
            }
        }
    }

    private static ArcResult verify(ArcSuite.Case each) {
        return ArcVerifier.verify(facts(each), each.keys(), NOW);
    }

    private static ArcFacts facts(ArcSuite.Case each) {
        Message message = MessageScanner.scan(ArrayOctets.of(each.bytes()), Limits.DEFAULT);
        return ArcReader.read(message, SignatureHasher.of(message));
    }

    /** The suite gives the whole of DNS, so that a key that is not there is none: there, could not check is a failure. */
    private static String word(ArcResult result) {
        return switch (result.status()) {
            case NONE -> "none";
            case PASS -> "pass";
            case FAIL, UNCHECKED -> "fail";
        };
    }

    private static Map<String, String> deviations() {
        try (InputStream in = Objects.requireNonNull(ArcSuiteTest.class.getResourceAsStream("/arc/deviations.tsv"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(row -> row[0], row -> row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
