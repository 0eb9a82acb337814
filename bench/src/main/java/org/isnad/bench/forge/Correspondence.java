package org.isnad.bench.forge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two people of one trial: who wrote the base message, and somebody to whom it was written and who answers.
 *
 * @param asked the base message, with a Message-ID
 * @param text its words as people read them
 * @param answers bare address of who answers
 */
record Correspondence(Letter asked, String text, String answers) {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._+-]+@(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}");
    private static final int LONGEST = 6_000;

    /** Empty where the message holds no words to quote, or is nobody's. */
    static Optional<Correspondence> of(Base base) {
        Letter letter = base.letter();
        Optional<String> text = Reading.ofLetter(letter).filter(words -> words.length() > 120);
        if (text.isEmpty() || !letter.has("Message-ID") || letter.value("From").isEmpty()) {
            return Optional.empty();
        }
        String own = letter.value("From");
        Matcher to = ADDRESS.matcher(letter.value("To"));
        String answers = to.find() && !own.contains(to.group()) ? to.group() : "reader@answers.example";
        String all = text.get();
        return Optional.of(
                new Correspondence(letter, all.length() > LONGEST ? all.substring(0, LONGEST) : all, answers));
    }

    String domain() {
        return answers.substring(answers.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** A true answer, signed by the domain of who answers, references and all. */
    Letter answer(Letter parent, String quoted, Workshop workshop, Random chance) {
        return signed(written(parent, quoted, chance), workshop);
    }

    Letter written(Letter parent, String quoted, Random chance) {
        String said = Phrases.one(
                List.of("Yes, agreed.", "Oui, d'accord.", "نعم، موافق.", "No. Please call me first."), chance);
        return new Answer(parent, answers, quoted, said).written(chance);
    }

    Letter signed(Letter letter, Workshop workshop) {
        return workshop.of(domain()).sign(letter);
    }

    /** Some neighbouring lines of the text that are worth quoting; all of it where it has few. */
    String passage(Random chance) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 6) {
            return text;
        }
        int from = chance.nextInt(lines.size() / 2);
        String some = String.join("\n", lines.subList(from, Math.min(lines.size(), from + 3 + chance.nextInt(6))));
        return some.strip().length() < 60 ? text : some;
    }

    /** The text with another word here and there, or a sentence more. */
    static String altered(String text, Random chance) {
        Matcher word = Pattern.compile("(?<![\\p{L}\\p{N}@./-])\\p{L}{5,}").matcher(text);
        StringBuilder out = new StringBuilder();
        int at = 2 + chance.nextInt(6);
        boolean done = false;
        for (int i = 0; word.find(); i++) {
            if (i == at) {
                word.appendReplacement(out, Matcher.quoteReplacement(Phrases.word(chance)));
                done = true;
            }
        }
        word.appendTail(out);
        return done ? out.toString() : text + "\n" + Phrases.ascii(chance);
    }
}
