package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.store.AcquisitionAccount;
import org.isnad.workbench.store.Arrived;
import org.isnad.workbench.store.Comparison;
import org.isnad.workbench.store.Difference;
import tools.jackson.core.JsonGenerator;

/** Acquisitions for programs. The names are a contract. */
public final class AcquisitionsJson {
    private AcquisitionsJson() {}

    /** One object, one line. */
    public static String of(AcquisitionAccount account) {
        return Json.object(json -> {
            json.writeNumberProperty("number", account.number());
            Json.array(json, "sources", account.record().sources(), json::writeString);
            Json.array(json, "paths", account.roots(), json::writeString);
            Json.text(json, "statedHash", account.record().statedHash());
            Json.time(json, "started", account.record().started());
            Json.array(json, "continuedBy", account.continuedBy(), json::writeNumber);
            json.writeBooleanProperty("complete", account.complete());
            json.writeNumberProperty("inputFiles", account.inputs());
            json.writeNumberProperty("messages", account.messages());
            json.writeNumberProperty("files", account.files());
            json.writeNumberProperty("distinctContents", account.contents());
            json.writeNumberProperty("newContents", account.fresh());
        });
    }

    public static String of(long first, long second, Comparison comparison) {
        return Json.object(json -> {
            json.writeNumberProperty("first", first);
            json.writeNumberProperty("second", second);
            json.writeBooleanProperty("identicalFiles", comparison.identicalFiles());
            json.writeBooleanProperty("identicalContents", comparison.identicalContents());
            json.writeNumberProperty("sameFiles", comparison.sameFiles());
            json.writeNumberProperty("otherFiles", comparison.otherFiles());
            json.writeNumberProperty("filesOfFirst", comparison.filesOfFirst());
            json.writeNumberProperty("filesOfSecond", comparison.filesOfSecond());
            json.writeNumberProperty("sameContents", comparison.sameContents());
            Json.array(json, "differences", comparison.differences(), each -> difference(json, each));
        });
    }

    static void arrived(JsonGenerator json, Arrived arrived) {
        Json.object(json, "since", () -> {
            json.writeNumberProperty("acquisition", arrived.since());
            json.writeNumberProperty("newMessages", arrived.newMessages());
            json.writeNumberProperty("copiedMessages", arrived.copiedMessages());
            json.writeNumberProperty("otherVersions", arrived.otherVersions());
            json.writeNumberProperty("alikeVersions", arrived.alikeVersions());
            json.writeNumberProperty("newFiles", arrived.newFiles());
            json.writeNumberProperty("copiedFiles", arrived.copiedFiles());
        });
    }

    private static void difference(JsonGenerator json, Difference difference) {
        json.writeStartObject();
        switch (difference) {
            case Difference.Added added -> oneSided(json, "added", added.content(), added.place());
            case Difference.Missing missing -> oneSided(json, "missing", missing.content(), missing.place());
            case Difference.SameName name -> {
                pair(json, "sameName", name.first(), name.second());
                json.writeStringProperty("name", name.name());
            }
            case Difference.Version version -> {
                pair(json, version.differs().isEmpty() ? "transport" : "differs", version.first(), version.second());
                json.writeStringProperty("firstLocator", version.firstPlace());
                json.writeStringProperty("secondLocator", version.secondPlace());
                Json.array(json, "claims", List.copyOf(version.differs()), claim -> json.writeString(Json.low(claim)));
            }
        }
        json.writeEndObject();
    }

    private static void oneSided(JsonGenerator json, String kind, ItemId content, String place) {
        json.writeStringProperty("kind", kind);
        json.writeStringProperty("id", content.hex());
        json.writeStringProperty("locator", place);
    }

    private static void pair(JsonGenerator json, String kind, ItemId first, ItemId second) {
        json.writeStringProperty("kind", kind);
        json.writeStringProperty("first", first.hex());
        json.writeStringProperty("second", second.hex());
    }
}
