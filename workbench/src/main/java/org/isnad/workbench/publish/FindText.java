package org.isnad.workbench.publish;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.isnad.core.item.Locator;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.find.Finding;
import org.isnad.workbench.find.Match;
import org.isnad.workbench.find.Variant;
import org.isnad.workbench.store.StoredFile;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.words.Shown;
import org.isnad.workbench.words.Words;

/** The answer to "is it in here?" for people, on a terminal. */
public final class FindText {
    private static final int ID_DIGITS = 12;
    /** Others with the same words that are listed by name. */
    private static final int MOST_OTHERS = 5;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private FindText() {}

    public static void write(FindOutcome outcome, Sheet sheet) {
        Words words = sheet.words();
        sheet.line(sheet.ink().strong(words.say(FindWords.title(outcome.finding()))));
        sheet.sentence(0, "", FindWords.finding(outcome, words));
        sheet.line(words.say(
                "find.searched.contents", words.number(outcome.searched().contents())));
        notSearched(outcome, sheet);
        if (outcome.variants().isEmpty()) {
            sheet.line(words.say("find.nothing-near"));
            return;
        }
        sheet.heading(words.say(outcome.finding() == Finding.FOUND ? "find.passages" : "find.nearest"));
        if (outcome.variants().stream()
                .anyMatch(variant -> !variant.first().passage().exact())) {
            sheet.line(words.say("find.legend"));
        }
        variant(outcome, outcome.variants().getFirst(), sheet);
        List<Variant> others = outcome.variants().subList(1, outcome.variants().size());
        if (outcome.finding() != Finding.NOT_FOUND && !others.isEmpty()) {
            sheet.heading(words.say("find.other-wordings"));
        }
        others.forEach(variant -> variant(outcome, variant, sheet));
        if (outcome.more() > 0) {
            sheet.line("");
            sheet.line(words.say("find.more", words.number(outcome.more())));
        }
    }

    private static void notSearched(FindOutcome outcome, Sheet sheet) {
        Words words = sheet.words();
        FindOutcome.Searched searched = outcome.searched();
        if (searched.notIndexed() > 0) {
            sheet.paragraph(0, "", words.say("find.searched.not-indexed", words.number(searched.notIndexed())));
        }
        if (searched.unsearched().count() > 0) {
            sheet.paragraph(
                    0,
                    "",
                    words.say(
                            "find.searched.unsearched",
                            words.number(searched.unsearched().count())));
        }
    }

    private static void variant(FindOutcome outcome, Variant variant, Sheet sheet) {
        match(outcome, variant.first(), sheet);
        List<Match> others = variant.matches().subList(1, variant.matches().size());
        if (!others.isEmpty()) {
            sheet.line(
                    "  " + sheet.words().say("find.same-words-in", sheet.words().number(others.size())));
        }
        for (Match other : others.subList(0, Math.min(MOST_OTHERS, others.size()))) {
            sheet.line(
                    "    " + id(other) + "  " + sheet.ink().faint(place(other, sheet)) + quoted(other, sheet.words()));
        }
    }

    private static String quoted(Match match, Words words) {
        return match.quoted() ? " · " + words.say("find.quoted") : "";
    }

    private static String id(Match match) {
        return match.content().hex().substring(0, ID_DIGITS);
    }

    private static String place(Match match, Sheet sheet) {
        List<Locator> locators = match.locators();
        return locators.isEmpty() ? "" : sheet.data(locators.getFirst().text());
    }

    private static void match(FindOutcome outcome, Match match, Sheet sheet) {
        Words words = sheet.words();
        sheet.line("");
        StoredMessage message = match.message();
        StoredFile file = match.file();
        if (message != null) {
            message(message, sheet);
        } else if (file != null) {
            sheet.line(sheet.ink().strong(sheet.data(file.name())));
            sheet.line("  " + words.say("search.file") + " · " + sheet.data(file.format()) + " · "
                    + words.bytes(file.length()));
        }
        places(match, sheet);
        sheet.line("  " + FindWords.place(match, words) + colon(words) + FindWords.how(outcome, match, words));
        passage(outcome, match, sheet);
    }

    private static String colon(Words words) {
        return words.say("colon");
    }

    private static void message(StoredMessage message, Sheet sheet) {
        Words words = sheet.words();
        String level = message.level() == null ? words.say("search.not-judged") : words.level(message.level());
        Long date = message.date();
        String day = date == null ? words.say("search.undated") : words.day(Instant.ofEpochSecond(date));
        String subject = message.subject().isBlank()
                ? words.say("search.no-subject")
                : sheet.data(Shown.defanged(message.subject()));
        sheet.line(sheet.ink().strong(subject));
        sheet.line("  " + day + " · " + sheet.data(message.fromAddress()) + " · " + level);
    }

    private static void places(Match match, Sheet sheet) {
        sheet.line("  " + id(match) + "  " + sheet.ink().faint(place(match, sheet)));
        if (match.occurrences() > 1) {
            sheet.line("  "
                    + sheet.words().say("find.more-places", sheet.words().number(match.occurrences() - 1)));
        }
    }

    private static void passage(FindOutcome outcome, Match match, Sheet sheet) {
        StringBuilder text = new StringBuilder();
        for (FoundText.Piece piece : FoundText.pieces(outcome.asked(), match)) {
            String shown = Shown.line(Shown.defanged(SPACE.matcher(piece.text()).replaceAll(" ")));
            text.append(
                    switch (piece.kind()) {
                        case AROUND -> sheet.ink().faint(shown);
                        case SAME -> shown;
                        case ASKED -> sheet.ink().strong("[−" + shown + "−]");
                        case THERE -> sheet.ink().strong("[+" + shown + "+]");
                    });
        }
        sheet.paragraph(
                4, "", Shown.apart(text.toString().strip(), sheet.words().rightToLeft()));
    }
}
