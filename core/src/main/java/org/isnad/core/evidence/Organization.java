package org.isnad.core.evidence;

import com.google.common.net.InternetDomainName;
import java.util.Locale;
import java.util.Set;

/**
 * Whom an address belongs to, for the question whether two quoters are independent of each other (EVIDENCE, rule 4): the
 * registered domain. Anybody gets an address at a public provider, and several, at several of them; so all public
 * providers together count as one organization, that of nobody in particular. Nor does it count below what name a host gives
 * away names: for alignment {@code a.github.io} and {@code b.github.io} are two, but both may be one person's for nothing, so
 * that here a registered domain is one that a registry gave.
 */
public final class Organization {
    private static final String ANYBODY = "(public mail)";

    /** Providers that have such domains in many countries: the label below the registry's suffix. */
    private static final Set<String> PUBLIC_LABELS = Set.of(
            "aol",
            "gmail",
            "gmx",
            "googlemail",
            "hotmail",
            "icloud",
            "laposte",
            "live",
            "mailinator",
            "maktoob",
            "msn",
            "outlook",
            "proton",
            "protonmail",
            "rediffmail",
            "rocketmail",
            "seznam",
            "sfr",
            "tutanota",
            "virgilio",
            "wanadoo",
            "yahoo",
            "yandex",
            "ymail",
            "zoho",
            "zohomail");

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
            "hushmail.com",
            "o2.pl",
            "wp.pl",
            "onet.pl",
            "interia.pl",
            "abv.bg",
            "ukr.net",
            "alice.it",
            "tiscali.it",
            "terra.com.br",
            "uol.com.br",
            "bol.com.br",
            "freenet.de",
            "arcor.de",
            "bluewin.ch",
            "telenet.be",
            "skynet.be",
            "numericable.fr",
            "club-internet.fr",
            "btinternet.com",
            "ntlworld.com",
            "sky.com",
            "bellsouth.net",
            "sbcglobal.net",
            "cox.net",
            "charter.net",
            "earthlink.net",
            "rogers.com",
            "shaw.ca",
            "sympatico.ca",
            "bigpond.com",
            "hey.com",
            "inbox.com",
            "inbox.lv",
            "mailfence.com",
            "disroot.org",
            "cock.li",
            "foxmail.com",
            "sina.cn",
            "yeah.net",
            "hanmail.net",
            "daum.net",
            "email.com",
            "usa.com",
            "consultant.com");

    private Organization() {}

    /** Its name, or empty where the address has no registered domain. */
    public static String of(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        String registered = Alignment.organizationalDomain(domain).orElse("");
        String given = belowRegistry(registered);
        int dot = given.indexOf('.');
        boolean isPublic = PUBLIC.contains(given) || (dot > 0 && PUBLIC_LABELS.contains(given.substring(0, dot)));
        return isPublic ? ANYBODY : given;
    }

    private static String belowRegistry(String registered) {
        if (registered.isEmpty()) {
            return registered;
        }
        InternetDomainName name = InternetDomainName.from(registered);
        return name.isUnderRegistrySuffix()
                ? name.topDomainUnderRegistrySuffix().toString()
                : registered;
    }
}
