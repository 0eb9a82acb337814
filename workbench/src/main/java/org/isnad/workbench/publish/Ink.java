package org.isnad.workbench.publish;

/**
 * Emphasis in a text: nothing on paper or in a pipe, ECMA-48 sequences on a terminal that wants them. Whatever is said by
 * ink is said by words beside it.
 */
public enum Ink {
    PLAIN,
    TERMINAL;

    public String strong(String text) {
        return wrap("\u001b[1m", text);
    }

    public String faint(String text) {
        return wrap("\u001b[2m", text);
    }

    /** What was looked for. In plain text it stands in double asterisks. */
    public String mark(String text) {
        return this == PLAIN ? "**" + text + "**" : wrap("\u001b[1;4m", text);
    }

    private String wrap(String start, String text) {
        return this == PLAIN || text.isEmpty() ? text : start + text + "\u001b[0m";
    }
}
