package org.isnad.workbench.dns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.dkim.DomainNames;

/**
 * The list that {@code isnad keys wanted --out} writes: domain, selector and figures, parted by tabs; lines that begin with #
 * are remarks. It comes out of a dump: a name that is none in DNS is never asked for.
 *
 * @param names in the order of the list, each once
 * @param refused lines that name no key
 */
public record WantedList(List<Name> names, List<String> refused) {
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_NAME = 253;

    public WantedList {
        names = List.copyOf(names);
        refused = List.copyOf(refused);
    }

    /** A key that is looked for; both in lower case. */
    public record Name(String domain, String selector) {
        /** As it is asked for, with the dot of the root. */
        public String published() {
            return selector + "._domainkey." + domain + ".";
        }
    }

    public static WantedList parse(String text) {
        Set<Name> names = new LinkedHashSet<>();
        List<String> refused = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] columns = line.split("\t", -1);
                Name name = columns.length < 2 ? null : new Name(canonical(columns[0]), canonical(columns[1]));
                if (name != null && isAskable(name)) {
                    names.add(name);
                } else {
                    refused.add(line.strip());
                }
            }
        }
        return new WantedList(List.copyOf(names), refused);
    }

    private static String canonical(String name) {
        return DomainNames.canonical(name.strip());
    }

    /** Labels of RFC 1035 and nothing that a program would read otherwise: no escapes, no dots at the ends. */
    private static boolean isAskable(Name name) {
        String published = name.published();
        if (!DomainNames.isWellFormed(name.domain, 2)
                || !DomainNames.isWellFormed(name.selector, 1)
                || published.length() > LONGEST_NAME + 1) {
            return false;
        }
        for (String label : published.split("\\.")) {
            if (label.length() > LONGEST_LABEL) {
                return false;
            }
        }
        return true;
    }
}
