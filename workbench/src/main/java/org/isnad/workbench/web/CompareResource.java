package org.isnad.workbench.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.core.comparison.Outcome;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.CompareOutcome;
import org.isnad.workbench.Version;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.compare.CaseComparison;
import org.isnad.workbench.compare.PairResult;
import org.isnad.workbench.publish.CompareWords;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.web.api.ComparisonLine;
import org.isnad.workbench.web.api.ComparisonSummary;
import org.isnad.workbench.web.api.ComparisonView;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;

/** References that were compared with this case. Made on the command line; shown here. */
final class CompareResource {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final List<String> RESULTS =
            List.of("identical", "transport", "unclear", "differs", "only-in-dump", "only-in-reference");

    private final Desk desk;
    private final Workbench workbench;

    CompareResource(Desk desk) {
        this.desk = desk;
        this.workbench = Workbench.at(desk.open().folder(), desk.open().clock());
    }

    /** One line of a comparison before it is shown. */
    private record Entry(
            String result,
            @Nullable ItemId dump,
            @Nullable ItemId reference,
            @Nullable PairResult pair) {}

    Answer list(Call call) {
        return Answer.json(outcomes(call).stream().map(CompareResource::summary).toList());
    }

    Answer show(Call call) {
        CompareOutcome outcome = named(call);
        String wanted = call.given("result").orElse(null);
        if (wanted != null && !RESULTS.contains(wanted)) {
            throw HttpProblem.badRequest("result");
        }
        int offset = call.number("offset", 0, 0, Integer.MAX_VALUE - MOST);
        int limit = call.number("limit", USUAL, 1, MOST);
        List<Entry> entries = entries(outcome.comparison()).stream()
                .filter(entry -> wanted == null || entry.result.equals(wanted))
                .toList();
        List<ComparisonLine> lines = desk.open()
                .read(reader -> entries.stream()
                        .skip(offset)
                        .limit(limit)
                        .map(entry -> line(reader, entry, call.words()))
                        .toList());
        return Answer.json(new ComparisonView(summary(outcome), entries.size(), offset, lines));
    }

    Answer sheet(Call call) {
        CompareOutcome outcome = named(call);
        ItemId id = desk.message(call).content();
        Clock clock = desk.open().clock();
        return workbench
                .comparisons()
                .sheet(outcome, id, call.words())
                .<Answer>map(page -> new Answer.Page(page.html(Version.CURRENT, clock.instant())))
                .orElseThrow(HttpProblem::notFound);
    }

    /** A reference speaks of mailboxes that not everybody may see: only those who may see all are shown comparisons. */
    private List<CompareOutcome> outcomes(Call call) {
        if (!Sight.of(call.known()).isOfAll()) {
            throw HttpProblem.forbidden();
        }
        return workbench.comparisons().all();
    }

    private CompareOutcome named(Call call) {
        return outcomes(call).stream()
                .filter(outcome -> outcome.exhibit().name().equals(call.named("name")))
                .findFirst()
                .orElseThrow(HttpProblem::notFound);
    }

    private static ComparisonSummary summary(CompareOutcome outcome) {
        var exhibit = outcome.exhibit();
        CaseComparison comparison = outcome.comparison();
        ItemId hash = exhibit.hash();
        return new ComparisonSummary(
                exhibit.name(),
                exhibit.supplier(),
                exhibit.source(),
                hash == null ? null : hash.hex(),
                outcome.made(),
                outcome.outdated(),
                exhibit.complete(),
                exhibit.messages(),
                comparison.identical().size(),
                comparison.transportOnly().size(),
                comparison.of(Outcome.UNCLEAR).size(),
                comparison.of(Outcome.DIFFERS).size(),
                comparison.differingInWords(),
                comparison.onlyInDump().size(),
                comparison.onlyInReference().size());
    }

    /** The worst first. */
    private static List<Entry> entries(CaseComparison comparison) {
        List<Entry> entries = new ArrayList<>();
        comparison.pairs().forEach(pair -> entries.add(new Entry(result(pair), pair.dump(), pair.reference(), pair)));
        comparison.onlyInDump().forEach(id -> entries.add(new Entry("only-in-dump", id, null, null)));
        comparison.onlyInReference().forEach(id -> entries.add(new Entry("only-in-reference", null, id, null)));
        comparison
                .identical()
                .forEach(pair -> entries.add(new Entry("identical", pair.dump(), pair.reference(), pair)));
        return entries;
    }

    private static String result(PairResult pair) {
        return switch (pair.outcome()) {
            case SAME, TRANSPORT -> "transport";
            case UNCLEAR -> "unclear";
            case DIFFERS -> "differs";
        };
    }

    private ComparisonLine line(CaseReader reader, Entry entry, Words words) {
        PairResult pair = entry.pair;
        ItemId dump = entry.dump;
        ItemId reference = entry.reference;
        return new ComparisonLine(
                entry.result,
                dump == null
                        ? null
                        : reader.messages()
                                .of(dump)
                                .map(message -> desk.lines().message(reader, message, List.of(), Sight.ALL))
                                .orElse(null),
                reference == null ? null : reference.hex(),
                pair != null && pair.differsInWords(),
                pair == null
                        ? List.of()
                        : pair.causes().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> CompareWords.aspect(words, each.getKey())
                                        + words.say("colon")
                                        + CompareWords.causes(words, each.getValue()))
                                .toList(),
                pair != null && pair.outcome().compareTo(Outcome.UNCLEAR) >= 0);
    }
}
