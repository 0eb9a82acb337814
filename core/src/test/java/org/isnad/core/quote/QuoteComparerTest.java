package org.isnad.core.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.core.quote.QuoteMatch.Outcome;
import org.junit.jupiter.api.Test;

class QuoteComparerTest {
    private static final String ORIGINAL = """
            Dear all,

            I do not agree with the transfer of 5,000 euros. The board has to decide
            before Friday. Please wait.

            Best regards
            Jean
            """;

    private static QuoteMatch compare(String original, String reply) {
        return QuoteComparer.compare(
                QuoteFinder.find(original).own(),
                QuoteFinder.find(reply).quotes().getFirst().text());
    }

    @Test
    void wrappingAndQuotationMarksMakeNoDifference() {
        String reply = """
                > Dear all,
                > I do not agree with the
                > transfer of 5,000 euros. The board has to decide before
                > Friday. Please wait.
                >
                > Best regards
                > Jean
                """;
        QuoteMatch match = compare(ORIGINAL, reply);
        assertThat(match.outcome()).isEqualTo(Outcome.IDENTICAL);
        assertThat(match.coveredWords()).isEqualTo(match.original().size());
    }

    @Test
    void wholeSentencesMayBeLeftOut() {
        QuoteMatch match = compare(ORIGINAL, "> I do not agree with the transfer of 5,000 euros.\n> Please wait.\n");
        assertThat(match.outcome()).isEqualTo(Outcome.TRIMMED);
        assertThat(match.coveredWords()).isEqualTo(12);
    }

    /** Who makes a question of an answer, or another score of a score, has no quote for it. */
    @Test
    void signsOnWhichTheSenseHangsAreNotVouchedFor() {
        String said = "You ask what we think. We agree. It was 3:1 in the end. We meet at noon.\n";
        QuoteMatch whole = compare(said, "> " + said);
        assertThat(whole.coveredWords()).isEqualTo(whole.original().size());
        String asked = said.replace("agree.", "agree?");
        assertThat(covered(compare(asked, "> " + said)))
                .contains("You ask what we think")
                .contains("We meet at noon")
                .doesNotContain("We agree");
        String scored = said.replace("3:1", "3-1");
        assertThat(covered(compare(scored, "> " + said))).contains("We agree").doesNotContain("in the end");
        String last = said.replace("noon.", "noon?");
        assertThat(covered(compare(last, "> " + said))).contains("We agree").doesNotContain("noon");
        assertThat(covered(compare(said.replace(".", "!"), "> " + said))).contains("We agree");
    }

    private static String covered(QuoteMatch match) {
        return match.covered().stream()
                .map(run -> match.original().written(run))
                .reduce("", (one, other) -> one + "|" + other);
    }

    @Test
    void aWordLeftOutOfASentenceIsADifference() {
        QuoteMatch match = compare(ORIGINAL, "> I do agree with the transfer of 5,000 euros.\n");
        assertThat(match.outcome()).isEqualTo(Outcome.DIFFERENT);
        assertThat(match.original().written(match.differences().getFirst().left()))
                .isEqualTo("not");
        assertThat(match.covered()).isEmpty();
    }

    @Test
    void anotherFigureIsADifference() {
        QuoteMatch match = compare(ORIGINAL, "> I do not agree with the transfer of 50,000 euros.\n");
        assertThat(match.outcome()).isEqualTo(Outcome.DIFFERENT);
        assertThat(match.quote().written(match.differences().getFirst().right()))
                .isEqualTo("50,000");
    }

    @Test
    void lettersThatOnlyLookAlikeAreADifference() {
        QuoteMatch match = compare(ORIGINAL, "> I do not agrée with the transfer of 5,000 euros.\n");
        assertThat(match.outcome()).isEqualTo(Outcome.DIFFERENT);
    }

    @Test
    void aSentencePutIntoTheOriginalIsNotCovered() {
        String planted = ORIGINAL.replace("Please wait.", "Pay him in cash. Please wait.");
        QuoteMatch match = compare(
                planted,
                "> I do not agree with the transfer of 5,000 euros. The board has to decide before Friday. Please wait.\n");
        assertThat(match.outcome()).isEqualTo(Outcome.TRIMMED);
        String covered = match.covered().stream()
                .map(run -> match.original().written(run))
                .reduce("", String::concat);
        assertThat(covered).contains("Please wait").doesNotContain("cash");
    }

    @Test
    void otherTextsAreUnrelated() {
        assertThat(compare(ORIGINAL, "> The weather is nice in Beirut today, is it not?\n")
                        .outcome())
                .isEqualTo(Outcome.UNRELATED);
    }

    @Test
    void aListFooterMakesNoDifference() {
        String original = "The patch looks good to me.\n" + "_".repeat(47) + "\nlist mailing list\nlist@example.org\n";
        assertThat(compare(original, "> The patch looks good to me.\n").outcome())
                .isEqualTo(Outcome.IDENTICAL);
    }

    @Test
    void aLongRepetitionEnds() {
        String original = "a b ".repeat(9_000);
        QuoteMatch match = compare(original, "> " + "a b ".repeat(8_000) + "\n");
        assertThat(match.quote().size()).isEqualTo(16_000);
    }
}
