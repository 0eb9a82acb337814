package org.isnad.workbench.search;

import java.util.List;
import java.util.Map;

/**
 * Contents that may hold a passage, in the order in which they are worth looking at: those where most of its words, the
 * rare ones weighing more, stand close together; then the earliest stated date, undated last; then the content's hash.
 *
 * @param hits the first of them; the score says how much of the passage stands close together
 * @param equallyGood how many contents have the score of the first
 * @param frequencies of each different word asked for, how often it stands in bodies
 * @param words how many words the bodies of all contents have together
 */
public record Nearest(List<Hit> hits, long equallyGood, Map<String, Long> frequencies, long words) {
    public Nearest {
        hits = List.copyOf(hits);
        frequencies = Map.copyOf(frequencies);
    }
}
