package org.isnad.core.comparison;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gateways put their own address in front of links, to look at the target when somebody clicks. Where they keep the target
 * in their link it is taken out again, by their published forms; nothing is asked of anybody. What cannot be taken out is
 * said to be opaque. A link of the author's own that leads through such an address is treated the same way on both sides.
 *
 * <table>
 *   <caption>Forms</caption>
 *   <tr><td>Microsoft Safe Links</td><td>{@code *.safelinks.protection.outlook.com/?url=} percent-encoded</td></tr>
 *   <tr><td>Proofpoint 1, 2</td><td>{@code urldefense.proofpoint.com/v1/url?u=}; v2: {@code -} for %, {@code _} for /</td></tr>
 *   <tr><td>Proofpoint 3</td><td>{@code urldefense.com/v3/__URL__;base64!!…}, {@code *} for bytes kept in the base64</td></tr>
 *   <tr><td>Google</td><td>{@code www.google.com/url?q=} or {@code url=}</td></tr>
 *   <tr><td>Barracuda</td><td>{@code linkprotect.cudasvc.com/url?a=}</td></tr>
 *   <tr><td>Symantec</td><td>{@code clicktime.symantec.com/…?u=}</td></tr>
 *   <tr><td>Cisco</td><td>{@code secure-web.cisco.com/…/https%3A%2F%2F…}</td></tr>
 *   <tr><td>Trend Micro</td><td>{@code *.trendmicro.com/…?url=}</td></tr>
 *   <tr><td>Sophos</td><td>{@code *.protection.sophos.com?…&u=} base64</td></tr>
 *   <tr><td>Mimecast, FireEye</td><td>opaque, or {@code u=}</td></tr>
 * </table>
 */
final class LinkRewriting {
    /** Wherever it begins, within a word too: gateways do not ask what stands before a link. */
    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s<>\"\\u00A0]{1,4000}+");

    /** Host or the end of one, and the parameter with the target, percent-encoded. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "safelinks.protection.outlook.com", "url",
            "www.google.com", "q",
            "linkprotect.cudasvc.com", "a",
            "clicktime.symantec.com", "u",
            "trendmicro.com", "url",
            "protect2.fireeye.com", "u",
            "l.facebook.com", "u");

    private static final List<String> OPAQUE = List.of(
            "mimecast.com",
            "fireeye.com",
            "urldefense.com",
            "urldefense.proofpoint.com",
            "cudasvc.com",
            "secure-web.cisco.com",
            "clicktime.symantec.com",
            "safelinks.protection.outlook.com",
            "protection.sophos.com",
            "trendmicro.com",
            "urlsand.com",
            "avanan.click",
            "checkpoint.com");

    private static final Pattern PROOFPOINT_3 = Pattern.compile("(?i)/v3/__(.+?)__;([A-Za-z0-9+/_=-]*)!");
    private static final Pattern WITHIN = Pattern.compile("(?i)/(https?%3A%2F%2F[^?\\s]+)");

    private LinkRewriting() {}

    /** The text with the targets in place of the links that were put before them. */
    static String unwrapped(String text) {
        if (!text.contains("://")) {
            return text;
        }
        Matcher links = LINK.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        while (links.find()) {
            String link = links.group();
            int end = trimmed(link);
            links.appendReplacement(
                    out, Matcher.quoteReplacement(target(link.substring(0, end)) + link.substring(end)));
        }
        return links.appendTail(out).toString();
    }

    /** A full stop behind a link belongs to the sentence, and so does what stands behind a bracket the link did not open. */
    private static int trimmed(String link) {
        int end = closed(link);
        while (end > 0 && ".,;:!?)]}'*".indexOf(link.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static int closed(String link) {
        int depth = 0;
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth < 0) {
                return i;
            }
        }
        return link.length();
    }

    static List<String> unwrapped(List<String> links) {
        return links.stream().map(LinkRewriting::target).toList();
    }

    /** Whether a link leads through a gateway that does not say where to. */
    static boolean isOpaque(String link) {
        String host = host(link);
        return OPAQUE.stream().anyMatch(known -> isOf(host, known));
    }

    /** Where a link leads that a gateway has rewritten, rewritten several times perhaps; any other link as it is. */
    static String target(String link) {
        String at = link;
        for (int i = 0; i < 4; i++) {
            String next = once(at);
            if (next.equals(at)) {
                break;
            }
            at = next;
        }
        return at;
    }

    private static String once(String link) {
        String host = host(link);
        if (host.isEmpty()) {
            return link;
        }
        String found = "";
        for (Map.Entry<String, String> known : PARAMETERS.entrySet()) {
            if (isOf(host, known.getKey())) {
                found = percentDecoded(parameter(link, known.getValue()));
            }
        }
        if (host.equals("www.google.com") && !link.toLowerCase(Locale.ROOT).contains("google.com/url?")) {
            return link;
        }
        if (isOf(host, "urldefense.proofpoint.com") || isOf(host, "urldefense.com")) {
            found = proofpoint(link);
        } else if (host.equals("secure-web.cisco.com")) {
            Matcher within = WITHIN.matcher(link);
            found = within.find() ? percentDecoded(within.group(1)) : "";
        } else if (isOf(host, "protection.sophos.com")) {
            found = base64(parameter(link, "u"));
        }
        return LINK.matcher(found).matches() ? found : link;
    }

    private static String proofpoint(String link) {
        Matcher third = PROOFPOINT_3.matcher(link);
        if (third.find()) {
            return restored(third.group(1), base64(third.group(2)));
        }
        String u = parameter(link, "u");
        boolean second = link.contains("/v2/");
        return percentDecoded(second ? u.replace('-', '%').replace('_', '/') : u);
    }

    /** Each star stands for the next character that was kept apart; two stars and a letter for a run of them are left alone. */
    private static String restored(String url, String kept) {
        if (url.contains("**")) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        int next = 0;
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            out.append(c == '*' && next < kept.length() ? kept.charAt(next++) : c);
        }
        String whole = out.toString();
        return whole.replaceFirst("(?i)^(https?):/(?!/)", "$1://");
    }

    private static String parameter(String link, String name) {
        int query = link.indexOf('?');
        if (query < 0) {
            return "";
        }
        for (String pair : link.substring(query + 1).replace("&amp;", "&").split("&")) {
            if (pair.regionMatches(true, 0, name + "=", 0, name.length() + 1)) {
                return pair.substring(name.length() + 1);
            }
        }
        return "";
    }

    static String host(String link) {
        int start = link.indexOf("://");
        if (start < 0) {
            return "";
        }
        int end = start + 3;
        while (end < link.length() && "/?#:".indexOf(link.charAt(end)) < 0) {
            end++;
        }
        return link.substring(start + 3, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isOf(String host, String known) {
        return host.equals(known) || host.endsWith("." + known);
    }

    private static String base64(String text) {
        try {
            String standard = text.replace('-', '+').replace('_', '/').replace("=", "");
            return new String(Base64.getDecoder().decode(standard), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            // The only way the decoder tells it; then the link is left as it is.
            return "";
        }
    }

    static String percentDecoded(String text) {
        List<Byte> bytes = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int high = text.charAt(i) == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.add((byte) (high * 16 + low));
                i += 2;
            } else {
                flush(bytes, out);
                out.append(text.charAt(i));
            }
        }
        flush(bytes, out);
        return out.toString();
    }

    private static void flush(List<Byte> bytes, StringBuilder out) {
        byte[] raw = new byte[bytes.size()];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = bytes.get(i);
        }
        out.append(new String(raw, StandardCharsets.UTF_8));
        bytes.clear();
    }
}
