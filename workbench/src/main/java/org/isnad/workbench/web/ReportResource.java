package org.isnad.workbench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.store.Funnel;
import org.isnad.workbench.store.ItemStatus;
import org.isnad.workbench.store.Summary;
import org.isnad.workbench.store.Unsearched;
import org.isnad.workbench.web.api.CauseCount;
import org.isnad.workbench.web.api.CauseLine;
import org.isnad.workbench.web.api.Count;
import org.isnad.workbench.web.api.Decides;
import org.isnad.workbench.web.api.ErrorCount;
import org.isnad.workbench.web.api.FunnelStep;
import org.isnad.workbench.web.api.LevelCounts;
import org.isnad.workbench.web.api.Report;
import org.isnad.workbench.web.api.SignatureCounts;
import org.isnad.workbench.web.api.WantedKey;
import org.isnad.workbench.words.Words;

/** The first view: what is in a case, and what can be proved. */
final class ReportResource implements Resource {
    private static final int MOST_LINES = 200;
    private static final int MOST_KEYS = 50;

    private final Desk desk;

    ReportResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(Call call) {
        return desk.soon(question(Sight.of(call.known()), call.words()), call);
    }

    String json(Sight sight, Words words) {
        return desk.snapshots().whole(question(sight, words));
    }

    Snapshots.Question question(Sight sight, Words words) {
        return new Snapshots.Question(
                "report " + words.language().tag() + " " + sight.name(),
                () -> report(desk.figures().of(desk.open(), sight), words));
    }

    private static Report report(ReportFigures.Figures figures, Words words) {
        Summary all = figures.all();
        var wanted = figures.wanted();
        return new Report(
                figures.sequence(),
                all.messages(),
                all.distinctMessages(),
                all.embeddedMessages(),
                all.attachments(),
                all.files(),
                all.senders(),
                Lines.seconds(all.firstDate()),
                Lines.seconds(all.lastDate()),
                all.impossibleDates(),
                all.bytes().received(),
                levels(all),
                funnel(figures.funnel()),
                decides(wanted, words),
                all.causes().entrySet().stream()
                        .sorted(Map.Entry.<org.isnad.core.dkim.DkimCause, Long>comparingByValue()
                                .reversed())
                        .map(entry -> new CauseCount(
                                entry.getKey().name(), words.word("dkim.cause", entry.getKey()), entry.getValue()))
                        .toList(),
                figures.causes().stream()
                        .limit(MOST_LINES)
                        .map(line -> cause(line, words))
                        .toList(),
                wanted.stream().limit(MOST_KEYS).map(ReportResource::wanted).toList(),
                new SignatureCounts(
                        all.signatures().total(),
                        all.signatures().matching(),
                        all.signatures().matchingAnchored(),
                        all.signatures().repaired(),
                        all.signatures().keyMissing(),
                        all.signatures().failing()),
                counts(all.mailboxes()),
                all.languages().entrySet().stream()
                        .map(entry -> new Count(entry.getKey().tag(), entry.getValue()))
                        .toList(),
                all.items().balanced() && all.parts().balanced(),
                errors(figures.losses(), words));
    }

    private static List<Count> counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    static List<ErrorCount> errors(List<Unsearched.NotEmitted> losses, Words words) {
        return losses.stream()
                .map(loss -> new ErrorCount(
                        loss.status() == ItemStatus.FAILED ? "failed" : "skipped",
                        Desk.said(loss.reason(), words),
                        loss.count()))
                .toList();
    }

    private static LevelCounts levels(Summary all) {
        LevelCounts counts = LevelCounts.NONE.plus(null, all.unjudged());
        for (Map.Entry<Level, Long> entry : all.levels().entrySet()) {
            counts = counts.plus(entry.getKey(), entry.getValue());
        }
        return counts;
    }

    private static List<FunnelStep> funnel(Funnel funnel) {
        List<FunnelStep> steps = new ArrayList<>();
        steps.add(new FunnelStep("messages", funnel.messages(), ""));
        steps.add(new FunnelStep("signed", funnel.signed(), null));
        steps.add(new FunnelStep("body-as-signed", funnel.bodyAsSigned(), null));
        steps.add(new FunnelStep("key-known", funnel.keyKnown(), null));
        steps.add(new FunnelStep("matching", funnel.matching(), null));
        steps.add(new FunnelStep("key-vouched-for", funnel.vouchedFor(), null));
        steps.add(new FunnelStep("verified", funnel.verified(), "level:verified"));
        return steps;
    }

    private static Decides decides(List<org.isnad.workbench.store.WantedKey> wanted, Words words) {
        long selectors = 0;
        long messages = 0;
        for (var key : wanted) {
            if (!key.recovered() && key.wouldDecide() > 0) {
                selectors++;
                messages += key.wouldDecide();
            }
        }
        return new Decides(
                selectors,
                messages,
                Desk.said(
                        org.isnad.core.item.Phrase.of("web.decides", words.number(selectors), words.number(messages)),
                        words));
    }

    private static CauseLine cause(org.isnad.workbench.store.CauseLine line, Words words) {
        Integer year = line.year();
        return new CauseLine(
                line.domain(),
                line.selector(),
                year == null ? null : year.longValue(),
                line.cause().name(),
                words.word("dkim.cause", line.cause()),
                Desk.low(line.key()),
                line.signatures(),
                line.messages(),
                line.wouldDecide());
    }

    static WantedKey wanted(org.isnad.workbench.store.WantedKey key) {
        return new WantedKey(
                key.domain(), key.selector(), key.recovered(), key.wouldDecide(), key.signatures(), key.seals());
    }
}
