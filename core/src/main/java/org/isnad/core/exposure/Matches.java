package org.isnad.core.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.core.wording.TextSpan;

/** A form that is told by a regular expression and a check; its value is the first group that took part, or the whole. */
record Matches(ExposureKind kind, String form, Pattern pattern, Predicate<String> check) {
    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    void addTo(List<ExposedPlace> places, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int group = group(matcher);
            if (check.test(matcher.group(group))) {
                places.add(new ExposedPlace(kind, form, new TextSpan(matcher.start(group), matcher.end(group))));
            }
        }
    }

    static List<ExposedPlace> all(List<Matches> forms, String text) {
        List<ExposedPlace> places = new ArrayList<>();
        forms.forEach(form -> form.addTo(places, text));
        return places;
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
