package org.isnad.workbench.publish;

import org.isnad.core.item.Phrase;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.find.Finding;
import org.isnad.workbench.find.Match;
import org.isnad.workbench.words.Words;

/** The sentences that a search for a passage has in common on the terminal and on the certificate. */
public final class FindWords {
    private FindWords() {}

    /** Never more than was done: in this copy, at this time, in these ways (DOMAIN.md). */
    public static Phrase finding(FindOutcome outcome, Words words) {
        FindOutcome.Searched searched = outcome.searched();
        String key = switch (outcome.finding()) {
            case FOUND -> "find.searched.found";
            case FOUND_WITH_DIFFERENCES -> "find.searched.found-with-differences";
            case NOT_FOUND -> "find.searched.not-found";
        };
        return Phrase.of(
                key,
                searched.copy().digest().hex(),
                words.moment(searched.at(), 0),
                words.number(outcome.asked().size()));
    }

    static Phrase title(Finding finding) {
        return Phrase.of(
                switch (finding) {
                    case FOUND -> "find.title.found";
                    case FOUND_WITH_DIFFERENCES -> "find.title.found-with-differences";
                    case NOT_FOUND -> "find.title.not-found";
                });
    }

    static String place(Match match, Words words) {
        String place = words.say(
                switch (match.place()) {
                    case BODY -> "find.place.body";
                    case SUBJECT -> "find.place.subject";
                    case ATTACHMENT -> "find.place.attachment";
                    case NAME -> "find.place.name";
                });
        return match.quoted() ? place + " · " + words.say("find.quoted") : place;
    }

    static String how(FindOutcome outcome, Match match, Words words) {
        if (!match.passage().exact()) {
            return words.say(
                    "find.how.differs",
                    words.number(outcome.asked().size()),
                    words.number(match.passage().same()),
                    words.number(match.passage().near()),
                    words.number(match.passage().missing()),
                    words.number(match.passage().inserted()));
        }
        return words.say(isWrittenOtherwise(outcome, match) ? "find.how.written-otherwise" : "find.how.exact");
    }

    /** Whether the same words stand there in other letters or with other signs between; line breaks are no difference. */
    static boolean isWrittenOtherwise(FindOutcome outcome, Match match) {
        String asked = outcome.asked().written(outcome.asked().all());
        return match.passage().exact() && !oneLine(asked).equals(oneLine(match.written()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
