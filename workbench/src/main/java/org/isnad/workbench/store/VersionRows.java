package org.isnad.workbench.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.ReadingDigest;
import org.isnad.core.evidence.Versions;
import org.isnad.core.item.ByteString;
import org.isnad.workbench.text.ReadingDigests;

/**
 * Reads and writes version groups: contents that share a Message-ID (EVIDENCE, rule 14). What differs is a property of the
 * group, not of pairs, so that a Message-ID on a million contents costs a million rows and not their square.
 */
public final class VersionRows {
    private final Sql sql;

    VersionRows(Sql sql) {
        this.sql = sql;
    }

    private static final String GROUPED = "versions_grouped";
    private static final int WIDTH = ReadingDigests.BYTES;

    /** The slices of a digest in the order in which they are stored, with the claim on which each bears. */
    private static final List<Claim> SLICES =
            List.of(Claim.SENDER, Claim.SUBJECT, Claim.STATED_DATE, Claim.CONTENT, Claim.CONTENT);

    private static final String SHARED =
            "(SELECT message_id FROM message WHERE message_id <> '' GROUP BY message_id HAVING count(*) > 1)";

    /** Messages behind a number that share their Message-ID and were not yet read for it, in order, at most {@code limit}. */
    public List<Long> unread(long after, int limit) {
        return sql.list(
                "SELECT m.number FROM message m LEFT JOIN reading r ON r.number = m.number"
                        + " AND substr(r.digest, 1, 1) = ? WHERE m.number > ? AND m.message_id IN "
                        + SHARED + " AND r.number IS NULL ORDER BY m.number LIMIT ?",
                row -> row.number(1),
                new byte[] {ReadingDigests.VERSION},
                after,
                limit);
    }

    /** Messages that share their Message-ID with others, at which a pass of that version has not looked, above a number. */
    public List<Long> wanting(String pass, long version, long after, int limit) {
        return sql.list(
                "SELECT m.number FROM message m LEFT JOIN noticed n ON n.number = m.number AND n.pass = ?"
                        + " WHERE m.number > ? AND (n.version IS NULL OR n.version <> ?) AND m.message_id IN "
                        + SHARED + " ORDER BY m.number LIMIT ?",
                row -> row.number(1),
                pass,
                after,
                version,
                limit);
    }

    void write(long number, ReadingDigest digest) {
        byte[] bytes = new byte[1 + SLICES.size() * WIDTH];
        bytes[0] = ReadingDigests.VERSION;
        List<ByteString> slices =
                List.of(digest.sender(), digest.subject(), digest.statedDate(), digest.recipients(), digest.words());
        for (int i = 0; i < slices.size(); i++) {
            System.arraycopy(slices.get(i).toByteArray(), 0, bytes, 1 + i * WIDTH, WIDTH);
        }
        sql.run("INSERT OR REPLACE INTO reading (number, digest) VALUES (?, ?)", number, bytes);
    }

    /** What a message that shares its Message-ID tells its reader; empty before {@link JudgementWriter#regroup}. */
    public Optional<ReadingDigest> reading(long number) {
        return sql.first("SELECT digest FROM reading WHERE number = ?", row -> digest(row.bytes(1)), number);
    }

    private static ReadingDigest digest(byte[] bytes) {
        List<ByteString> slices = new ArrayList<>();
        for (int i = 0; i < SLICES.size(); i++) {
            slices.add(ByteString.of(Arrays.copyOfRange(bytes, 1 + i * WIDTH, 1 + (i + 1) * WIDTH)));
        }
        return new ReadingDigest(slices.get(0), slices.get(1), slices.get(2), slices.get(3), slices.get(4));
    }

    /**
     * Makes the groups anew from what is there and marks those that changed as not judged. Returns how many did. Attached
     * files and messages are compared by their own hashes: the children of the canonical places, in order.
     */
    int regroup() {
        StringBuilder differs = new StringBuilder();
        for (Claim claim :
                EnumSet.of(Claim.SENDER, Claim.SUBJECT, Claim.STATED_DATE, Claim.CONTENT, Claim.ATTACHMENTS)) {
            differs.append(differs.isEmpty() ? "" : " + ")
                    .append("CASE WHEN ")
                    .append(distinct(claim))
                    .append(" THEN ")
                    .append(bit(claim))
                    .append(" ELSE 0 END");
        }
        return sql.run("""
                INSERT INTO version_group (message_id, members, differs, judged)
                SELECT message_id, count(*), %s, 0 FROM (
                  SELECT m.message_id, r.digest,
                    (SELECT group_concat(coalesce(k.content, 0) ORDER BY k.ordinal) FROM item k WHERE k.parent = c.item) AS attached
                  FROM message m JOIN content c ON c.number = m.number LEFT JOIN reading r ON r.number = m.number
                  WHERE m.message_id IN %s)
                WHERE TRUE GROUP BY message_id
                ON CONFLICT (message_id) DO UPDATE SET members = excluded.members, differs = excluded.differs, judged = 0
                WHERE members <> excluded.members OR differs <> excluded.differs
                """.formatted(differs, SHARED));
    }

    private static String distinct(Claim claim) {
        if (claim == Claim.ATTACHMENTS) {
            return "count(DISTINCT coalesce(attached, '')) > 1";
        }
        List<String> slices = new ArrayList<>();
        for (int i = 0; i < SLICES.size(); i++) {
            if (SLICES.get(i) == claim) {
                slices.add("count(DISTINCT substr(digest, " + (2 + i * WIDTH) + ", " + WIDTH + ")) > 1");
            }
        }
        return String.join(" OR ", slices);
    }

    private static int bit(Claim claim) {
        return 1 << Codes.of(claim);
    }

    /** Says that the verdicts of all members rest on the groups as they are, and the groups on all batches that there are. */
    void judged() {
        sql.run("UPDATE version_group SET judged = 1 WHERE judged = 0");
        sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", GROUPED, state(sql));
    }

    /**
     * Whether groups and levels are up to all that is committed. Groups are made of messages, what is attached to them and how
     * these read, and all of that comes in batches: without a new one there is nothing to group.
     */
    public boolean isCurrent() {
        return Recovery.meta(sql, GROUPED) == state(sql);
    }

    /** Changes with every batch, and with the way in which messages are read for it. */
    private static long state(Sql sql) {
        return (Recovery.meta(sql, "last_batch") + 1) << Byte.SIZE | ReadingDigests.VERSION;
    }

    /** The version group of a message, as far as levels hang on it. */
    public Versions of(long number) {
        return sql.first(
                        "SELECT g.members, g.differs FROM message m JOIN version_group g ON g.message_id = m.message_id"
                                + " WHERE m.number = ?",
                        row -> versions(row.nullable(1), row.nullable(2)),
                        number)
                .orElse(Versions.NONE);
    }

    /** From the columns of a group, which are null where there is none. */
    static Versions versions(
            @org.jspecify.annotations.Nullable Long members, @org.jspecify.annotations.Nullable Long differs) {
        return members == null || differs == null
                ? Versions.NONE
                : new Versions(members - 1, claims(differs), List.of());
    }

    private static Set<Claim> claims(long bits) {
        Set<Claim> claims = EnumSet.noneOf(Claim.class);
        for (Claim claim : Claim.values()) {
            if ((bits & bit(claim)) != 0) {
                claims.add(claim);
            }
        }
        return claims;
    }
}
