package org.isnad.bench.forge;

/**
 * A key as the user of the product would add it.
 *
 * @param domain that it is said to belong to
 * @param selector below {@code _domainkey}
 * @param record as in DNS (RFC 6376, 3.6.1)
 * @param vouch who says so
 */
public record KeyLine(String domain, String selector, String record, Vouch vouch) {
    /** Origins of EVIDENCE, rules 2 and 3. */
    public enum Vouch {
        /** Seen in DNS by an archive. */
        ARCHIVE,
        /** On the word of the domain's owner. */
        OWNER,
        /** Lies in the dump, and nobody else has it: never added. */
        NOBODY
    }
}
