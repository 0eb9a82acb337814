package org.isnad.workbench.dns;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.isnad.core.item.ByteString;

/**
 * What one resolver answered when it was asked for one key.
 *
 * @param name that was asked for
 * @param resolver address and port
 * @param asked when the answer was there, by the clock of the machine that asked
 * @param status what kind of answer
 * @param texts of each TXT record, its strings joined, as far as they can be shown; empty where there are none
 * @param aliases of CNAME records, in the order of the answer
 * @param dnssec whether it could be validated
 * @param reason why not, or what went wrong; empty if nothing did
 * @param wire the answer as it came, or nothing if none did
 */
public record LookUpResult(
        WantedList.Name name,
        String resolver,
        Instant asked,
        Status status,
        List<String> texts,
        List<String> aliases,
        Dnssec dnssec,
        String reason,
        ByteString wire) {
    public LookUpResult {
        texts = List.copyOf(texts);
        aliases = List.copyOf(aliases);
    }

    /** Kinds of answers. */
    public enum Status {
        ANSWER,
        /** The name exists and has no TXT record. */
        NODATA,
        NXDOMAIN,
        SERVFAIL,
        REFUSED,
        /** Another RCODE, see the reason. */
        OTHER,
        /** Nothing came in time, in any try. */
        TIMEOUT,
        /** It could not be asked, or what came was no answer. */
        ERROR;

        /** Whether there is no point in asking again. */
        boolean isFinal() {
            return this == ANSWER || this == NODATA || this == NXDOMAIN;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** RFC 4035, 4.3. */
    public enum Dnssec {
        SECURE,
        INSECURE,
        BOGUS,
        /** The resolver gave no keys of the zone of the trust anchor, so that there was nothing to check from. */
        NOT_CHECKED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
