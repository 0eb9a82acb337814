package org.isnad.core.dkim.repair;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.dkim.Repair;
import org.isnad.core.item.ByteString;
import org.isnad.core.mail.HeaderField;
import org.jspecify.annotations.Nullable;

/**
 * The header that was signed, found.
 *
 * @param hash of its canonical form: the one within the signature
 * @param repairs what had to be undone, in the order of {@code h=}
 * @param removed tags that were taken out
 * @param signed the fields that are shown as they were signed; all others are not covered
 * @param absent names that were signed as absent and are absent
 */
public record HeaderFinding(
        ByteString hash, List<Repair> repairs, List<Removal> removed, List<HeaderField> signed, List<String> absent) {
    public HeaderFinding {
        repairs = List.copyOf(repairs);
        removed = List.copyOf(removed);
        signed = List.copyOf(signed);
        absent = List.copyOf(absent);
    }

    /** The same with what was undone in the signature's own field, which a reader is not shown. */
    HeaderFinding with(@Nullable Repair own) {
        if (own == null || repairs.contains(own)) {
            return this;
        }
        List<Repair> all = new ArrayList<>(repairs);
        all.add(own);
        return new HeaderFinding(hash, all, removed, signed, absent);
    }
}
