package org.isnad.workbench.sample.plant;

/** The claims of EVIDENCE.md as the answer key names them. */
final class Claims {
    static final String CONTENT = "content";
    static final String SENDER = "sender";
    static final String SUBJECT = "subject";
    static final String DATE = "stated_date";
    static final String THREAD = "place_in_thread";
    static final String MAILBOX = "place_in_mailbox";
    static final String[] ALL_FOUR = {CONTENT, SENDER, SUBJECT, DATE};

    private Claims() {}
}
