package org.isnad.workbench.search.analysis;

import java.util.ArrayList;
import java.util.List;

/** The folded words of a short text, as a list: for queries. */
public final class Words {
    private Words() {}

    public static List<String> of(String text) {
        WordScanner scanner = new WordScanner();
        scanner.read(text);
        List<String> words = new ArrayList<>();
        while (scanner.next()) {
            words.add(scanner.word());
        }
        return words;
    }
}
