package org.isnad.core.dkim.keyfile;

import java.util.List;
import org.isnad.core.item.Defect;

/**
 * A file of keys as read: what it holds is a statement by whoever supplied it (EVIDENCE, rule 3).
 *
 * @param format what it was recognised as
 * @param entries in the order of the file
 * @param defects entries that could not be read, and why; with the line they start in
 */
public record KeyFile(Format format, List<KeyFileEntry> entries, List<Defect> defects) {
    public KeyFile {
        entries = List.copyOf(entries);
        defects = List.copyOf(defects);
    }

    /** What key files look like. */
    public enum Format {
        /** DNS master file (RFC 1035, 5), or the output of {@code dig} or {@code host}, which follows it. */
        ZONE,
        /** Data file of tinydns. */
        TINYDNS,
        /** CSV or TSV with a line of column names. */
        TABLE,
        JSON,
        /** A public key (RFC 7468) in a file named after its selector and domain. */
        PEM,
        /** Lines of {@code selector._domainkey.domain record}; what follows an empty line is no longer read. */
        NAMED_RECORDS,
        /** One record in a file named {@code selector._domainkey.domain}. */
        SINGLE_RECORD,
        /** Raw answers of the DNS with resolver and time, by {@code isnad keys look-up}; its entries name their source. */
        LOOK_UP,
        UNKNOWN
    }
}
