package org.isnad.workbench.web;

import java.util.List;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.words.Words;

/**
 * Begins to count what every browser asks for first, before any does: opening one takes a person longer than counting. What is
 * quick comes first, for it is what can be told meanwhile; what nobody waits for comes last.
 */
final class FirstView {
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.FRENCH, Language.ARABIC);

    private FirstView() {}

    static void begin(Desk desk, LetterReader letters) {
        Thread.ofPlatform().daemon().name("first-view").start(() -> {
            desk.open().read(reader -> desk.tallies().of(reader, Sight.ALL));
            ReportResource report = new ReportResource(desk);
            desk.snapshots().begin(new TrustMapResource(desk).first(Sight.ALL));
            for (Language language : LANGUAGES) {
                desk.snapshots().begin(report.question(Sight.ALL, Words.in(language)));
            }
            desk.open().prepare();
            letters.begin();
        });
    }
}
