package org.isnad.workbench.sample.prose;

/** What people write about; the name of its rules in the grammars. */
public enum Topic {
    MEETING("meeting"),
    BUDGET("budget"),
    LEAFLET("leaflet"),
    TRAVEL("travel"),
    PRESS("press"),
    POSTER("poster"),
    VOLUNTEER("volunteer"),
    POLLING("polling"),
    INVOICE("invoice");

    private final String rule;

    Topic(String rule) {
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
