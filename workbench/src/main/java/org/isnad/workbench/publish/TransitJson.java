package org.isnad.workbench.publish;

import org.isnad.core.arc.ArcResult;
import org.isnad.core.arc.ArcSetResult;
import org.isnad.core.authres.AuthenticationResults;
import org.isnad.core.authres.MethodResult;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.evidence.Transit;
import org.isnad.workbench.words.Words;
import tools.jackson.core.JsonGenerator;

/** What handlers wrote on a message, for programs: {@code arc}, {@code authenticationResults}, {@code googleMarks}. */
final class TransitJson {
    private final JsonGenerator json;
    private final Words words;

    private TransitJson(JsonGenerator json, Words words) {
        this.json = json;
        this.words = words;
    }

    static void write(Transit transit, JsonGenerator json, Words words) {
        TransitJson writer = new TransitJson(json, words);
        Json.object(json, "arc", () -> writer.arc(transit.arc()));
        Json.array(json, "authenticationResults", transit.results(), writer::results);
        Json.array(json, "googleMarks", transit.google(), writer::mark);
    }

    private void arc(ArcResult arc) {
        json.writeStringProperty("status", Json.low(arc.status()));
        json.writeStringProperty("cause", arc.cause().name());
        json.writeNumberProperty("culprit", arc.culprit());
        json.writeNumberProperty("intactSince", arc.intactSince());
        Json.array(json, "sets", arc.sets(), this::set);
        Json.array(json, "defects", arc.facts().defects(), defect -> Json.phrase(json, defect.phrase(), words));
    }

    private void set(ArcSetResult set) {
        json.writeStartObject();
        json.writeNumberProperty("instance", set.set().instance());
        json.writeStringProperty("validation", set.set().validation());
        json.writeBooleanProperty("ofThisMessage", set.isOfThisMessage());
        json.writeStringProperty("proves", words.say(TransitText.proves(set)));
        Json.object(json, "seal", () -> signature(set.seal()));
        Json.object(json, "messageSignature", () -> signature(set.messageSignature()));
        json.writeName("results");
        results(set.set().results());
        json.writeEndObject();
    }

    private void signature(DkimResult result) {
        var field = result.facts().field();
        json.writeStringProperty("domain", field.domain());
        json.writeStringProperty("selector", field.selector());
        Json.time(json, "signedAt", field.signedAt());
        json.writeBooleanProperty("matches", result.matches());
        json.writeBooleanProperty("headerMatches", result.headerMatches());
        json.writeStringProperty("cause", result.cause().name());
        json.writeStringProperty("anchor", AnchorWords.name(result.anchor()));
        Json.array(json, "fields", result.facts().coverage().signedFields(), signed -> json.writeString(signed.name()));
    }

    private void mark(DkimResult mark) {
        json.writeStartObject();
        signature(mark);
        json.writeEndObject();
    }

    private void results(AuthenticationResults results) {
        json.writeStartObject();
        json.writeStringProperty("server", results.server());
        Json.array(json, "results", results.results(), this::result);
        json.writeEndObject();
    }

    private void result(MethodResult result) {
        json.writeStartObject();
        json.writeStringProperty("method", result.method());
        json.writeStringProperty("result", result.result());
        json.writeStringProperty("reason", result.reason());
        Json.array(json, "properties", result.properties(), property -> {
            json.writeStartObject();
            json.writeStringProperty("name", property.type() + "." + property.name());
            json.writeStringProperty("value", property.value());
            json.writeEndObject();
        });
        json.writeEndObject();
    }
}
