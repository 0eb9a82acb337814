package org.isnad.core.thread;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers that are dated before what they answer. Nobody answers what was not yet written, so one of the two dates is wrong;
 * which one, and whether a computer's clock or a hand did it, this does not tell. Only what a message names itself counts, with
 * nothing missing in between and no other content of that Message-ID.
 */
public final class AnswerOrder {
    /** Zones and computers set wrong by hours lie within (docs/design/traces.md). */
    private static final long APART = Duration.ofDays(1).toSeconds();

    private AnswerOrder() {}

    /**
     * @param child number of the answer
     * @param dated what it states, in epoch seconds
     * @param answered what the message states that it answers
     */
    public record Early(long child, long dated, long answered) {}

    /** In the order of the edges. */
    public static List<Early> among(List<Post> posts, List<Edge> edges) {
        Map<Long, Long> dates = new HashMap<>();
        for (Post post : posts) {
            Long date = post.date();
            if (date != null) {
                dates.put(post.number(), date);
            }
        }
        List<Early> early = new ArrayList<>();
        for (Edge edge : edges) {
            Long child = dates.get(edge.child());
            Long parent = dates.get(edge.parent());
            boolean named = edge.kind() == Edge.Kind.REFERENCE && edge.between() == 0 && !edge.ambiguous();
            if (named && child != null && parent != null && parent - child > APART) {
                early.add(new Early(edge.child(), child, parent));
            }
        }
        return early;
    }
}
