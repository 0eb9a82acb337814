package org.isnad.workbench.web;

import java.util.ArrayList;
import java.util.List;
import org.isnad.workbench.OpenCase;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.words.Words;

/**
 * Counts what every browser asks for first, before any does. What is quick comes first, for it is what can be told meanwhile, and
 * fills the upper part of the first screen; what nobody waits for comes last. One thing after the other: two countings at once
 * would keep both cores of a small computer from the browser that is being answered, and from the server's first answers.
 */
final class FirstView {
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.FRENCH, Language.ARABIC);

    private FirstView() {}

    static void begin(Desk desk, LetterReader letters) {
        ReportResource report = new ReportResource(desk);
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> desk.open().read(reader -> desk.tallies().of(reader, Sight.ALL)));
        steps.add(() -> desk.snapshots().prepare(new TrustMapResource(desk).first(Sight.ALL)));
        for (Language language : LANGUAGES) {
            steps.add(() -> desk.snapshots().prepare(report.question(Sight.ALL, Words.in(language))));
        }
        steps.add(desk.open()::prepare);
        steps.add(letters::begin);
        Thread.ofPlatform().daemon().name("first-view").start(() -> run(steps, desk.open()));
    }

    private static void run(List<Runnable> steps, OpenCase open) {
        try {
            for (Runnable step : steps) {
                if (open.awaitClosing(0)) {
                    return;
                }
                step.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
