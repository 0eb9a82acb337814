package org.isnad.workbench.sample.story;

import java.util.ArrayList;
import java.util.List;

/**
 * What is true of a letter, and within which bounds a result about it is right. Levels and claims are words of
 * EVIDENCE.md, not types: the generator knows nothing of what judges.
 *
 * @param kind class of the answer key
 * @param what was done
 * @param neverVerified claims that must not be VERIFIED
 * @param lowest the level that must be reached, CONTRADICTED where nothing is demanded
 * @param highest the level that must not be passed
 * @param changed words and fields that are not as they were written
 * @param damage harmless things that happened to it, by their names in docs/design/sample.md
 */
public record Truth(
        String kind,
        String what,
        List<String> neverVerified,
        String lowest,
        String highest,
        List<Change> changed,
        List<String> damage) {
    public static final String VERIFIED = "VERIFIED";
    public static final String CORROBORATED = "CORROBORATED";
    public static final String CONSISTENT = "CONSISTENT";
    /** What nobody touched must not fall below this. */
    public static final String UNDECIDED = "UNDECIDED";
    /** The lowest level of all: no demand. */
    public static final String ANY = "CONTRADICTED";

    public static final Truth GENUINE = new Truth(
            "genuine", "untouched, signed with a published key of the sender's domain", List.of(), VERIFIED, VERIFIED);
    public static final Truth GENUINE_TYPE_UNSIGNED = new Truth(
            "genuine-type-unsigned",
            "untouched and signed, but the signature leaves more than one reading of the bytes (EVIDENCE 7)",
            List.of(),
            UNDECIDED,
            VERIFIED);
    public static final Truth GENUINE_UNSIGNED = bounded(
            "genuine-unsigned",
            "untouched, without a signature",
            CORROBORATED,
            "content",
            "sender",
            "subject",
            "stated_date");
    public static final Truth GENUINE_KEY_MISSING = bounded(
            "genuine-key-missing",
            "untouched, signed with a key that nobody saw while it was in use",
            CONSISTENT,
            "content",
            "sender",
            "subject",
            "stated_date");
    public static final Truth GENUINE_WEAK_KEY = bounded(
            "genuine-weak-key",
            "untouched, signed with a published key of 512 or 768 bits (EVIDENCE 15)",
            CONSISTENT,
            "content",
            "sender",
            "subject",
            "stated_date");
    public static final Truth GENUINE_SHA1 = bounded(
            "genuine-sha1",
            "untouched, signed with rsa-sha1 after 2017 (EVIDENCE 15)",
            CORROBORATED,
            "content",
            "sender",
            "subject",
            "stated_date");
    public static final Truth GENUINE_FOREIGN_SIGNER = bounded(
            "genuine-foreign-signer",
            "untouched, signed by the service that posted it, not by the domain shown (EVIDENCE 1)",
            CONSISTENT,
            "sender");

    public Truth {
        neverVerified = List.copyOf(neverVerified);
        changed = List.copyOf(changed);
        damage = List.copyOf(damage);
    }

    public Truth(String kind, String what, List<String> neverVerified, String lowest, String highest) {
        this(kind, what, neverVerified, lowest, highest, List.of(), List.of());
    }

    public Truth withChange(String place, String before, String after) {
        List<Change> all = new ArrayList<>(changed);
        all.add(new Change(place, before, after));
        return new Truth(kind, what, neverVerified, lowest, highest, all, damage);
    }

    public Truth withDamage(String name) {
        List<String> all = new ArrayList<>(damage);
        all.add(name);
        return new Truth(kind, what, neverVerified, lowest, highest, changed, all);
    }

    /** Something innocent that cannot be proved: no lower than UNDECIDED. */
    public static Truth bounded(String kind, String what, String highest, String... neverVerified) {
        return new Truth(kind, what, List.of(neverVerified), UNDECIDED, highest);
    }

    /** A forgery: any level up to {@code highest} is right. */
    public static Truth forged(String kind, String what, String highest, String... neverVerified) {
        return new Truth(kind, what, List.of(neverVerified), ANY, highest);
    }

    public boolean isUntouched() {
        return kind.startsWith("genuine");
    }
}
