package org.isnad.workbench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.ImageOutcome;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.find.Finder;
import org.isnad.workbench.find.LikePage;
import org.isnad.workbench.find.Match;
import org.isnad.workbench.find.Variant;
import org.isnad.workbench.publish.FindCertificate;
import org.isnad.workbench.publish.FindWords;
import org.isnad.workbench.publish.PictureCertificate;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.StoredFile;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.web.api.FindAnswer;
import org.isnad.workbench.web.api.FindHit;
import org.isnad.workbench.web.api.LikePicture;
import org.isnad.workbench.web.api.Line;
import org.isnad.workbench.web.api.Passage;
import org.isnad.workbench.web.api.PictureAnswer;
import org.isnad.workbench.web.api.Searched;
import org.isnad.workbench.words.Words;

/** Is a passage that was seen elsewhere in this copy? */
final class FindResource {
    private static final int USUAL = 5;
    private static final int MOST = 50;
    private static final int LONGEST = 200_000;
    private static final int PICTURES = 20;

    /** Each takes a process with some hundred megabytes. */
    private static final int DRAWN_AT_ONCE = 2;

    private final Semaphore drawing = new Semaphore(DRAWN_AT_ONCE);
    private final Desk desk;

    FindResource(Desk desk) {
        this.desk = desk;
    }

    Answer find(Call call) {
        FindOutcome outcome = outcome(call);
        Sight sight = Sight.of(call.known());
        return Answer.json(answer(outcome, sight, call.words()));
    }

    private FindAnswer answer(FindOutcome outcome, Sight sight, Words words) {
        return new FindAnswer(
                Desk.low(outcome.finding()),
                Desk.said(sight.isOfAll() ? FindWords.finding(outcome, words) : inPart(outcome, words), words),
                outcome.asked().size(),
                hits(outcome, sight),
                outcome.more(),
                searched(outcome, sight, words));
    }

    /** A picture, as its bytes; drawn in a process of its own with limits, so that a hostile one harms nobody. */
    Answer picture(Call call) {
        ImageOutcome outcome = looked(call);
        FindOutcome text = outcome.text();
        return Answer.json(new PictureAnswer(
                outcome.compared(),
                desk.open()
                        .read(reader -> outcome.like().stream()
                                .map(page -> like(reader, page))
                                .toList()),
                text == null ? null : answer(text, Sight.of(call.known()), call.words())));
    }

    /** The same as a page to print. */
    Answer pictureCertificate(Call call) {
        ImageOutcome outcome = looked(call);
        FindOutcome.Searched searched = outcome.searched();
        return new Answer.Page(PictureCertificate.of(
                        outcome.picture(), outcome.like(), outcome.compared(), searched, outcome.text(), call.words())
                .html(searched.toolVersion(), searched.at()));
    }

    private ImageOutcome looked(Call call) {
        if (!Sight.of(call.known()).isOfAll()) {
            throw HttpProblem.forbidden();
        }
        if (!drawing.tryAcquire()) {
            throw new HttpProblem(503, Phrase.of("web.problem.drawing"));
        }
        try {
            return desk.open().findImage(call.body().toByteArray(), PICTURES);
        } finally {
            drawing.release();
        }
    }

    private LikePicture like(CaseReader reader, LikePage page) {
        ItemRow file = page.file();
        long places = file.content() == null
                ? 1
                : reader.items().places(file.content()).size();
        return new LikePicture(desk.lines().file(file, places, List.of()), page.page(), page.resemblance());
    }

    /** A certificate speaks of a whole copy: whoever sees a part of it only cannot have one. */
    Answer certificate(Call call) {
        if (!Sight.of(call.known()).isOfAll()) {
            throw HttpProblem.forbidden();
        }
        FindOutcome outcome = outcome(call);
        return new Answer.Page(FindCertificate.of(outcome, call.words())
                .html(outcome.searched().toolVersion(), outcome.searched().at()));
    }

    /** Whoever may see a part only is answered as if there were nothing else. */
    private FindOutcome outcome(Call call) {
        Sight sight = Sight.of(call.known());
        Passage passage = call.read(Passage.class);
        Long limit = passage.limit();
        if (passage.text() == null
                || passage.text().length() > LONGEST
                || (limit != null && (limit < 1 || limit > MOST))) {
            throw HttpProblem.badRequest("text");
        }
        Wording asked = Wording.of(passage.text());
        if (asked.size() == 0) {
            throw new HttpProblem(400, Phrase.of("find.problem.no-words"));
        }
        if (asked.size() > Finder.MOST_WORDS) {
            throw new HttpProblem(
                    400,
                    Phrase.of(
                            "find.problem.too-long",
                            call.words().number(asked.size()),
                            call.words().number(Finder.MOST_WORDS)));
        }
        int most = limit == null ? USUAL : limit.intValue();
        return sight.isOfAll() ? desk.open().find(asked, most) : desk.open().findWithin(sight::shows, asked, most);
    }

    /** Never that something is in a copy or not: only in what this account may see of it. */
    private static Phrase inPart(FindOutcome outcome, Words words) {
        String key = switch (outcome.finding()) {
            case FOUND -> "web.find.part.found";
            case FOUND_WITH_DIFFERENCES -> "web.find.part.found-with-differences";
            case NOT_FOUND -> "web.find.part.not-found";
        };
        return Phrase.of(key, words.number(outcome.asked().size()));
    }

    private List<FindHit> hits(FindOutcome outcome, Sight sight) {
        return desk.open().read(reader -> {
            List<FindHit> hits = new ArrayList<>();
            int rank = 0;
            for (Variant variant : outcome.variants()) {
                rank++;
                for (Match match : variant.matches()) {
                    hits.add(new FindHit(
                            rank,
                            line(reader, match, sight),
                            Desk.low(match.place()),
                            match.quoted(),
                            match.passage().exact(),
                            match.locators().stream().map(Locator::text).toList(),
                            QuotesResource.pieces(match.passage().edits(), outcome.asked(), match.text())));
                }
            }
            return hits;
        });
    }

    private Line line(CaseReader reader, Match match, Sight sight) {
        StoredMessage message = match.message();
        if (message != null) {
            return desk.lines().message(reader, message, List.of(), sight);
        }
        StoredFile file = match.file();
        List<ItemRow> places = file == null ? List.of() : Lines.places(reader, file.content(), sight);
        if (places.isEmpty()) {
            throw HttpProblem.notFound();
        }
        return desk.lines().file(places.getFirst(), places.size(), List.of());
    }

    private static Searched searched(FindOutcome outcome, Sight sight, Words words) {
        FindOutcome.Searched searched = outcome.searched();
        return new Searched(
                searched.copy().digest().hex(),
                searched.at(),
                searched.toolVersion(),
                searched.contents(),
                searched.notIndexed(),
                searched.unsearched().count(),
                FindCertificate.methods().stream().map(words::say).toList(),
                Stream.concat(
                                sight.isOfAll() ? Stream.of() : Stream.of(Phrase.of("web.find.part")),
                                FindCertificate.limits(outcome, words).stream())
                        .map(words::say)
                        .toList());
    }
}
