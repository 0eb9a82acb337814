package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record Xray(
        String id,
        long size,
        long from,
        long to,
        List<RawLine> lines,
        List<ByteMark> marks,
        List<EvidenceSpan> evidence,
        List<Field> fields,
        List<Signature> signatures) {
    public Xray {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        evidence = List.copyOf(evidence);
        fields = List.copyOf(fields);
        signatures = List.copyOf(signatures);
    }
}
