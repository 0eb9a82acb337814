package org.isnad.bench.levels;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.isnad.core.verdict.Level;

/** The result as a page of Markdown, which is also what the terminal shows. */
final class LevelsPage {
    private final StringBuilder out = new StringBuilder();

    /**
     * @param command that makes this page again
     * @param run what was counted
     * @param found real mail as it lies
     */
    static String of(String command, LevelsRun run, List<AsFound> found, long bases) {
        LevelsPage page = new LevelsPage();
        page.head(command, bases);
        page.levels(run.tallies());
        page.errors(run);
        page.sets(run.tallies());
        page.accusations(run);
        page.found(found);
        page.ways(run.ways());
        page.counterExamples(run.errors());
        return page.out.toString();
    }

    private void head(String command, long bases) {
        out.append("# Levels under attack and under damage\n\nWritten by `")
                .append(command)
                .append("""
                `; the counts are those of one run, the same seed gives the same messages.

                Every trial starts from a message of its own, so that trials are independent (EVIDENCE, rule 17): \
                """);
        out.append(number(bases)).append("""
                 base messages were at
                hand. The messages as they were sent go through the whole product in one case, the messages as they are found in
                another. A trial is *live* if what is tampered with was VERIFIED before: the others show nothing. *Shown
                otherwise* are those in which a reader is shown other words, another sender, subject, date or attachments.

                """);
    }

    private void levels(Map<String, Tally> tallies) {
        out.append("## Levels reached\n\n| class | trials | live | shown otherwise |");
        for (Level level : Level.values()) {
            out.append(' ').append(level).append(" |");
        }
        out.append("\n|---|--:|--:|--:|")
                .append("--:|".repeat(Level.values().length))
                .append('\n');
        tallies.forEach((kind, tally) -> {
            out.append("| ").append(kind);
            cell(tally.trials());
            cell(tally.live());
            cell(tally.shownOtherwiseCount());
            for (Level level : Level.values()) {
                cell(tally.at(level));
            }
            out.append(" |\n");
        });
        out.append("""

                F9 replays, F22 and F26 change nothing that a signature covers: the level of the message may be VERIFIED there, the
                place in the mailbox, the sender shown and the moment of writing may not. For the rest of the proved: unsigned To
                or trace fields, spaces and folds that canonicalization does not see.

                """);
    }

    private void errors(LevelsRun run) {
        Map<String, Tally> tallies = run.tallies();
        out.append("""
                ## What must not happen

                A count, and the rate that it bounds at 95 %% (one-sided, Clopper and Pearson): over all trials, for the claims that
                were tampered with over the live ones. What lies beside a message counts with it. *Proof lost*: by what was laid
                beside a true message. Under CONTRADICTED and SUSPICIOUS stand claims that nobody touched; the row *%s* are
                the true messages that the trials start from.

                | class | false VERIFIED | false CORROBORATED | bound, live trials | proof lost | false CONTRADICTED | bound | false SUSPICIOUS | bound | not read |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
                """.formatted(Trial.AS_SENT));
        tallies.forEach((kind, tally) -> row(kind, List.of(tally)));
        row(Trial.AS_SENT, List.of(run.asSent()));
        row(
                "all forgeries",
                tallies.entrySet().stream()
                        .filter(entry -> !entry.getKey().startsWith(Trial.DAMAGE))
                        .map(Map.Entry::getValue)
                        .toList());
        out.append('\n');
    }

    private void row(String name, Collection<Tally> tallies) {
        long verified = sum(tallies, Tally::falseVerified);
        long corroborated = sum(tallies, Tally::falseCorroborated);
        long contradicted = sum(tallies, Tally::falseContradicted);
        long suspicious = sum(tallies, Tally::falseSuspicious);
        out.append("| ").append(name);
        cell(verified);
        cell(corroborated);
        out.append(" | ").append(rate(ClopperPearson.upper(verified + corroborated, sum(tallies, Tally::live))));
        cell(sum(tallies, Tally::falselyLowered));
        cell(contradicted);
        out.append(" | ").append(rate(ClopperPearson.upper(contradicted, sum(tallies, Tally::trials))));
        cell(suspicious);
        out.append(" | ").append(rate(ClopperPearson.upper(suspicious, sum(tallies, Tally::trials))));
        cell(sum(tallies, Tally::unreadCount));
        out.append(" |\n");
    }

    private void sets(Map<String, Tally> tallies) {
        out.append("""
                ## By set of base messages: mean and worst

                A set is one list, or one seed of the generator. Sets with fewer than 20 trials of a class are left out here.

                | class | sets | VERIFIED before: mean | least | proved after: mean | least | most | errors: mean | most |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|
                """);
        tallies.forEach((kind, tally) -> {
            List<Tally.OfSet> sets = tally.sets().values().stream()
                    .filter(set -> set.trials() >= 20)
                    .toList();
            if (!sets.isEmpty()) {
                DoubleSummaryStatistics before = statistics(sets, Tally.OfSet::before);
                DoubleSummaryStatistics after = statistics(sets, Tally.OfSet::after);
                DoubleSummaryStatistics wrong = statistics(sets, Tally.OfSet::wrong);
                out.append("| ").append(kind).append(" | ").append(sets.size());
                percent(before.getAverage(), before.getMin());
                percent(after.getAverage(), after.getMin(), after.getMax());
                percent(wrong.getAverage(), wrong.getMax());
                out.append(" |\n");
            }
        });
        out.append('\n');
    }

    /** True and harmlessly damaged messages set by set, for one set may be struck where the mean is not. */
    private void accusations(LevelsRun run) {
        out.append("""
                ## Accused falsely, set by set

                True messages as they were sent, and harmlessly damaged ones.

                | messages | set | trials | CONTRADICTED | bound | SUSPICIOUS | bound |
                |---|---|--:|--:|--:|--:|--:|
                """);
        accusations(Trial.AS_SENT, run.asSent());
        run.tallies().forEach((kind, tally) -> {
            if (kind.startsWith(Trial.DAMAGE)) {
                accusations(kind, tally);
            }
        });
        out.append('\n');
    }

    private void accusations(String kind, Tally tally) {
        new TreeMap<>(tally.sets()).forEach((name, set) -> {
            out.append("| ").append(kind).append(" | ").append(name);
            cell(set.trials());
            cell(set.contradicted());
            out.append(" | ").append(rate(ClopperPearson.upper(set.contradicted(), set.trials())));
            cell(set.suspicious());
            out.append(" | ").append(rate(ClopperPearson.upper(set.suspicious(), set.trials())));
            out.append(" |\n");
        });
    }

    private void found(List<AsFound> found) {
        if (found.isEmpty()) {
            return;
        }
        out.append("## Real mail as it was found\n\nNobody is known to have touched it; its lists append footers, tag, "
                + "wrap and rewrite. Keys: those of the shared data.\n\n| set | messages |");
        for (Level level : Level.values()) {
            out.append(' ').append(level).append(" |");
        }
        out.append(" bound of CONTRADICTED | of SUSPICIOUS |\n|---|--:|")
                .append("--:|".repeat(Level.values().length + 2))
                .append('\n');
        for (AsFound set : found) {
            out.append("| ").append(set.set());
            cell(set.messages());
            for (Level level : Level.values()) {
                cell(set.at(level));
            }
            out.append(" | ")
                    .append(rate(ClopperPearson.upper(set.at(Level.CONTRADICTED), set.messages())))
                    .append(" | ")
                    .append(rate(ClopperPearson.upper(set.at(Level.SUSPICIOUS), set.messages())))
                    .append(" |\n");
        }
        out.append('\n');
    }

    private void ways(Map<String, Tally> ways) {
        out.append(
                "## Way by way\n\n| way | trials | live | shown otherwise | still proved | errors |\n|---|--:|--:|--:|--:|--:|\n");
        ways.forEach((way, tally) -> {
            out.append("| ").append(way);
            cell(tally.trials());
            cell(tally.live());
            cell(tally.shownOtherwiseCount());
            cell(tally.at(Level.VERIFIED) + tally.at(Level.CORROBORATED));
            cell(tally.falseVerified()
                    + tally.falseCorroborated()
                    + tally.falseContradicted()
                    + tally.falselyLowered());
            out.append(" |\n");
        });
        out.append('\n');
    }

    private void counterExamples(List<String> errors) {
        if (!errors.isEmpty()) {
            out.append("## Counter-examples\n\n")
                    .append(errors.stream().limit(200).map(line -> "- " + line).collect(Collectors.joining("\n")))
                    .append('\n');
        }
    }

    private void cell(long count) {
        out.append(" | ").append(number(count));
    }

    private void percent(double... shares) {
        for (double share : shares) {
            out.append(" | ").append(String.format(Locale.ROOT, "%.1f %%", 100 * share));
        }
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String rate(double rate) {
        return String.format(Locale.ROOT, "%.2g", rate);
    }

    private static long sum(Collection<Tally> tallies, ToLongFunction<Tally> of) {
        return tallies.stream().mapToLong(of).sum();
    }

    private static DoubleSummaryStatistics statistics(List<Tally.OfSet> sets, ToDoubleFunction<Tally.OfSet> of) {
        return sets.stream().mapToDouble(of).summaryStatistics();
    }
}
