package org.isnad.workbench.search;

import java.util.List;

/**
 * An answer: ordered by score, then date (latest first, undated last), then content id; the same for the same documents
 * whatever the number of threads that indexed them.
 *
 * @param total how many contents meet the whole query
 * @param hits the best of them, at most as many as were asked for. To a query of three or more plain words and nothing else,
 *     contents that have only some of the words are hits too; those that have all of them are favoured
 */
public record Hits(long total, List<Hit> hits) {
    public Hits {
        hits = List.copyOf(hits);
    }
}
