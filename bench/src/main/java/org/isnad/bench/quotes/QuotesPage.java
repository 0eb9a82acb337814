package org.isnad.bench.quotes;

import java.util.Locale;
import org.isnad.bench.levels.ClopperPearson;

/** The figures as Markdown. */
final class QuotesPage {
    private QuotesPage() {}

    static String of(String command, QuoteFigures figures) {
        StringBuilder out =
                new StringBuilder("# What quotes show of unsigned mail\n\nWritten by `" + command + "`.\n\n");
        counts(out, figures);
        outcomes(out, figures);
        changes(out, figures);
        rates(out, figures);
        return out.toString();
    }

    private static void counts(StringBuilder out, QuoteFigures figures) {
        out.append("""
                The list is real and nobody tampered with it. A letter is *quoted* if it bears no DKIM-Signature, an answer whose \
                In-Reply-To names it alone bears one, and a line of %d characters or more of the letter stands in the answer behind \
                one mark: a reading that shares nothing with the product's. *Shown* means that `isnad why` names the answer and the \
                words that both have are marked, or those that differ stand in `isnad thread`. Keys that were recovered from the \
                list itself are anchored by nobody (EVIDENCE, rule 2) and lift nothing; so only the published one was given.

                """.formatted(QuotedPair.SHORTEST_LINE));
        out.append("| figure | count | of |\n|---|--:|--:|\n");
        row(out, "quoted, path and alignment shown (issue: 1,400 of 1,570)", figures.shown, figures.quoted);
        row(out, "quoted, path alone shown", figures.pathOnly, figures.quoted);
        row(out, "quoted to more than nine tenths", figures.quotedNearlyWhole, figures.quoted);
        row(out, "words corroborated", figures.lifted, figures.quoted);
        row(out, "altered, the differing words shown (issue: 90 %)", figures.alteredSeen, figures.altered);
        row(out, "altered, words lifted (issue: none)", figures.alteredLifted, figures.altered);
        row(
                out,
                "altered, other words lifted, above what the letter quotes itself",
                figures.besideLifted,
                figures.altered);
        row(out, "the same letters unaltered, words lifted", figures.alteredLive, figures.altered);
        row(out, "parents made up, words lifted or a claim proved (issue: none)", figures.forgedLifted, figures.forged);
        row(out, "parents made up, all quotes of them shown as the same words", figures.forgedLive, figures.forged);
        out.append(String.format(
                Locale.ROOT,
                "%nNone of %,d altered letters and none of %,d made up bounds the rate at %.2f %% and %.2f %% (95 %%, Clopper and"
                        + " Pearson), if none it is.%n",
                figures.altered,
                figures.forged,
                100 * ClopperPearson.upper(figures.alteredLifted, figures.altered),
                100 * ClopperPearson.upper(figures.forgedLifted, figures.forged)));
    }

    private static void outcomes(StringBuilder out, QuoteFigures figures) {
        out.append(
                "\n## How the quotes of the real list compare\n\n| the answer in which most is shown | letters |\n|---|--:|\n");
        figures.outcomes.forEach((name, count) -> out.append("| ")
                .append(name.toLowerCase(Locale.ROOT))
                .append(" | ")
                .append(count)
                .append(" |\n"));
        out.append(
                "\nWhat stops rule 4 there, the first condition that fails:\n\n| condition | letters |\n|---|--:|\n");
        figures.stopped.forEach((name, count) ->
                out.append("| ").append(name).append(" | ").append(count).append(" |\n"));
    }

    private static void changes(StringBuilder out, QuoteFigures figures) {
        out.append("""

                ## One thing changed

                A real letter and its real answer are tied together anew, the answer signed by its own domain with a published key; \
                two more people, of two more houses, are among the recipients, answer and quote all. What is changed are the writer's own \
                words, above what the letter quotes itself. In every second trial the \
                letter is altered, in the others the answer, which is signed again: who holds an account can sign what he likes.

                | what | trials | differing words shown | lifted |
                |---|--:|--:|--:|
                """);
        figures.deeds.forEach((name, counts) -> out.append("| ")
                .append(name)
                .append(" | ")
                .append(counts[0])
                .append(" | ")
                .append(counts[1])
                .append(" | ")
                .append(counts[2])
                .append(" |\n"));
    }

    private static void rates(StringBuilder out, QuoteFigures figures) {
        out.append("""

                Parents made up are quoted by one person, by two of one house, or by three with public providers, by turns; each answer \
                is validly signed under a published key, and its writer is a recipient of the parent.

                ## How much real answers quote

                Of answers whose parent is in the set, by lines of %d characters or more. Invented leaks (docs/design/sample.md) have 72 %% \
                that quote all, 16 %% the beginning, 12 %% nothing; these lists are engineers', who answer between the lines.

                | set | letters | answers | nine tenths or more | less | nothing | marks of two or more | of three or more |
                |---|--:|--:|--:|--:|--:|--:|--:|
                """.formatted(QuotedPair.SHORTEST_LINE));
        figures.rates.forEach(rates -> out.append(rates.row()));
    }

    private static void row(StringBuilder out, String name, int count, int of) {
        out.append(String.format(Locale.ROOT, "| %s | %,d | %,d |%n", name, count, of));
    }
}
