package org.isnad.workbench.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.core.item.Defect;
import org.isnad.core.mail.Message;
import org.isnad.core.wording.Wording;

/**
 * Whether a message holds its text twice ({@code multipart/alternative}) and the two say different words. Isnad shows the plain
 * one, mail programs the laid-out one, and one signature covers both: so whoever reads the one has to be told of the other.
 */
public final class TwoTexts {
    /** So many words of each are named. */
    private static final int NAMED = 8;

    /** What converters write into a plain text for what only HTML can show. */
    private static final Set<String> OF_CONVERTERS = Set.of("image", "cid", "http", "https", "www", "mailto", "inline");

    private TwoTexts() {}

    public static Optional<Defect> differing(Message message) {
        if (!Readings.haveChoice(message)) {
            return Optional.empty();
        }
        Readings.Shown plain = Readings.of(message, Readings.Preference.PLAIN);
        Readings.Shown laidOut = Readings.of(message, Readings.Preference.HTML);
        Map<String, String> here = words(plain.text());
        Map<String, String> there = words(laidOut.text());
        List<String> onlyThere = new ArrayList<>(there.keySet());
        onlyThere.removeAll(here.keySet());
        List<String> onlyHere = new ArrayList<>(here.keySet());
        onlyHere.removeAll(there.keySet());
        laidOut.links().forEach(link -> onlyHere.removeAll(words(link).keySet()));
        onlyHere.removeAll(OF_CONVERTERS);
        return onlyThere.isEmpty() && onlyHere.isEmpty()
                ? Optional.empty()
                : Optional.of(Defect.of(
                        "mail.alternatives-differ",
                        onlyThere.size(),
                        named(onlyThere, there),
                        onlyHere.size(),
                        named(onlyHere, here)));
    }

    /** As written, by what is left of them when folded. */
    private static Map<String, String> words(String text) {
        Wording wording = Wording.of(text);
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < wording.size(); i++) {
            words.putIfAbsent(wording.folded(i), wording.written(i));
        }
        return words;
    }

    private static String named(List<String> words, Map<String, String> written) {
        List<String> named = words.stream()
                .limit(NAMED)
                .map(word -> written.getOrDefault(word, word))
                .toList();
        return named.isEmpty() ? "–" : String.join(" ", named) + (words.size() > NAMED ? " …" : "");
    }
}
