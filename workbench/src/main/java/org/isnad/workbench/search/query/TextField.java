package org.isnad.workbench.search.query;

/** The places of a message where words are looked for. */
public enum TextField {
    /** Every place below. */
    ANYWHERE,
    BODY,
    SUBJECT,
    /** Names and addresses of From and Sender. */
    FROM,
    /** Names and addresses of To, Cc and Bcc. */
    TO,
    /** File names, of attachments and of loose files. */
    FILE_NAME,
    /** Names and plain text of attachments. */
    ATTACHMENT
}
