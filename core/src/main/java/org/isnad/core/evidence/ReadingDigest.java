package org.isnad.core.evidence;

import java.util.EnumSet;
import java.util.Set;
import org.isnad.core.item.ByteString;

/**
 * What a message tells its reader, as digests: two messages that read alike have equal ones, whatever servers wrote into
 * their headers and however their bodies are encoded. It compares versions of a message (EVIDENCE, rules 5 and 14); it
 * proves nothing.
 *
 * @param sender addresses of every From field
 * @param subject every Subject field, decoded
 * @param statedDate the moment that the Date field states
 * @param recipients addresses of To and Cc
 * @param words the visible text
 */
public record ReadingDigest(
        ByteString sender, ByteString subject, ByteString statedDate, ByteString recipients, ByteString words) {

    /** The claims in which two messages read differently. Attachments are not in it: they have hashes of their own. */
    public Set<Claim> differsFrom(ReadingDigest other) {
        Set<Claim> claims = EnumSet.noneOf(Claim.class);
        if (!words.equals(other.words) || !recipients.equals(other.recipients)) {
            claims.add(Claim.CONTENT);
        }
        if (!sender.equals(other.sender)) {
            claims.add(Claim.SENDER);
        }
        if (!subject.equals(other.subject)) {
            claims.add(Claim.SUBJECT);
        }
        if (!statedDate.equals(other.statedDate)) {
            claims.add(Claim.STATED_DATE);
        }
        return claims;
    }
}
