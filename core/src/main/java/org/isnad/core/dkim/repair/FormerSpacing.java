package org.isnad.core.dkim.repair;

import java.util.regex.Pattern;
import org.isnad.core.dkim.Repair;

/** White space that software put into a field or took out of it, and marks that are no words. */
final class FormerSpacing {
    private static final Pattern FOLD = Pattern.compile("\r?\n(?=[ \t])");

    private FormerSpacing() {}

    /** Under simple every fold counts: none, and the usual ones. */
    static void refolded(String raw, FormerList values) {
        Repair repair = Repair.of(Repair.Kind.REFOLDED, values.name());
        String unfolded = FOLD.matcher(raw).replaceAll("");
        values.add(unfolded, repair);
        values.add(unfolded.replace('\t', ' '), repair);
        values.add(raw.replaceAll("\n[ \t]+", "\n\t"), repair);
        values.add(raw.replaceAll("\n[ \t]+", "\n "), repair);
        values.add(raw.replaceAll("\n[ \t]+", "\n        "), repair);
    }

    /** Software that folds a field anew puts white space where there was none, or takes some. */
    static void of(String raw, String shown, FormerList values) {
        String name = values.name();
        values.restored(FOLD.matcher(raw).replaceAll("").replaceAll("(?<=,)[ \t]+", ""), name);
        values.restored(raw.replaceAll("\r?\n[ \t]+", ""), name);
        values.restored(shown.replaceAll(",(?=\\S)", ", "), name);
        values.restored(shown.replaceAll("\\s+,", ","), name);
        values.restored(shown.replaceAll(">\\s*<", "><"), name);
        values.restored(shown.replaceAll("><", "> <"), name);
        values.restored(shown.replaceAll("\\?=\\s+(?!=\\?)", "?="), name);
        values.restored(shown.replaceAll("\"([\\w .-]+)\"(?=\\s*<)", "$1"), name);
    }
}
