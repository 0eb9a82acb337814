package org.isnad.core.dkim.keyfile;

import java.util.List;
import java.util.Locale;
import org.isnad.core.dkim.DomainNames;
import org.jspecify.annotations.Nullable;

/** The name {@code selector._domainkey.domain} under which a key is published (RFC 6376, 3.6.2.1). */
record KeyName(String selector, String domain) {
    private static final String INFIX = "._domainkey.";

    /** Endings of files; none of them is a top-level domain. */
    private static final List<String> FILE_ENDINGS = List.of(".dns", ".txt", ".key", ".pem", ".pub", ".record");

    /** The name, with or without a dot at the end, or null if it is none of a key. */
    static @Nullable KeyName parse(String name) {
        String bare = DomainNames.canonical(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
        int infix = bare.indexOf(INFIX);
        return infix < 0 ? null : of(bare.substring(0, infix), bare.substring(infix + INFIX.length()));
    }

    static @Nullable KeyName of(String selector, String domain) {
        String s = DomainNames.canonical(selector);
        String d = DomainNames.canonical(domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain);
        boolean both = DomainNames.isWellFormed(s, 1) && DomainNames.isWellFormed(d, 1);
        return both ? new KeyName(s, d) : null;
    }

    /** The name that a file is called after, or null. */
    static @Nullable KeyName ofFile(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        for (String ending : FILE_ENDINGS) {
            if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
                name = name.substring(0, name.length() - ending.length());
                break;
            }
        }
        return parse(name);
    }

    @Override
    public String toString() {
        return selector + INFIX + domain;
    }
}
