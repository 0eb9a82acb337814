package org.isnad.workbench.web;

import java.util.List;
import org.isnad.workbench.web.api.SavedSearch;
import org.isnad.workbench.web.api.SearchToSave;

/** Saved searches, which everybody of a case shares. */
final class SearchesResource {
    private static final int LONGEST_NAME = 200;

    private final Desk desk;

    SearchesResource(Desk desk) {
        this.desk = desk;
    }

    Answer list(Call call) {
        return Answer.json(all());
    }

    Answer save(Call call) {
        SearchToSave search = call.read(SearchToSave.class);
        if (search.name() == null
                || search.name().isBlank()
                || search.name().length() > LONGEST_NAME
                || search.query() == null) {
            throw HttpProblem.badRequest("name");
        }
        SearchResource.parsed(search.query());
        desk.searches()
                .save(
                        search.name().strip(),
                        search.query(),
                        call.known().name(),
                        desk.open().clock().instant());
        return Answer.json(all());
    }

    Answer remove(Call call) {
        String number = call.named("number");
        if (!number.matches("[0-9]{1,15}") || !desk.searches().remove(Long.parseLong(number))) {
            throw HttpProblem.notFound();
        }
        return Answer.json(all());
    }

    private List<SavedSearch> all() {
        return desk.searches().all().stream()
                .map(each -> new SavedSearch(each.number(), each.name(), each.query(), each.user(), each.at()))
                .toList();
    }
}
