package org.isnad.workbench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.isnad.workbench.OpenCase;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.words.Words;

/**
 * Counts what every browser asks for first, before any does. What is quick comes first, for it is what can be told meanwhile, and
 * fills the upper part of the first screen; what nobody waits for comes last. One thing after the other: two countings at once
 * would keep both cores of a small computer from the browser that is being answered, and from the server's first answers.
 *
 * <p>Counting begins while the server is being started, and the server says that it listens once the first screen is counted,
 * or after {@link #MOST_SECONDS}: nobody sees a half-filled screen for the sake of a few hundred milliseconds, and nobody waits
 * for a million messages, of which the screen says meanwhile what is known.
 */
final class FirstView {
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.FRENCH, Language.ARABIC);

    private static final long MOST_SECONDS = 3;

    /** Down when the first screen is counted, or will not be. */
    private final CountDownLatch counted = new CountDownLatch(1);

    private FirstView() {}

    static FirstView begin(Desk desk, LetterReader letters) {
        ReportResource report = new ReportResource(desk);
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> desk.open().read(reader -> desk.tallies().of(reader, Sight.ALL)));
        steps.add(() -> desk.snapshots().prepare(new TrustMapResource(desk).first(Sight.ALL)));
        for (Language language : LANGUAGES) {
            steps.add(() -> desk.snapshots().prepare(report.question(Sight.ALL, Words.in(language))));
        }
        FirstView view = new FirstView();
        steps.add(view.counted::countDown);
        steps.add(desk.open()::prepare);
        steps.add(letters::begin);
        Thread.ofPlatform().daemon().name("first-view").start(() -> view.run(steps, desk.open()));
        return view;
    }

    /** Waits until what the first screen shows is counted, but not for long: whether it is. */
    boolean await() {
        try {
            return counted.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run(List<Runnable> steps, OpenCase open) {
        try {
            for (Runnable step : steps) {
                if (open.awaitClosing(0)) {
                    return;
                }
                step.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            counted.countDown();
        }
    }
}
