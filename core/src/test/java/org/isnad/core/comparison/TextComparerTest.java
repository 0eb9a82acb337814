package org.isnad.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the author wrote differs, however small; what only transport changed does not. */
class TextComparerTest {
    private static final String FOOTER = """
            _______________________________________________
            team mailing list
            team@lists.example.org
            """;

    /** A program puts a sign for what is typed, and no person's hand is in it. */
    @Test
    void signsThatProgramsPutForWhatIsTypedAreNoAlteration() {
        String signed = "All rights reserved by us (c) for the whole text of this book.";
        assertThat(AlteredWords.of(compare(signed, signed.replace("(c)", "\u00A9"))))
                .isEmpty();
        assertThat(AlteredWords.of(compare(signed, signed.replace("whole", "other"))))
                .hasSize(1);
    }

    /** Of letters the shape alone differs: charsets and old software bring it about, and a reader sees the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "المبلغ ١٢٣ دينار|المبلغ 123 دينار",
                "المبلغ ۱۲۳ دينار|المبلغ ١٢٣ دينار",
                "قال محمد نعم|قــال محمد نعم",
                "لا نتفق معكم|\uFEFB نتفق معكم",
                "an official office|an o\uFB03cial o\uFB03ce",
            })
    void shapesOfLettersAreTransport(String here, String there) {
        assertThat(compare(here, there).causes()).containsExactly(Cause.UNICODE_FORM);
        assertThat(compare(there, here).outcome()).isEqualTo(Outcome.TRANSPORT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not pay|pay",
                "12,500|12,900",
                "12,500|-12,500",
                "12,500 euros|12,500 dollars",
                "before Monday|before next Monday",
                "Karim|Samir",
                "list of guests|list of guests and donors",
                "Monday.|Monday?",
                "Karim|K\u0430rim",
                "nobody|anybody",
                "Jean|Jean\\nP.S. Burn this.",
                "Best,\\nJean|Jean",
                "Monday|monday",
                "euros|€uros",
                "tell nobody|tell no body",
                "Jean|-- \\nJean wants it in cash",
                "Jean|_______________\\nThe transfer is for Karim",
            })
    void whatTheAuthorWroteDiffers(String here, String there) {
        String changed = Copies.TEXT.replace(here.replace("\\n", "\n"), there.replace("\\n", "\n"));
        assertThat(changed).isNotEqualTo(Copies.TEXT);
        Outcome outcome = compare(Copies.TEXT, changed).outcome();
        assertThat(outcome).isGreaterThanOrEqualTo(here.equals("tell nobody") ? Outcome.UNCLEAR : Outcome.DIFFERS);
        assertThat(compare(changed, Copies.TEXT).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "لن ندفع المبلغ قبل الاثنين|ندفع المبلغ قبل الاثنين",
                "لن ندفع ١٢٠٠ دينار|لن ندفع ١٣٠٠ دينار",
                "لن ندفع ١٢٠٠ دينار|لن ندفع 1300 دينار",
                "أن نلتقي غدا|إن نلتقي غدا",
                "Il ne viendra pas lundi|Il viendra lundi",
                "une somme de 3,5 M€|une somme de 35 M€",
                "le pêcheur est parti|le pécheur est parti",
                "l'accord du parti|d'accord du parti",
            })
    void inEveryLanguage(String here, String there) {
        String before = "Bonjour à tous. صباح الخير.\n\n";
        assertThat(compare(before + here, before + there).outcome()).isEqualTo(Outcome.DIFFERS);
    }

    @Test
    void linesWrappedAnewAreTransport() {
        String wrapped = Copies.TEXT
                .replace("ask Karim for", "ask\r\nKarim for")
                .replace("Dear", "  Dear")
                .replace("\n\n", "\n \n");
        assertThat(causes(Copies.TEXT, wrapped)).containsExactly(Cause.LINE_ENDS_AND_SPACES);
        assertThat(causes(Copies.TEXT, Copies.TEXT.replace(" ", "\u00A0"))).containsExactly(Cause.LINE_ENDS_AND_SPACES);
    }

    @Test
    void otherFormsOfTheSameLettersAreTransport() {
        String accents = "Réunion à l'Élysée: «très» bien… — fin";
        assertThat(causes(accents, Normalizer.normalize(accents, Normalizer.Form.NFD)))
                .containsExactly(Cause.UNICODE_FORM);
        assertThat(causes(accents, "Réunion à l’Élysée: \"très\" bien... - fin"))
                .containsExactly(Cause.TYPOGRAPHY);
    }

    @Test
    void aCharsetReadWrongIsTransport() {
        String wrong = "RÃ©union Ã\u00A0 lâ€™Ã‰lysÃ©e demain";
        assertThat(compare("Réunion \u00e0 l’Élysée demain", wrong).outcome()).isEqualTo(Outcome.TRANSPORT);
        assertThat(causes("Une réunion demain", "Une rÃ©union demain")).containsExactly(Cause.CHARSET_MISREAD);
    }

    @Test
    void theSameMisreadingInTwoCharsetsIsTransport() {
        assertThat(compare("all \u00E2\u02C6\u017E of it", "all \u00E2\u0088\u009E of it")
                        .outcome())
                .isEqualTo(Outcome.TRANSPORT);
        assertThat(compare("all \u00E2\u02C6\u017E of it", "none \u00E2\u0088\u009E of it")
                        .outcome())
                .isEqualTo(Outcome.DIFFERS);
    }

    @Test
    void aMarkOfQuotingAtTheVeryBeginningIsOne() {
        assertThat(causes(">-----Original Message-----\n>From: Jean", "\n>-----Original Message-----\n>From: Jean"))
                .containsExactly(Cause.LINE_ENDS_AND_SPACES);
    }

    @Test
    void lostCharactersAreUnclear() {
        assertThat(causes("Une réunion à Paris", "Une r?union ? Paris")).containsExactly(Cause.CHARACTERS_LOST);
        assertThat(causes("Une réunion", "Une r?cession")).containsExactly(Cause.WORDS);
    }

    @Test
    void anEscapedFromLineIsTransportAndAnotherMarkIsNot() {
        String text = "Hello.\nFrom now on we pay.\nNobody knows.\n";
        assertThat(causes(text, text.replace("From", ">From"))).containsExactly(Cause.FROM_LINE_ESCAPED);
        assertThat(causes(text, text.replace("Nobody", "> Nobody"))).containsExactly(Cause.QUOTING);
    }

    @Test
    void quotedLinesWrappedWithoutTheirMarkAreUnclear() {
        assertThat(causes("> we shall pay the whole sum\n> soon", "> we shall pay the\nwhole sum\n> soon"))
                .contains(Cause.QUOTE_MARKS_WRAPPED)
                .doesNotContain(Cause.QUOTING, Cause.WORDS);
    }

    @Test
    void aSignBroughtToTheStartOfALineByWrappingIsUnclearAndAnotherSignDiffers() {
        String text = "run grep measure >/dev/null and see";
        assertThat(compare(text, "run grep measure\n>/dev/null and see").outcome())
                .isEqualTo(Outcome.UNCLEAR);
        assertThat(compare(text, "run grep measure\n</dev/null and see").outcome())
                .isEqualTo(Outcome.DIFFERS);
        assertThat(compare(text, "run grep measure\n/dev/null and see").outcome())
                .isEqualTo(Outcome.DIFFERS);
    }

    @Test
    void invisibleCharactersAreNamed() {
        assertThat(causes("ask Karim now", "ask Ka\u200Brim now")).containsExactly(Cause.INVISIBLE_CHARACTERS);
        assertThat(causes("ask Karim now", "\uFEFFask Karim now")).containsExactly(Cause.LINE_ENDS_AND_SPACES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1&data=05%7C0&reserved=0",
                "https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_a-3Fb-3D1&d=DwMFaQ&c=x&r=y",
                "https://urldefense.com/v3/__https://example.org/a?b=1__;!!abc!def$",
                "https://www.google.com/url?q=https://example.org/a?b%3D1&sa=D",
                "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fexample.org%2fa%3fb%3d1&c=E,1",
            })
    void linksRewrittenByAGatewayAreTransport(String rewritten) {
        String text = "See https://example.org/a?b=1, please.";
        assertThat(causes(text, "See " + rewritten + ", please.")).containsExactly(Cause.LINK_REWRITTEN);
        String other = "See https://example.org/b?b=1, please.";
        assertThat(compare(other, "See " + rewritten + ", please.").outcome()).isEqualTo(Outcome.DIFFERS);
    }

    @Test
    void aLinkWithinAWordIsRewrittenToo() {
        String text = "each `\\bhttp://[^# ]*` and xhttp://example.org/a.";
        String rewritten = text.replace("http://[^#", gateway("http%3A%2F%2F%5B%5E%23"))
                .replace("http://example.org/a", gateway("http%3A%2F%2Fexample.org%2Fa"));
        assertThat(causes(text, rewritten)).containsExactly(Cause.LINK_REWRITTEN);
        assertThat(compare(text.replace("org/a", "org/b"), rewritten).outcome()).isEqualTo(Outcome.DIFFERS);
    }

    private static String gateway(String target) {
        return "https://eur01.safelinks.protection.outlook.com/?url=" + target + "&data=05%7C0&reserved=0";
    }

    @Test
    void aLinkThatHidesItsTargetIsUnclear() {
        assertThat(compare("See https://example.org/a now", "See https://protect-eu.mimecast.com/s/AbCdEf now")
                        .outcome())
                .isEqualTo(Outcome.UNCLEAR);
    }

    @Test
    void anotherTargetBehindTheSameWordsDiffers() {
        Reading here = Copies.html("Donate here", "https://example.org/donate");
        Reading there = Copies.html("Donate here", "https://example.com/donate");
        assertThat(compare(here, there).causes()).containsExactly(Cause.LINK_TARGET);
        Reading rewritten = Copies.html(
                "Donate here",
                "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fdonate&data=x");
        assertThat(compare(here, rewritten).causes()).containsExactly(Cause.LINK_REWRITTEN);
    }

    @Test
    void htmlTurnedToTextIsTransportAndAWordWithinIsNot() {
        Reading html = Copies.html(
                "Dear Marie,\n\nwe shall not pay the sum, as agreed here: the list of guests\nBest, Jean",
                "https://example.org/l");
        String text = """
                Dear Marie,

                we shall *not* pay the sum, as agreed here: the list of guests
                <https://example.org/l>
                Best, Jean
                """;
        assertThat(compare(html, Copies.plain(text)).outcome()).isEqualTo(Outcome.TRANSPORT);
        assertThat(compare(html, Copies.plain(text.replace("*not* ", ""))).outcome())
                .isEqualTo(Outcome.DIFFERS);
        assertThat(compare(html, Copies.plain(text.replace("agreed", "promised")))
                        .outcome())
                .isEqualTo(Outcome.DIFFERS);
    }

    @Test
    void textThatLooksLikeAFooterOrABannerIsUnclearUntilItIsKnown() {
        TextComparison unknown = TextComparer.compare(
                Copies.plain(Copies.TEXT),
                CarryingList.NONE,
                Copies.plain(Copies.TEXT + FOOTER),
                Copies.LIST,
                Surroundings.NONE);
        assertThat(unknown.causes()).containsExactly(Cause.FOOTER_LIKE);
        TextComparison known = TextComparer.compare(
                Copies.plain(Copies.TEXT),
                CarryingList.NONE,
                Copies.plain(Copies.TEXT + FOOTER),
                Copies.LIST,
                everything());
        assertThat(known.causes()).containsExactly(Cause.LIST_FOOTER);
        String banner = "CAUTION: This message comes from an external sender. Do not click on links.\n\n";
        assertThat(causes(Copies.TEXT, banner + Copies.TEXT)).containsExactly(Cause.BANNER_LIKE);
    }

    @Test
    void textBehindAFooterThatBothHaveDiffers() {
        TextComparison behind = TextComparer.compare(
                Copies.plain(Copies.TEXT + FOOTER),
                Copies.LIST,
                Copies.plain(Copies.TEXT + FOOTER + "\nPay Karim first.\n"),
                Copies.LIST,
                everything());
        assertThat(behind.outcome()).isEqualTo(Outcome.DIFFERS);
    }

    @Test
    void everyChangeLiesWithinBothTexts() {
        for (String other : List.of("", "x", Copies.TEXT.substring(20), Copies.TEXT + Copies.TEXT, "لا شيء مما سبق")) {
            TextComparison comparison = compare(Copies.TEXT, other);
            assertThat(comparison.outcome()).isEqualTo(Outcome.DIFFERS);
            for (TextChange change : comparison.changes()) {
                assertThat(change.left().end())
                        .isLessThanOrEqualTo(comparison.left().length());
                assertThat(change.right().end())
                        .isLessThanOrEqualTo(comparison.right().length());
            }
        }
    }

    private static Surroundings everything() {
        return new Surroundings() {
            @Override
            public boolean carries(Side side, EdgeBlock.Edge edge, String list, long block) {
                return block
                        == EdgeBlock.at(EdgeBlock.Edge.BOTTOM, FOOTER).getLast().hash();
            }

            @Override
            public boolean mostly(Side side, EdgeBlock.Edge edge, String list, long block) {
                return false;
            }

            @Override
            public boolean tags(Side side, String list, String tag) {
                return true;
            }
        };
    }

    private static Set<Cause> causes(String left, String right) {
        return compare(left, right).causes().stream()
                .filter(cause -> cause != Cause.LINE_ENDS_AND_SPACES
                        || compare(left, right).causes().size() == 1)
                .collect(Collectors.toSet());
    }

    private static TextComparison compare(String left, String right) {
        return compare(Copies.plain(left), Copies.plain(right));
    }

    private static TextComparison compare(Reading left, Reading right) {
        return TextComparer.compare(left, CarryingList.NONE, right, CarryingList.NONE, Surroundings.NONE);
    }
}
