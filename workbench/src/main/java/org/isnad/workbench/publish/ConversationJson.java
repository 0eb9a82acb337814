package org.isnad.workbench.publish;

/** A conversation for programs. */
public final class ConversationJson {
    private ConversationJson() {}

    public static String of(ConversationView view) {
        return Json.object(json -> {
            json.writeBooleanProperty("complete", view.complete());
            Json.array(json, "messages", view.lines(), line -> {
                json.writeStartObject();
                json.writeStringProperty("id", line.message().content().hex());
                json.writeStringProperty("messageId", line.message().messageId());
                json.writeNumberProperty("depth", line.depth());
                if (line.edge() != null) {
                    json.writeStringProperty("edge", Json.low(line.edge().kind()));
                    json.writeBooleanProperty("placementProved", line.proved());
                    json.writeBooleanProperty("ambiguous", line.edge().ambiguous());
                }
                Json.array(json, "missing", line.missing(), missing -> {
                    json.writeStartObject();
                    json.writeStringProperty("kind", Json.low(missing.kind()));
                    json.writeStringProperty("name", missing.name());
                    json.writeEndObject();
                });
                Json.array(json, "quotes", line.quotes(), quote -> {
                    json.writeStartObject();
                    json.writeStringProperty("original", quote.original());
                    json.writeStringProperty("outcome", Json.low(quote.quote().outcome()));
                    json.writeNumberProperty("depth", quote.quote().depth());
                    json.writeStringProperty("time", Json.low(quote.quote().time()));
                    Json.array(json, "differences", quote.differences(), words -> {
                        json.writeStartObject();
                        json.writeStringProperty("original", words.original());
                        json.writeStringProperty("quote", words.quote());
                        json.writeEndObject();
                    });
                    json.writeEndObject();
                });
                json.writeEndObject();
            });
        });
    }
}
