package org.isnad.core.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The content as each kind of reader shows it: whoever prefers plain text, and whoever prefers HTML. A change in one
 * alternative alone is a change.
 *
 * <table>
 *   <caption>What is compared, by what the two copies have</caption>
 *   <tr><td>plain – plain, HTML – HTML</td><td>the two</td></tr>
 *   <tr><td>both – both</td><td>plain with plain, HTML with HTML</td></tr>
 *   <tr><td>both – one of them</td><td>what both have; then the alternative that one side lacks with the text of the other
 *       side. Alternatives never say quite the same, so that what differs here is unclear at worst</td></tr>
 *   <tr><td>plain – HTML</td><td>the words, as far as a converter's own additions leave them</td></tr>
 * </table>
 */
final class ContentComparer {
    private ContentComparer() {}

    static Finding compare(MailCopy reference, MailCopy dump, Surroundings around) {
        List<TextComparison> texts = new ArrayList<>();
        boolean plainAlike = reference.plain().form() == dump.plain().form();
        boolean htmlAlike = reference.html().form() == dump.html().form();
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        if (plainAlike || !htmlAlike) {
            texts.add(texts(reference, reference.plain(), dump, dump.plain(), around));
        }
        boolean hasHtml = reference.html().form() == Reading.Form.HTML;
        boolean plainIsHtml = reference.plain().form() == Reading.Form.HTML;
        if (htmlAlike && hasHtml && (!plainAlike || !plainIsHtml || !sameReading(reference) || !sameReading(dump))) {
            texts.add(texts(reference, reference.html(), dump, dump.html(), around));
        }
        if (plainAlike != htmlAlike) {
            TextComparison missing = plainAlike
                    ? texts(reference, reference.html(), dump, dump.html(), around)
                    : texts(reference, reference.plain(), dump, dump.plain(), around);
            causes.add(Cause.ALTERNATIVE_MISSING);
            if (missing.outcome().compareTo(Outcome.TRANSPORT) > 0) {
                texts.add(missing.lowered(Cause.OTHER_FORM_UNLIKE));
            }
        }
        texts.forEach(text -> causes.addAll(text.causes()));
        return new Finding(causes, texts);
    }

    private static boolean sameReading(MailCopy copy) {
        return copy.plain().equals(copy.html());
    }

    /**
     * Blanks at the end of a line are transport's, but in flowed text they make the next line go on in this one (RFC 3676,
     * 4.1), and a reader is shown a mark of quoting in the middle of a paragraph. Where the lines are the same and only
     * where they flow is not, no word was changed, and neither is the same shown: unclear.
     */
    private static TextComparison texts(
            MailCopy reference, Reading left, MailCopy dump, Reading right, Surroundings around) {
        TextComparison shown = TextComparer.compare(left, reference.list(), right, dump.list(), around);
        if (shown.outcome() != Outcome.DIFFERS || !(isFlowed(left) || isFlowed(right))) {
            return shown;
        }
        TextComparison lines =
                TextComparer.compare(asLines(left), reference.list(), asLines(right), dump.list(), around);
        return lines.outcome().compareTo(Outcome.TRANSPORT) <= 0 ? shown.lowered(Cause.LINES_FLOWED) : shown;
    }

    private static boolean isFlowed(Reading reading) {
        return !reading.lines().equals(reading.text());
    }

    private static Reading asLines(Reading reading) {
        return new Reading(reading.lines(), reading.lines(), reading.form(), reading.links());
    }
}
