package org.isnad.bench.repair;

import java.util.Locale;
import java.util.Map;

/** What was measured, as a page. */
final class RepairPage {
    private static final String HEAD = """
            | damage | tried | as it stands | found | text alone | fields alone | neither | matching % | of searched % | median ms |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """;

    private RepairPage() {}

    static String of(String command, RepairMeasure measure) {
        StringBuilder page =
                new StringBuilder("# What the search for the signed bytes finds\n\nWritten by `").append(command);
        page.append(
                        "`. Every message was signed with a key of the bench in one of six forms, damaged, and searched with that key\n")
                .append(
                        "alone: no copies, no other messages. *Matching* is the share of all, *of searched* the share of those that do not\n")
                .append(
                        "match as they stand; the time is CPU time of a search. Damage: `bench.damage`, the transformations of DOMAIN.\n\n")
                .append("## One transformation\n\n")
                .append(HEAD);
        measure.singles().forEach((name, counts) -> page.append(Losses.loses(name) ? "" : row(name, counts)));
        page.append(row("**all**", RepairMeasure.total(measure.singles())));
        page.append("\n### After which the signed bytes are gone\n\n").append(HEAD);
        measure.singles()
                .forEach((name, counts) ->
                        page.append(Losses.loses(name) ? row(name + " (" + Losses.why(name) + ")", counts) : ""));
        page.append("\n## Two, one after the other\n\nBy the first of the two.\n\n")
                .append(HEAD);
        pairs(page, measure.pairs());
        return page.toString();
    }

    private static void pairs(StringBuilder page, Map<String, RepairMeasure.Counts> pairs) {
        pairs.forEach((name, counts) -> page.append(row(name, counts)));
        page.append(row("**all**", RepairMeasure.total(pairs)));
    }

    private static String row(String name, RepairMeasure.Counts counts) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %.1f | %.1f | %.1f |%n",
                name,
                counts.tried(),
                counts.of(Attempt.Outcome.AS_IT_STANDS),
                counts.of(Attempt.Outcome.FOUND),
                counts.of(Attempt.Outcome.BODY_ALONE),
                counts.of(Attempt.Outcome.FIELDS_ALONE),
                counts.of(Attempt.Outcome.NEITHER),
                counts.share(),
                counts.shareOfSearched(),
                counts.median());
    }
}
