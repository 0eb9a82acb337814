package org.isnad.core.authres;

import java.util.List;
import org.isnad.core.item.Defect;
import org.isnad.core.mail.HeaderField;
import org.jspecify.annotations.Nullable;

/**
 * An Authentication-Results field (RFC 8601, 2.2), or the ARC-Authentication-Results of a set (RFC 8617, 4.1.1), read as
 * far as it can be read. Anybody who could write the header could write it.
 *
 * @param field in the message
 * @param instance {@code i=} of an ARC set, from 1; null where there is none, as in a plain field
 * @param server the authserv-id: the name under which the receiver writes its results, as written; empty if missing
 * @param results method by method, in order; empty where it says {@code none}
 * @param defects where it does not follow the grammar
 */
public record AuthenticationResults(
        HeaderField field,
        @Nullable Integer instance,
        String server,
        List<MethodResult> results,
        List<Defect> defects) {
    /** The field of RFC 8601. */
    public static final String FIELD = "Authentication-Results";

    /** The field of RFC 8617. */
    public static final String ARC_FIELD = "ARC-Authentication-Results";

    public AuthenticationResults {
        results = List.copyOf(results);
        defects = List.copyOf(defects);
    }

    /** The results of one method, in lower case, for instance {@code dkim}. */
    public List<MethodResult> of(String method) {
        return results.stream().filter(result -> result.method().equals(method)).toList();
    }

    /**
     * Whether a signature of that name was looked at, and none of that name passed, for whatever reason. What names no
     * selector is meant for each.
     */
    public boolean refuse(String domain, String selector) {
        List<MethodResult> named = of("dkim").stream()
                .filter(result -> names(result, domain, selector))
                .toList();
        return !named.isEmpty() && named.stream().noneMatch(MethodResult::passes);
    }

    private static boolean names(MethodResult result, String domain, String selector) {
        String d = result.property("header", "d");
        String i = result.property("header", "i");
        String s = result.property("header", "s");
        boolean ofDomain = d != null
                ? d.equalsIgnoreCase(domain)
                : i != null && i.substring(i.lastIndexOf('@') + 1).equalsIgnoreCase(domain);
        return ofDomain && (s == null || s.equalsIgnoreCase(selector));
    }
}
