package org.isnad.workbench.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One page in a browser, used as a person would: by mouse and keyboard. */
final class Tab {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 900;

    private final DevTools tools;
    private final String session;

    private Tab(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
    }

    static Tab open(DevTools tools) {
        String profile = tools.ask(null, "Target.createBrowserContext", params())
                .get("browserContextId")
                .asString();
        String target = tools.ask(
                        null,
                        "Target.createTarget",
                        params().put("url", "about:blank").put("browserContextId", profile))
                .get("targetId")
                .asString();
        String session = tools.ask(
                        null,
                        "Target.attachToTarget",
                        params().put("targetId", target).put("flatten", true))
                .get("sessionId")
                .asString();
        Tab tab = new Tab(tools, session);
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            tab.ask(domain + ".enable", params());
        }
        tab.ask(
                "Emulation.setDeviceMetricsOverride",
                params().put("width", WIDTH)
                        .put("height", HEIGHT)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
        return tab;
    }

    void scheme(String lightOrDark) {
        ObjectNode params = params();
        params.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", lightOrDark);
        ask("Emulation.setEmulatedMedia", params);
    }

    /** Goes to an address and waits until the page is there. */
    void go(String address) {
        CompletableFuture<JsonNode> loaded = tools.next(session, "Page.loadEventFired");
        JsonNode gone = ask("Page.navigate", params().put("url", address));
        if (gone.has("loaderId")) {
            DevTools.patiently(loaded, "loading " + address);
        }
    }

    /** The value of an expression of JavaScript, which may be a promise. */
    JsonNode value(String expression) {
        JsonNode answer = ask(
                "Runtime.evaluate",
                params().put("expression", expression)
                        .put("returnByValue", true)
                        .put("awaitPromise", true)
                        .put("userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.get("result").path("value");
    }

    String text(String selector) {
        return value("document.querySelector(%s)?.innerText ?? ''".formatted(quoted(selector)))
                .asString();
    }

    int count(String selector) {
        return value("document.querySelectorAll(%s).length".formatted(quoted(selector)))
                .asInt();
    }

    /** Waits in the page until an expression is true there. */
    void until(String expression) {
        value("""
                new Promise((done, fail) => {
                  const end = performance.now() + %d;
                  const look = () => {
                    let there = false;
                    try { there = Boolean(%s); } catch (e) { there = false; }
                    if (there) done(true);
                    else if (performance.now() > end) fail(new Error("waited in vain; the page says: " + document.body.innerText.slice(0, 600)));
                    else setTimeout(look, 15);
                  };
                  look();
                })""".formatted(PATIENCE_MILLIS, expression));
    }

    void untilThere(String selector) {
        until("document.querySelector(%s)".formatted(quoted(selector)));
    }

    /** Until what was asked for has come. */
    void untilQuiet() {
        until(
                "document.querySelector('h1') && !document.querySelector('[aria-busy=\"true\"], [role=\"status\"].soft')");
    }

    /** Clicks the first such element, once it is there, where a hand would. */
    void click(String selector) {
        untilThere(selector);
        JsonNode at = value("""
                (() => { const e = document.querySelector(%s); e.scrollIntoView({block: "center", inline: "center"});
                  const box = e.getBoundingClientRect();
                  return {x: box.x + box.width / 2, y: box.y + box.height / 2}; })()""".formatted(quoted(selector)));
        for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
            ask(
                    "Input.dispatchMouseEvent",
                    params().put("type", type)
                            .put("x", at.get("x").asDouble())
                            .put("y", at.get("y").asDouble())
                            .put("button", type.equals("mouseMoved") ? "none" : "left")
                            .put("clickCount", 1));
        }
    }

    void type(String text) {
        ask("Input.insertText", params().put("text", text));
    }

    /** Presses a key: a character, or a name as of {@code KeyboardEvent.key}. */
    void press(String key) {
        for (String type : List.of("keyDown", "keyUp")) {
            ObjectNode event = params().put("type", type).put("key", key);
            switch (key) {
                case "Enter" -> event.put("windowsVirtualKeyCode", 13).put("text", "\r");
                case "Tab" -> event.put("windowsVirtualKeyCode", 9);
                case "Escape" -> event.put("windowsVirtualKeyCode", 27);
                default -> event.put("text", key);
            }
            if (type.equals("keyUp")) {
                event.remove("text");
            }
            ask("Input.dispatchKeyEvent", event);
        }
    }

    /** Chooses in a list, and tells the page as a user's choice does. */
    void choose(String selector, String option) {
        untilThere(selector);
        value("""
                (() => { const e = document.querySelector(%s); e.value = %s;
                  e.dispatchEvent(new Event("change", {bubbles: true})); })()""".formatted(quoted(selector), quoted(option)));
    }

    void screenshot(Path file) throws IOException {
        JsonNode picture =
                ask("Page.captureScreenshot", params().put("format", "png").put("captureBeyondViewport", true));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(picture.get("data").asString()));
    }

    /** Addresses of everything this tab has asked anybody for. */
    List<String> requested() {
        return tools.told(session, "Network.requestWillBeSent").stream()
                .map(event -> event.path("request").path("url").asString(""))
                .toList();
    }

    /** What the page has complained of: exceptions, and what the console calls an error. */
    List<String> complaints() {
        return java.util.stream.Stream.concat(
                        tools.told(session, "Runtime.exceptionThrown").stream()
                                .map(event -> event.path("exceptionDetails").toString()),
                        tools.told(session, "Log.entryAdded").stream()
                                .map(event -> event.path("entry"))
                                .filter(entry ->
                                        entry.path("level").asString("").equals("error"))
                                .map(entry -> entry.path("text").asString("") + " "
                                        + entry.path("url").asString("")))
                .toList();
    }

    static String quoted(String text) {
        return DevTools.JSON.writeValueAsString(text);
    }

    private JsonNode ask(String method, ObjectNode params) {
        return tools.ask(session, method, params);
    }

    private static ObjectNode params() {
        return DevTools.JSON.createObjectNode();
    }
}
