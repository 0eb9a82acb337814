package org.isnad.workbench.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.core.item.ByteString;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.words.Words;

/** The client's files, out of the class path. A path without a file is a place within the client, which shows it itself. */
final class ClientFiles {
    private static final String FOLDER = "/org/isnad/ui/";
    private static final String NAME = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"));

    Answer at(List<String> segments) throws IOException {
        String name = String.join("/", segments);
        boolean plain = segments.stream().allMatch(segment -> segment.matches(NAME));
        String last = segments.getLast();
        String ending = last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = last.indexOf('.') > 0 ? TYPES.get(ending) : null;
        if (plain && type != null) {
            byte[] file = read(name);
            if (file != null) {
                return new Answer.Asset(
                        ByteString.of(file), type, segments.getFirst().equals("assets"));
            }
            throw HttpProblem.notFound();
        }
        byte[] index = read("index.html");
        if (index == null) {
            String sentence = Words.in(Language.ENGLISH).say("web.no-client");
            return new Answer.Asset(
                    ByteString.of(sentence.getBytes(StandardCharsets.UTF_8)), "text/plain; charset=utf-8", false);
        }
        return new Answer.Asset(ByteString.of(index), "text/html; charset=utf-8", false);
    }

    private static byte @org.jspecify.annotations.Nullable [] read(String name) throws IOException {
        try (InputStream in = ClientFiles.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
