package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record FindAnswer(String result, Phrase sentence, long words, List<FindHit> hits, long more, Searched searched) {
    public FindAnswer {
        hits = List.copyOf(hits);
    }
}
