package org.isnad.workbench.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.web.desk.Role;
import org.isnad.workbench.web.desk.User;
import org.jspecify.annotations.Nullable;

/**
 * Keeps strangers out, before anything else is looked at. The threats it was made for: a page of another origin in the user's own
 * browser that sends requests here (forged requests, DNS rebinding), another host on the network, somebody who guesses.
 *
 * <ol>
 *   <li>Host names this server, and nothing else: a name that was rebound to 127.0.0.1 is another name.
 *   <li>Origin and Sec-Fetch-Site, where a browser sends them, say the same origin.
 *   <li>What writes carries the token in a header that a form cannot set and another origin cannot read.
 *   <li>Where accounts are demanded, somebody is logged in, and may do what they ask.
 * </ol>
 */
final class Gate {
    static final String TOKEN_FIELD = "X-Isnad-Token";
    private static final double AT_ONCE = 400;
    private static final double PER_SECOND = 40;

    private final Set<String> authorities;
    private final String scheme;
    private final Sessions sessions;
    private final RateLimit requests;
    private final boolean accounts;
    private final String ownToken;
    private final User owner;
    private final Function<String, Optional<User>> known;

    /**
     * @param authorities what Host may say, lower case, with the port
     * @param accounts whether one has to log in
     * @param owner who everybody is where nobody has to
     * @param known the account of a name
     */
    Gate(
            Set<String> authorities,
            String scheme,
            Sessions sessions,
            RateLimit requests,
            boolean accounts,
            User owner,
            Function<String, Optional<User>> known) {
        this.authorities = Set.copyOf(authorities);
        this.scheme = scheme;
        this.sessions = sessions;
        this.requests = requests;
        this.accounts = accounts;
        this.owner = owner;
        this.known = known;
        this.ownToken = sessions.number();
    }

    /** Forty requests a second, four hundred at once, by address: a person does not come near it. */
    static RateLimit usualLimit(java.time.Clock clock) {
        return new RateLimit(clock, AT_ONCE, PER_SECOND);
    }

    /** Whoever was let in. */
    record Visitor(@Nullable User user, @Nullable String token, Sessions.@Nullable LoggedIn session) {}

    boolean demandsAccounts() {
        return accounts;
    }

    /** Throws {@link HttpProblem} for whoever may not even knock. */
    void checkOrigin(Request request) {
        HttpFields fields = request.getHeaders();
        // Not Jetty's idea of the server's name: what the field says, once, as it stands.
        if (fields.getValuesList("Host").size() != 1
                || !authorities.contains(fields.get("Host").strip().toLowerCase(Locale.ROOT))) {
            throw new HttpProblem(421, Phrase.of("web.problem.host"));
        }
        String origin = fields.get("Origin");
        if (origin != null && !isOwn(origin)) {
            throw new HttpProblem(403, Phrase.of("web.problem.origin"));
        }
        String site = fields.get("Sec-Fetch-Site");
        boolean navigation = "navigate".equals(fields.get("Sec-Fetch-Mode"));
        if (site != null && !site.equals("same-origin") && !site.equals("none") && !(navigation && isSafe(request))) {
            throw new HttpProblem(403, Phrase.of("web.problem.origin"));
        }
        if (accounts && !requests.take(Request.getRemoteAddr(request))) {
            throw new HttpProblem(429, Phrase.of("web.problem.too-many"));
        }
    }

    private boolean isOwn(String origin) {
        String prefix = scheme + "://";
        return origin.startsWith(prefix)
                && authorities.contains(origin.substring(prefix.length()).toLowerCase(Locale.ROOT));
    }

    private static boolean isSafe(Request request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    Visitor visitor(String cookie) {
        if (!accounts) {
            return new Visitor(owner, ownToken, null);
        }
        Optional<Sessions.LoggedIn> session = cookie.isEmpty() ? Optional.empty() : sessions.of(cookie);
        // What an account may do is asked each time: one that was taken away or changed meanwhile is so at once.
        return session.flatMap(
                        each -> known.apply(each.user().name()).map(user -> new Visitor(user, each.token(), each)))
                .orElse(new Visitor(null, null, null));
    }

    /** Throws {@link HttpProblem} if this visitor may not call that operation. */
    void check(Route route, Visitor visitor, @Nullable String token) {
        Role needed = route.role();
        if (needed != null) {
            if (visitor.user() == null) {
                throw new HttpProblem(401, Phrase.of("web.problem.log-in"));
            }
            if (!visitor.user().role().mayWhat(needed)) {
                throw HttpProblem.forbidden();
            }
        }
        // Logging in has no session yet to hang a token on; the origin was checked, and a wrong log-in changes nothing.
        if (route.writes() && visitor.token() != null && !isSame(visitor.token(), token)) {
            throw new HttpProblem(403, Phrase.of("web.problem.token"));
        }
    }

    private static boolean isSame(String wanted, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        wanted.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }
}
