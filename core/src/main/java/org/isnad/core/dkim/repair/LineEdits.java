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
            edit(Repair.Kind.BODY_SPACE, "-- ", "(?m)^--(?=\r?$)", "-- "),
            edit(Repair.Kind.BODY_SPACE, "^", "\\A[ \t]*\r?\n", ""),
            edit(Repair.Kind.BODY_SPACE, "^", "\\A(?:[ \t]*\r?\n)+", ""),
            edit(Repair.Kind.BODY_SPACE, "\\n", "\\A", "\r\n"),
            edit(Repair.Kind.BODY_SPACE, "\\A ", "(?m)^ (?= |From |>)", ""),
            edit(Repair.Kind.BODY_SPACE, "$", "(?m)[ \t]+(?=\r?$)", ""));

    private LineEdits() {}

    private static Edit edit(Repair.Kind kind, String what, String regex, String replacement) {
        Pattern pattern = Pattern.compile(regex);
        return new Edit(kind, what, text -> pattern.matcher(text).replaceAll(replacement));
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
        Repair repair = Repair.of(edit.kind, what);
        return form.into(text.getBytes(StandardCharsets.ISO_8859_1), repair);
    }
}
