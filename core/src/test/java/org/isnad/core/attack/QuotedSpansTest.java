package org.isnad.core.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.isnad.core.TestSigner;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.Organization;
import org.isnad.core.evidence.Quotation;
import org.isnad.core.evidence.signals.ContentInPart;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.quote.Attribution;
import org.isnad.core.quote.Quote;
import org.isnad.core.quote.QuoteComparer;
import org.isnad.core.quote.QuoteFinder;
import org.isnad.core.quote.QuoteMatch;
import org.isnad.core.quote.StatedTime;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.core.verdict.VerdictPolicy;
import org.junit.jupiter.api.Test;

/**
 * F23 and F27: an unsigned message that signed ones quote (EVIDENCE, rules 4 and 10). Forbidden: that one quoter's word, or
 * that of several mailboxes anybody can have, corroborates it; that a quote with other words does; that anything but the
 * quoted words is lifted.
 */
class QuotedSpansTest {
    private static final Instant NOW = Instant.parse("2017-06-01T00:00:00Z");
    private static final String SENDER = "chief@party.example";
    private static final TestSigner ONE = TestSigner.of("one.example", TestSigner.rsa(1024, 231));
    private static final TestSigner TWO = TestSigner.of("two.example", TestSigner.rsa(1024, 232));
    private static final TestSigner GMAIL = TestSigner.of("gmail.com", TestSigner.rsa(1024, 233));
    private static final TestSigner YAHOO = TestSigner.of("yahoo.fr", TestSigner.rsa(1024, 234));
    private static final TestSigner PARTY = TestSigner.of("party.example", TestSigner.rsa(1024, 235));

    private static String reply(TestSigner signer, String attributedTo, String quoted) {
        String from = signer.domain().equals("party.example") ? SENDER : "zoe@" + signer.domain();
        return signer.sign("From: " + from + "\r\nTo: " + SENDER + "\r\nSubject: Re: plan\r\n"
                + "Date: Tue, 9 May 2017 10:00:00 +0200\r\nMessage-ID: <r@" + signer.domain() + ">\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n"
                + "Content-Transfer-Encoding: 7bit\r\n\r\n"
                + "On Mon, May 8, 2017 at 11:59 AM, Chief <" + attributedTo + "> wrote:\r\n> "
                + quoted.strip().replace("\r\n", "\r\n> ") + "\r\n\r\nYes, agreed.\r\n");
    }

    private static Quotation quotation(String original, String reply, boolean party, KeyOrigin.Kind anchor) {
        Message message =
                MessageScanner.scan(ArrayOctets.of(reply.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
        List<KnownKey> known = Stream.of(ONE, TWO, GMAIL, YAHOO, PARTY)
                .map(signer -> signer.known(anchor))
                .toList();
        KeySource keys = (domain, selector) ->
                known.stream().filter(key -> key.domain().equals(domain)).toList();
        String body = reply.substring(reply.indexOf("\r\n\r\n") + 4);
        Quote quote = QuoteFinder.find(body).quotes().stream()
                .max(Comparator.comparingInt(Quote::depth))
                .orElseThrow();
        QuoteMatch match = QuoteComparer.compare(QuoteFinder.find(original).own(), quote.text());
        Attribution attribution = quote.attribution();
        var display = DisplayFactsReader.read(message);
        return new Quotation(
                new ItemId(reply.hashCode(), 0, 0, 0),
                quote.depth(),
                match.outcome(),
                match.places(),
                original.length(),
                party,
                display.fromAddresses().equals(List.of(SENDER)),
                attribution != null && attribution.address().equals(SENDER),
                StatedTime.Check.AGREES,
                display,
                DkimVerifier.verify(SignatureHasher.facts(message), keys, NOW));
    }

    private static Quotation by(TestSigner signer, String original, String quoted) {
        return quotation(original, reply(signer, SENDER, quoted), true, KeyOrigin.Kind.DNS);
    }

    private static Context context(String original, Quotation... quotations) {
        Message message = MessageScanner.scan(
                ArrayOctets.of(("From: " + SENDER + "\r\nTo: zoe@one.example, zoe@two.example\r\nSubject: plan\r\n\r\n"
                                + original)
                        .getBytes(StandardCharsets.ISO_8859_1)),
                Limits.DEFAULT);
        return Context.of(DisplayFactsReader.read(message), List.of()).quoted(List.of(quotations));
    }

    private static ContentInPart part(String original, Quotation... quotations) {
        Context context = context(original, quotations);
        Verdict verdict = VerdictPolicy.judge(context);
        for (Claim claim : Claim.values()) {
            assertThat(verdict.claims().get(claim)).as("%s", claim).isNotIn(Level.VERIFIED, Level.CORROBORATED);
        }
        return ContentInPart.of(context);
    }

    private static String text(int seed) {
        return Letter.text(new Random(seed)).replaceAll("<x@list.example>", "") + "The end of letter " + seed + ".\r\n";
    }

    @Test
    void twoOrganizationsOrAnotherAndTheSenderHimselfLiftTheWords() {
        String original = text(1);
        assertThat(part(original, by(ONE, original, original), by(TWO, original, original))
                        .length())
                .isPositive();
        assertThat(part(original, by(ONE, original, original), by(PARTY, original, original))
                        .length())
                .isPositive();
    }

    /** Words may have been nested under his name in what he answered. */
    @Test
    void theSendersOwnReplyAloneLiftsNothing() {
        String original = text(1);
        assertThat(part(original, by(PARTY, original, original)).length()).isZero();
    }

    /** An answer to a stranger's letter, which its program quotes whole, what he says that the chief wrote too. */
    private static Quotation nested(TestSigner signer, String forged) {
        String reply = reply(
                signer,
                "mallory@evil.example",
                "Do you remember?\r\nOn Mon, May 8, 2017 at 11:59 AM, Chief <" + SENDER + "> wrote:\r\n> "
                        + forged.strip().replace("\r\n", "\r\n> "));
        return quotation(forged, unsigned(reply, signer), true, KeyOrigin.Kind.DNS);
    }

    /** As it was sent: who does not know the writer does not agree. */
    private static String unsigned(String reply, TestSigner signer) {
        String message = reply.substring(reply.indexOf("From: "));
        return signer.sign(message.replace("Yes, agreed.", "Who are you?"));
    }

    /**
     * A stranger writes to one or to several and nests a letter that nobody wrote; each asks who he is, and quotes it all. He is
     * Cc of the letter that he makes up, and his own mail is truly signed.
     */
    @Test
    void whatAStrangerNestedInHisLetterIsNobodysWord() {
        for (int seed = 0; seed < 50; seed++) {
            String forged = text(seed);
            Quotation chief = nested(PARTY, forged);
            assertThat(chief.depth()).isEqualTo(2);
            assertThat(chief.attributed()).isTrue();
            assertThat(chief.outcome()).isEqualTo(QuoteMatch.Outcome.IDENTICAL);
            assertThat(part(forged, by(ONE, forged, forged), chief).length()).isZero();
            assertThat(part(forged, nested(ONE, forged), nested(TWO, forged)).length())
                    .isZero();
            assertThat(part(forged, nested(ONE, forged), nested(TWO, forged), chief)
                            .length())
                    .isZero();
        }
    }

    /** Providers are one in every country, and so is who gives away names below his own. */
    @Test
    void oneHandHasMailboxesAtManyHosts() {
        List<String> hosts = List.of(
                "yahoo.de",
                "hotmail.co.uk",
                "gmx.at",
                "live.nl",
                "outlook.es",
                "yahoo.com.br",
                "o2.pl",
                "googlemail.com",
                "mail.gmail.com");
        for (String host : hosts) {
            assertThat(Organization.of("a@" + host)).as(host).isEqualTo(Organization.of("b@gmail.com"));
        }
        for (String giver : List.of("github.io", "blogspot.com", "eu.org", "no-ip.org")) {
            assertThat(Organization.of("a@one." + giver))
                    .as(giver)
                    .isNotEmpty()
                    .isEqualTo(Organization.of("b@two." + giver));
        }
        for (String registry : List.of("co.uk", "fr", "gouv.fr", "example")) {
            assertThat(Organization.of("a@one." + registry))
                    .as(registry)
                    .isNotEmpty()
                    .isNotEqualTo(Organization.of("b@two." + registry));
        }
    }

    @Test
    void fiveHundredForgedParentsWithOneValidReplyEach() {
        for (int seed = 0; seed < 500; seed++) {
            String forged = text(seed);
            assertThat(part(forged, by(ONE, forged, forged)).length())
                    .as("%s", forged)
                    .isZero();
        }
    }

    @Test
    void mailboxesThatAnybodyCanHaveAreOneOrganization() {
        String forged = text(2);
        assertThat(part(forged, by(GMAIL, forged, forged), by(YAHOO, forged, forged))
                        .length())
                .isZero();
    }

    @Test
    void onlyAPartyWithAnAnchoredKeyThatNamesTheSenderCounts() {
        String forged = text(3);
        Quotation sound = by(ONE, forged, forged);
        assertThat(part(forged, sound, quotation(forged, reply(TWO, SENDER, forged), false, KeyOrigin.Kind.DNS))
                        .length())
                .isZero();
        assertThat(part(forged, sound, quotation(forged, reply(TWO, SENDER, forged), true, KeyOrigin.Kind.OTHER))
                        .length())
                .isZero();
        assertThat(part(
                                forged,
                                sound,
                                quotation(forged, reply(TWO, "other@party.example", forged), true, KeyOrigin.Kind.DNS))
                        .length())
                .isZero();
        String altered = reply(TWO, SENDER, forged).replace("Yes, agreed.", "No, never.");
        assertThat(part(forged, sound, quotation(forged, altered, true, KeyOrigin.Kind.DNS))
                        .length())
                .isZero();
    }

    @Test
    void aTrueParagraphLiftsNothingAroundIt() {
        String paragraph = "We meet on Friday at nine. Bring the draft.";
        String forged = paragraph + "\r\n\r\nAnd burn the receipts afterwards.\r\n";
        ContentInPart part = part(forged, by(ONE, forged, paragraph), by(TWO, forged, paragraph));
        assertThat(part.length()).isPositive();
        String lifted =
                part.corroborated().stream().map(span -> span.of(forged)).reduce("", String::concat);
        assertThat(lifted).contains("Friday").doesNotContain("burn").doesNotContain("receipts");
    }

    @Test
    void otherWordsLiftNothing() {
        for (int seed = 0; seed < 500; seed++) {
            String quoted = text(seed);
            String original = quoted.replaceFirst("letter " + seed, "bribe " + seed);
            Quotation one = by(ONE, original, quoted);
            assertThat(one.outcome()).as("%s%n%s", original, quoted).isEqualTo(QuoteMatch.Outcome.DIFFERENT);
            assertThat(part(original, one, by(TWO, original, quoted)).length()).isZero();
        }
    }
}
