package org.isnad.workbench.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.core.verdict.VerdictPolicy;
import org.isnad.workbench.words.Words;

/**
 * Why a message has its level, for people: claim by claim, what speaks for it and what against it, the strongest first, who
 * could have made each clue up, which innocent causes were excluded, and where in the bytes it stands.
 */
public final class WhyText {
    private static final List<Bearing> ORDER =
            List.of(Bearing.SUPPORTS, Bearing.AGAINST, Bearing.NEUTRAL, Bearing.COULD_NOT_CHECK);

    private final Dossier dossier;
    private final Sheet sheet;
    private final Words words;

    private WhyText(Dossier dossier, Sheet sheet) {
        this.dossier = dossier;
        this.sheet = sheet;
        this.words = sheet.words();
    }

    public static void write(Dossier dossier, Sheet sheet) {
        new WhyText(dossier, sheet).write();
    }

    private void write() {
        Verdict verdict = dossier.verdict();
        sheet.line(sheet.ink().strong(words.level(verdict.level())));
        sheet.paragraph(0, "", words.meaning(verdict.level()));
        sheet.line("");
        sheet.fact("show.id", dossier.message().content().hex());
        sheet.fact("show.subject", sheet.data(dossier.message().subject()));
        sheet.line("");
        sheet.paragraph(0, "", words.say("why.weakest"));
        for (Claim claim : Claim.values()) {
            Level level = verdict.claims().get(claim);
            if (level != null) {
                claim(claim, level);
            }
        }
        sentences("show.does-not-prove", verdict.doesNotProve());
        sentences("show.would-change", verdict.wouldChange());
        List<String> silent = Reasons.silent(verdict);
        if (!silent.isEmpty()) {
            sheet.heading(words.say("why.silent"));
            sheet.paragraph(2, "", silent.stream().map(words::signal).collect(Collectors.joining(" · ")));
        }
        sheet.line("");
        sheet.line(words.say("why.versions", VerdictPolicy.VERSION, org.isnad.core.evidence.traces.Traces.VERSION));
    }

    private void claim(Claim claim, Level level) {
        sheet.heading(words.claim(claim) + words.say("colon") + words.level(level));
        boolean nothing = true;
        for (Bearing bearing : ORDER) {
            for (Evidence finding : Reasons.of(dossier.verdict(), claim, bearing)) {
                finding(finding);
                nothing = false;
            }
        }
        if (nothing) {
            sheet.paragraph(2, "", words.say("why.nothing"));
        }
    }

    private void finding(Evidence finding) {
        String lead = words.word("bearing", finding.bearing()) + words.say("colon");
        sheet.paragraph(2, "– ", lead + words.say(finding.phrase()));
        finding.limits().forEach(limit -> sheet.paragraph(4, "· ", words.say(limit)));
        if (!finding.makers().isEmpty()) {
            String makers = finding.makers().stream()
                    .map(maker -> words.word("maker", maker))
                    .collect(Collectors.joining(words.say("why.or")));
            sheet.paragraph(4, "· ", words.frame("why.makers", makers));
        }
        if (!finding.excluded().isEmpty()) {
            String excluded = finding.excluded().stream().map(words::say).collect(Collectors.joining(" · "));
            sheet.paragraph(4, "· ", words.frame("why.excluded", excluded));
        }
        if (!finding.spans().isEmpty()) {
            String bytes = finding.spans().stream().map(WhyText::bytes).collect(Collectors.joining(", "));
            sheet.paragraph(4, "· ", words.frame("why.bytes", words.signal(finding.signal()), bytes));
        }
    }

    private static String bytes(Span span) {
        return span.start() + "–" + span.end();
    }

    private void sentences(String titleKey, List<Phrase> phrases) {
        if (!phrases.isEmpty()) {
            sheet.heading(words.say(titleKey));
            phrases.forEach(phrase -> sheet.sentence(2, "· ", phrase));
        }
    }
}
