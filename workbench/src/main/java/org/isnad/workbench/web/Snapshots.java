package org.isnad.workbench.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.isnad.workbench.OpenCase;
import org.isnad.workbench.web.desk.KeptAnswers;
import org.isnad.workbench.web.desk.KeptAnswers.Kept;

/**
 * Answers about a whole case. Counting a million messages takes seconds; while a case grows, its counts are out of date as soon
 * as they are made. So an answer is given as of an earlier commit, which it names, and counted anew beside that: at once where
 * the last counting was quick, in the background where it was not.
 */
final class Snapshots {
    private static final long QUICK = 300_000_000L;

    private final OpenCase open;
    private final KeptAnswers kept;
    private final Map<String, Counted> memory = new ConcurrentHashMap<>();
    private final Set<String> counting = ConcurrentHashMap.newKeySet();
    private final WebHandler.ErrorReport errors;

    private record Counted(Kept answer, long nanos) {}

    Snapshots(OpenCase open, KeptAnswers kept, WebHandler.ErrorReport errors) {
        this.open = open;
        this.kept = kept;
        this.errors = errors;
    }

    /**
     * @param name of the answer, its language and what else it hangs on included
     * @param count makes it
     * @return JSON
     */
    String of(String name, Supplier<Object> count) {
        long sequence = open.sequence();
        Optional<Counted> old = Optional.ofNullable(memory.get(name))
                .or(() -> kept.of(name).map(answer -> new Counted(answer, Long.MAX_VALUE)));
        if (old.isPresent() && old.get().answer().sequence() == sequence) {
            return old.get().answer().json();
        }
        if (old.isEmpty() || old.get().nanos() < QUICK) {
            return count(name, sequence, count);
        }
        if (counting.add(name)) {
            Thread.ofVirtual().start(() -> {
                try {
                    count(name, sequence, count);
                } catch (RuntimeException mistake) {
                    errors.tell(mistake);
                } finally {
                    counting.remove(name);
                }
            });
        }
        return old.get().answer().json();
    }

    private String count(String name, long sequence, Supplier<Object> count) {
        long began = System.nanoTime();
        Kept answer = new Kept(sequence, JsonText.of(count.get()));
        memory.put(name, new Counted(answer, System.nanoTime() - began));
        kept.keep(name, answer);
        return answer.json();
    }
}
