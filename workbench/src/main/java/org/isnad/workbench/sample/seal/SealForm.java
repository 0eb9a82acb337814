package org.isnad.workbench.sample.seal;

import java.util.List;

/**
 * How a signer works: what its software is set to.
 *
 * @param relaxedHeader first half of {@code c=}
 * @param relaxedBody second half of {@code c=}
 * @param fields names for {@code h=}, in order; those that a message has not are left out
 * @param absent names that are signed once more than they occur, against additions (RFC 6376, 8.15)
 * @param identity whether {@code i=@domain} is written
 * @param limited whether {@code l=} is written (RFC 6376, 8.2 warns of it)
 */
public record SealForm(
        boolean relaxedHeader,
        boolean relaxedBody,
        List<String> fields,
        List<String> absent,
        boolean identity,
        boolean limited) {
    public SealForm {
        fields = List.copyOf(fields);
        absent = List.copyOf(absent);
    }

    public SealForm withLimit() {
        return new SealForm(relaxedHeader, relaxedBody, fields, absent, identity, true);
    }

    public SealForm withoutAbsent() {
        return new SealForm(relaxedHeader, relaxedBody, fields, List.of(), identity, limited);
    }
}
