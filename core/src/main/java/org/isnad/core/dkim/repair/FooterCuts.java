package org.isnad.core.dkim.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.core.dkim.Repair;

/**
 * A text with what looks like a footer cut off, for texts that were encoded again afterwards: there each cut costs an
 * encoding, so that not every line can be tried.
 */
final class FooterCuts {
    private static final int MOST = 3;

    /** A rule across the page, as Mailman, Sympa, ezmlm and gateways draw it. */
    private static final int SHORTEST_RULE = 4;

    private FooterCuts() {}

    /** The text before each rule, the last one first. */
    static List<BodyForm> of(BodyForm form) {
        byte[] bytes = form.bytes();
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at < bytes.length; at = CutSearch.behindLine(bytes, at)) {
            if (isRule(bytes, at)) {
                starts.addFirst(at);
            }
        }
        List<BodyForm> cut = new ArrayList<>();
        for (int start : starts.subList(0, Math.min(MOST, starts.size()))) {
            int end = start;
            // A list puts a line end before its footer, be there one or not: all that was there is tried.
            for (int lineEnds = 0; lineEnds <= 2; lineEnds++) {
                cut.add(cut(form, end, start));
                if (end >= 1 && bytes[end - 1] == '\n') {
                    end -= end >= 2 && bytes[end - 2] == '\r' ? 2 : 1;
                }
            }
        }
        return cut;
    }

    private static BodyForm cut(BodyForm form, int end, int footer) {
        byte[] text = Arrays.copyOfRange(form.bytes(), footer, form.bytes().length);
        return form.without(
                Arrays.copyOf(form.bytes(), end),
                -1,
                BodySearch.taken(Repair.Kind.TEXT_BEHIND, text.length, -1, text),
                Removal.of(Repair.Kind.TEXT_BEHIND, text));
    }

    /** What is left of a text in base64 without the lines before and behind it that are none, if there are such. */
    static List<BodyForm> base64(BodyForm form) {
        byte[] bytes = form.bytes();
        int start = 0;
        while (start < bytes.length && !isBase64(bytes, start)) {
            start = CutSearch.behindLine(bytes, start);
        }
        int end = start;
        while (end < bytes.length && isBase64(bytes, end)) {
            end = CutSearch.behindLine(bytes, end);
        }
        boolean isAll = start == 0 && isBlank(bytes, end);
        if (isAll || end == start) {
            return List.of();
        }
        BodyForm cut = start == 0 ? form : before(form, start);
        int length = end - start;
        return List.of(isBlank(bytes, end) ? cut : cut(cut, length, length));
    }

    /** What is left without the first paragraph. */
    static List<BodyForm> banner(BodyForm form) {
        byte[] bytes = form.bytes();
        for (int at = 0; at < bytes.length; at = CutSearch.behindLine(bytes, at)) {
            int line = bytes[at] == '\r' ? at + 1 : at;
            if (at > 0 && line < bytes.length && bytes[line] == '\n') {
                return line + 1 < bytes.length ? List.of(before(form, line + 1)) : List.of();
            }
        }
        return List.of();
    }

    private static BodyForm before(BodyForm form, int start) {
        byte[] text = Arrays.copyOf(form.bytes(), start);
        return form.without(
                Arrays.copyOfRange(form.bytes(), start, form.bytes().length),
                -1,
                BodySearch.taken(Repair.Kind.TEXT_BEFORE, start, -1, text),
                Removal.of(Repair.Kind.TEXT_BEFORE, text));
    }

    /** A line of digits, in fours as every encoder writes them. */
    private static boolean isBase64(byte[] bytes, int at) {
        int i = at;
        while (i < bytes.length && isDigit(bytes[i])) {
            i++;
        }
        int length = i - at;
        boolean ends = i == bytes.length || bytes[i] == '\n' || bytes[i] == '\r';
        return ends && length > 0 && length % 4 == 0;
    }

    private static boolean isDigit(byte b) {
        return (b >= 'A' && b <= 'Z')
                || (b >= 'a' && b <= 'z')
                || (b >= '0' && b <= '9')
                || b == '+'
                || b == '/'
                || b == '=';
    }

    private static boolean isBlank(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRule(byte[] bytes, int at) {
        byte first = bytes[at];
        if (first != '_' && first != '-' && first != '=' && first != '*' && first != '~') {
            return false;
        }
        int i = at;
        while (i < bytes.length && (bytes[i] == first || bytes[i] == '~')) {
            i++;
        }
        return i - at >= SHORTEST_RULE;
    }
}
