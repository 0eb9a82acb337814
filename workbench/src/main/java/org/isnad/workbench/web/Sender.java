package org.isnad.workbench.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.isnad.workbench.OpenCase;

/**
 * Sends answers, each with the headers that keep a browser from doing more with it than show it. Downloads never have a type that
 * a browser would open, and never a name that comes out of a dump.
 */
final class Sender {
    /** The client: its own files, and nothing from anywhere else. */
    static final String CLIENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
                    + " connect-src 'self'; frame-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri"
                    + " 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Pages to print: their own style and nothing else; they run nothing and send nothing. */
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'self'; sandbox allow-modals";

    /** HTML out of a dump: not even style sheets, pictures only that stand in it. */
    private static final String FOREIGN_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'self'; sandbox";
    private static final int IN_MEMORY = 16 << 20;
    private static final int BUFFER = 1 << 16;

    private final OpenCase open;
    private final boolean secure;

    Sender(OpenCase open, boolean secure) {
        this.open = open;
        this.secure = secure;
    }

    void send(Answer answer, Request request, Response response) throws IOException {
        common(response);
        switch (answer) {
            case Answer.Json json ->
                whole(response, 200, "application/json", DATA_POLICY, bytes(JsonText.of(json.value())));
            case Answer.Counting counting -> {
                response.getHeaders().put("Retry-After", "1");
                whole(response, 202, "application/json", DATA_POLICY, bytes(JsonText.of(counting.known())));
            }
            case Answer.Page page -> whole(response, 200, "text/html; charset=utf-8", PAGE_POLICY, bytes(page.html()));
            case Answer.Foreign page ->
                whole(response, 200, "text/html; charset=utf-8", FOREIGN_POLICY, bytes(page.html()));
            case Answer.Shown shown ->
                whole(response, 200, shown.type(), DATA_POLICY, shown.bytes().toByteArray());
            case Answer.Made made -> {
                attach(response, made.name());
                whole(response, 200, made.type(), DATA_POLICY, made.bytes().toByteArray());
            }
            case Answer.Stored stored -> stored(stored, request, response);
            case Answer.Spooled spooled -> spooled(spooled, response);
            case Answer.Asset asset -> {
                if (asset.unchanging()) {
                    response.getHeaders().put("Cache-Control", "public, max-age=31536000, immutable");
                }
                whole(response, 200, asset.type(), CLIENT_POLICY, asset.bytes().toByteArray());
            }
            case Answer.Events events -> events(events.source(), response);
            case Answer.Done _ -> {
                response.setStatus(204);
                Content.Sink.write(response, true, java.nio.ByteBuffer.allocate(0));
            }
            case Answer.WithCookie with -> {
                cookie(response, with.cookie());
                send(with.answer(), request, response);
            }
        }
    }

    /** A problem, as JSON. */
    void problem(int status, Object value, Response response) throws IOException {
        common(response);
        whole(response, status, "application/json", DATA_POLICY, bytes(JsonText.of(value)));
    }

    private void common(Response response) {
        HttpFields.Mutable fields = response.getHeaders();
        fields.put("X-Content-Type-Options", "nosniff");
        fields.put("Referrer-Policy", "no-referrer");
        fields.put("Cross-Origin-Opener-Policy", "same-origin");
        fields.put("Cross-Origin-Resource-Policy", "same-origin");
        fields.put("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        fields.put("Cache-Control", "no-store");
        if (secure) {
            fields.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static void whole(Response response, int status, String type, String policy, byte[] bytes)
            throws IOException {
        head(response, status, type, policy, bytes.length);
        Content.Sink.write(response, true, java.nio.ByteBuffer.wrap(bytes));
    }

    private static void head(Response response, int status, String type, String policy, long length) {
        response.setStatus(status);
        response.getHeaders().put("Content-Type", type);
        response.getHeaders().put("Content-Security-Policy", policy);
        response.getHeaders().put("Content-Length", length);
    }

    /** @param name of letters, digits, dots and hyphens only: callers make it of a hash or a constant */
    private static void attach(Response response, String name) {
        if (!name.matches("[A-Za-z0-9.-]{1,120}")) {
            throw new IllegalArgumentException("no name for a download: " + name);
        }
        response.getHeaders().put("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private void cookie(Response response, String value) {
        String ends = value.isEmpty() ? "; Max-Age=0" : "; Max-Age=" + Sessions.LONGEST.toSeconds();
        response.getHeaders()
                .put(
                        "Set-Cookie",
                        WebHandler.COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + ends
                                + (secure ? "; Secure" : ""));
    }

    private void stored(Answer.Stored stored, Request request, Response response) throws IOException {
        attach(response, stored.name());
        response.getHeaders().put("Accept-Ranges", "bytes");
        ByteRange range = ByteRange.of(request.getHeaders().get("Range"), stored.length());
        if (range.unsatisfiable()) {
            response.getHeaders().put("Content-Range", "bytes */" + stored.length());
            whole(response, 416, "application/octet-stream", DATA_POLICY, new byte[0]);
            return;
        }
        if (range.partial()) {
            response.getHeaders()
                    .put("Content-Range", "bytes " + range.start() + "-" + (range.end() - 1) + "/" + stored.length());
        }
        head(
                response,
                range.partial() ? 206 : 200,
                "application/octet-stream",
                DATA_POLICY,
                range.end() - range.start());
        if (stored.length() <= IN_MEMORY) {
            byte[] bytes = open.read(reader -> {
                var all = reader.bytes(stored.content());
                return all.copy(new org.isnad.core.item.Span(range.start(), range.end()));
            });
            Content.Sink.write(response, true, java.nio.ByteBuffer.wrap(bytes));
        } else {
            large(stored, range, response);
        }
    }

    private void spooled(Answer.Spooled spooled, Response response) throws IOException {
        try {
            attach(response, spooled.name());
            head(response, 200, "application/octet-stream", DATA_POLICY, Files.size(spooled.file()));
            copy(spooled.file(), 0, Files.size(spooled.file()), response);
        } finally {
            Files.deleteIfExists(spooled.file());
            Path folder = spooled.file().getParent();
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        }
    }

    /** Through a file of its own: whoever reads slowly must not keep a reader of the case. */
    private void large(Answer.Stored stored, ByteRange range, Response response) throws IOException {
        Path copy = Files.createTempFile("isnad-web", ".part");
        try {
            open.read(reader -> {
                try (OutputStream out = Files.newOutputStream(copy)) {
                    reader.copyTo(stored.content(), out);
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            copy(copy, range.start(), range.end(), response);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void copy(Path file, long start, long end, Response response) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = Content.Sink.asOutputStream(response)) {
            in.skipNBytes(start);
            byte[] buffer = new byte[BUFFER];
            long left = end - start;
            while (left > 0) {
                int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    throw new IOException("the copy is shorter than the content");
                }
                out.write(buffer, 0, n);
                left -= n;
            }
        }
    }

    private static void events(Answer.EventSource source, Response response) throws IOException {
        response.setStatus(200);
        response.getHeaders().put("Content-Type", "text/event-stream");
        response.getHeaders().put("Content-Security-Policy", DATA_POLICY);
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            source.write(new Answer.EventSink() {
                @Override
                public void event(String name, String json) throws IOException {
                    out.write(bytes("event: " + name + "\ndata: " + json + "\n\n"));
                    out.flush();
                }

                @Override
                public void beat() throws IOException {
                    out.write(bytes(": \n\n"));
                    out.flush();
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
