package org.isnad.workbench.store;

import java.util.Map;
import org.isnad.core.arc.ArcCause;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a case holds, counted. Unless it says otherwise a figure counts top-level messages, every occurrence: a message
 * that lies in two mailboxes counts twice, as it does for whoever counts the dump by hand; an attached message counts
 * only under {@code embeddedMessages}.
 *
 * @param messages top-level messages
 * @param embeddedMessages messages attached to others, at any depth
 * @param distinctMessages top-level messages of distinct bytes
 * @param distinctMessageIds distinct Message-IDs of top-level messages
 * @param messageIdCollisions Message-IDs that stand on more than one distinct content
 * @param differingVersions those of them whose contents do not all read alike, attached messages included
 * @param attachments parts shown as attachments, every occurrence, attached messages not included
 * @param files files that no message carried
 * @param senders distinct From addresses, without regard to case
 * @param firstDate earliest possible stated date in epoch seconds, or null
 * @param lastDate latest one, or null
 * @param impossibleDates messages with a Date that cannot be
 * @param bytes sizes three ways
 * @param items reconciliation over all containers
 * @param parts the same for what messages carry
 * @param signatures DKIM signatures
 * @param arc chains of those who handled messages, and Google's marks; none of them is among {@code signatures}
 * @param causes of signatures that are not a plain match, by primary cause; only those that occur
 * @param decided messages with a matching signature over the body
 * @param levels messages by level; all six are there
 * @param unjudged messages without a level yet
 * @param mailboxes messages by mailbox, sorted by name
 * @param languages messages by language; only those that occur
 */
public record Summary(
        long messages,
        long embeddedMessages,
        long distinctMessages,
        long distinctMessageIds,
        long messageIdCollisions,
        long differingVersions,
        long attachments,
        long files,
        long senders,
        @Nullable Long firstDate,
        @Nullable Long lastDate,
        long impossibleDates,
        Bytes bytes,
        Accounting items,
        Accounting parts,
        Signatures signatures,
        Arc arc,
        Map<DkimCause, Long> causes,
        Decided decided,
        Map<Level, Long> levels,
        long unjudged,
        Map<String, Long> mailboxes,
        Map<Language, Long> languages) {

    /**
     * @param received of the files of the dump as they lay there
     * @param expanded of top-level messages and files, out of their containers
     * @param distinct the same, equal bytes counted once
     */
    public record Bytes(long received, long expanded, long distinct) {}

    /**
     * @param total signature fields
     * @param matching mathematically, whatever the key's anchor
     * @param matchingAnchored those whose key is vouched for by somebody
     * @param repaired those that match only after a named repair
     * @param keyMissing could not be checked for want of a key
     * @param failing neither matching nor without key
     */
    public record Signatures(
            long total, long matching, long matchingAnchored, long repaired, long keyMissing, long failing) {}

    /**
     * @param messages with any ARC field
     * @param sets whole sets
     * @param pass messages whose chain passes
     * @param fail messages whose chain does not
     * @param unchecked messages whose chain lacks a key
     * @param causes of chains that do not pass; only those that occur
     * @param googleMarks X-Google-DKIM-Signature fields
     */
    public record Arc(
            long messages,
            long sets,
            long pass,
            long fail,
            long unchecked,
            Map<ArcCause, Long> causes,
            long googleMarks) {}

    /**
     * @param anchoredKey messages with a matching signature by a key that is vouched for
     * @param unanchoredKey the other messages with a matching signature
     */
    public record Decided(long anchoredKey, long unanchoredKey) {}
}
