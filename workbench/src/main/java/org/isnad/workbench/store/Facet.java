package org.isnad.workbench.store;

/** By what the contents found can be counted. All of it comes from the catalog, of now: a level counted is the present one. */
public enum Facet {
    /** Address of the first From, in lower case. */
    SENDER,
    /** What stands behind the {@code @} of that address. */
    DOMAIN,
    /** Of the stated date, in UTC; those that cannot be are left out. Of a document, that of the first message that carries it. */
    YEAR,
    /** Every mailbox in which the content lies, or what it is attached to. */
    MAILBOX,
    /** {@code message}, or the format of a loose file. */
    TYPE,
    /** Of the body. */
    LANGUAGE,
    /** Of a message: what is counted is what the report counts. */
    LEVEL,
    /** Of signatures; a message counts once for each cause it has. */
    CAUSE
}
