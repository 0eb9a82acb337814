package org.isnad.bench.forge;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line in which one thing was made another: a number, a negation, a word.
 *
 * @param deed which of the three
 * @param text the line now
 * @param before what stood there; empty if a word was put in
 * @param after what stands there; empty if a word was taken out
 */
record AlteredLine(String deed, String text, String before, String after) {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.:/-])\\d{1,6}(?![\\w.:/-])");
    private static final Pattern NEGATION = Pattern.compile("(?<![\\w'-])(?:not|never)(?![\\w'-]) ");
    private static final Pattern VERB = Pattern.compile(
            "(?<![\\w'-])(?:is|are|was|can|will|would|should|could|must|does|do|have|has|may)(?![\\w'-]) ");
    private static final Pattern WORD = Pattern.compile("(?<![\\w@./'-])[A-Za-z]{4,}(?![\\w@./'(-])");

    /** What is tried first goes by turns; where a line lends itself to nothing, it is empty. */
    static Optional<AlteredLine> of(String line, int turn, Random chance) {
        return switch (turn % 3) {
            case 0 -> number(line, chance).or(() -> negation(line, chance)).or(() -> word(line, chance));
            case 1 -> negation(line, chance).or(() -> word(line, chance));
            default -> word(line, chance);
        };
    }

    private static Optional<AlteredLine> number(String line, Random chance) {
        return one(NUMBER, line, chance).map(found -> {
            String other = String.valueOf(Long.parseLong(found.group()) + 1 + chance.nextInt(40));
            return replaced("a number", line, found, found.group(), other, other);
        });
    }

    private static Optional<AlteredLine> negation(String line, Random chance) {
        return one(NEGATION, line, chance)
                .map(found -> replaced(
                        "a negation taken out", line, found, found.group().strip(), "", ""))
                .or(() -> one(VERB, line, chance)
                        .map(found -> replaced("a negation put in", line, found, "", "not", found.group() + "not ")));
    }

    private static Optional<AlteredLine> word(String line, Random chance) {
        return one(WORD, line, chance).map(found -> {
            String other = Phrases.word(chance);
            return replaced("a word", line, found, found.group(), other, other);
        });
    }

    private static AlteredLine replaced(
            String deed, String line, MatchResult at, String before, String after, String written) {
        return new AlteredLine(deed, line.substring(0, at.start()) + written + line.substring(at.end()), before, after);
    }

    private static Optional<MatchResult> one(Pattern what, String line, Random chance) {
        Matcher matcher = what.matcher(line);
        List<MatchResult> all = matcher.results().toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(Phrases.one(all, chance));
    }
}
