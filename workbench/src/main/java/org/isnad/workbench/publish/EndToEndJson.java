package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.endtoend.Signer;
import org.isnad.workbench.store.OtherSignatures;
import org.isnad.workbench.words.Words;
import tools.jackson.core.JsonGenerator;

/** S/MIME and OpenPGP signatures for programs, under {@code otherSignatures}. */
final class EndToEndJson {
    private EndToEndJson() {}

    /** Of one message: a list. */
    static void write(List<EndToEndResult> results, JsonGenerator json, Words words) {
        Json.array(json, "otherSignatures", results, result -> {
            json.writeStartObject();
            json.writeStringProperty("scheme", result.layer().scheme().name());
            json.writeStringProperty("result", result.word().word());
            json.writeBooleanProperty("matches", result.matches());
            json.writeStringProperty("cause", result.cause().name());
            json.writeStringProperty("algorithm", result.algorithm());
            Json.time(json, "claimed", result.claimed());
            json.writeStringProperty("anchor", AnchorWords.name(result.anchor()));
            Json.array(json, "path", result.path(), json::writeString);
            json.writeBooleanProperty("coversBody", result.layer().coversAll());
            Json.array(json, "fields", result.payload().protectedFields(), field -> json.writeString(field.name()));
            Signer signer = result.signer();
            if (signer != null) {
                Json.object(json, "signer", () -> signer(json, signer));
            }
            Json.array(json, "caveats", result.caveats(), caveat -> Json.phrase(json, caveat.phrase(), words));
            json.writeEndObject();
        });
    }

    static void signer(JsonGenerator json, Signer signer) {
        json.writeStringProperty("fingerprint", signer.fingerprint());
        json.writeStringProperty("name", signer.name());
        Json.array(json, "addresses", signer.addresses(), json::writeString);
        json.writeStringProperty("issuer", signer.issuer());
        Json.time(json, "notBefore", signer.notBefore());
        Json.time(json, "notAfter", signer.notAfter());
    }

    /** Of a case: counts. */
    static void write(OtherSignatures other, JsonGenerator json) {
        Json.object(json, "otherSignatures", () -> {
            counts(json, other.all());
            Json.object(
                    json,
                    "schemes",
                    () -> other.schemes()
                            .forEach((scheme, of) -> Json.object(json, scheme.name(), () -> counts(json, of))));
            Json.counts(json, "causes", other.causes());
        });
    }

    private static void counts(JsonGenerator json, OtherSignatures.Of of) {
        json.writeNumberProperty("total", of.total());
        json.writeNumberProperty("matching", of.matching());
        json.writeNumberProperty("matchingAnchored", of.matchingAnchored());
    }
}
