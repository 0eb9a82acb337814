package org.isnad.core.exposure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text, and where in it which form may begin: found in one pass, for all forms together. Most mail has hardly any such place, and
 * dozens of expressions tried at every one of its characters took nearly all the time.
 */
class Clues {
    private static final int[] NONE = {};

    private final String text;
    private final Index index;
    private final int[][] places;
    private final int[] counts;

    Clues(String text, Index index) {
        this.text = text;
        this.index = index;
        this.places = new int[index.size()][];
        this.counts = new int[index.size()];
        Arrays.fill(places, NONE);
    }

    /** All that forms begin with, made once. */
    static final class Index {
        private final List<Starts.AtWords> words;
        private final WordTree tree;

        Index(List<Starts> all) {
            words = all.stream()
                    .filter(Starts.AtWords.class::isInstance)
                    .map(Starts.AtWords.class::cast)
                    .toList();
            tree = WordTree.of(words.stream().map(Starts.AtWords::stems).toList());
        }

        private int size() {
            return words.size() + Starts.AtCharacters.values().length;
        }

        private int of(Starts starts) {
            return switch (starts) {
                case Starts.AtWords at -> place(at);
                case Starts.AtCharacters at -> of(at);
            };
        }

        private int of(Starts.AtCharacters at) {
            return words.size() + at.place();
        }

        private int place(Starts.AtWords wanted) {
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i) == wanted) {
                    return i;
                }
            }
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "words that the index does not have: %s", wanted.stems()));
        }
    }

    static Clues of(String text, Index index) {
        Clues clues = new Clues(text, index);
        clues.look();
        return clues;
    }

    String text() {
        return text;
    }

    /** In growing order, none twice. */
    int[] of(Starts starts) {
        int which = index.of(starts);
        return counts[which] == places[which].length ? places[which] : Arrays.copyOf(places[which], counts[which]);
    }

    private void look() {
        WordTree.Met met = (place, group) -> {
            for (int before = index.words.get(group).reach(); before >= 0; before--) {
                add(group, place - before);
            }
        };
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            index.tree.look(text, i, met);
            if (c >= '0' && c <= '9') {
                digit(i, c);
            } else if (c == '+' && isDigit(i + 1)) {
                add(index.of(Starts.AtCharacters.INTERNATIONAL), i);
            } else if (c == 'P' && fills(i + 1) && fills(i + 2) && fills(i + 3) && fills(i + 4)) {
                add(index.of(Starts.AtCharacters.ZONE), i);
            }
        }
    }

    private void digit(int place, char c) {
        if (!isDigit(place - 1)) {
            add(index.of(Starts.AtCharacters.NUMBER), place);
            if (c == '0' && place + 1 < text.length() && text.charAt(place + 1) == '0') {
                add(index.of(Starts.AtCharacters.INTERNATIONAL), place);
            }
            if (place >= 2 && isCapital(place - 1) && isCapital(place - 2)) {
                add(index.of(Starts.AtCharacters.COUNTRY), place - 2);
            }
        }
    }

    private boolean isDigit(int place) {
        return place >= 0 && place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    private boolean isCapital(int place) {
        return place < text.length() && text.charAt(place) >= 'A' && text.charAt(place) <= 'Z';
    }

    private boolean fills(int place) {
        return isCapital(place) || (place < text.length() && text.charAt(place) == '<');
    }

    private void add(int which, int place) {
        int count = counts[which];
        if (place < 0 || (count > 0 && places[which][count - 1] >= place)) {
            return;
        }
        if (count == places[which].length) {
            places[which] = Arrays.copyOf(places[which], Math.max(8, count * 2));
        }
        places[which][count] = place;
        counts[which]++;
    }
}
