package org.isnad.core.evidence;

import java.util.Locale;
import java.util.Set;

/**
 * Whom an address belongs to, for the question whether two quoters are independent of each other (EVIDENCE, rule 4): the
 * registered domain. Anybody gets an address at a public provider, and several, at several of them; so all public
 * providers together count as one organization, that of nobody in particular.
 */
public final class Organization {
    private static final String ANYBODY = "(public mail)";

    /** Registered domains under which addresses are given to the public. */
    private static final Set<String> PUBLIC = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "hotmail.fr",
            "live.com",
            "live.fr",
            "msn.com",
            "outlook.fr",
            "yahoo.com",
            "yahoo.fr",
            "yahoo.co.uk",
            "ymail.com",
            "rocketmail.com",
            "aol.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "gmx.com",
            "gmx.net",
            "gmx.de",
            "gmx.fr",
            "web.de",
            "t-online.de",
            "mail.ru",
            "inbox.ru",
            "list.ru",
            "bk.ru",
            "yandex.ru",
            "yandex.com",
            "rambler.ru",
            "proton.me",
            "protonmail.com",
            "protonmail.ch",
            "pm.me",
            "tutanota.com",
            "tuta.io",
            "fastmail.com",
            "fastmail.fm",
            "zoho.com",
            "mail.com",
            "orange.fr",
            "wanadoo.fr",
            "free.fr",
            "laposte.net",
            "sfr.fr",
            "neuf.fr",
            "bbox.fr",
            "libero.it",
            "qq.com",
            "163.com",
            "126.com",
            "sina.com",
            "naver.com",
            "comcast.net",
            "att.net",
            "verizon.net",
            "riseup.net",
            "posteo.de",
            "mailbox.org",
            "hushmail.com");

    private Organization() {}

    /** Its name, or empty where the address has no registered domain. */
    public static String of(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        String registered = Alignment.organizationalDomain(domain).orElse("");
        return PUBLIC.contains(registered) ? ANYBODY : registered;
    }
}
