package org.isnad.core.quote;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.mail.AddressParser;
import org.isnad.core.mail.Mailbox;
import org.isnad.core.wording.TextSpan;
import org.isnad.core.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands above quotes, by the forms that mail software writes:
 *
 * <ol>
 *   <li>a line, wrapped over four at most, that ends in a colon, holds a verb of writing ({@code wrote}, {@code a écrit},
 *       {@code schrieb}, {@code كتب}) or an address, and has lines with one more mark below it;
 *   <li>the same with a word such as {@code On}, {@code Le}, {@code في} first and a time of day, with no marks below it;
 *   <li>lines such as {@code From:}, {@code Envoyé :}, {@code إلى:}, one below the other, three labels at least;
 *   <li>a line that names the original or a forwarded message between dashes or before a colon.
 * </ol>
 */
final class AttributionFinder {
    private static final int MOST_WRAPPED = 4;
    private static final int MOST_FIELDS = 14;
    private static final int LONGEST_SEPARATOR = 80;

    private static final Set<String> VERBS = Set.of(
            "wrote",
            "writes",
            "ecrit",
            "schrieb",
            "schreibt",
            "escribio",
            "escreveu",
            "scritto",
            "schreef",
            "كتب",
            "كتبت");

    private static final Set<String> STARTERS =
            Set.of("on", "at", "le", "am", "el", "il", "em", "op", "في", "بتاريخ", "يوم");

    private static final List<String> SEPARATORS = List.of(
            "original message",
            "forwarded message",
            "message d origine",
            "message original",
            "message transfere",
            "message reexpedie",
            "ursprungliche nachricht",
            "weitergeleitete nachricht",
            "mensaje original",
            "mensaje reenviado",
            "messaggio originale",
            "الرساله الاصليه",
            "الرساله المعاد توجيهها",
            "رساله معاد توجيهها",
            "رساله محوله",
            "الرساله المحوله");

    private final String text;
    private final List<MarkedLine> lines;

    AttributionFinder(String text, List<MarkedLine> lines) {
        this.text = text;
        this.lines = lines;
    }

    /**
     * @param attribution what was found
     * @param last number of its last line
     * @param unmarked whether what follows is quoted though it has no more marks
     */
    record Found(Attribution attribution, int last, boolean unmarked) {}

    /** What begins or ends in a line: fields begin, a line of attribution ends; null where neither does. */
    @Nullable
    Found at(int line) {
        String content = lines.get(line).content().of(text).strip();
        if (content.isEmpty()) {
            return null;
        }
        boolean colon = content.endsWith(":") || content.endsWith(":*");
        if (content.length() <= LONGEST_SEPARATOR && (colon || content.startsWith("--")) && isSeparator(content)) {
            return separated(line);
        }
        Found fields = fields(line, line, Attribution.Form.BLOCK);
        return fields != null || !colon ? fields : sentence(line);
    }

    private static boolean isSeparator(String content) {
        String folded = LineWords.folded(content);
        return SEPARATORS.stream().anyMatch(folded::contains);
    }

    private Found separated(int line) {
        int below = nextText(line, lines.get(line).depth());
        Found fields = below < 0 ? null : fields(below, line, Attribution.Form.FORWARDED);
        if (fields != null) {
            return fields;
        }
        Attribution separator = new Attribution(
                Attribution.Form.SEPARATOR, "", "", "", lines.get(line).whole());
        return new Found(separator, line, !isDeeperBelow(line));
    }

    /** The next line with text, if it has so many marks; else -1. */
    private int nextText(int line, int depth) {
        int next = line + 1;
        while (next < lines.size() && next <= line + 3 && lines.get(next).isBlank(text)) {
            next++;
        }
        boolean found = next < lines.size()
                && lines.get(next).depth() == depth
                && !lines.get(next).isBlank(text);
        return found ? next : -1;
    }

    private @Nullable Found fields(int first, int from, Attribution.Form form) {
        int depth = lines.get(first).depth();
        Labels.Field field = Labels.of(lines.get(first).content().of(text));
        if (field == null || field.label() != Labels.Label.FROM) {
            return null;
        }
        Set<Labels.Label> seen = EnumSet.noneOf(Labels.Label.class);
        String sender = field.value();
        String time = "";
        Labels.Label open = field.label();
        int last = first;
        for (int i = first;
                i < lines.size() && i < first + MOST_FIELDS && lines.get(i).depth() == depth;
                i++) {
            Labels.Field next = Labels.of(lines.get(i).content().of(text));
            if (next != null && (i == first || next.label() != Labels.Label.FROM)) {
                open = next.label();
                seen.add(open);
                time = open == Labels.Label.SENT ? next.value() : time;
                last = i;
            } else if (lines.get(i).isBlank(text)) {
                if (seen.size() > 2 || !isFieldBelow(i, depth)) {
                    break;
                }
            } else if (i == last + 1 && open != Labels.Label.SUBJECT) {
                String more = LineWords.plain(lines.get(i).content().of(text));
                sender = open == Labels.Label.FROM ? sender + " " + more : sender;
                time = open == Labels.Label.SENT ? time + " " + more : time;
                last = i;
            } else {
                break;
            }
        }
        boolean enough = seen.size() > 2 && seen.contains(Labels.Label.SENT);
        return enough ? new Found(block(form, sender, time, from, last), last, !isDeeperBelow(last)) : null;
    }

    private boolean isFieldBelow(int line, int depth) {
        int next = line + 1;
        return next < lines.size()
                && lines.get(next).depth() == depth
                && Labels.of(lines.get(next).content().of(text)) != null;
    }

    private Attribution block(Attribution.Form form, String sender, String time, int from, int last) {
        String plain = sender.replace("[mailto:", "<")
                .replace(']', '>')
                .replace("<<", "<")
                .replace(">>", ">");
        List<Mailbox> mailboxes = AddressParser.parse(plain);
        Mailbox first = mailboxes.isEmpty() ? new Mailbox(plain, "") : mailboxes.getFirst();
        boolean isAddress = first.address().indexOf('@') > 0;
        String name = first.name().isEmpty() && !isAddress ? plain : first.name();
        return new Attribution(
                form,
                unquoted(name),
                isAddress ? AttributionLine.address(first.address()) : "",
                time,
                between(from, last));
    }

    private static String unquoted(String name) {
        return name.replace("\"", "").replace("'", "").strip();
    }

    private TextSpan between(int first, int last) {
        return new TextSpan(
                lines.get(first).whole().start(), lines.get(last).whole().end());
    }

    /** A sentence that ends in this line. */
    private @Nullable Found sentence(int line) {
        int depth = lines.get(line).depth();
        boolean marked = isDeeperBelow(line);
        StringBuilder sentence = new StringBuilder();
        for (int first = line; first >= 0 && first > line - MOST_WRAPPED; first--) {
            if (lines.get(first).depth() != depth || lines.get(first).isBlank(text)) {
                break;
            }
            sentence.insert(0, LineWords.plain(lines.get(first).content().of(text)) + " ");
            Found found = sentence(sentence.toString().strip(), first, line, marked);
            if (found != null) {
                return found;
            }
        }
        return marked ? alone(line) : null;
    }

    /** One that is whole: it begins as such sentences do, and says who wrote. */
    private @Nullable Found sentence(String sentence, int first, int last, boolean marked) {
        Wording words = Wording.of(sentence);
        boolean whole = words.size() > 2 && STARTERS.contains(words.folded(0)) && hasVerb(words);
        boolean timed = whole && AttributionLine.hasTimeOfDay(sentence);
        return whole && (marked || timed) ? found(sentence, first, last, marked) : null;
    }

    /** One line only, above marks: {@code Jane wrote:}, {@code * Jane <jane@example.org> [date]:}. */
    private @Nullable Found alone(int line) {
        String sentence = LineWords.plain(lines.get(line).content().of(text));
        boolean says = hasVerb(Wording.of(sentence)) || sentence.indexOf('@') > 0;
        return says ? found(sentence, line, line, true) : null;
    }

    private Found found(String sentence, int first, int last, boolean marked) {
        Attribution.Form form = marked ? Attribution.Form.LINE : Attribution.Form.LINE_UNMARKED;
        return new Found(AttributionLine.read(form, sentence, between(first, last)), last, !marked);
    }

    private static boolean hasVerb(Wording words) {
        for (int i = 0; i < words.size(); i++) {
            if (VERBS.contains(words.folded(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isStarter(Wording words) {
        return words.size() > 0 && isStarter(words.folded(0));
    }

    static boolean isStarter(String folded) {
        return STARTERS.contains(folded);
    }

    static boolean isVerb(String folded) {
        return VERBS.contains(folded);
    }

    /** Whether the next line that is not blank has more marks. */
    private boolean isDeeperBelow(int line) {
        int next = line + 1;
        while (next < lines.size() && next <= line + 3 && lines.get(next).isBlank(text)) {
            if (lines.get(next).depth() > lines.get(line).depth()) {
                return true;
            }
            next++;
        }
        return next < lines.size() && lines.get(next).depth() > lines.get(line).depth();
    }
}
