package org.isnad.workbench.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.isnad.workbench.sample.keys.KeyRing;
import org.isnad.workbench.sample.plant.Plant;
import org.isnad.workbench.sample.plant.Plants;
import org.isnad.workbench.sample.story.Outcome;
import org.isnad.workbench.sample.story.Rates;
import org.isnad.workbench.sample.story.Story;

/**
 * Writes the leak of a fictional movement whose truth is known. Conversations are made by several threads, a few ahead,
 * and written by one in their order, so that memory does not grow with the leak and the bytes do not depend on threads.
 */
public final class SampleLeak {
    private static final int AHEAD_PER_THREAD = 6;

    private SampleLeak() {}

    /**
     * Writes {@code dump/}, {@code keys.tsv}, {@code answer-key.tsv}, {@code circulating/} and {@code README.txt} into a
     * folder, which is made if it is not there.
     *
     * @param target must not hold an earlier sample
     * @throws IOException where the disk fails, or something is there already
     */
    public static SampleSummary write(Path target, SampleOptions options) throws IOException {
        Files.createDirectories(target);
        KeyRing keys = KeyRing.make(options.seed(), options.threads());
        Story story = new Story(
                options.seed(),
                keys,
                Rates.of(
                        options.shares().signed(),
                        options.shares().planted(),
                        options.shares().damaged(),
                        options.shares().attachments(),
                        options.attachmentBytes(),
                        options.shares().together()),
                script(options.shares().planted(), Plants.FORGERIES),
                script(options.shares().damaged(), Plants.DAMAGE),
                options.messages());
        try (LeakFolder folder = new LeakFolder(target, options)) {
            folder.writeKeys(keys);
            tell(story, folder, options);
            folder.writeDocuments();
            return folder.finish();
        }
    }

    private static Story.Script script(double share, List<Plant> plants) {
        return new Story.Script(
                share, plants.stream().<Story.Act>map(plant -> plant::play).toList());
    }

    private static void tell(Story story, LeakFolder folder, SampleOptions options) throws IOException {
        try (ExecutorService pool = Executors.newFixedThreadPool(options.threads())) {
            Deque<Future<List<Outcome>>> ahead = new ArrayDeque<>();
            long next = 0;
            while (!folder.full()) {
                while (ahead.size() < options.threads() * AHEAD_PER_THREAD) {
                    long number = next++;
                    ahead.add(pool.submit(() -> story.conversation(number)));
                }
                folder.add(made(ahead.removeFirst()));
            }
            ahead.forEach(future -> future.cancel(false));
        }
    }

    private static List<Outcome> made(Future<List<Outcome>> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing the sample", stop);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a conversation could not be made", broken.getCause());
        }
    }
}
