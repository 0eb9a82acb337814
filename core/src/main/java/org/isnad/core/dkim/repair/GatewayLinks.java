package org.isnad.core.dkim.repair;

import java.util.List;
import java.util.Locale;

/**
 * Links as they were before a gateway put itself between (Safe Links, URL Defense and their like): the old address stands in
 * a parameter of the new one, plain, percent-encoded (RFC 3986, 2.1), or in the spelling of URL Defense's second version,
 * where {@code -} is {@code %} and {@code _} is {@code /}; in its third it stands between {@code __} and {@code __;}.
 *
 * <p>What is shown after a gateway is the gateway's link, which nobody signed, so that a repair of this kind leaves the content
 * uncovered. Nothing here is followed or looked up.
 */
final class GatewayLinks {
    /** Longer ones are no links: nothing is undone in them. */
    private static final int LONGEST = 4_000;

    private static final List<String> PARAMETERS = List.of("u", "url", "a", "q", "link", "target");
    private static final String THIRD_START = "/v3/__";
    private static final String THIRD_END = "__;";

    private GatewayLinks() {}

    /**
     * @param isLong whether the old address ends at the last parameter, not at the next one: it may have had parameters
     *     itself that nobody encoded
     */
    static String undone(String text, boolean isLong) {
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        int at = text.indexOf("http");
        while (at >= 0) {
            int end = at;
            while (end < text.length() && isOfLink(text.charAt(end))) {
                end++;
            }
            if (end - at <= LONGEST) {
                out.append(text, copied, at).append(inner(text.substring(at, end), isLong));
                copied = end;
            }
            at = text.indexOf("http", Math.max(end, at + 1));
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static boolean isOfLink(char c) {
        return c > ' ' && "<>\"'()".indexOf(c) < 0;
    }

    private static String inner(String link, boolean isLong) {
        int third = link.indexOf(THIRD_START);
        int thirdEnd = third < 0 ? -1 : link.indexOf(THIRD_END, third);
        if (thirdEnd > 0) {
            return link.substring(third + THIRD_START.length(), thirdEnd);
        }
        for (String parameter : PARAMETERS) {
            int start = Math.max(link.indexOf("?" + parameter + "="), link.indexOf("&" + parameter + "="));
            int value = start + parameter.length() + 2;
            if (start > 0 && link.toLowerCase(Locale.ROOT).startsWith("http", value)) {
                int next = isLong ? link.lastIndexOf('&') : link.indexOf('&', value);
                return plain(link.substring(value, next > value ? next : link.length()));
            }
        }
        return link;
    }

    private static String plain(String address) {
        if (address.contains("://")) {
            return address;
        }
        String percent = address.contains("-3A__") ? address.replace('-', '%').replace('_', '/') : address;
        StringBuilder plain = new StringBuilder(percent.length());
        for (int i = 0; i < percent.length(); i++) {
            int high = i + 2 < percent.length() ? Character.digit(percent.charAt(i + 1), 16) : -1;
            int low = i + 2 < percent.length() ? Character.digit(percent.charAt(i + 2), 16) : -1;
            if (percent.charAt(i) == '%' && high >= 0 && low >= 0) {
                plain.append((char) (high * 16 + low));
                i += 2;
            } else {
                plain.append(percent.charAt(i));
            }
        }
        return plain.toString();
    }
}
