package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.evidence.traces.Traces;
import org.isnad.core.item.Span;
import org.isnad.core.verdict.Verdict;
import org.isnad.core.verdict.VerdictPolicy;
import org.isnad.workbench.words.Words;
import tools.jackson.core.JsonGenerator;

/** A verdict whole, for programs and for whoever repeats it: what fired, what was asked in vain, by which versions. */
public final class WhyJson {
    private WhyJson() {}

    /**
     * One object, one line.
     *
     * @param toolVersion of the product
     */
    public static String of(Dossier dossier, Words words, String toolVersion) {
        Verdict verdict = dossier.verdict();
        return Json.object(json -> {
            json.writeStringProperty("id", dossier.message().content().hex());
            json.writeStringProperty("level", verdict.level().name());
            Json.object(json, "claims", () -> claims(json, verdict, words));
            InPartJson.write(json, verdict);
            Json.phrases(json, "doesNotProve", verdict.doesNotProve(), words);
            Json.phrases(json, "wouldChange", verdict.wouldChange(), words);
            Json.array(json, "silent", Reasons.silent(verdict), json::writeString);
            Json.object(json, "versions", () -> {
                json.writeStringProperty("isnad", toolVersion);
                json.writeNumberProperty("policy", VerdictPolicy.VERSION);
                json.writeNumberProperty("traces", Traces.VERSION);
            });
        });
    }

    private static void claims(JsonGenerator json, Verdict verdict, Words words) {
        for (Claim claim : Claim.values()) {
            var level = verdict.claims().get(claim);
            if (level == null) {
                continue;
            }
            Json.object(json, Json.low(claim), () -> {
                json.writeStringProperty("level", level.name());
                for (Bearing bearing : Bearing.values()) {
                    List<Evidence> found = Reasons.of(verdict, claim, bearing);
                    if (!found.isEmpty()) {
                        Json.array(json, Json.low(bearing), found, finding -> finding(json, finding, words));
                    }
                }
            });
        }
    }

    private static void finding(JsonGenerator json, Evidence finding, Words words) {
        json.writeStartObject();
        json.writeStringProperty("signal", finding.signal());
        json.writeStringProperty("witness", finding.witness());
        json.writeStringProperty("strength", Json.low(finding.strength()));
        json.writeName("phrase");
        Json.phrase(json, finding.phrase(), words);
        Json.phrases(json, "limits", finding.limits(), words);
        Json.array(json, "makers", finding.makers(), (Maker maker) -> json.writeString(Json.low(maker)));
        Json.phrases(json, "excluded", finding.excluded(), words);
        Json.array(json, "spans", finding.spans(), (Span span) -> {
            json.writeStartObject();
            json.writeNumberProperty("start", span.start());
            json.writeNumberProperty("end", span.end());
            json.writeEndObject();
        });
        json.writeEndObject();
    }
}
