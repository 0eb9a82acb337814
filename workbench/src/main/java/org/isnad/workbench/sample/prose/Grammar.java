package org.isnad.workbench.sample.prose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.isnad.workbench.sample.chance.Chance;

/**
 * A context-free grammar read from lines {@code rule: text}. In a text {@code {x}} stands for one of the texts of rule
 * x, or for a value if there is no such rule; {@code {x+m}} for the same after the change m of the language's
 * {@link Morphology}, and {@code {m|f x}} for m or f, as the name that x gives is a man's or a woman's, and the name.
 */
final class Grammar {
    private final Map<String, List<List<Piece>>> rules;
    private final Morphology morphology;

    private Grammar(Map<String, List<List<Piece>>> rules, Morphology morphology) {
        this.rules = rules;
        this.morphology = morphology;
    }

    /** A bit of a text. */
    private sealed interface Piece {}

    private record Words(String text) implements Piece {}

    /** @param change of the {@link Morphology}; empty where nothing is changed */
    private record Reference(String name, String change) implements Piece {}

    /** A word that agrees with the name behind it. */
    private record Agreeing(String masculine, String feminine, String name) implements Piece {}

    static Grammar load(String resource, Morphology morphology) {
        Map<String, List<List<Piece>>> rules = new HashMap<>();
        try (InputStream in = Grammar.class.getResourceAsStream("/org/isnad/sample/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + resource + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                if (!line.startsWith("#") && colon > 0) {
                    rules.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                            .add(pieces(line.substring(colon + 2)));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Grammar(rules, morphology);
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            pieces.add(new Words(text.substring(at, open)));
            pieces.add(reference(text.substring(open + 1, close)));
            at = close + 1;
        }
        pieces.add(new Words(text.substring(at)));
        return pieces;
    }

    private static Piece reference(String name) {
        int bar = name.indexOf('|');
        if (bar >= 0) {
            int space = name.lastIndexOf(' ');
            return new Agreeing(name.substring(0, bar), name.substring(bar + 1, space), name.substring(space + 1));
        }
        int plus = name.indexOf('+');
        return plus < 0 ? new Reference(name, "") : new Reference(name.substring(0, plus), name.substring(plus + 1));
    }

    /** One text of a rule. */
    String say(String rule, Chance chance, UnaryOperator<String> values) {
        return expand(chance.one(texts(rule)), chance, values);
    }

    /** Some texts of a rule, no two of them the same before expansion. */
    List<String> sayDistinct(String rule, int count, Chance chance, UnaryOperator<String> values) {
        List<List<Piece>> left = new ArrayList<>(texts(rule));
        List<String> said = new ArrayList<>();
        for (int i = 0; i < count && !left.isEmpty(); i++) {
            said.add(expand(left.remove(chance.below(left.size())), chance, values));
        }
        return said;
    }

    private List<List<Piece>> texts(String rule) {
        List<List<Piece>> texts = rules.get(rule);
        if (texts == null) {
            throw new IllegalArgumentException("no such rule: " + rule);
        }
        return texts;
    }

    private String expand(List<Piece> pieces, Chance chance, UnaryOperator<String> values) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            out.append(
                    switch (piece) {
                        case Words words -> words.text();
                        case Reference(String name, String change) -> {
                            String word = word(name, chance, values);
                            yield change.isEmpty() ? word : morphology.change(word, change);
                        }
                        case Agreeing(String masculine, String feminine, String name) -> {
                            String word = word(name, chance, values);
                            yield (Gender.isFeminine(word) ? feminine : masculine) + " " + word;
                        }
                    });
        }
        return out.toString();
    }

    private String word(String name, Chance chance, UnaryOperator<String> values) {
        return rules.containsKey(name) ? say(name, chance, values) : values.apply(name);
    }
}
