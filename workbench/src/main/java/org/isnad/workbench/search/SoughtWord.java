package org.isnad.workbench.search;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.isnad.workbench.search.analysis.ArabicForms;
import org.isnad.workbench.search.analysis.Patterns;
import org.isnad.workbench.search.analysis.WordForms;

/**
 * What one word of a text has to be. Texts are long and nearly none of their words is: most are told by the first byte of their
 * UTF-8, before anything is made of them.
 *
 * @param first the bytes with which such a word may begin
 * @param is whether a folded word that begins so is one
 */
record SoughtWord(BitSet first, Predicate<String> is) {
    private static final int ASCII = 0x80;
    private static final int BYTES = 0x100;

    /** The word as it stands; in a phrase an Arabic one may have particles stuck on. */
    static SoughtWord written(String word, boolean inPhrase) {
        boolean particles = inPhrase && WordForms.kind(word) == WordForms.Kind.ARABIC;
        Set<String> written = Set.copyOf(particles ? ArabicForms.inPhrase(word) : List.of(word));
        return new SoughtWord(beginnings(written), written::contains);
    }

    /**
     * The word in any of its forms. Stems of a Latin word begin as it does; what stands before the base of an Arabic one is
     * of Arabic letters.
     */
    static SoughtWord anyForm(String word, WordForms forms) {
        Set<String> wanted = new HashSet<>(WordLookup.forms(word, forms).keySet());
        Map<String, Boolean> known = new HashMap<>();
        return new SoughtWord(
                WordForms.kind(word) == WordForms.Kind.ARABIC ? beyondAscii() : beginnings(List.of(word)),
                met -> known.computeIfAbsent(
                        met,
                        m -> m.equals(word)
                                || wanted.contains(m)
                                || forms.indexed(m).stream().anyMatch(wanted::contains)));
    }

    /** What an automaton accepts. */
    static SoughtWord accepted(CharacterRunAutomaton automaton) {
        BitSet first = beyondAscii();
        for (int c = 0; c < ASCII; c++) {
            first.set(c, automaton.step(0, c) >= 0);
        }
        return new SoughtWord(first, automaton::run);
    }

    static SoughtWord matching(String pattern) {
        BitSet first = new BitSet();
        if (pattern.startsWith("*") || pattern.startsWith("?")) {
            first.set(0, BYTES);
        } else {
            first.or(beginnings(List.of(pattern)));
        }
        return new SoughtWord(first, word -> Patterns.matches(pattern, word));
    }

    private static BitSet beginnings(Collection<String> words) {
        BitSet first = new BitSet();
        for (String word : words) {
            first.set(word.getBytes(StandardCharsets.UTF_8)[0] & 0xFF);
        }
        return first;
    }

    private static BitSet beyondAscii() {
        BitSet first = new BitSet();
        first.set(ASCII, BYTES);
        return first;
    }
}
