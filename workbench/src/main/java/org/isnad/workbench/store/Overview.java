package org.isnad.workbench.store;

/** What a table of levels can be made of. */
public final class Overview {
    private Overview() {}

    /** What the rows of a table of levels are. */
    public enum Rows {
        MAILBOX("i.mailbox"),
        /** Of the first From address. */
        DOMAIN("lower(substr(m.from_address, instr(m.from_address, '@') + 1))"),
        /** The file or folder of the dump in which the message lay. */
        FOLDER("coalesce((SELECT p.locator FROM item p WHERE p.id = i.parent), '')");

        private final String expression;

        Rows(String expression) {
            this.expression = expression;
        }

        String expression() {
            return expression;
        }
    }

    /** What the columns are, in UTC. */
    public enum Columns {
        DAY("%Y-%m-%d"),
        MONTH("%Y-%m"),
        YEAR("%Y");

        private final String format;

        Columns(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }
    }
}
