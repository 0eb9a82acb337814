package org.isnad.workbench.sample.cast;

/** The five mailboxes that leaked, in the order in which they lie in the dump. */
public enum Box {
    COORDINATOR("coordination", true),
    OFFICE("bureau", true),
    PRESS("presse", false),
    TREASURER("tresorerie", false),
    VOLUNTEERS("benevoles", false);

    private final String label;
    private final boolean bareLineFeeds;

    Box(String label, boolean bareLineFeeds) {
        this.label = label;
        this.bareLineFeeds = bareLineFeeds;
    }

    /** Name of its file or folder in the dump. */
    public String label() {
        return label;
    }

    /** Whether the store behind it keeps lines as LF, as most Unix stores do. */
    public boolean bareLineFeeds() {
        return bareLineFeeds;
    }

    /** Whether it is a mailbox file, which writes {@code >From } for {@code From } at the start of a line. */
    public boolean escapesFrom() {
        return this == COORDINATOR || this == TREASURER;
    }

    /** Whether the hacked organisation itself holds this mailbox, rather than a provider for a private person. */
    public boolean isOrganisations() {
        return owner().organisation() == Organisation.MOVEMENT;
    }

    public Person owner() {
        return Cast.owner(this);
    }
}
