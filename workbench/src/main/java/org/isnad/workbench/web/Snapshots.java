package org.isnad.workbench.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.isnad.workbench.OpenCase;
import org.isnad.workbench.web.LatestAnswers.Counted;
import org.isnad.workbench.web.desk.KeptAnswers;
import org.isnad.workbench.web.desk.KeptAnswers.Kept;

/**
 * Answers about a whole case. Counting a million messages takes seconds; while a case grows, its counts are out of date as soon
 * as they are made. So an answer is given as of an earlier commit, which it names, and counted anew beside that: at once where
 * the last counting was quick, in the background where it was not. What was never counted is counted in the background too;
 * whoever asks for it on a screen waits a little and is then told what is known so far.
 */
final class Snapshots {
    private static final long QUICK = 300_000_000L;

    /** A view should be there within a second, and most of that goes to the browser; what takes longer is told so far. */
    private static final long PATIENCE_MILLIS = 150;

    /** Of the few readers of a case some must be left for those who search meanwhile. */
    private static final int AT_ONCE = 2;

    private final OpenCase open;
    private final KeptAnswers kept;
    private final LatestAnswers memory = new LatestAnswers();
    private final Map<String, CompletableFuture<String>> counting = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final WebHandler.ErrorReport errors;

    Snapshots(OpenCase open, KeptAnswers kept, WebHandler.ErrorReport errors) {
        this.open = open;
        this.kept = kept;
        this.errors = errors;
    }

    /**
     * What is to be counted.
     *
     * @param name of the answer, its language and what else it hangs on included
     * @param lasting whether the answer is kept for the next start of the server: there must be few names of that kind
     * @param count makes it
     */
    record Question(String name, boolean lasting, Supplier<Object> count) {
        Question(String name, Supplier<Object> count) {
            this(name, true, count);
        }
    }

    /**
     * For a screen.
     *
     * @param known what can be said at once of an answer that is still being counted
     */
    Answer soon(Question question, Supplier<Object> known) {
        long sequence = open.sequence();
        Optional<String> there = there(question, sequence);
        if (there.isPresent()) {
            return new Answer.Json(there.get());
        }
        try {
            return new Answer.Json(begun(question, sequence).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return new Answer.Counting(JsonText.of(known.get()));
        } catch (ExecutionException failed) {
            throw failure(question.name, failed);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The whole answer, however long it takes to count it. */
    String whole(Question question) {
        long sequence = open.sequence();
        Optional<String> there = there(question, sequence);
        if (there.isPresent()) {
            return there.get();
        }
        try {
            return begun(question, sequence).get();
        } catch (ExecutionException failed) {
            throw failure(question.name, failed);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Counts what somebody will ask for, unless it is known, and waits for it. */
    void prepare(Question question) {
        long sequence = open.sequence();
        if (last(question.name)
                .filter(old -> old.answer().sequence() == sequence)
                .isEmpty()) {
            // What fails stays in `counting` for whoever asks next.
            begun(question, sequence).exceptionally(_ -> "").join();
        }
    }

    private Optional<Counted> last(String name) {
        return memory.of(name).or(() -> kept.of(name).map(answer -> new Counted(answer, Long.MAX_VALUE)));
    }

    /** The last answer: of now, or of an earlier commit where counting anew takes long and was begun. */
    private Optional<String> there(Question question, long sequence) {
        Optional<Counted> old = last(question.name);
        if (old.isEmpty()) {
            return Optional.empty();
        }
        if (old.get().answer().sequence() != sequence) {
            if (old.get().nanos() < QUICK) {
                return Optional.empty();
            }
            CompletableFuture<String> anew = begun(question, sequence);
            if (anew.isCompletedExceptionally() && counting.remove(question.name, anew)) {
                errors.tell(anew.exceptionNow());
            }
        }
        return Optional.of(old.get().answer().json());
    }

    /** A counting that failed stays here until somebody asks for it and is told. */
    private CompletableFuture<String> begun(Question question, long sequence) {
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> other = counting.putIfAbsent(question.name, mine);
        if (other != null) {
            return other;
        }
        // No virtual one: the catalog counts in native code, which would keep one of the few threads that carry all
        // requests.
        Thread.ofPlatform().daemon().name("count").start(() -> {
            places.acquireUninterruptibly();
            try {
                String json = count(question, sequence);
                counting.remove(question.name, mine);
                mine.complete(json);
            } catch (RuntimeException | Error failed) {
                mine.completeExceptionally(failed);
            } finally {
                places.release();
            }
        });
        return mine;
    }

    private String count(Question question, long sequence) {
        long began = System.nanoTime();
        Kept answer = new Kept(sequence, JsonText.of(question.count.get()));
        memory.put(question.name, new Counted(answer, System.nanoTime() - began));
        if (question.lasting) {
            kept.keep(question.name, answer);
        }
        return answer.json();
    }

    private RuntimeException failure(String name, ExecutionException failed) {
        counting.computeIfPresent(name, (_, one) -> one.isCompletedExceptionally() ? null : one);
        return failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
    }

    private static RuntimeException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
