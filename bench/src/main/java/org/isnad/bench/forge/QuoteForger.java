package org.isnad.bench.forge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Tampers with real letters and the real answers that quote them. All are tied together anew, under names of their own and
 * with recipients that make whoever quotes a party; two people of two more houses answer too and quote all. So the words of
 * the untampered letter can be lifted, and there is something to lose.
 */
public final class QuoteForger {
    private static final List<String> READERS = List.of("ada.reader@house-one.example", "ben.reader@house-two.example");
    private static final int FEWEST_WORDS = 5;

    private final Workshop workshop;
    private final Random chance;

    public QuoteForger(Workshop workshop, Random chance) {
        this.workshop = workshop;
        this.chance = chance;
    }

    /** The words of a letter as people read them; empty where the bytes are not what the charset says. */
    public static Optional<String> words(Letter letter) {
        return Reading.ofLetter(letter);
    }

    /**
     * One word changed: in the letter by every first turn, in its answer by every second.
     *
     * @return empty where the two have no line in common that lends itself to it
     */
    public Optional<QuoteTrial> altered(Letter letter, Letter answer, int turn) {
        Optional<Tied> tied = tied(letter, answer, turn);
        if (tied.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> common = common(tied.get());
        List<String> lines = new ArrayList<>(common.keySet());
        while (!lines.isEmpty()) {
            String line = lines.remove(chance.nextInt(lines.size()));
            Optional<AlteredLine> changed = AlteredLine.of(line, turn / 2, chance);
            if (changed.isPresent()) {
                return turn % 2 == 0
                        ? inLetter(tied.get(), line, changed.get())
                        : inAnswer(tied.get(), common.getOrDefault(line, ""), line, changed.get());
            }
        }
        return Optional.empty();
    }

    /**
     * A letter made up in its writer's name, with one to three valid answers that quote it: by one person, by two of one
     * house, or by three with public providers, where anybody has as many mailboxes as he likes.
     */
    public Optional<QuoteTrial> forgedParent(Letter letter, Letter answer, int turn) {
        return tied(letter, answer, turn).map(tied -> {
            String text = Phrases.ascii(chance) + "\n" + Phrases.ascii(chance) + "\nRef. "
                    + Long.toHexString(chance.nextLong()) + "\n" + Phrases.ascii(chance);
            Letter forged = tied.letter
                    .with("Content-Type", "text/plain; charset=utf-8")
                    .with("Content-Transfer-Encoding", "8bit")
                    .withBody(text.replace("\n", "\r\n") + "\r\n");
            List<String> quoters = switch (turn % 3) {
                case 0 -> List.of(tied.answers);
                case 1 -> List.of(tied.answers, "colleague@" + domain(tied.answers));
                default -> List.of("zoe.a@gmail.com", "zoe.b@yahoo.fr", "zoe.c@outlook.com");
            };
            forged = forged.with("Cc", String.join(", ", quoters));
            List<Letter> answers = new ArrayList<>();
            for (String quoter : quoters) {
                answers.add(signed(new Answer(forged, quoter, text, "Yes, agreed.").written(chance), quoter));
            }
            String deed = "a letter made up, quoted by "
                    + (turn % 3 == 0 ? "one" : turn % 3 == 1 ? "one house" : "public mailboxes");
            return new QuoteTrial(deed, tied.letter, List.of(), forged, answers, "", "", "");
        });
    }

    /** @param answers bare address of the answer's writer */
    private record Tied(
            Letter letter, Leaf leaf, String text, Letter answer, Leaf quote, String quoting, String answers) {}

    private Optional<Tied> tied(Letter letter, Letter answer, int turn) {
        List<Leaf> leaves = Leaf.of(letter);
        List<Leaf> quotes = Leaf.of(answer);
        Optional<String> domain = answer.fromDomain();
        if (leaves.size() != 1
                || quotes.size() != 1
                || leaves.getFirst().html()
                || quotes.getFirst().html()
                || domain.isEmpty()
                || letter.fromDomain().isEmpty()) {
            return Optional.empty();
        }
        String answers = answer.value("From").replaceAll(".*<|>.*", "").strip();
        String id = "<letter." + turn + "@quotes.example>";
        String to = letter.value("To");
        Letter asked = letter.unsigned()
                .without("References")
                .without("In-Reply-To")
                .with("Message-ID", id)
                .with(
                        "To",
                        (to.isBlank() ? "" : to + ",\r\n\t") + answers + ",\r\n\t" + String.join(",\r\n\t", READERS));
        Letter told = answer.unsigned()
                .with("Message-ID", "<answer." + turn + "@quotes.example>")
                .with("In-Reply-To", id)
                .with("References", id);
        Optional<String> text = Reading.of(leaves.getFirst(), asked.body());
        Optional<String> quoting = Reading.of(quotes.getFirst(), told.body());
        return text.isEmpty() || quoting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Tied(
                        asked, leaves.getFirst(), text.get(), told, quotes.getFirst(), quoting.get(), answers));
    }

    /** Lines of the letter above the first that begins what it quotes without marks: the writer's own words. */
    private static Stream<String> own(String text) {
        return text.lines().map(String::strip).takeWhile(line -> !line.matches("(?i)-{3,} ?[a-z].*|_{10,}|From: .*"));
    }

    /** Lines that both have once, by the line as the answer writes it. */
    private static Map<String, String> common(Tied tied) {
        Map<String, String> quoted = new LinkedHashMap<>();
        tied.quoting.lines().forEach(line -> {
            if (line.startsWith(">")) {
                String bare = line.replaceFirst("^> ?", "").strip();
                quoted.merge(bare, line, (one, other) -> "");
            }
        });
        Map<String, String> common = new LinkedHashMap<>();
        own(tied.text).forEach(line -> {
            String there = quoted.getOrDefault(line, "");
            if (!line.startsWith(">") && !there.isEmpty() && line.split("\\s+").length >= FEWEST_WORDS) {
                common.merge(line, there, (one, other) -> "");
            }
        });
        common.values().removeIf(String::isEmpty);
        return common;
    }

    private Optional<QuoteTrial> inLetter(Tied tied, String line, AlteredLine changed) {
        return Reading.replaced(tied.leaf, tied.letter.body(), once(tied.text, line, changed.text()))
                .map(body -> {
                    List<Letter> quoters = quoters(tied, tied.answer);
                    return new QuoteTrial(
                            changed.deed() + ", in the letter",
                            tied.letter,
                            quoters,
                            tied.letter.withBody(body),
                            quoters,
                            changed.text(),
                            changed.after(),
                            changed.before());
                });
    }

    private Optional<QuoteTrial> inAnswer(Tied tied, String written, String line, AlteredLine changed) {
        String other = written.replace(line, changed.text());
        return Reading.replaced(tied.quote, tied.answer.body(), once(tied.quoting, written, other))
                .map(body -> {
                    List<Letter> quoters = quoters(tied, tied.answer);
                    List<Letter> found = List.of(signed(tied.answer.withBody(body), tied.answers), quoters.get(1));
                    return new QuoteTrial(
                            changed.deed() + ", in the answer",
                            tied.letter,
                            quoters,
                            tied.letter,
                            found,
                            line,
                            changed.before(),
                            changed.after());
                });
    }

    private static String once(String text, String what, String by) {
        int at = text.indexOf(what);
        return text.substring(0, at) + by + text.substring(at + what.length());
    }

    /** The real answer, and those of two more houses. */
    private List<Letter> quoters(Tied tied, Letter answer) {
        List<Letter> quoters = new ArrayList<>(List.of(signed(answer, tied.answers)));
        for (String reader : READERS) {
            quoters.add(signed(new Answer(tied.letter, reader, tied.text, "Noted.").written(chance), reader));
        }
        return quoters;
    }

    private Letter signed(Letter letter, String address) {
        return workshop.of(domain(address)).sign(letter);
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
