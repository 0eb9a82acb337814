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
