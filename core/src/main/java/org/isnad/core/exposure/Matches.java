package org.isnad.core.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.isnad.core.wording.TextSpan;

/** A form that is told by a regular expression and a check; its value is the first group that took part, or the whole. */
record Matches(ExposureKind kind, String form, Started started, Predicate<String> check) {
    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    Matches(ExposureKind kind, String form, Starts starts, Pattern pattern, Predicate<String> check) {
        this(kind, form, new Started(pattern, starts), check);
    }

    void addTo(List<ExposedPlace> places, Clues clues) {
        started.each(clues, match -> {
            int group = group(match);
            if (check.test(match.group(group))) {
                places.add(new ExposedPlace(kind, form, new TextSpan(match.start(group), match.end(group))));
            }
        });
    }

    static List<ExposedPlace> all(List<Matches> forms, Clues clues) {
        List<ExposedPlace> places = new ArrayList<>();
        forms.forEach(form -> form.addTo(places, clues));
        return places;
    }

    static List<Starts> starts(List<Matches> forms) {
        return forms.stream().map(form -> form.started.starts()).toList();
    }

    private static int group(MatchResult match) {
        for (int i = 1; i <= match.groupCount(); i++) {
            if (match.start(i) >= 0) {
                return i;
            }
        }
        return 0;
    }
}
