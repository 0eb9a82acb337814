package org.isnad.bench.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A browser without a window, asked over the Chrome DevTools Protocol when something stands on a page. It has been running for a
 * while when it is asked: what a person waits for is the page, not the browser.
 */
final class PageTimes implements WebSocket.Listener, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    private PageTimes(Process process) {
        this.process = process;
    }

    static PageTimes start(Path program, Path profile) throws IOException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-extensions",
                        "--disable-dev-shm-usage",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        PageTimes times = new PageTimes(process);
        BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                // Read on until it ends, else the pipe fills and the browser stands still.
                Thread.ofVirtual().start(() -> drain(said));
                times.socket =
                        patiently(times.http.newWebSocketBuilder().buildAsync(URI.create(listening.group(1)), times));
                return times;
            }
        }
        throw new IOException(program + " did not start");
    }

    private static void drain(BufferedReader said) {
        try (said) {
            said.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            return;
        }
    }

    /**
     * Opens a page in a profile that knows nothing of any other, and waits until all of it stands there.
     *
     * @param conditions expressions of the page, each of them true once something stands there
     * @return for each of them the milliseconds from the beginning of the navigation until it had been painted
     */
    List<Double> of(String address, List<String> conditions) throws IOException, InterruptedException {
        String context = ask(null, "Target.createBrowserContext", JSON.createObjectNode())
                .get("browserContextId")
                .asString();
        ObjectNode blank = JSON.createObjectNode().put("url", "about:blank").put("browserContextId", context);
        String target = ask(null, "Target.createTarget", blank).get("targetId").asString();
        ObjectNode attach = JSON.createObjectNode().put("targetId", target).put("flatten", true);
        String session =
                ask(null, "Target.attachToTarget", attach).get("sessionId").asString();
        ask(session, "Page.enable", JSON.createObjectNode());
        ObjectNode script = JSON.createObjectNode().put("source", watcher(conditions));
        ask(session, "Page.addScriptToEvaluateOnNewDocument", script);
        ask(session, "Page.navigate", JSON.createObjectNode().put("url", address));
        ObjectNode waiting = JSON.createObjectNode()
                .put("expression", "globalThis.painted")
                .put("awaitPromise", true)
                .put("returnByValue", true);
        JsonNode painted =
                ask(session, "Runtime.evaluate", waiting).path("result").path("value");
        while (!painted.isArray()) {
            painted = ask(session, "Runtime.evaluate", waiting).path("result").path("value");
        }
        ask(null, "Target.disposeBrowserContext", JSON.createObjectNode().put("browserContextId", context));
        return painted.valueStream().map(JsonNode::asDouble).toList();
    }

    /** Looks at every frame; what is seen in one has been painted when the next but one begins. */
    private static String watcher(List<String> conditions) {
        return """
                globalThis.painted = new Promise((done) => {
                  const wanted = [%s];
                  const times = wanted.map(() => 0);
                  const look = () => {
                    wanted.forEach((there, i) => {
                      if (times[i] === 0 && document.body && there()) {
                        times[i] = -1;
                        requestAnimationFrame(() => requestAnimationFrame(() => (times[i] = performance.now())));
                      }
                    });
                    if (times.every((time) => time > 0)) done(times);
                    else requestAnimationFrame(look);
                  };
                  requestAnimationFrame(look);
                });
                """.formatted(String.join(
                ", ", conditions.stream().map(one -> "() => " + one).toList()));
    }

    private JsonNode ask(@Nullable String session, String method, ObjectNode params) throws IOException {
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
            throw new IOException("not connected");
        }
        patiently(connected.sendText(message.toString(), true));
        JsonNode got = patiently(answer);
        if (got.has("error")) {
            throw new IOException(method + ": " + got.get("error"));
        }
        return got.get("result");
    }

    private static <T> T patiently(CompletionStage<T> later) throws IOException {
        try {
            return later.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("the browser does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            JsonNode message = JSON.readTree(partial.toString());
            partial.setLength(0);
            CompletableFuture<JsonNode> asked = open.remove(message.path("id").asLong(-1));
            if (asked != null) {
                asked.complete(message);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        WebSocket connected = socket;
        if (connected != null) {
            connected.abort();
        }
        http.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
