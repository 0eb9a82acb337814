package org.isnad.core.homeless;

/** Lies in no room. */
public final class Homeless {}
