package org.isnad.core.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All words that any form begins with, as a tree of their characters: from each place of a text it is gone down as far as the
 * text goes along, which at nearly all places is not at all. Characters are compared as regular expressions do under
 * {@link Matches#FLAGS}.
 */
final class WordTree {
    private static final int ASCII = 128;
    private static final char[] FOLDED = new char[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            FOLDED[c] = Character.toLowerCase(c);
        }
    }

    private final Map<Character, WordTree> next = new TreeMap<>();
    private final List<Integer> ends = new ArrayList<>();
    private char[] characters = new char[0];
    private WordTree[] behind = new WordTree[0];
    private int[] groups = new int[0];

    /** By first character of ASCII, of the root alone. */
    private final WordTree[] first = new WordTree[ASCII];

    /** @param groups words, by the number that they are reported with */
    static WordTree of(List<List<String>> groups) {
        WordTree root = new WordTree();
        for (int group = 0; group < groups.size(); group++) {
            for (String word : groups.get(group)) {
                root.add(word, group);
            }
        }
        root.close();
        root.next.forEach((c, tree) -> {
            if (c < ASCII) {
                root.first[c] = tree;
            }
        });
        return root;
    }

    private void add(String word, int group) {
        WordTree at = this;
        for (int i = 0; i < word.length(); i++) {
            at = at.next.computeIfAbsent(folded(word.charAt(i)), _ -> new WordTree());
        }
        at.ends.add(group);
    }

    private void close() {
        characters = new char[next.size()];
        behind = next.values().toArray(new WordTree[0]);
        groups = ends.stream().mapToInt(Integer::intValue).toArray();
        int i = 0;
        for (char c : next.keySet()) {
            characters[i++] = c;
        }
        next.values().forEach(WordTree::close);
    }

    static char folded(char c) {
        return c < ASCII ? FOLDED[c] : Character.toLowerCase(Character.toUpperCase(c));
    }

    /** Told which groups have a word that begins at a place. */
    @FunctionalInterface
    interface Met {
        void at(int place, int group);
    }

    /** Asked of the root. */
    void look(String text, int place, Met met) {
        char c = folded(text.charAt(place));
        WordTree at = c < ASCII ? first[c] : child(c);
        for (int i = place + 1; at != null; i++) {
            for (int group : at.groups) {
                met.at(place, group);
            }
            at = i < text.length() ? at.child(folded(text.charAt(i))) : null;
        }
    }

    private @org.jspecify.annotations.Nullable WordTree child(char c) {
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] == c) {
                return behind[i];
            }
        }
        return null;
    }
}
