package org.isnad.workbench.publish;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.isnad.core.comparison.Outcome;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.compare.CaseComparison;
import org.isnad.workbench.compare.Exhibit;
import org.isnad.workbench.compare.PairResult;
import tools.jackson.core.JsonGenerator;

/** A comparison for programs: one line with the counts, then one line for each message. */
public final class CompareJson {
    private CompareJson() {}

    public static void write(CompareReport report, PrintStream out) {
        out.println(Json.object(json -> summary(json, report)));
        CaseComparison comparison = report.comparison();
        comparison.identical().forEach(pair -> out.println(Json.object(json -> pair(json, pair, null))));
        Map<PairResult, CompareReport.Line> listed = new java.util.HashMap<>();
        report.listed().forEach(line -> listed.put(line.pair(), line));
        comparison.pairs().forEach(pair -> out.println(Json.object(json -> pair(json, pair, listed.get(pair)))));
        alone(comparison.onlyInDump(), "only-in-dump", "dump", out);
        alone(comparison.onlyInReference(), "only-in-reference", "reference", out);
    }

    private static void summary(JsonGenerator json, CompareReport report) {
        Exhibit exhibit = report.exhibit();
        CaseComparison comparison = report.comparison();
        json.writeStringProperty("record", "comparison");
        Json.object(json, "exhibit", () -> {
            json.writeStringProperty("name", exhibit.name());
            json.writeStringProperty("supplier", exhibit.supplier());
            json.writeStringProperty("source", exhibit.source());
            Json.time(json, "acquired", exhibit.acquired());
            json.writeBooleanProperty("complete", exhibit.complete());
            json.writeNumberProperty("files", exhibit.files());
            Json.text(
                    json,
                    "sha256",
                    exhibit.hash() == null ? null : exhibit.hash().hex());
            json.writeNumberProperty("messages", exhibit.messages());
            Json.seconds(json, "firstDate", exhibit.firstDate());
            Json.seconds(json, "lastDate", exhibit.lastDate());
        });
        Json.time(json, "made", report.made());
        json.writeBooleanProperty("outdated", report.outdated());
        json.writeNumberProperty("identical", comparison.identical().size());
        json.writeNumberProperty("transport", comparison.transportOnly().size());
        json.writeNumberProperty("unclear", comparison.of(Outcome.UNCLEAR).size());
        json.writeNumberProperty("differs", comparison.of(Outcome.DIFFERS).size());
        json.writeNumberProperty("differsInWords", comparison.differingInWords());
        json.writeNumberProperty("onlyInDump", comparison.onlyInDump().size());
        Json.object(json, "onlyInDumpCoverage", () -> {
            json.writeNumberProperty("outsideTime", report.coverage().outside());
            json.writeNumberProperty("otherMailboxes", report.coverage().otherMailboxes());
            json.writeNumberProperty("within", report.coverage().within());
        });
        json.writeNumberProperty("onlyInReference", comparison.onlyInReference().size());
        json.writeNumberProperty("versions", comparison.versioned().size());
    }

    private static void pair(
            JsonGenerator json, PairResult pair, CompareReport.@org.jspecify.annotations.Nullable Line line) {
        json.writeStringProperty("record", "pair");
        json.writeStringProperty("result", result(pair));
        json.writeBooleanProperty("differsInWords", pair.differsInWords());
        json.writeStringProperty("dump", pair.dump().hex());
        json.writeStringProperty("reference", pair.reference().hex());
        json.writeStringProperty("route", pair.route().label());
        json.writeBooleanProperty("otherSending", pair.otherSending());
        json.writeNumberProperty("versionsInDump", pair.versionsInDump());
        json.writeNumberProperty("versionsInReference", pair.versionsInReference());
        Json.object(
                json,
                "causes",
                () -> pair.causes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(entry -> Json.array(
                                json,
                                CompareWords.label(entry.getKey()),
                                entry.getValue().stream().sorted().toList(),
                                cause -> json.writeString(cause.label()))));
        if (line != null) {
            json.writeStringProperty("signatureSpeaksFor", CompareWords.label(line.standing()));
            Json.text(json, "sheet", line.sheet());
        }
    }

    private static String result(PairResult pair) {
        return switch (pair.outcome()) {
            case SAME -> pair.dump().equals(pair.reference()) ? "identical" : "transport";
            case TRANSPORT -> "transport";
            case UNCLEAR -> "unclear";
            case DIFFERS -> "differs";
        };
    }

    private static void alone(List<ItemId> ids, String result, String side, PrintStream out) {
        for (ItemId id : ids) {
            out.println(Json.object(json -> {
                json.writeStringProperty("record", "single");
                json.writeStringProperty("result", result);
                json.writeStringProperty(side, id.hex());
            }));
        }
    }
}
