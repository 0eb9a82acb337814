package org.isnad.core.clock;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code t=} of DKIM and ARC signatures (RFC 6376, 3.5; RFC 8617, 4.1): seconds since 1970. */
final class SignatureTimes {
    private static final Pattern TIME = Pattern.compile("(?:^|;)\\s*t\\s*=\\s*(\\d{9,12})\\s*(?=;|$)");

    private SignatureTimes() {}

    static Optional<EmbeddedTime> decode(Clock clock, String value) {
        Matcher matcher = TIME.matcher(value);
        return matcher.find()
                ? Optional.of(EmbeddedTime.at(
                        clock,
                        Instant.ofEpochSecond(Long.parseLong(matcher.group(1))),
                        matcher.group(1),
                        matcher.start(1)))
                : Optional.empty();
    }
}
