package org.isnad.workbench.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The connection to a browser: questions with answers, and what it tells by itself. */
final class DevTools implements WebSocket.Listener, AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE_SECONDS = 120;

    /** What the browser told by itself, and in which tab (a session). */
    record Event(String session, String method, JsonNode params) {}

    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final Queue<Event> events = new ConcurrentLinkedQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable WebSocket socket;

    private DevTools() {}

    static DevTools connect(URI address) {
        DevTools tools = new DevTools();
        tools.socket = patiently(tools.http.newWebSocketBuilder().buildAsync(address, tools), "connecting");
        return tools;
    }

    /** Asks, and waits for the answer. What the browser refuses is an error of the test. */
    JsonNode ask(@Nullable String session, String method, ObjectNode params) {
        long number = numbers.incrementAndGet();
        ObjectNode message =
                JSON.createObjectNode().put("id", number).put("method", method).set("params", params);
        if (session != null) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(number, answer);
        WebSocket connected = socket;
        if (connected == null) {
            throw new IllegalStateException("not connected");
        }
        synchronized (this) {
            patiently(connected.sendText(message.toString(), true), method);
        }
        JsonNode got = patiently(answer, method);
        if (got.has("error")) {
            throw new AssertionError(method + ": " + got.get("error"));
        }
        return got.get("result");
    }

    /** The next event of this name in a tab; ask for it before what brings it about. */
    CompletableFuture<JsonNode> next(String session, String method) {
        return awaited.computeIfAbsent(session + " " + method, key -> new CompletableFuture<>());
    }

    /** All events of a name in a tab so far. */
    List<JsonNode> told(String session, String method) {
        return events.stream()
                .filter(event ->
                        event.session().equals(session) && event.method().equals(method))
                .map(Event::params)
                .toList();
    }

    static <T> T patiently(CompletionStage<T> later, String what) {
        try {
            return later.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError("the browser does not answer: " + what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            JsonNode message = JSON.readTree(partial.toString());
            partial.setLength(0);
            take(message);
        }
        from.request(1);
        return null;
    }

    private void take(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> asked = open.remove(message.get("id").asLong());
            if (asked != null) {
                asked.complete(message);
            }
            return;
        }
        String session = message.path("sessionId").asString("");
        String method = message.path("method").asString("");
        events.add(new Event(session, method, message.path("params")));
        CompletableFuture<JsonNode> waiting = awaited.remove(session + " " + method);
        if (waiting != null) {
            waiting.complete(message.path("params"));
        }
    }

    @Override
    public void close() {
        WebSocket connected = socket;
        if (connected != null) {
            connected.abort();
        }
        http.close();
    }
}
