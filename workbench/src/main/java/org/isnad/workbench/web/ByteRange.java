package org.isnad.workbench.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one range of bytes that a request asks for (RFC 9110, 14.2). Several ranges, other units and what cannot be read are
 * answered with the whole, as the RFC allows.
 *
 * @param start first byte
 * @param end behind the last byte
 * @param partial whether it was asked for
 * @param unsatisfiable whether it lies behind the end
 */
record ByteRange(long start, long end, boolean partial, boolean unsatisfiable) {
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    static ByteRange of(@Nullable String field, long length) {
        ByteRange whole = new ByteRange(0, length, false, false);
        Matcher one = ONE.matcher(field == null ? "" : field.strip());
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return whole;
        }
        if (one.group(1).isEmpty()) {
            long last = Long.parseLong(one.group(2));
            return last == 0 || length == 0
                    ? new ByteRange(0, 0, false, true)
                    : new ByteRange(Math.max(0, length - last), length, true, false);
        }
        long start = Long.parseLong(one.group(1));
        long end = one.group(2).isEmpty() ? length : Math.min(length, Long.parseLong(one.group(2)) + 1);
        if (start >= length) {
            return new ByteRange(0, 0, false, true);
        }
        return end <= start ? whole : new ByteRange(start, end, true, false);
    }
}
