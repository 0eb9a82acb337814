package org.isnad.workbench.sample.keys;

import java.time.Instant;
import org.isnad.workbench.sample.cast.Organisation;

/** The keys of the story: their making, their time, and what the world saw of them. */
public enum KeyPlan {
    MOVEMENT_2019(Organisation.MOVEMENT, "j2019", Making.SOUND, 1024, "2019-01-01", "2020-03-01", Seen.ARCHIVE),
    /** Rotated away before anybody looked: signatures of a year that cannot be checked. */
    MOVEMENT_2020(Organisation.MOVEMENT, "j2020", Making.SOUND, 1024, "2020-03-01", "2021-01-01", Seen.NEVER),
    MOVEMENT_2021(Organisation.MOVEMENT, "j2021", Making.SOUND, 2048, "2021-01-01", "2023-01-01", Seen.DNS),
    PAPER_2018(Organisation.PAPER, "cdr1", Making.SOUND, 1024, "2018-01-01", "2021-03-01", Seen.ARCHIVE),
    PAPER_2021(Organisation.PAPER, "cdr2", Making.SOUND, 1024, "2021-03-01", "2023-01-01", Seen.NEVER),
    PRINTER(Organisation.PRINTER, "zayt", Making.SOUND, 512, "2012-01-01", "2020-06-01", Seen.DNS),
    PRINTER_2020(Organisation.PRINTER, "zayt2", Making.SOUND, 768, "2020-06-01", "2023-01-01", Seen.DNS),
    BANK_RSA(Organisation.BANK, "rsa2019", Making.SOUND, 1024, "2018-10-01", "2023-01-01", Seen.DNS),
    BANK_ED25519(Organisation.BANK, "ed2019", Making.ED25519, 256, "2018-10-01", "2023-01-01", Seen.DNS),
    COMMISSION(Organisation.COMMISSION, "cs", Making.SHA1, 1024, "2013-01-01", "2023-01-01", Seen.DNS),
    BIGMAIL_2018(Organisation.BIGMAIL, "20180601", Making.SOUND, 2048, "2018-06-01", "2021-01-01", Seen.ARCHIVE),
    BIGMAIL_2021(Organisation.BIGMAIL, "20210101", Making.SOUND, 2048, "2021-01-01", "2023-01-01", Seen.DNS),
    LISTS(Organisation.LISTS, "lists", Making.SOUND, 1024, "2018-01-01", "2023-01-01", Seen.DNS),
    POSTING(Organisation.POSTING, "eg1", Making.SOUND, 1024, "2018-01-01", "2023-01-01", Seen.DNS),
    /** The list server's seals (RFC 8617), under a selector of their own. */
    LISTS_ARC(Organisation.LISTS, "arc1", Making.SOUND, 1024, "2018-01-01", "2023-01-01", Seen.DNS, Use.SEAL),
    COACHES(
            Organisation.COACHES,
            "neighbours",
            Making.CLOSE_PRIMES,
            1024,
            "2018-01-01",
            "2023-01-01",
            Seen.DNS,
            Use.FORGER),
    COACHES_SHARED(
            Organisation.COACHES,
            "shared",
            Making.SHARED_PRIME,
            1024,
            "2018-01-01",
            "2023-01-01",
            Seen.DNS,
            Use.FORGER),
    COACHES_ROCA(Organisation.COACHES, "card", Making.ROCA, 1024, "2018-01-01", "2023-01-01", Seen.DNS, Use.FORGER),
    /** One of 32,768 keys that a careless generator makes; anybody can make them all. */
    COACHES_ENUMERABLE(
            Organisation.COACHES,
            "etch",
            Making.ENUMERABLE,
            1024,
            "2018-01-01",
            "2023-01-01",
            Seen.DNS_PRIVATE_PUBLIC,
            Use.FORGER),
    /** A sound key whose private half was published with a server's backup. */
    COACHES_LEAKED(
            Organisation.COACHES,
            "leaked",
            Making.SOUND,
            1024,
            "2018-01-01",
            "2023-01-01",
            Seen.DNS_PRIVATE_PUBLIC,
            Use.FORGER),
    /** The attacker's look-alike domain, published like any other. */
    LOOKALIKE(Organisation.LOOKALIKE, "mail", Making.SOUND, 1024, "2018-01-01", "2023-01-01", Seen.DNS),
    /** The attacker's own key under the movement's name, which no DNS ever answered. */
    SELF_MADE(Organisation.MOVEMENT, "backup", Making.SOUND, 1024, "2018-01-01", "2023-01-01", Seen.NEVER, Use.FORGER);

    /** How its primes were found. */
    enum Making {
        SOUND,
        SHA1,
        ED25519,
        CLOSE_PRIMES,
        SHARED_PRIME,
        ROCA,
        ENUMERABLE
    }

    /** Who signs what with it. */
    private enum Use {
        MAIL,
        SEAL,
        FORGER
    }

    private enum Seen {
        ARCHIVE,
        DNS,
        /** As DNS; but the private half was public as well, and no key file of today can say so. */
        DNS_PRIVATE_PUBLIC,
        NEVER
    }

    private final Organisation organisation;
    private final String selector;
    private final Making making;
    private final int bits;
    private final String from;
    private final String to;
    private final Seen seen;
    private final Use use;
    private final long fromMillis;
    private final long toMillis;

    KeyPlan(Organisation organisation, String selector, Making making, int bits, String from, String to, Seen seen) {
        this(organisation, selector, making, bits, from, to, seen, Use.MAIL);
    }

    KeyPlan(
            Organisation organisation,
            String selector,
            Making making,
            int bits,
            String from,
            String to,
            Seen seen,
            Use use) {
        this.organisation = organisation;
        this.selector = selector;
        this.making = making;
        this.bits = bits;
        this.from = from;
        this.to = to;
        this.seen = seen;
        this.use = use;
        this.fromMillis = millis(from);
        this.toMillis = millis(to);
    }

    public Organisation organisation() {
        return organisation;
    }

    String selector() {
        return selector;
    }

    Making making() {
        return making;
    }

    int bits() {
        return bits;
    }

    /** Whether the world saw it, and knew no reason to doubt it. */
    boolean published() {
        return seen == Seen.DNS || seen == Seen.ARCHIVE;
    }

    /** Whether the world saw it while its private half was public too. */
    boolean compromised() {
        return seen == Seen.DNS_PRIVATE_PUBLIC;
    }

    /** Whether the organisation's server signed mail with it at that time, in milliseconds since 1970. */
    boolean inUse(long time) {
        return use == Use.MAIL && time >= fromMillis && time < toMillis;
    }

    String firstSeen() {
        return from + "T00:00:00Z";
    }

    String lastSeen() {
        return to + "T00:00:00Z";
    }

    /** As {@code isnad keys add --origin} has it. */
    String origin() {
        return seen == Seen.ARCHIVE ? "archive" : "dns";
    }

    String source() {
        return seen == Seen.ARCHIVE ? "fictional key archive of the sample" : "fictional DNS snapshot of the sample";
    }

    private static long millis(String day) {
        return Instant.parse(day + "T00:00:00Z").toEpochMilli();
    }
}
