package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.SignatureField;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.exposure.ActiveContent;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.judge.OtherVersion;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** One message with its evidence for programs. Text of the message stands here as it is: only people need it harmless. */
public final class DossierJson {
    private final Dossier dossier;
    private final Words words;
    private final JsonGenerator json;

    private DossierJson(Dossier dossier, Words words, JsonGenerator json) {
        this.dossier = dossier;
        this.words = words;
        this.json = json;
    }

    /** One object, one line. */
    public static String of(Dossier dossier, Words words) {
        return Json.object(json -> new DossierJson(dossier, words, json).write());
    }

    private void write() {
        var message = dossier.message();
        json.writeStringProperty("id", message.content().hex());
        json.writeStringProperty("messageId", message.messageId());
        Json.seconds(json, "date", message.date());
        json.writeNumberProperty("dateOffset", message.dateOffset());
        json.writeBooleanProperty("dateImpossible", message.dateImpossible());
        json.writeStringProperty("from", message.fromAddress());
        json.writeStringProperty("fromName", message.fromName());
        json.writeStringProperty("to", dossier.text().to());
        json.writeStringProperty("subject", message.subject());
        json.writeStringProperty("language", message.language().tag());
        json.writeStringProperty("level", dossier.verdict().level().name());
        json.writeStringProperty("locator", message.locator().text());
        Json.array(
                json,
                "locators",
                dossier.places(),
                place -> json.writeString(place.locator().text()));
        json.writeNumberProperty("size", message.length());
        claims();
        Json.phrases(json, "doesNotProve", dossier.verdict().doesNotProve(), words);
        Json.phrases(json, "wouldChange", dossier.verdict().wouldChange(), words);
        Json.array(json, "signatures", dossier.signatures(), this::signature);
        EndToEndJson.write(dossier.layers(), json, words);
        TransitJson.write(dossier.transit(), json, words);
        Json.array(json, "fields", dossier.parsed().fields(), this::field);
        span("body", dossier.parsed().body());
        Json.array(json, "attachments", dossier.parts(), this::part);
        Json.array(
                json,
                "versions",
                dossier.versions(),
                other -> json.writeString(other.message().content().hex()));
        Json.array(json, "versionDetails", dossier.versions(), this::version);
        Json.array(json, "defects", dossier.defects(), defect -> {
            json.writeStartObject();
            json.writeName("phrase");
            Json.phrase(json, defect.phrase(), words);
            if (defect.span() != null) {
                span("span", defect.span());
            }
            json.writeEndObject();
        });
        json.writeStringProperty("text", dossier.text().body());
    }

    private void version(OtherVersion other) {
        json.writeStartObject();
        json.writeStringProperty("id", other.message().content().hex());
        json.writeStringProperty("locator", other.message().locator().text());
        Json.text(
                json,
                "level",
                other.message().level() == null ? null : other.message().level().name());
        Json.array(json, "differs", List.copyOf(other.differs()), claim -> json.writeString(Json.low(claim)));
        json.writeEndObject();
    }

    private void claims() {
        InPartJson.write(json, dossier.verdict());
        Json.object(json, "claims", () -> {
            for (Claim claim : Claim.values()) {
                Level level = dossier.verdict().claims().get(claim);
                if (level == null) {
                    continue;
                }
                Json.object(json, Json.low(claim), () -> {
                    json.writeStringProperty("level", level.name());
                    List<Evidence> found = dossier.verdict().evidence().stream()
                            .filter(evidence -> evidence.claim() == claim)
                            .toList();
                    Json.array(json, "evidence", found, this::evidence);
                });
            }
        });
    }

    private void evidence(Evidence evidence) {
        json.writeStartObject();
        json.writeStringProperty("signal", evidence.signal());
        json.writeStringProperty("witness", evidence.witness());
        json.writeStringProperty("bearing", Json.low(evidence.bearing()));
        json.writeStringProperty("strength", Json.low(evidence.strength()));
        json.writeName("phrase");
        Json.phrase(json, evidence.phrase(), words);
        Json.phrases(json, "limits", evidence.limits(), words);
        Json.array(json, "spans", evidence.spans(), this::span);
        json.writeEndObject();
    }

    private void signature(DkimResult result) {
        HashFacts facts = result.facts();
        SignatureField field = facts.field();
        json.writeStartObject();
        json.writeStringProperty("type", "dkim");
        json.writeStringProperty("domain", field.domain());
        json.writeStringProperty("selector", field.selector());
        json.writeStringProperty("identity", field.identity());
        json.writeStringProperty("algorithm", field.algorithm());
        json.writeStringProperty(
                "canonicalization",
                Json.low(field.headerCanonicalization()) + "/" + Json.low(field.bodyCanonicalization()));
        Json.time(json, "signedAt", field.signedAt());
        Json.time(json, "expiresAt", field.expiresAt());
        json.writeStringProperty("result", result.word().word());
        json.writeBooleanProperty("matches", result.matches());
        json.writeBooleanProperty("headerMatches", result.headerMatches());
        json.writeBooleanProperty("bodyHashMatches", facts.bodyHashMatches());
        json.writeStringProperty("cause", result.cause().name());
        Json.array(json, "otherCauses", result.others(), cause -> json.writeString(cause.name()));
        key(result.key(), result.anchor());
        Json.object(json, "coverage", () -> {
            Json.array(json, "fields", facts.coverage().signedFields(), signed -> json.writeString(signed.name()));
            Json.array(json, "absentFields", facts.coverage().absentFields(), json::writeString);
            span("coveredBody", facts.coverage().coveredBody());
            span("uncoveredBody", facts.coverage().uncoveredBody());
        });
        Json.array(json, "repairs", facts.repairs(), repair -> {
            json.writeStartObject();
            json.writeStringProperty("kind", repair.kind().name());
            json.writeStringProperty("text", words.say(repair.phrase()));
            json.writeEndObject();
        });
        Json.array(json, "caveats", result.caveats(), caveat -> {
            json.writeStartObject();
            json.writeStringProperty("kind", caveat.kind().name());
            json.writeStringProperty("text", words.say(caveat.phrase()));
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void key(@Nullable KnownKey key, Anchor anchor) {
        if (key == null) {
            json.writeNullProperty("key");
        } else {
            Json.object(json, "key", () -> {
                var value = key.record().publicKey();
                json.writeStringProperty(
                        "algorithm", value == null ? key.record().type() : value.algorithm());
                Json.number(json, "bits", value == null ? null : (long) value.bits());
                json.writeStringProperty("record", key.recordText());
                json.writeName("origin");
                origin(key.origin());
            });
        }
        Json.object(json, "anchor", () -> {
            json.writeStringProperty("kind", AnchorWords.name(anchor));
            Json.array(json, "origins", AnchorWords.origins(anchor), this::origin);
            AnchorWords.vouches(json, anchor);
        });
    }

    private void origin(KeyOrigin origin) {
        json.writeStartObject();
        json.writeStringProperty("kind", Json.low(origin.kind()));
        json.writeStringProperty("source", origin.source());
        Json.text(json, "fileHash", origin.fileHash());
        Json.time(json, "addedAt", origin.addedAt());
        Json.time(json, "firstSeen", origin.firstSeen());
        Json.time(json, "lastSeen", origin.lastSeen());
        json.writeEndObject();
    }

    private void field(HeaderField field) {
        json.writeStartObject();
        json.writeStringProperty("name", field.name());
        span("span", field.span());
        Json.array(json, "signedBy", dossier.signersOf(field), json::writeNumber);
        json.writeEndObject();
    }

    private void part(ItemRow part) {
        json.writeStartObject();
        json.writeStringProperty("name", part.name());
        json.writeStringProperty("kind", part.kind().name());
        json.writeStringProperty("format", part.format());
        json.writeNumberProperty("size", part.size());
        Json.text(json, "id", part.content() == null ? null : part.content().hex());
        json.writeStringProperty("locator", part.locator().text());
        ActiveContent acting = dossier.acting().get(part.id());
        Json.text(json, "acts", acting == null ? null : acting.name());
        json.writeEndObject();
    }

    private void span(String name, Span span) {
        json.writeName(name);
        span(span);
    }

    private void span(Span span) {
        json.writeStartArray();
        json.writeNumber(span.start());
        json.writeNumber(span.end());
        json.writeEndArray();
    }
}
