package org.isnad.workbench.find;

/** Which text of a message or file a passage stands in. */
public enum Place {
    BODY,
    SUBJECT,
    /** The text of attachments that are text themselves. */
    ATTACHMENT,
    /** The name of a file or attachment. */
    NAME
}
