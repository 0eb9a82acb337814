package org.isnad.core.dkim.repair;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.isnad.core.dkim.Repair;

/** A body with what mail systems do to single lines undone, wherever it was done; one thing at a time, and the usual pairs. */
final class LineEdits {
    /** Beyond this no single line is looked at. */
    private static final int LARGEST = 2 << 20;

    private record Edit(Repair.Kind kind, String what, UnaryOperator<String> undo) {}

    private static final List<Edit> EDITS = List.of(
            edit(Repair.Kind.MBOX_ESCAPING, "mboxrd", "(?m)^>(>*From )", "$1"),
            edit(Repair.Kind.MBOX_ESCAPING, "mboxo", "(?m)^>From ", "From "),
            edit(Repair.Kind.DOT_STUFFING, "..", "(?m)^\\.\\.", "."),
            edit(Repair.Kind.DOT_STUFFING, ".", "(?m)^\\.", ".."),
            edit(Repair.Kind.BROKEN_LINES, "!", "!\r?\n ", ""),
            edit(Repair.Kind.BROKEN_LINES, "998", "(?m)^([^\r\n]{990,998})\r?\n", "$1"),
            edit(Repair.Kind.BODY_SPACE, "BOM", "\\A\u00ef\u00bb\u00bf", ""),
            edit(Repair.Kind.BODY_SPACE, "\\t", "(?m)^ {8}", "\t"),
            edit(Repair.Kind.BODY_SPACE, "\\t", " {8}", "\t"),
            edit(Repair.Kind.BODY_SPACE, "-- ", "(?m)^--(?=\r?$)", "-- "),
            edit(Repair.Kind.BODY_SPACE, "^", "\\A[ \t]*\r?\n", ""),
            edit(Repair.Kind.BODY_SPACE, "^", "\\A(?:[ \t]*\r?\n)+", ""),
            edit(Repair.Kind.BODY_SPACE, "\\n", "\\A", "\r\n"),
            edit(Repair.Kind.BODY_SPACE, "\\A ", "(?m)^ (?= |From |>)", ""),
            edit(Repair.Kind.BODY_SPACE, "$", "(?m)[ \t]+(?=\r?$)", ""),
            new Edit(Repair.Kind.LINKS_REWRITTEN, "?", text -> GatewayLinks.undone(text, false)),
            new Edit(Repair.Kind.LINKS_REWRITTEN, "&", text -> GatewayLinks.undone(text, true)),
            softBreaks(0),
            softBreaks(72),
            softBreaks(78));

    /** A line that is longer was not broken by software that writes flowed text. */
    private static final int LONGEST_FLOWED = 80;

    private LineEdits() {}

    private static Edit edit(Repair.Kind kind, String what, String regex, String replacement) {
        Pattern pattern = Pattern.compile(regex);
        return new Edit(kind, what, text -> pattern.matcher(text).replaceAll(replacement));
    }

    /**
     * The blanks at line ends of a flowed text (RFC 3676, 4.2 and 4.3) that something took off: a line was broken softly if
     * the first word of the next one would have made it too long.
     *
     * @param width the longest line, or 0 for the longest that there is
     */
    private static Edit softBreaks(int width) {
        return new Edit(Repair.Kind.BODY_SPACE, width == 0 ? " $" : " $" + width, text -> {
            String[] lines = text.split("(?<=\n)", -1);
            int most = width == 0 ? longest(lines) : width;
            StringBuilder out = new StringBuilder(text.length() + lines.length);
            for (int i = 0; i < lines.length; i++) {
                String line = bare(lines[i]);
                String next = i + 1 < lines.length ? bare(lines[i + 1]) : "";
                int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
                boolean isSoft =
                        !line.isEmpty() && word > 0 && line.charAt(0) != '>' && line.length() + 1 + word > most;
                out.append(line).append(isSoft || line.equals("--") ? " " : "").append(lineEnd(lines[i]));
            }
            return out.toString();
        });
    }

    private static int longest(String[] lines) {
        int longest = 0;
        for (String line : lines) {
            int length = bare(line).length();
            longest = length <= LONGEST_FLOWED ? Math.max(longest, length) : longest;
        }
        return longest;
    }

    private static String bare(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) <= ' ') {
            end--;
        }
        return line.substring(0, end);
    }

    private static String lineEnd(String line) {
        return line.endsWith("\r\n") ? "\r\n" : line.endsWith("\n") ? "\n" : "";
    }

    /** Each edit that changes anything, and each pair of such edits of different kinds. */
    static List<BodyForm> of(BodyForm form) {
        List<BodyForm> forms = new ArrayList<>();
        if (form.bytes().length > LARGEST) {
            return forms;
        }
        String text = new String(form.bytes(), StandardCharsets.ISO_8859_1);
        List<Edit> effective = new ArrayList<>();
        for (Edit edit : EDITS) {
            String other = edit.undo.apply(text);
            if (!other.equals(text)) {
                effective.add(edit);
                forms.add(into(form, other, edit));
            }
        }
        for (Edit first : effective) {
            for (Edit second : effective) {
                if (first.kind.compareTo(second.kind) < 0) {
                    forms.add(into(into(form, first.undo.apply(text), first), second));
                }
            }
        }
        return forms;
    }

    private static BodyForm into(BodyForm form, Edit edit) {
        return into(form, edit.undo.apply(new String(form.bytes(), StandardCharsets.ISO_8859_1)), edit);
    }

    private static BodyForm into(BodyForm form, String text, Edit edit) {
        // Each escape that is taken back is one byte less.
        Object what = edit.kind == Repair.Kind.MBOX_ESCAPING ? form.bytes().length - text.length() : edit.what;
        Repair repair = edit.kind == Repair.Kind.LINKS_REWRITTEN ? Repair.of(edit.kind) : Repair.of(edit.kind, what);
        return form.into(text.getBytes(StandardCharsets.ISO_8859_1), repair);
    }
}
