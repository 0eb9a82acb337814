package org.isnad.core.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who vouches for a recovered key, and what a publisher can try (EVIDENCE, rule 2; F21). */
class IndependentMessagesTest {
    private static final Independence ONE_TWO = declared(1, 2);

    @ParameterizedTest
    @ValueSource(longs = {3, 30, 500})
    void oneAcquisitionVouchesForNothingHoweverMuchItHolds(long messages) {
        assertThat(IndependentMessages.vouching(Set.of(1L), Map.of(Set.of(1L), messages), List.of(ONE_TWO)))
                .isEmpty();
    }

    @Test
    void otherMessagesByOtherHandsVouchBothWays() {
        Map<Set<Long>, Long> messages = Map.of(Set.of(1L), 5L, Set.of(2L), 7L);
        assertThat(IndependentMessages.vouching(Set.of(1L), messages, List.of(ONE_TWO)))
                .containsExactly(new Vouch(ONE_TWO, 2, 7));
        assertThat(IndependentMessages.vouching(Set.of(2L), messages, List.of(ONE_TWO)))
                .containsExactly(new Vouch(ONE_TWO, 1, 5));
    }

    @Test
    void withoutADeclarationTheyDoNot() {
        Map<Set<Long>, Long> messages = Map.of(Set.of(1L), 5L, Set.of(2L), 7L);
        assertThat(IndependentMessages.vouching(Set.of(1L), messages, List.of()))
                .isEmpty();
        assertThat(IndependentMessages.vouching(Set.of(1L), messages, List.of(declared(2, 3), declared(1, 3))))
                .isEmpty();
    }

    @Test
    void whatBothBroughtMayHaveBeenTakenByOneFromTheOther() {
        assertThat(IndependentMessages.vouching(
                        Set.of(1L), Map.of(Set.of(1L), 5L, Set.of(1L, 2L), 9L), List.of(ONE_TWO)))
                .isEmpty();
        // It is vouched for itself where each side has others.
        assertThat(IndependentMessages.vouching(
                        Set.of(1L, 2L), Map.of(Set.of(1L), 5L, Set.of(2L), 7L), List.of(ONE_TWO)))
                .hasSize(2);
        assertThat(IndependentMessages.vouching(
                        Set.of(1L, 2L), Map.of(Set.of(1L, 2L), 5L, Set.of(2L), 7L), List.of(ONE_TWO)))
                .isEmpty();
    }

    @Test
    void aMirrorNeedsItsOwnDeclaration() {
        // 3 is said to be independent of nobody: it may be the first publisher's, or the second's.
        assertThat(IndependentMessages.vouching(
                        Set.of(1L), Map.of(Set.of(1L), 5L, Set.of(2L, 3L), 7L), List.of(ONE_TWO)))
                .isEmpty();
        assertThat(IndependentMessages.vouching(
                        Set.of(1L, 3L), Map.of(Set.of(1L), 5L, Set.of(2L), 7L), List.of(ONE_TWO)))
                .isEmpty();
        assertThat(IndependentMessages.vouching(
                        Set.of(1L, 3L), Map.of(Set.of(1L), 5L, Set.of(2L), 7L), List.of(ONE_TWO, declared(2, 3))))
                .hasSize(2);
    }

    private static Independence declared(long one, long other) {
        return new Independence(one, other, "other hands", "J. Doe", Instant.EPOCH);
    }
}
