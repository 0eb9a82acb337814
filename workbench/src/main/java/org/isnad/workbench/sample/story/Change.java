package org.isnad.workbench.sample.story;

/**
 * One thing that somebody changed, as the answer key tells it.
 *
 * @param place {@code body}, {@code part}, {@code mailbox}, or a field's name
 * @param before what stood there; empty where something was put in
 * @param after what stands there now; empty where something was taken away
 */
public record Change(String place, String before, String after) {
    public Change {
        before = onOneLine(before);
        after = onOneLine(after);
    }

    /** The answer key is a table: a line break or a tab would end a cell. */
    private static String onOneLine(String text) {
        return text.replaceAll("[\\s|→]+", " ").strip();
    }

    public String text() {
        return place + ": " + before + " → " + after;
    }
}
