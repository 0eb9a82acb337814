package org.isnad.core.evidence;

import com.google.common.net.InternetDomainName;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a signing domain may speak for the domain shown in From (RFC 7489, 3.1, relaxed mode): both have the same
 * organizational domain, the label below a public suffix (3.2).
 *
 * <p>The public suffix list is Guava's copy, its private section included: {@code alice.github.io} and
 * {@code mallory.github.io} are two organizations. Where no rule of the list applies, the last label is the suffix, as the
 * list's algorithm has it. A name that is itself a public suffix has no organizational domain and is aligned with itself
 * alone. Whatever is not a domain name of at least two labels, an address literal for instance, is aligned with nothing.
 */
public final class Alignment {
    private Alignment() {}

    /** Whether both belong to one organization; case, A-labels or U-labels and a final dot make no difference. */
    public static boolean aligned(String signingDomain, String shownDomain) {
        String signing = canonical(signingDomain);
        String shown = shownDomain.equals(signingDomain) ? signing : canonical(shownDomain);
        if (signing.isEmpty() || shown.isEmpty()) {
            return false;
        }
        if (signing.equals(shown)) {
            return true;
        }
        Optional<String> organization = organizationOf(signing);
        return organization.isPresent() && organization.equals(organizationOf(shown));
    }

    /** The organizational domain in A-labels, or empty for a public suffix or what is no domain name. */
    public static Optional<String> organizationalDomain(String domain) {
        String canonical = canonical(domain);
        return canonical.isEmpty() ? Optional.empty() : organizationOf(canonical);
    }

    private static Optional<String> organizationOf(String canonical) {
        InternetDomainName name = InternetDomainName.from(canonical);
        if (name.isPublicSuffix()) {
            return Optional.empty();
        }
        if (name.isUnderPublicSuffix()) {
            return Optional.of(name.topPrivateDomain().toString());
        }
        int labels = name.parts().size();
        return Optional.of(String.join(".", name.parts().subList(labels - 2, labels)));
    }

    /** Lower case, A-labels, no final dot; empty if it is no domain name of at least two labels. */
    private static String canonical(String domain) {
        String name = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        name = name.toLowerCase(Locale.ROOT);
        String ascii = isAscii(name) ? name : toALabels(name);
        boolean named = ascii.indexOf('.') > 0 && !ascii.endsWith(".");
        return named && InternetDomainName.isValid(ascii) ? ascii : "";
    }

    /**
     * IDNA has two readings of some letters (RFC 5894, 7.2: {@code ß} is {@code ss} in one of them) and maps look-alikes
     * onto one another; a name that does not come back as it went in is not taken for any other.
     */
    private static String toALabels(String name) {
        try {
            String ascii = IDN.toASCII(name);
            return IDN.toUnicode(ascii).equals(name) ? ascii : "";
        } catch (IllegalArgumentException notAName) {
            // The JDK says "has no A-label form" only so; such a name is aligned with nothing.
            return "";
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
