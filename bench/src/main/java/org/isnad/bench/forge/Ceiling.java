package org.isnad.bench.forge;

/** The best level that a claim may reach; weaker ones are always allowed. */
public enum Ceiling {
    VERIFIED,
    CORROBORATED,
    CONSISTENT
}
