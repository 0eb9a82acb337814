package org.isnad.workbench.sample.cast;

/** Families of mail software, each with habits of its own. */
public enum ClientKind {
    WEBMAIL,
    PHONE,
    OUTLOOK,
    THUNDERBIRD,
    APPLE,
    TERMINAL,
    ROBOT
}
