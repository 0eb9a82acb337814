package org.isnad.core.mailbox;

/** What an export program or a mail store leaves on everything that it writes. */
public enum Mark {
    /** How the lines of the header end: LF or CRLF. */
    LINE_ENDS("line-ends"),
    /** The scheme of the entries' names. */
    NAME("name"),
    /** The style of the line before a message of a mailbox file. */
    FROM_LINE("from-line"),
    /** The fields that stores write for themselves. */
    STORE_FIELDS("store-fields"),
    /** The form of the entry: a message's text, an Outlook file. */
    FORMAT("format");

    private final String key;

    Mark(String key) {
        this.key = key;
    }

    /** In keys of phrases. */
    public String key() {
        return key;
    }
}
