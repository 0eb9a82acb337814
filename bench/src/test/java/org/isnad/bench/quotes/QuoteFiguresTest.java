package org.isnad.bench.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.bench.forge.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurement itself, on letters written for it: what it plants is seen, and what it leaves alone can be lifted. */
class QuoteFiguresTest {
    private static final List<String> TEXT = List.of(
            "We will meet on 14 of May in the large hall.",
            "The printer is able to deliver every single poster before Friday.",
            "Please bring the list of those volunteers who have signed.",
            "There can be more than one table for each street.");

    private static Letter letter(String head, String body) {
        return Letter.parse((head + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
    }

    private static List<QuotedPair> pairs(int count) {
        List<QuotedPair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text =
                    String.join("\r\n", TEXT) + "\r\nThis was letter " + i + " of them, the last is far away.\r\n";
            Letter asked = letter(
                    "From: Ann Smith <ann@asks.example>\r\nTo: <bob@answers.example>\r\nSubject: hall\r\n"
                            + "Date: Mon, 8 May 2017 11:59:00 +0200\r\nMessage-ID: <a" + i + "@asks.example>\r\n"
                            + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8",
                    text);
            Letter answer = letter(
                    "From: Bob Jones <bob@answers.example>\r\nTo: Ann Smith <ann@asks.example>\r\nSubject: Re: hall\r\n"
                            + "Date: Tue, 9 May 2017 11:59:00 +0200\r\nMessage-ID: <b" + i + "@answers.example>\r\n"
                            + "In-Reply-To: <a" + i + "@asks.example>\r\nMIME-Version: 1.0\r\n"
                            + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit",
                    "On Mon, May 8, 2017 at 11:59 AM, Ann Smith <ann@asks.example> wrote:\r\n> "
                            + text.strip().replace("\r\n", "\r\n> ") + "\r\n\r\nFine with me.\r\n");
            pairs.add(new QuotedPair(asked, answer, 1));
        }
        return pairs;
    }

    @Test
    void whatIsChangedIsShownAndNeverLifted(@TempDir Path work) throws Exception {
        QuoteFigures figures = new QuoteFigures(pairs(12), work);
        figures.altered(12, 7);
        assertThat(figures.altered).isEqualTo(12);
        assertThat(figures.alteredLive).isEqualTo(12);
        assertThat(figures.alteredSeen).isEqualTo(12);
        assertThat(figures.alteredLifted).isZero();
        assertThat(figures.deeds.keySet()).anyMatch(deed -> deed.startsWith("a negation"));
    }

    @Test
    void madeUpParentsAreSeenToBeQuotedAndNeverLifted(@TempDir Path work) throws Exception {
        QuoteFigures figures = new QuoteFigures(pairs(6), work);
        figures.forged(6, 8);
        assertThat(figures.forged).isEqualTo(6);
        assertThat(figures.forgedLive).isEqualTo(6);
        assertThat(figures.forgedLifted).isZero();
    }
}
