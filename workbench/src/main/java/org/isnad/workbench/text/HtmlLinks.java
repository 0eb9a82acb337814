package org.isnad.workbench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Where the links of an HTML text lead, in order: what a reader who clicks would be sent to, whatever the link shows. */
final class HtmlLinks {
    /** Bounded and possessive: hostile HTML costs no more than its length. */
    private static final Pattern LINK = Pattern.compile(
            "(?i)<a(?:rea)?\\s(?:[^<>]{0,2000}?\\s)??href\\s*+=\\s*+(?:\"([^\"]{0,8000})\"|'([^']{0,8000})'|([^\\s>\"']{1,8000}+))");

    private static final int MOST = 10_000;

    private HtmlLinks() {}

    static List<String> of(String html) {
        List<String> links = new ArrayList<>();
        Matcher found = LINK.matcher(html);
        while (links.size() < MOST && found.find()) {
            String value =
                    found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
            links.add(Parser.unescapeEntities(value, true).strip());
        }
        return links;
    }
}
