package org.isnad.workbench.web;

import java.util.List;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.web.api.SavedSearch;
import org.isnad.workbench.web.api.SearchToSave;

/** Saved searches, which everybody shares who may see the whole case. */
final class SearchesResource {
    private static final int LONGEST_NAME = 200;

    private final Desk desk;

    SearchesResource(Desk desk) {
        this.desk = desk;
    }

    Answer list(Call call) {
        return Answer.json(shown(call));
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
        boolean others = desk.searches().all().stream()
                .anyMatch(each -> each.name().equals(search.name().strip())
                        && !each.user().equals(call.known().name()));
        if (others && !Sight.of(call.known()).isOfAll()) {
            throw new HttpProblem(409, Phrase.of("web.problem.name-taken"));
        }
        desk.searches()
                .save(
                        search.name().strip(),
                        search.query(),
                        call.known().name(),
                        desk.open().clock().instant());
        return Answer.json(shown(call));
    }

    Answer remove(Call call) {
        String number = call.named("number");
        boolean known = number.matches("[0-9]{1,15}")
                && shown(call).stream().anyMatch(each -> each.number() == Long.parseLong(number));
        if (!known || !desk.searches().remove(Long.parseLong(number))) {
            throw HttpProblem.notFound();
        }
        return Answer.json(shown(call));
    }

    /** What others look for tells of what they see: whoever does not see all of it has their own searches only. */
    private List<SavedSearch> shown(Call call) {
        boolean all = Sight.of(call.known()).isOfAll();
        return desk.searches().all().stream()
                .filter(each -> all || each.user().equals(call.known().name()))
                .map(each -> new SavedSearch(each.number(), each.name(), each.query(), each.user(), each.at()))
                .toList();
    }
}
