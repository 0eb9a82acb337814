package org.isnad.workbench.sample.prose;

/** The languages of the leak. */
public enum Tongue {
    ARABIC,
    FRENCH,
    ENGLISH
}
