package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record EvidenceView(
        long number,
        String signal,
        String witness,
        String bearing,
        String bearingName,
        String strength,
        Phrase text,
        List<Phrase> limits,
        List<String> makers,
        List<Phrase> excluded,
        List<ByteSpan> spans) {
    public EvidenceView {
        limits = List.copyOf(limits);
        makers = List.copyOf(makers);
        excluded = List.copyOf(excluded);
        spans = List.copyOf(spans);
    }
}
