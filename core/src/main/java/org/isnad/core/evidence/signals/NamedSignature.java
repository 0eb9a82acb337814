package org.isnad.core.evidence.signals;

import java.util.Base64;
import java.util.List;
import org.isnad.core.authres.AuthenticationResults;
import org.isnad.core.authres.MethodResult;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.DomainNames;
import org.isnad.core.dkim.SignatureField;
import org.jspecify.annotations.Nullable;

/**
 * Whether a receiver's results name a DKIM signature of this message (RFC 8601, 2.7.1; RFC 6008): by its domain, its
 * selector and the beginning of {@code b=}, all three (EVIDENCE, rules 2 and 13). Two messages of one host agree in the
 * first two always, and in eight characters of {@code b=} never by chance.
 */
final class NamedSignature {
    /** RFC 6008, 3: no fewer characters are written. */
    static final int LEAST_CHARACTERS = 8;

    private NamedSignature() {}

    /** Whether these results say that this signature passed, and nothing else of it. */
    static boolean passed(AuthenticationResults results, DkimResult signature) {
        List<MethodResult> named = results.of("dkim").stream()
                .filter(result -> names(result, signature.facts().field()))
                .toList();
        return !named.isEmpty() && named.stream().allMatch(MethodResult::passes);
    }

    private static boolean names(MethodResult result, SignatureField field) {
        String beginning = result.property("header", "b");
        String selector = result.property("header", "s");
        return beginning != null
                && beginning.length() >= LEAST_CHARACTERS
                && Base64.getEncoder()
                        .encodeToString(field.signature().toByteArray())
                        .startsWith(beginning)
                && selector != null
                && DomainNames.canonical(selector).equals(field.selector())
                && namesDomain(result, field);
    }

    /** {@code header.d}, or the domain of {@code header.i}; both must fit where both stand. */
    private static boolean namesDomain(MethodResult result, SignatureField field) {
        String domain = result.property("header", "d");
        String identity = result.property("header", "i");
        boolean domainFits = domain == null || DomainNames.canonical(domain).equals(field.domain());
        boolean identityFits = identity == null || domainOf(identity).equals(field.identityDomain());
        return (domain != null || identity != null) && domainFits && identityFits;
    }

    private static String domainOf(String identity) {
        return DomainNames.canonical(identity.substring(identity.lastIndexOf('@') + 1));
    }

    /** The place, from 1, of the signature that these results name as passed and whose signed fields match here; or null. */
    static @Nullable Integer matchingHere(AuthenticationResults results, List<DkimResult> signatures) {
        for (int i = 0; i < signatures.size(); i++) {
            if (signatures.get(i).headerMatches() && passed(results, signatures.get(i))) {
                return i + 1;
            }
        }
        return null;
    }
}
