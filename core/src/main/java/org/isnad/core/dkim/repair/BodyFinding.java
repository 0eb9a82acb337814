package org.isnad.core.dkim.repair;

import java.util.List;
import org.isnad.core.dkim.Repair;
import org.isnad.core.item.Span;

/**
 * The body that was signed, found.
 *
 * @param signed its bytes, as far as they are known: white space that canonicalization drops may have differed
 * @param repairs what had to be undone, in order
 * @param removed what was taken off
 * @param covered the bytes of the message that are accounted for; from the first of them to the last where they do not
 *     stand there as they were signed
 */
@SuppressWarnings("ArrayRecordComponent") // a body may be large; it is handed on, never compared or changed
public record BodyFinding(byte[] signed, List<Repair> repairs, List<Removal> removed, Span covered) {
    public BodyFinding {
        repairs = List.copyOf(repairs);
        removed = List.copyOf(removed);
    }
}
