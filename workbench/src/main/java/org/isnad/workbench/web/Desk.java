package org.isnad.workbench.web;

import java.util.Collection;
import java.util.List;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.Examined;
import org.isnad.workbench.OpenCase;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.store.Tally;
import org.isnad.workbench.web.api.Counting;
import org.isnad.workbench.web.desk.DeskFile;
import org.isnad.workbench.web.desk.KeptAnswers;
import org.isnad.workbench.web.desk.MarkTable;
import org.isnad.workbench.web.desk.SearchTable;
import org.isnad.workbench.words.Words;

/**
 * What resources work with.
 *
 * @param open the case
 * @param marks tags, notes, reviews
 * @param searches saved ones
 * @param snapshots answers about the whole case
 * @param tallies the few figures that are asked for all the time
 * @param figures what the report is made of
 * @param lines of lists
 */
record Desk(
        OpenCase open,
        DeskFile file,
        MarkTable marks,
        SearchTable searches,
        Snapshots snapshots,
        Tallies tallies,
        ReportFigures figures,
        Lines lines) {
    static Desk of(OpenCase open, DeskFile file, WebHandler.ErrorReport errors) {
        MarkTable marks = new MarkTable(file);
        return new Desk(
                open,
                file,
                marks,
                new SearchTable(file),
                new Snapshots(open, new KeptAnswers(file), errors),
                new Tallies(),
                new ReportFigures(),
                new Lines(marks));
    }

    /** The one message that a path names, if whoever asks may see it. */
    StoredMessage message(Call call) {
        Sight sight = Sight.of(call.known());
        List<StoredMessage> meant = open.meant(call.named("id")).stream()
                .filter(each -> open.read(reader -> sight.mayRead(reader, each.number())))
                .toList();
        if (meant.isEmpty()) {
            throw HttpProblem.notFound();
        }
        if (meant.size() > 1) {
            throw new HttpProblem(409, Phrase.of("web.problem.several", meant.size()));
        }
        return meant.getFirst();
    }

    /** An answer about the whole case, or what is known of it so far. */
    Answer soon(Snapshots.Question question, Call call) {
        Sight sight = Sight.of(call.known());
        return snapshots.soon(question, () -> {
            // Not counted now: whoever waited as long as a screen should is answered at once.
            Tallies.Counted known = tallies.last(sight);
            if (known == null) {
                return new Counting(0, null, null, null, null);
            }
            Tally tally = known.tally();
            return new Counting(
                    tally.sequence(), tally.messages(), tally.distinct(), tally.attachments(), tally.files());
        });
    }

    Examined examined(Call call) {
        return open.examine(message(call));
    }

    static List<org.isnad.workbench.web.api.Phrase> said(Collection<Phrase> phrases, Words words) {
        return phrases.stream().map(phrase -> said(phrase, words)).toList();
    }

    static org.isnad.workbench.web.api.Phrase said(Phrase phrase, Words words) {
        return new org.isnad.workbench.web.api.Phrase(phrase.key(), phrase.args(), words.say(phrase));
    }

    /** A constant's name over the wire. */
    static String low(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
