package org.isnad.core.dkim;

import java.util.List;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;

/**
 * What a signature speaks about.
 *
 * @param signedFields the very occurrences that were hashed, in the order of {@code h=}
 * @param absentFields names in {@code h=} for which no further occurrence exists: signing their absence
 *     ("oversigning", RFC 6376, 8.15), lower case
 * @param coveredBody the part of the body that was hashed
 * @param uncoveredBody bytes behind the limit {@code l=}; empty where all is covered
 */
public record Coverage(
        List<HeaderField> signedFields, List<String> absentFields, Span coveredBody, Span uncoveredBody) {
    public Coverage {
        signedFields = List.copyOf(signedFields);
        absentFields = List.copyOf(absentFields);
    }

    public boolean signs(HeaderField field) {
        return signedFields.contains(field);
    }
}
