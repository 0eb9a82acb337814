package org.isnad.workbench.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.isnad.core.item.ByteString;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.store.CaseProblem;
import org.isnad.workbench.web.api.Problem;
import org.isnad.workbench.web.desk.AuditLog;
import org.isnad.workbench.words.Words;

/** From a request to its answer: the gate, the route, the audit log, the resource. Runs on a virtual thread of its own. */
final class WebHandler extends Handler.Abstract {
    static final String COOKIE = "isnad";

    private final Gate gate;
    private final List<Route> routes;
    private final ClientFiles client;
    private final Sender sender;
    private final AuditLog audit;
    private final Clock clock;
    private final Duration slowestBody;
    private final ErrorReport errors;

    /** Told of the product's own mistakes. */
    @FunctionalInterface
    interface ErrorReport {
        void tell(Throwable mistake);
    }

    WebHandler(
            Gate gate,
            List<Route> routes,
            ClientFiles client,
            Sender sender,
            AuditLog audit,
            Clock clock,
            Duration slowestBody,
            ErrorReport errors) {
        this.gate = gate;
        this.routes = List.copyOf(routes);
        this.client = client;
        this.sender = sender;
        this.audit = audit;
        this.clock = clock;
        this.slowestBody = slowestBody;
        this.errors = errors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Words words = Call.words(null, request.getHeaders().get("Accept-Language"));
        try {
            answer(request, response);
            callback.succeeded();
        } catch (HttpProblem problem) {
            tell(problem.status(), problem.phrase(), words, response, callback);
        } catch (Workbench.BadRequest problem) {
            tell(400, problem.phrase(), words, response, callback);
        } catch (CaseProblem problem) {
            tell(
                    problem.kind() == CaseProblem.Kind.NO_SUCH_ITEM ? 404 : 503,
                    problem.phrase(),
                    words,
                    response,
                    callback);
        } catch (IOException | UncheckedIOException gone) {
            // Either the caller went away or a disk failed: the one needs no answer, the other gets none that helps.
            if (response.isCommitted()) {
                callback.failed(gone);
            } else {
                errors.tell(gone);
                tell(500, Phrase.of("web.problem.internal"), words, response, callback);
            }
        } catch (RuntimeException | Error mistake) {
            errors.tell(mistake);
            tell(500, Phrase.of("web.problem.internal"), words, response, callback);
        }
        return true;
    }

    private void tell(int status, Phrase phrase, Words words, Response response, Callback callback) {
        try {
            if (response.isCommitted()) {
                callback.failed(new IOException("cannot be told any more: " + phrase.key()));
                return;
            }
            response.reset();
            String title = String.valueOf(HttpStatus.getMessage(status));
            sender.problem(status, new Problem(status, title, words.say(phrase)), response);
            callback.succeeded();
        } catch (IOException gone) {
            callback.failed(gone);
        }
    }

    private void answer(Request request, Response response) throws IOException {
        gate.checkOrigin(request);
        List<String> segments = segments(request.getHttpURI().getPath());
        if (!segments.getFirst().equals("api")) {
            if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
                throw new HttpProblem(405, Phrase.of("web.problem.method"));
            }
            sender.send(client.at(segments), request, response);
            return;
        }
        boolean known = false;
        for (Route route : routes) {
            Optional<Map<String, String>> path = route.match(segments);
            known |= path.isPresent();
            if (path.isPresent() && isOf(request.getMethod(), route)) {
                answer(route, path.get(), request, response);
                return;
            }
        }
        throw known ? new HttpProblem(405, Phrase.of("web.problem.method")) : HttpProblem.notFound();
    }

    private static boolean isOf(String method, Route route) {
        return method.equals(route.method())
                || (method.equals("HEAD") && route.method().equals("GET"));
    }

    private void answer(Route route, Map<String, String> path, Request request, Response response) throws IOException {
        String cookie = cookie(request);
        Gate.Visitor visitor = gate.visitor(cookie);
        gate.check(route, visitor, request.getHeaders().get(Gate.TOKEN_FIELD));
        Map<String, String> query = query(request);
        Call call = new Call(
                route,
                path,
                query,
                ByteString.of(route.writes() ? body(request, route.largestBody()) : new byte[0]),
                visitor.user(),
                cookie,
                Request.getRemoteAddr(request),
                Call.words(query.get("lang"), request.getHeaders().get("Accept-Language")));
        if (route.audited() && visitor.user() != null) {
            boolean durable = route.writes() || route.operation().equals("export");
            audit.write(
                    clock.instant(), visitor.user().name(), call.address(), route.operation(), call.subject(), durable);
        }
        sender.send(route.resource().answer(call), request, response);
    }

    /** The segments of a path, decoded one by one, so that none can become two. Jetty has refused what is ambiguous. */
    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(1).split("/", -1)) {
            String plain;
            try {
                plain = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException _) {
                throw HttpProblem.badRequest("path");
            }
            if (plain.equals("..")
                    || plain.equals(".")
                    || plain.indexOf('/') >= 0
                    || plain.indexOf('\\') >= 0
                    || plain.chars().anyMatch(Character::isISOControl)) {
                throw HttpProblem.badRequest("path");
            }
            segments.add(plain);
        }
        return segments;
    }

    private static Map<String, String> query(Request request) {
        Map<String, String> query = new HashMap<>();
        try {
            Request.extractQueryParameters(request).forEach(field -> query.put(field.getName(), field.getValue()));
        } catch (RuntimeException _) {
            // Jetty has several sorts of exceptions for bytes that are no UTF-8 and for too many names; all mean this.
            throw HttpProblem.badRequest("query");
        }
        return query;
    }

    private static String cookie(Request request) {
        return Request.getCookies(request).stream()
                .filter(each -> each.getName().equals(COOKIE))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** All of it within a time, however the bytes trickle in. */
    private byte[] body(Request request, int largest) throws IOException {
        long until = System.nanoTime() + slowestBody.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        try (InputStream in = Request.asInputStream(request)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                body.write(buffer, 0, n);
                if (body.size() > largest) {
                    throw new HttpProblem(413, Phrase.of("web.problem.too-large"));
                }
                if (System.nanoTime() > until) {
                    throw new HttpProblem(408, Phrase.of("web.problem.too-slow"));
                }
            }
        }
        return body.toByteArray();
    }
}
