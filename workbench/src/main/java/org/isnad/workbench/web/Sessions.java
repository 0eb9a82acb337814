package org.isnad.workbench.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.workbench.web.desk.User;

/**
 * Who is logged in. Only in memory: whoever restarts the server logs everybody out. The cookie and the token for writing are two
 * numbers of 256 random bits; a log-in ends after half an hour without a request, and after twelve hours in any case.
 */
final class Sessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final int MOST = 10_000;
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, LoggedIn> byCookie = new ConcurrentHashMap<>();
    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    record LoggedIn(String cookie, String token, User user, Instant ends, Instant idleUntil) {
        Instant expires() {
            return ends.isBefore(idleUntil) ? ends : idleUntil;
        }
    }

    String number() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    LoggedIn begin(User user) {
        Instant now = clock.instant();
        byCookie.values().removeIf(each -> !now.isBefore(each.expires()));
        if (byCookie.size() >= MOST) {
            throw new HttpProblem(503, org.isnad.core.item.Phrase.of("web.problem.busy"));
        }
        LoggedIn begun = new LoggedIn(number(), number(), user, now.plus(LONGEST), now.plus(IDLE));
        byCookie.put(begun.cookie(), begun);
        return begun;
    }

    /** The log-in of a cookie, which goes on by being used; empty if it has ended or never was. */
    Optional<LoggedIn> of(String cookie) {
        Instant now = clock.instant();
        return Optional.ofNullable(byCookie.computeIfPresent(
                cookie,
                (_, each) -> now.isBefore(each.expires())
                        ? new LoggedIn(each.cookie(), each.token(), each.user(), each.ends(), now.plus(IDLE))
                        : null));
    }

    void end(String cookie) {
        byCookie.remove(cookie);
    }
}
