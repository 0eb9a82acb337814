package org.isnad.core.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.isnad.core.quote.StatedTime.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFinderTest {
    private static Attribution said(Quote quote) {
        return Objects.requireNonNull(quote.attribution());
    }

    @Test
    void levelsOfMarksAreQuotesOfTheirOwn() {
        QuotedText found = QuoteFinder.find("""
                On Mon, May 8, 2017 at 11:59 AM, Jean Dupont <jean@exemple.org> wrote:
                > I agree.
                >
                > On Sunday, Zoe wrote:
                > > Shall we
                > > meet?
                > Tomorrow.

                Fine with me.
                """);
        assertThat(found.own().text())
                .contains("wrote:")
                .contains("Fine with me.")
                .doesNotContain("agree");
        assertThat(found.quotes()).hasSize(2);
        Quote first = found.quotes().getFirst();
        assertThat(first.depth()).isEqualTo(1);
        assertThat(first.text().text())
                .startsWith("I agree.")
                .contains("Tomorrow.")
                .doesNotContain("meet");
        assertThat(said(first).address()).isEqualTo("jean@exemple.org");
        assertThat(said(first).name()).isEqualTo("Jean Dupont");
        assertThat(found.quotes().get(1).text().text()).isEqualTo("Shall we\nmeet?");
        assertThat(said(found.quotes().get(1)).name()).isEqualTo("Zoe");
    }

    @ParameterizedTest
    @ValueSource( // one form a line
            strings = {
                "From: Jean Dupont <jean@exemple.org>\nSent: Monday, May 8, 2017 11:59 AM\nTo: Zoe\nSubject: Budget\n\n",
                "De : Jean Dupont [mailto:jean@exemple.org]\nEnvoyé : lundi 8 mai 2017 11:59\nÀ : Zoe\nObjet : Budget\n\n",
                "*De :* Jean Dupont <jean@exemple.org>\n*Envoyé le :* lundi 8 mai 2017 11:59\n*À :* Zoe\n*Objet :* Budget\n\n",
                "من: Jean Dupont <jean@exemple.org>\nتاريخ الإرسال: 8 مايو 2017 11:59\nإلى: Zoe\nالموضوع: Budget\n\n",
                "-----Original Message-----\nFrom: Jean Dupont <jean@exemple.org>\nSent: 8 May 2017 11:59\nTo: Z\nSubject: B\n\n",
                "---------- Forwarded message ---------\nFrom: Jean Dupont <jean@exemple.org>\nDate: 8 May 2017 at 11:59\nSubject: B\nTo: Z\n\n",
                "---------- Message transféré ----------\nDe : Jean Dupont <jean@exemple.org>\nDate : 8 mai 2017 à 11:59\nObjet : B\nÀ : Z\n\n",
                "Begin forwarded message:\n\nFrom: Jean Dupont <jean@exemple.org>\nSubject: B\nDate: 8 May 2017 11:59\nTo: Z\n\n",
                "---------- الرسالة المعاد توجيهها ---------\nمن: Jean Dupont <jean@exemple.org>\nالتاريخ: 8 مايو 2017 11:59\nالموضوع: B\nإلى: Z\n\n",
                "On Mon, May 8, 2017 at 11:59 AM, Jean Dupont <jean@exemple.org> wrote:\n",
                "Le lun. 8 mai 2017 à 11:59, Jean Dupont <jean@exemple.org> a écrit :\n",
                "Am 08.05.2017 um 11:59 schrieb Jean Dupont <jean@exemple.org>:\n",
                "في 8 مايو 2017 11:59 كتب Jean Dupont <jean@exemple.org>:\n",
                "Le lun. 8 mai 2017 à 11:59, Jean Dupont\n<jean@exemple.org> a écrit :\n"
            })
    void unmarkedBlocksAreQuotedToTheirEnd(String above) {
        QuotedText found = QuoteFinder.find("Hello,\n\n" + above + "The contract is signed.\nRegards\n");
        assertThat(found.quotes()).hasSize(1);
        Quote quote = found.quotes().getFirst();
        assertThat(quote.text().text().strip()).isEqualTo("The contract is signed.\nRegards");
        assertThat(said(quote).address()).isEqualTo("jean@exemple.org");
        assertThat(said(quote).name()).isEqualTo("Jean Dupont");
        assertThat(StatedTime.check(said(quote).time(), Instant.parse("2017-05-08T09:59:31Z")))
                .isEqualTo(Check.AGREES);
        assertThat(StatedTime.check(said(quote).time(), Instant.parse("2017-05-08T09:58:31Z")))
                .isEqualTo(Check.DIFFERS);
    }

    /** A name is free to choose: whose address it looks like is not whose words they are said to be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, May 8, 2017 at 11:59 AM, zoe@bank.example <mallory@evil.example> wrote:\n> ",
                "On Mon, May 8, 2017 at 11:59 AM, \"zoe@bank.example\" <mallory@evil.example> wrote:\n> ",
                "zoe@bank.example <mallory@evil.example> wrote on 8 May 2017 11:59:\n> ",
                "On 8 May 2017 11:59, <zoe@bank.example> <mallory@evil.example> wrote:\n> ",
                "From: zoe@bank.example <mallory@evil.example>\nSent: 8 May 2017 11:59\nTo: Z\nSubject: B\n\n",
                "From: zoe@bank.example [mailto:mallory@evil.example]\nSent: 8 May 2017 11:59\nTo: Z\nSubject: B\n\n",
                "From: \"zoe@bank.example\" <mallory@evil.example>\nSent: 8 May 2017 11:59\nTo: Z\nSubject: B\n\n"
            })
    void aNameThatLooksLikeAnAddressIsNone(String above) {
        Quote quote = QuoteFinder.find("Hello,\n\n" + above + "The contract is signed.\n")
                .quotes()
                .getFirst();
        assertThat(said(quote).address()).isIn("", "mallory@evil.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "كتب ليلى مرقص في 08/05/2017 11:59:|ليلى مرقص",
                "كتبت ليلى مرقص في 08/05/2017 11:59:|ليلى مرقص",
                "Jean Dupont wrote on 8 May 2017 11:59:|Jean Dupont",
                "Jean Dupont wrote, 8 May 2017 at 11:59 AM:|Jean Dupont",
                "Jean Dupont schrieb am 08.05.2017 um 11:59:|Jean Dupont",
                "Jean Dupont a écrit le 8 mai 2017 11:59:|Jean Dupont",
                "Karim el Fassi wrote on 8 May 2017 11:59:|Karim el Fassi"
            })
    void theTimeMayStandBehindTheName(String line, String name) {
        Quote quote = QuoteFinder.find(line + "\n> The contract is signed.\n")
                .quotes()
                .getFirst();
        assertThat(said(quote).name()).isEqualTo(name);
        assertThat(said(quote).address()).isEmpty();
        assertThat(StatedTime.check(said(quote).time(), Instant.parse("2017-05-08T09:59:31Z")))
                .isEqualTo(Check.AGREES);
    }

    /** No name can be told where a day stands between it and the first number: rather none that is right than another's. */
    @Test
    void aNameIsNotCutShort() {
        Quote quote = QuoteFinder.find("كتب ليلى مرقص يوم السبت 8 مايو 2017 11:59:\n> The contract is signed.\n")
                .quotes()
                .getFirst();
        assertThat(said(quote).name()).isNotEqualTo("ليلى مرقص");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08/05/2017 23:59|2017-05-08T21:59:00Z|AGREES",
                "05/08/2017 11:59 PM|2017-05-08T21:59:00Z|AGREES",
                "8 mai 2017 à 11h59|2017-05-08T09:59:00Z|AGREES",
                "٨ مايو ٢٠١٧ ١١:٥٩ م|2017-05-08T21:59:00Z|AGREES",
                "Mon, 8 May 2017 11:59:10 +0200|2017-05-08T09:59:10Z|AGREES",
                "Mon, 8 May 2017 11:59:10 +0200|2017-05-08T08:59:10Z|DIFFERS",
                "8 May 2017|2017-05-08T08:59:10Z|COULD_NOT_CHECK",
                "9 May 2017 11:59|2017-05-08T08:59:10Z|DIFFERS"
            })
    void timesAreReadInAnyZone(String written, String original, Check expected) {
        assertThat(StatedTime.check(written, Instant.parse(original))).isEqualTo(expected);
    }

    @Test
    void placesOfAQuoteLeadBackToTheText() {
        String text = "> one two\n> three\n";
        Extract quote = QuoteFinder.find(text).quotes().getFirst().text();
        assertThat(quote.places(new org.isnad.core.wording.TextSpan(4, 13)).stream()
                        .map(span -> span.of(text))
                        .toList())
                .isEqualTo(List.of("two", "three"));
    }

    @Test
    void hostileTextsHaveAResult() {
        String marks = (">".repeat(500) + "\n").repeat(200);
        assertThat(QuoteFinder.find(marks).quotes().size()).isLessThan(2);
        String nested = "-----Original Message-----\n".repeat(5_000) + "end";
        assertThat(QuoteFinder.find(nested).quotes().size()).isLessThanOrEqualTo(1_000);
        assertThat(QuoteFinder.find(">From here on\n").quotes()).isEmpty();
    }
}
