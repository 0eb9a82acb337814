package org.isnad.workbench.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.dkim.Exposure;
import org.isnad.core.dkim.KeyFingerprint;

/** Reads and writes which keys are said to be known to others. A list may hold a hundred thousand; a case has few keys. */
record ExposureRows(Sql sql) {
    /** Whether it is new: the same key on the same word is one statement. */
    boolean add(Exposure exposure) {
        Object[] place = {Codes.of(exposure.key().kind()), exposure.key().hash().toByteArray(), exposure.source()};
        if (sql.count("SELECT count(*) FROM exposed WHERE kind = ? AND hash = ? AND source = ?", place) > 0) {
            return false;
        }
        sql.run(
                "INSERT INTO exposed (kind, hash, source, since, file_hash, added) VALUES (?, ?, ?, ?, ?, ?)",
                place[0],
                place[1],
                place[2],
                exposure.since().toString(),
                exposure.fileHash(),
                exposure.addedAt().toString());
        return true;
    }

    /** What is said of a key under any of its fingerprints, the earliest first. */
    List<Exposure> of(List<KeyFingerprint> fingerprints) {
        List<Exposure> found = new ArrayList<>();
        for (KeyFingerprint key : fingerprints) {
            found.addAll(sql.list(
                    "SELECT since, source, file_hash, added FROM exposed WHERE kind = ? AND hash = ?"
                            + " ORDER BY since, source",
                    row -> new Exposure(
                            key, Instant.parse(row.text(1)), row.text(2), row.text(3), Instant.parse(row.text(4))),
                    Codes.of(key.kind()),
                    key.hash().toByteArray()));
        }
        found.sort(java.util.Comparator.comparing(Exposure::since).thenComparing(Exposure::source));
        return found;
    }

    /** How many keys were ever said to be known to others. */
    long count() {
        return sql.count("SELECT count(*) FROM exposed");
    }
}
